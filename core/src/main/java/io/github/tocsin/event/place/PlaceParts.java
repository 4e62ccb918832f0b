package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlaceText.NounAt;
import io.github.tocsin.event.place.PlaceWords.NoPlace;
import io.github.tocsin.event.place.PlaceWords.Phrase;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.LocationType;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads single names of places, with the nouns that belong to them, and asks the gazetteer what they may be. */
final class PlaceParts {

    private final PlaceText text;
    private final EntityLayer entities;
    private final PlaceIndex index;
    private final PlaceWords words = PlaceWords.builtIn();

    PlaceParts(PlaceText text, EntityLayer entities, PlaceIndex index) {
        this.text = text;
        this.entities = entities;
        this.index = index;
    }

    /**
     * The place that begins at {@code i}.
     *
     * @param end the end of the sentence
     * @param relaxed whether any capitalised name will do, because its position says that it is a place
     */
    Optional<PlacePart> at(int i, int end, boolean relaxed) {
        if (i >= end) {
            return Optional.empty();
        }
        Optional<PlacePart> lower = lowerCased(i, end);
        if (lower.isPresent()) {
            return lower;
        }
        Optional<PlacePart> named = named(i, end, false);
        if (named.filter(n -> n.noun().isEmpty() && n.candidates().isEmpty()).isPresent()) {
            Optional<PlacePart> withNoun = nounBefore(i, end);
            if (withNoun.isPresent()) {
                return withNoun;
            }
        }
        if (named.isPresent()) {
            return named;
        }
        return nounOf(i, end).or(() -> nounBefore(i, end)).or(() -> relaxed ? named(i, end, true) : Optional.empty());
    }

    /** "lower Juba", "greater Accra": the first word of the name written small. */
    private Optional<PlacePart> lowerCased(int i, int end) {
        if (i + 1 >= end || text.capital(i) || !text.capital(i + 1) || !words.is(Phrase.PART_OF_NAME, text.lower(i))) {
            return Optional.empty();
        }
        for (int at : PlaceText.ends(TokenRange.of(i, Math.max(i + 2, text.runEnd(i + 1, end))), index.longestName())) {
            TokenRange range = TokenRange.of(i, at);
            String first = text.lower(i);
            String name = first.substring(0, 1).toUpperCase(Locale.ROOT)
                    + text.name(range).substring(1);
            if (range.size() > 1 && index.knows(name)) {
                return Optional.of(part(range, range, Optional.empty(), true));
            }
        }
        return Optional.empty();
    }

    /** "the village of X", "Gulf of X". */
    private Optional<PlacePart> nounOf(int i, int end) {
        Optional<NounAt> found = text.noun(i, end, PlaceNoun.Position.OF);
        if (found.isEmpty() || !text.is(found.get().tokens().end(), "of") || indefinite(i - 1)) {
            return Optional.empty();
        }
        NounAt noun = found.get();
        int k = afterArticle(noun.tokens().end() + 1);
        if (k < end
                && words.direction(text.lower(k))
                        .filter(PlaceWords.Direction::adjective)
                        .isPresent()) {
            k++;
        }
        return named(k, end, true)
                .filter(inner -> inner.noun().isEmpty() && satisfied(noun, inner.sure(), inner.name()))
                .filter(inner ->
                        !(inner.isCountry() && !noun.capital() && noun.noun().type() != LocationType.COUNTRY))
                .map(inner -> part(
                        TokenRange.of(i, inner.range().end()),
                        noun.noun().partOfName()
                                ? TokenRange.of(i, inner.range().end())
                                : inner.name(),
                        Optional.of(noun),
                        true));
    }

    /** "Lake X", "village X", "the capital X". */
    private Optional<PlacePart> nounBefore(int i, int end) {
        return text.noun(i, end, PlaceNoun.Position.BEFORE).flatMap(noun -> {
            int k = noun.tokens().end();
            if (noun.noun().partOfName() && !noun.capital() || noun.plural()) {
                return Optional.empty();
            }
            return named(k, end, true)
                    .filter(inner -> inner.noun().isEmpty() && satisfied(noun, inner.sure(), inner.name()))
                    .filter(inner -> !inner.isCountry() || inner.candidates().size() > 1)
                    .map(inner -> part(
                            TokenRange.of(i, inner.range().end()),
                            noun.noun().partOfName()
                                    ? TokenRange.of(i, inner.range().end())
                                    : inner.name(),
                            Optional.of(noun),
                            true));
        });
    }

    private boolean indefinite(int i) {
        return switch (text.lower(i)) {
            case "a", "an", "another", "one", "some", "every", "each", "any", "several", "no" -> true;
            default -> false;
        };
    }

    private int afterArticle(int i) {
        return text.is(i, "the") ? i + 1 : i;
    }

    private Optional<PlacePart> named(int i, int end, boolean relaxed) {
        if (i >= end) {
            return Optional.empty();
        }
        Optional<EntityMention> entity = entities.at(i);
        if (entity.isPresent() && entity.get().tokens().first() < i && !relaxed) {
            return Optional.empty();
        }
        String type = entity.map(EntityMention::type).orElse("");
        boolean location = type.equals(EntityMention.LOCATION)
                && entity.get().tokens().first() == i
                && !isOrganisation(entity.get().tokens());
        int known = location
                ? nameEnd(entity.get().tokens(), end)
                : !relaxed || entity.isPresent() ? i : longestKnown(i, end);
        int run = Math.max(known, text.runEnd(i, end));
        if (run == i || known == i && index.isDemonym(text.form(i))) {
            return Optional.empty();
        }
        int entityEnd = entity.map(e -> e.tokens().end()).orElse(i);
        Optional<NounAt> noun = nounWithin(i, run, end)
                .filter(n -> location
                        || entityEnd <= n.tokens().end()
                        || type.equals(EntityMention.PERSON)
                                && entityEnd <= n.tokens().first());
        if (noun.isPresent()) {
            NounAt at = noun.get();
            TokenRange bare = TokenRange.of(i, at.tokens().first());
            boolean sureName = known >= at.tokens().first() || index.knows(text.name(bare));
            boolean fits = satisfied(at, sureName, bare)
                    && (type.isEmpty() || location || at.noun().needs() == PlaceNoun.Needs.ANY || sureName)
                    && !(bare.size() == 1 && isWord(i) && !sureName);
            if (fits) {
                TokenRange whole = TokenRange.of(i, at.tokens().end());
                boolean keep = at.noun().partOfName() || keepsNoun(whole, bare, at);
                return Optional.of(part(whole, keep ? whole : bare, noun, true));
            }
        }
        if (known > i) {
            return Optional.of(part(TokenRange.of(i, known), TokenRange.of(i, known), Optional.empty(), true));
        }
        if (!relaxed || !isPlain(i, run, type)) {
            return Optional.empty();
        }
        return Optional.of(part(TokenRange.of(i, run), TokenRange.of(i, run), Optional.empty(), false));
    }

    /** Whether the last word of a name that no gazetteer knows makes an organisation of it. */
    private boolean isOrganisation(TokenRange name) {
        return name.size() > 1 && words.is(NoPlace.AFTER, text.lower(name.end() - 1)) && !index.knows(text.name(name));
    }

    /** The end of a name of which the recogniser may have found only the beginning. */
    private int nameEnd(TokenRange name, int end) {
        int run = text.runEnd(name.first(), end);
        boolean joinedOn = text.isJoint(name.end());
        if (index.knows(text.name(name)) && !(joinedOn && run > name.end())) {
            return name.end();
        }
        if (joinedOn) {
            return Math.max(name.end(), run);
        }
        for (int at = name.end() - 1; at > name.first(); at--) {
            boolean two = !text.is(at, "-")
                    && !text.is(at - 1, "-")
                    && index.knows(text.name(TokenRange.of(name.first(), at)))
                    && index.knows(text.name(TokenRange.of(at, name.end())));
            if (two) {
                return at; // "Tijuana Baja California"
            }
        }
        boolean joined = text.particle(name.end());
        for (int at = name.end(); at < run; at++) {
            Optional<EntityMention> other = entities.at(at);
            if (other.isPresent() && !(joined && other.get().type().equals(EntityMention.LOCATION))) {
                return name.end();
            }
        }
        return Math.max(name.end(), run);
    }

    /** Whether a noun that is mostly left out belongs to the name after all: "Mexico City". */
    private boolean keepsNoun(TokenRange whole, TokenRange bare, NounAt noun) {
        if (!noun.capital() || noun.plural()) {
            return false;
        }
        String name = text.name(bare);
        return index.country(name).isPresent() || index.find(name).isEmpty() && index.knows(text.name(whole));
    }

    private boolean satisfied(NounAt noun, boolean known, TokenRange name) {
        return switch (noun.noun().needs()) {
            case ANY -> true;
            case KNOWN -> known || index.knows(text.name(name));
            case SURE -> known || noun.capital() || index.knows(text.name(name));
        };
    }

    private boolean isWord(int i) {
        return words.is(NoPlace.WORD, text.lower(i)) || index.isDemonym(text.form(i));
    }

    /** Whether a run of capitalised words of which nothing is known may be a place's name. */
    private boolean isPlain(int i, int end, String type) {
        boolean titled = words.is(NoPlace.TITLE, text.lower(i)) && !text.particle(i);
        if (type.equals(EntityMention.ORGANIZATION)
                || titled
                || words.is(NoPlace.AFTER, text.lower(end - 1))
                || index.isDemonym(text.form(i))
                || end - i == 1 && (text.form(i).length() < 3 || isWord(i))) {
            return false;
        }
        boolean acronym = end - i == 1
                && text.form(i).length() < 6
                && text.form(i).chars().allMatch(Character::isUpperCase);
        return !acronym;
    }

    /** Capitalised words that their surroundings make a place, whatever the recogniser takes them for. */
    PlacePart plain(int i, int end) {
        return part(TokenRange.of(i, end), TokenRange.of(i, end), Optional.empty(), true);
    }

    /** The known place at {@code i} that the recogniser has put in one name with the words before it: "Eastern | Tigray". */
    Optional<PlacePart> within(int i, int end) {
        return entities.at(i)
                .filter(e -> e.tokens().first() < i)
                .map(EntityMention::tokens)
                .map(e -> TokenRange.of(i, Math.min(end, e.end())))
                .filter(name -> index.knows(text.name(name)) && (name.size() > 1 || !isWord(i)))
                .map(name -> plain(i, name.end()));
    }

    private int longestKnown(int i, int end) {
        if (!text.nameLike(i, end)) {
            return i;
        }
        TokenRange run = TokenRange.of(i, Math.max(i + 1, text.runEnd(i, end)));
        for (int at : PlaceText.ends(run, index.longestName())) {
            TokenRange range = TokenRange.of(i, at);
            boolean plain = range.size() > 1
                    || !isWord(i)
                            && !words.is(NoPlace.CALENDAR, text.lower(i))
                            && text.form(i).length() > 1;
            if (plain && text.capital(at - 1) && index.knows(text.name(range))) {
                boolean partOfOther = at < end
                        && (words.is(NoPlace.AFTER, text.lower(at))
                                || at < run.end()
                                        && text.noun(at, end, PlaceNoun.Position.AFTER)
                                                .isEmpty());
                return partOfOther ? i : at;
            }
        }
        return i;
    }

    /** The noun that ends a name which begins at {@code i}: the first one, or a later one if the first belongs to the name. */
    private Optional<NounAt> nounWithin(int i, int run, int end) {
        for (int at = i + 1; at <= run && at < end; at++) {
            Optional<NounAt> noun = text.noun(at, end, PlaceNoun.Position.AFTER);
            if (noun.isPresent()) {
                Optional<NounAt> last = noun;
                while (last.isPresent()
                        && last.get().capital()
                        && last.get().tokens().end() < end) {
                    last = text.noun(last.get().tokens().end(), end, PlaceNoun.Position.AFTER);
                    if (last.isPresent()) {
                        noun = last;
                    }
                }
                return noun;
            }
        }
        return Optional.empty();
    }

    private PlacePart part(TokenRange range, TokenRange name, Optional<NounAt> noun, boolean sure) {
        Optional<PlaceNoun> kind = noun.map(NounAt::noun);
        String title = text.name(name);
        Set<String> variants = new LinkedHashSet<>();
        variants.add(title);
        String bare = title;
        if (noun.isPresent()) {
            TokenRange at = noun.get().tokens();
            if (name.contains(at) && at.end() == range.end() && at.first() > name.first()) {
                bare = text.name(TokenRange.of(name.first(), at.first()));
            } else if (name.contains(at) && at.first() == name.first()) {
                bare = text.name(TokenRange.of(at.end(), range.end()));
            } else {
                variants.add(title + " " + kind.get().words());
            }
            variants.add(bare);
        }
        ImmutableList.Builder<Place> fitting = ImmutableList.builder();
        Set<Place> seen = new LinkedHashSet<>();
        for (String variant : variants) {
            for (Place place : index.find(variant)) {
                if (seen.add(place) && (kind.isEmpty() || keptWhole(title, bare, variant) || fits(kind.get(), place))) {
                    fitting.add(place);
                }
            }
        }
        ImmutableList<Place> candidates = fitting.build();
        boolean vague = kind.filter(k -> k.type() == LocationType.OTHER && !k.partOfName())
                .isPresent();
        if (candidates.isEmpty() && vague) {
            candidates = ImmutableList.copyOf(seen); // "large areas of Kordofan"
        }
        Set<Place> chosen = Set.copyOf(candidates);
        ImmutableList<Place> around = seen.stream()
                .filter(p -> !chosen.contains(p))
                .filter(p -> kind.filter(k -> k.type() != LocationType.COUNTRY).isPresent()
                        && PlaceLevel.of(p.type()).compareTo(PlaceLevel.SITE) > 0)
                .collect(ImmutableList.toImmutableList());
        boolean plural = noun.map(NounAt::plural).orElse(false);
        return new PlacePart(range, name, title, kind, plural, sure, candidates, around);
    }

    /** A gazetteer that knows the whole name, noun and all, knows best what it is. */
    private static boolean keptWhole(String title, String bare, String variant) {
        return variant.equals(title) && !bare.equals(title);
    }

    /** The candidates that can be what a noun shared with other names says. */
    ImmutableList<Place> fitting(PlacePart part, PlaceNoun noun) {
        return part.candidates().stream().filter(p -> fits(noun, p)).collect(ImmutableList.toImmutableList());
    }

    /** Whether a place can be what the noun says; a district may be known by the town of its name. */
    private static boolean fits(PlaceNoun noun, Place place) {
        LocationType type = place.type();
        return switch (noun.type()) {
            case COUNTRY -> type == LocationType.COUNTRY;
            case REGION ->
                type == LocationType.REGION || type == LocationType.PROVINCE || type == LocationType.DISTRICT;
            case PROVINCE -> type == LocationType.PROVINCE || type == LocationType.REGION;
            case DISTRICT ->
                type == LocationType.DISTRICT
                        || type == LocationType.NEIGHBOURHOOD
                        || PlaceLevel.of(type) == PlaceLevel.SETTLEMENT;
            case CITY, TOWN, VILLAGE -> PlaceLevel.of(type) == PlaceLevel.SETTLEMENT || type == LocationType.DISTRICT;
            case NEIGHBOURHOOD ->
                type == LocationType.NEIGHBOURHOOD
                        || type == LocationType.DISTRICT
                        || type == LocationType.VILLAGE
                        || type == LocationType.TOWN;
            case MILITARY_SITE, AIRPORT -> type == LocationType.MILITARY_SITE || type == LocationType.AIRPORT;
            case NUCLEAR_FACILITY, ENERGY_SITE ->
                type == LocationType.NUCLEAR_FACILITY || type == LocationType.ENERGY_SITE;
            case PORT -> type == LocationType.PORT;
            case CROSSING -> type == LocationType.CROSSING;
            case CAMP -> type == LocationType.CAMP || type == LocationType.MILITARY_SITE;
            case WATERS -> type == LocationType.WATERS;
            case ISLAND -> type == LocationType.ISLAND || PlaceLevel.of(type) == PlaceLevel.SETTLEMENT;
            case NATURAL_FEATURE -> type == LocationType.NATURAL_FEATURE;
            case OTHER -> noun.precision().isEmpty() && type != LocationType.COUNTRY && type != LocationType.PROVINCE;
            case STREET, ROAD, BUILDING, COORDINATES -> type == noun.type();
        };
    }
}
