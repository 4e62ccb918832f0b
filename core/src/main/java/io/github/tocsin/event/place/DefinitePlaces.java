package io.github.tocsin.event.place;

import io.github.tocsin.knowledge.Place;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.text.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads nouns that take up a place named before: "the base", "the village", "this city"; and capitals called by their country: "the
 * Salvadoran capital", "the capital" of the country that the report is about.
 */
final class DefinitePlaces {

    /** Further back, in sentences, the reader has forgotten. */
    private static final int REACH = 6;

    /** Between article and noun: "this north-western port city". */
    private static final int LONGEST_PHRASE = 4;

    private final Report report;
    private final PlaceText text;
    private final PlaceIndex index;
    private final CountryVotes votes;
    private final PlaceWords words = PlaceWords.builtIn();

    DefinitePlaces(Report report, PlaceText text, PlaceIndex index, CountryVotes votes) {
        this.report = report;
        this.text = text;
        this.index = index;
        this.votes = votes;
    }

    /** The places so told, beside those named. */
    List<PlaceMention> find(List<PlaceMention> named, Optional<PlaceMention> dateline) {
        List<PlaceMention> out = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            if (text.is(i, "the") || text.is(i, "this") || text.is(i, "that")) {
                at(i, named, dateline).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<PlaceMention> at(int article, List<PlaceMention> named, Optional<PlaceMention> dateline) {
        Optional<PlaceText.NounAt> found = nounAfter(article);
        if (found.isEmpty() || found.get().plural()) {
            return Optional.empty();
        }
        PlaceText.NounAt noun = found.get();
        TokenRange range = TokenRange.of(article + 1, noun.tokens().end());
        boolean partOfName = named.stream().anyMatch(p -> p.tokens().overlaps(range));
        if (partOfName || leadsOn(range.end(), text.sentenceStart(article))) {
            return Optional.empty();
        }
        Optional<Location> location = noun.noun().words().startsWith("capital")
                ? capital(range, text.is(article, "this") ? dateline : Optional.empty())
                : saidWhere(range.end(), named)
                        .map(p -> site(noun.noun().type(), p, named))
                        .orElseGet(() -> takenUp(noun.noun().type(), article, named))
                        .or(() -> text.is(article, "this")
                                        && PlaceLevel.of(noun.noun().type()) == PlaceLevel.SETTLEMENT
                                ? dateline.map(PlaceMention::location)
                                : Optional.empty());
        return location.map(l -> Location.builder()
                        .from(l)
                        .quote(report.quote(range.span(text.tokens())))
                        .build())
                .map(l -> new PlaceMention(range, l, preposition(article)));
    }

    /** Whether "of" or a name follows, which says which one is meant. */
    private boolean leadsOn(int i, int sentence) {
        return i < text.size()
                && text.sentenceStart(i) == sentence
                && Character.isLetter(text.form(i).charAt(0))
                && (text.is(i, "of") || text.capital(i) || text.tag(i).startsWith("NN"));
    }

    private Optional<PlaceText.NounAt> nounAfter(int article) {
        int start = text.sentenceStart(article);
        for (int at = article + 1; at <= article + LONGEST_PHRASE && at < text.size(); at++) {
            if (text.sentenceStart(at) != start) {
                return Optional.empty();
            }
            int noun = at;
            Optional<PlaceText.NounAt> found = text.noun(at, text.size(), PlaceNoun.Position.AFTER)
                    .or(() -> text.noun(noun, text.size(), PlaceNoun.Position.BEFORE))
                    .filter(n -> text.tag(n.tokens().end() - 1).startsWith("NN"));
            if (found.isPresent()) {
                return found;
            }
            boolean modifies = text.tag(at).startsWith("JJ")
                    || index.isDemonym(text.form(at))
                    || words.direction(text.lower(at)).isPresent();
            if (!modifies) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last place of that kind named before. */
    private static boolean canBe(LocationType noun, Location place) {
        if (place.type().isEmpty() || place.precision() == LocationPrecision.OFFSET) {
            return false;
        }
        PlaceLevel level = PlaceLevel.of(noun);
        return switch (level) {
            case SETTLEMENT ->
                PlaceLevel.of(place.type().get()) == level
                        || place.type().get() == LocationType.DISTRICT
                                && place.point().isEmpty();
            case DISTRICT, PROVINCE -> PlaceLevel.of(place.type().get()) == level;
            case SITE ->
                place.type().get() == noun
                        || isAirfield(noun) && isAirfield(place.type().get());
            case NEIGHBOURHOOD, REGION, COUNTRY -> false;
        };
    }

    private static boolean isAirfield(LocationType type) {
        return type == LocationType.MILITARY_SITE || type == LocationType.AIRPORT;
    }

    private Optional<Location> takenUp(LocationType noun, int article, List<PlaceMention> named) {
        return named.stream()
                .filter(p -> p.tokens().end() <= article)
                .filter(p -> text.sentence(article) - text.sentence(p.tokens().first()) <= REACH)
                .filter(p -> site(noun, p, named).isPresent())
                .max(Comparator.comparing(PlaceMention::tokens))
                .flatMap(p -> site(noun, p, named));
    }

    /** "the large base at Al Taji": the place that says which one is meant. */
    private Optional<PlaceMention> saidWhere(int next, List<PlaceMention> named) {
        boolean at = next < text.size() && words.is(PlaceWords.Phrase.LOCATIVE, text.lower(next));
        return at
                ? named.stream()
                        .filter(p ->
                                p.tokens().first() == next + 1 || p.tokens().first() == next + 2)
                        .findFirst()
                : Optional.empty();
    }

    /** The place itself, if it is of that kind; else the one of that kind that bears its name: "Al Taji" for the base of Al Taji. */
    private static Optional<Location> site(LocationType noun, PlaceMention place, List<PlaceMention> named) {
        if (canBe(noun, place.location())) {
            return Optional.of(place.location());
        }
        return named.stream()
                .map(PlaceMention::location)
                .filter(l -> canBe(noun, l)
                        && Containment.haveOneName(l, place.location().name()))
                .findFirst();
    }

    /** The capital of the country that an adjective or else the report names; "this capital", the dateline's. */
    private Optional<Location> capital(TokenRange range, Optional<PlaceMention> dateline) {
        Optional<String> told = dateline.flatMap(d -> d.location().country());
        for (int i = range.first(); i < range.end(); i++) {
            if (index.isDemonym(text.form(i))) {
                told = index.adjective(text.form(i));
            }
        }
        if (range.size() > 1 && told.isEmpty()) {
            return Optional.empty(); // "the provincial capital", "the commercial capital"
        }
        return told.or(votes::dominant)
                .flatMap(code -> index.countries().find(code))
                .flatMap(country -> country.capitals().stream().findFirst().map(name -> {
                    Optional<Place> place = index.find(name).stream()
                            .filter(p -> p.country().equals(Optional.of(country.code())))
                            .filter(p -> PlaceLevel.of(p.type()) == PlaceLevel.SETTLEMENT)
                            .findFirst();
                    return Location.builder()
                            .name(name)
                            .type(LocationType.CITY)
                            .country(country.code())
                            .admin1(place.flatMap(Place::admin1))
                            .point(place.flatMap(Place::point))
                            .precision(LocationPrecision.TOWN)
                            .within(List.of(country.name()))
                            .quote(report.quote(range.span(text.tokens())))
                            .build();
                }));
    }

    private Optional<String> preposition(int article) {
        int before = article - 1;
        boolean told = before >= text.sentenceStart(article)
                && words.is(PlaceWords.Phrase.PREPOSITION, text.lower(before))
                && !text.tag(before).equals("RP");
        return told ? Optional.of(text.lower(before)) : Optional.empty();
    }
}
