package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlacePhrase.Kind;
import io.github.tocsin.event.place.PlacePhrase.Relation;
import io.github.tocsin.event.place.PlaceWords.Direction;
import io.github.tocsin.event.place.PlaceWords.Phrase;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the phrases that name places in a sentence: names with what they lie in, sites, distances and directions, lists.
 *
 * <p>"Old Bridge area, Emam Saheb district, Kunduz province" is one phrase, "Sanaa, Hodeidah and Taiz" are three: a name
 * after a comma is a container if its noun or the gazetteer makes it larger than the one before, and it is not an item of a
 * list.
 */
final class PlacePhraseParser {

    private final PlaceText text;
    private final EntityLayer entities;
    private final PlaceIndex index;
    private final PlaceGroups groups;
    private final RelationReader relations;
    private final PlaceWords words = PlaceWords.builtIn();

    PlacePhraseParser(PlaceText text, EntityLayer entities, PlaceIndex index) {
        this.text = text;
        this.entities = entities;
        this.index = index;
        this.relations = new RelationReader(text);
        this.groups = new PlaceGroups(text, entities, index, relations);
    }

    /** The phrases between two tokens of one sentence, in order. */
    List<PlacePhrase> parse(int start, int end) {
        List<PlacePhrase> out = new ArrayList<>();
        int i = start;
        while (i < end) {
            List<PlacePhrase> found = at(i, start, end);
            if (found.isEmpty()) {
                i++;
            } else {
                out.addAll(found);
                i = Math.max(
                        i + 1,
                        found.stream().mapToInt(p -> p.range().end()).max().orElse(i + 1));
            }
        }
        return out;
    }

    /** A phrase that fills a range, whatever stands around it; a name that nothing is known of will do. */
    Optional<PlacePhrase> parseName(TokenRange range) {
        List<PlaceGroups.Group> found = groups.groups(range.first(), range.end(), true, false);
        return found.isEmpty() ? Optional.empty() : Optional.of(groups.phrase(found.get(0), range.first()));
    }

    private List<PlacePhrase> at(int i, int start, int end) {
        Optional<PlacePhrase> border = border(i, end);
        List<PlacePhrase> special = border.isPresent() ? List.of(border.get()) : related(i, end);
        if (special.isEmpty()) {
            special = partOfCountry(i, end).map(List::of).orElse(List.of());
        }
        if (!special.isEmpty()) {
            return special;
        }
        boolean assaulted = isAssaulted(i, start, end);
        boolean located = isLocated(i, start) || assaulted || isChainAfterVerb(i, start, end);
        List<PlaceGroups.Group> found = groups.groups(i, end, located, true);
        List<PlacePhrase> out = new ArrayList<>();
        for (PlaceGroups.Group group : found) {
            if (group.sure() || group == found.get(0) && (assaulted || isCertainlyLocated(i, start))) {
                out.add(groups.phrase(group, start));
            }
        }
        return out;
    }

    /** Whether a preposition before {@code i} says that a place follows. */
    private boolean isLocated(int i, int start) {
        int before = beforeArticle(i, start);
        return before >= start && (words.is(Phrase.LOCATIVE, text.lower(before)) || text.is(before, "between"));
    }

    /** Whether a name that nothing is known of is the object of a verb or preposition and leads on to a known place. */
    private boolean isChainAfterVerb(int i, int start, int end) {
        if (i == start || !text.tag(i).startsWith("NNP") || text.sentenceStart(i) != start) {
            return false;
        }
        String before = text.tag(i - 1);
        if (!before.startsWith("VB") && !before.equals("IN") && !before.equals("TO")) {
            return false;
        }
        int run = text.runEnd(i, end);
        if (run == i || groups.isList(run, end)) {
            return false;
        }
        if (entities.at(i).isEmpty()) {
            boolean held =
                    text.is(run, "in") && groups.step(run + 1, end, false).isPresent() && before.startsWith("VB");
            return held || groups.leadsToPlace(run, end);
        }
        if (!text.is(run, ",")) {
            return false;
        }
        // A person's name, the recogniser says: only more places, the last a country, say more.
        return groups.leadsToCountry(run, end);
    }

    /** Whether a name that nothing is known of is what was shelled or overrun, which people are not: "shelled Fleihal in Idlib". */
    private boolean isAssaulted(int i, int start, int end) {
        if (i == start || !text.tag(i).startsWith("NNP") || !words.is(Phrase.ASSAULTED, text.lower(i - 1))) {
            return false;
        }
        Optional<EntityMention> entity = entities.at(i);
        int run = text.runEnd(i, end);
        boolean ends =
                run >= end || !text.tag(run).startsWith("NN") && !text.tag(run).equals("POS");
        boolean held = text.is(run, "in") && groups.step(run + 1, end, false).isPresent();
        return ends
                && (entity.isEmpty() ? held || !isAcronym(i) : held)
                && entity.filter(e -> e.tokens().end() > run).isEmpty();
    }

    private boolean isAcronym(int i) {
        return text.form(i).chars().allMatch(Character::isUpperCase);
    }

    /** Whether an unknown capitalised name at {@code i} can be nothing but a place. */
    private boolean isCertainlyLocated(int i, int start) {
        int before = i - 1;
        if (before < start || !words.is(Phrase.LOCATIVE, text.lower(before)) || text.is(before, "at")) {
            return false;
        }
        Optional<EntityMention> entity = entities.at(i);
        boolean person =
                entity.filter(e -> e.type().equals(EntityMention.PERSON)).isPresent();
        boolean proper = text.tag(i).startsWith("NNP")
                || text.capital(i)
                        && i + 1 < text.size()
                        && text.capital(i + 1)
                        && text.tag(i + 1).startsWith("NNP");
        return proper && (!person || text.is(before, "in"));
    }

    private int beforeArticle(int i, int start) {
        int before = i - 1;
        while (before > start
                && (text.is(before, "the")
                        || text.is(before, "a")
                        || text.tag(before).equals("JJ") && !text.capital(before)
                        || words.direction(text.lower(before))
                                .filter(Direction::adjective)
                                .isPresent())) {
            before--;
        }
        return before;
    }

    // --- relations ---

    /** A distance, direction or "outside" without a named place before it: "six miles west of X"; "near X and Y" are two places. */
    private List<PlacePhrase> related(int i, int end) {
        Optional<RelationReader.Found> relation = relations.at(i, end);
        if (relation.isEmpty()) {
            return List.of();
        }
        boolean near = relation.get().relation().kind() == Kind.NEAR;
        List<PlaceGroups.Group> found =
                groups.groups(groups.skipArticle(relation.get().end()), end, true, near);
        if (found.isEmpty() || !found.get(0).sure() && !near) {
            return List.of();
        }
        PlaceGroups.Group group = found.get(0);
        if (!group.sure() && !text.tag(group.last().range().first()).startsWith("NNP")) {
            return List.of();
        }
        if (near && group.relation.isPresent()) {
            return List.of();
        }
        List<PlacePhrase> out = new ArrayList<>();
        for (PlaceGroups.Group each : near ? found : found.subList(0, 1)) {
            if (each == group || each.sure() && each.relation.isEmpty()) {
                out.add(new PlacePhrase(
                        TokenRange.of(near ? each.start : i, each.end),
                        ImmutableList.copyOf(each.parts),
                        each.compass,
                        Optional.of(relation.get().relation()),
                        Optional.empty(),
                        groups.adjectiveBefore(each.start, text.sentenceStart(i))));
            }
        }
        return out;
    }

    // --- borders and parts of countries ---

    /** "the border with Pakistan", "the border between Iraq and Syria". */
    private Optional<PlacePhrase> border(int i, int end) {
        if (!words.is(Phrase.BORDER, text.lower(i)) || i + 2 >= end) {
            return Optional.empty();
        }
        boolean between = text.is(i + 1, "between");
        if (!between && !text.is(i + 1, "with")) {
            return Optional.empty();
        }
        Optional<PlaceGroups.Step> one = groups.step(i + 2, end, false);
        if (one.isEmpty() || !one.get().part().isCountry()) {
            return Optional.empty();
        }
        int to = one.get().end();
        List<PlacePart> countries = new ArrayList<>(List.of(one.get().part()));
        if (between && text.is(to, "and")) {
            Optional<PlaceGroups.Step> two = groups.step(to + 1, end, false);
            if (two.isPresent()) {
                countries.add(two.get().part());
                to = two.get().end();
            }
        }
        return Optional.of(new PlacePhrase(
                TokenRange.of(i, to),
                ImmutableList.copyOf(countries),
                Optional.empty(),
                Optional.of(new Relation(Kind.BORDER, 0, Optional.empty())),
                Optional.empty(),
                Optional.empty()));
    }

    /** "the north of Nigeria", "the country's northeast", "the east of the country". */
    private Optional<PlacePhrase> partOfCountry(int i, int end) {
        int compass = relations.compassEnd(i, end);
        if (compass > i && text.is(compass, "of") && text.is(i - 1, "the")) {
            int k = groups.skipArticle(compass + 1);
            if (words.is(Phrase.COUNTRY, text.lower(k)) && k > compass + 1) {
                return Optional.of(unnamed(i, k + 1, i, compass));
            }
            List<PlaceGroups.Group> found = groups.groups(k, end, false, false);
            if (!found.isEmpty() && found.get(0).sure() && found.get(0).compass.isEmpty()) {
                return Optional.of(new PlacePhrase(
                        TokenRange.of(i, found.get(0).end),
                        ImmutableList.copyOf(found.get(0).parts),
                        Optional.of(TokenRange.of(i, compass)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
        if (words.is(Phrase.COUNTRY, text.lower(i))
                && text.is(i - 1, "the")
                && i + 1 < end
                && groups.isPossessive(i + 1)) {
            int after = relations.compassEnd(i + 2, end);
            if (after > i + 2) {
                boolean region = after < end && (text.is(after, "region") || text.is(after, "part"));
                return Optional.of(unnamed(i, region ? after + 1 : after, i + 2, after));
            }
        }
        return Optional.empty();
    }

    private static PlacePhrase unnamed(int start, int end, int compassStart, int compassEnd) {
        return new PlacePhrase(
                TokenRange.of(start, end),
                ImmutableList.of(),
                Optional.of(TokenRange.of(compassStart, compassEnd)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
