package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlaceChooser.Choice;
import io.github.tocsin.event.place.PlaceChooser.Chosen;
import io.github.tocsin.event.place.PlacePhrase.Kind;
import io.github.tocsin.event.place.PlacePhrase.Relation;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationBasis;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Offset;
import io.github.tocsin.model.Point;
import io.github.tocsin.text.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes locations of phrases whose places are chosen: never a point that the gazetteer does not give for the finest name or, of a quarter, for the town that
 * it lies in, or that is not computed from a distance and a direction; never a precision finer than what is known.
 */
final class LocationAssembler {

    private final Report report;
    private final PlaceText text;
    private final CountryVotes votes;
    private final PlaceIndex index;
    private final Optional<String> home;

    /** An assembler for a report; {@code home} is the country from which it was sent, if it is mostly about that. */
    LocationAssembler(Report report, PlaceText text, CountryVotes votes, PlaceIndex index, Optional<String> home) {
        this.home = home;
        this.report = report;
        this.text = text;
        this.votes = votes;
        this.index = index;
    }

    /**
     * The location of a phrase.
     *
     * @param here whether the phrase stands where the report's own country may be meant: not after "from" or "for"
     */
    Location assemble(PlacePhrase phrase, Choice choice, boolean here) {
        if (phrase.parts().isEmpty()) {
            return partOfReportsCountry(phrase);
        }
        Optional<Kind> unto = phrase.reference().isPresent()
                ? Optional.empty()
                : phrase.relation().map(Relation::kind);
        if (unto.filter(k -> k == Kind.BORDER).isPresent()) {
            return border(phrase, choice);
        }
        if (unto.filter(k -> k != Kind.NEAR).isPresent()) {
            return elsewhere(phrase, choice, here);
        }
        return named(phrase, choice, here);
    }

    private Location.Builder start(PlacePhrase phrase) {
        return Location.builder().quote(report.quote(phrase.range().span(text.tokens())));
    }

    // --- the place that is named ---

    private Location named(PlacePhrase phrase, Choice choice, boolean here) {
        PlacePart part = phrase.parts().get(0);
        Optional<Place> place = choice.finest();
        Optional<LocationType> type = part.noun()
                .map(PlaceNoun::type)
                .or(() -> place.map(Place::type))
                .filter(t -> t != LocationType.OTHER || place.isEmpty());
        boolean apart =
                phrase.compass().filter(c -> c.end() != part.range().first()).isPresent();
        boolean partial = phrase.compass().isPresent() && (part.noun().isEmpty() || apart);
        boolean region = partial
                && place.filter(p -> PlaceLevel.of(p.type()).compareTo(PlaceLevel.PROVINCE) >= 0)
                        .isPresent();
        List<String> within = within(choice, partial ? 0 : 1);
        Location.Builder location = start(phrase).name(partial ? compassName(phrase, part) : part.title());
        Optional<String> country = country(choice, place, here);
        boolean named = choice.country().isPresent() && choice.around().isEmpty() || country.isEmpty();
        location.basis(named ? LocationBasis.STATED : LocationBasis.INFERRED);
        location.country(country).admin1(choice.admin1());
        addCountry(within, country);
        if (region) {
            boolean whole = place.get().type() == LocationType.COUNTRY;
            return location.type(LocationType.REGION)
                    .precision(
                            whole
                                    ? LocationPrecision.REGION
                                    : PlaceLevel.precision(place.get().type()))
                    .within(within)
                    .build();
        }
        location.type(type).within(without(within, part.title(), type));
        Optional<Offset> offset = offset(phrase, choice);
        if (place.isEmpty() && offset.isPresent()) {
            return location.offset(offset)
                    .point(destination(phrase, choice))
                    .precision(LocationPrecision.OFFSET)
                    .build();
        }
        LocationPrecision precision = precision(part, place, choice);
        boolean near = phrase.relation().filter(r -> r.kind() == Kind.NEAR).isPresent()
                && phrase.reference().isEmpty();
        if (near && (precision == LocationPrecision.SITE || precision == LocationPrecision.TOWN)) {
            precision = LocationPrecision.DISTRICT;
        }
        boolean pointless = place.filter(LocationAssembler::isPointless).isPresent();
        Optional<Point> point = pointless ? Optional.empty() : place.flatMap(Place::point);
        return location.precision(precision)
                .point(place.isEmpty() && isWithinTown(part) ? townsPoint(choice) : point)
                .build();
    }

    /** A quarter, a street or a building is no farther from its town than the precision says; a village may be. */
    private static boolean isWithinTown(PlacePart part) {
        return part.noun()
                .map(PlaceNoun::type)
                .filter(t -> t == LocationType.NEIGHBOURHOOD || t == LocationType.STREET || t == LocationType.BUILDING)
                .isPresent();
    }

    /** Where the town is in which something lies. */
    private static Optional<Point> townsPoint(Choice choice) {
        return choice.parts().stream()
                .skip(1)
                .flatMap(c -> c.place().stream())
                .findFirst()
                .filter(p -> PlaceLevel.of(p.type()) == PlaceLevel.SETTLEMENT)
                .flatMap(Place::point);
    }

    /** Whether the middle of a place says nothing about where in it something happened. */
    private static boolean isPointless(Place place) {
        return place.type() == LocationType.COUNTRY
                || place.type() == LocationType.ROAD
                || place.type() == LocationType.REGION && place.country().isEmpty();
    }

    private String compassName(PlacePhrase phrase, PlacePart part) {
        TokenRange compass = phrase.compass().get();
        boolean before = compass.end() == part.range().first();
        return text.name(
                before
                        ? TokenRange.of(compass.first(), part.range().end())
                        : TokenRange.of(
                                Math.min(compass.first(), part.range().first()),
                                Math.max(compass.end(), part.range().end())));
    }

    /** What is known of the finest name; if that is nothing, of what it lies in, short of the country. */
    private static LocationPrecision precision(PlacePart part, Optional<Place> place, Choice choice) {
        if (place.isPresent()) {
            LocationPrecision known = PlaceLevel.precision(place.get().type());
            boolean seat =
                    part.noun().filter(n -> n.type() == LocationType.DISTRICT).isPresent();
            return seat && known == LocationPrecision.TOWN ? LocationPrecision.DISTRICT : known;
        }
        Optional<LocationPrecision> container = choice.parts().stream()
                .skip(1)
                .flatMap(c -> containerPrecision(c).stream())
                .findFirst()
                .or(() -> choice.around()
                        .map(Place::type)
                        .filter(t -> t != LocationType.COUNTRY)
                        .map(PlaceLevel::precision))
                .or(() -> choice.admin1().map(a -> LocationPrecision.PROVINCE));
        if (container.isEmpty()) {
            boolean waters =
                    part.noun().filter(n -> n.type() == LocationType.WATERS).isPresent();
            return waters ? LocationPrecision.WATERS : LocationPrecision.UNRESOLVED;
        }
        return part.noun().flatMap(PlaceNoun::precision).orElse(container.get());
    }

    private static Optional<LocationPrecision> containerPrecision(Chosen container) {
        if (container.place().isPresent()) {
            LocationType type = container.place().get().type();
            return type == LocationType.COUNTRY ? Optional.empty() : Optional.of(PlaceLevel.precision(type));
        }
        return container
                .part()
                .noun()
                .filter(n -> n.type() != LocationType.COUNTRY)
                .flatMap(PlaceNoun::precision);
    }

    // --- places told by other places ---

    /** "north of Baghdad", "30 kilometres from X", "outside Kabul", "off the coast of X": not the place that is named. */
    private Location elsewhere(PlacePhrase phrase, Choice choice, boolean here) {
        Kind kind = phrase.relation().get().kind();
        Optional<Place> place = choice.finest();
        boolean beyondCountry = phrase.parts().get(0).isCountry() && kind != Kind.COAST;
        Optional<String> country = beyondCountry ? Optional.empty() : country(choice, place, here);
        List<String> within = within(choice, 1);
        Location.Builder location =
                start(phrase).name(text.name(phrase.range())).country(country);
        boolean named = choice.country().isPresent() || country.isEmpty();
        location.basis(named ? LocationBasis.STATED : LocationBasis.INFERRED);
        if (beyondCountry) {
            within.clear();
        } else {
            addCountry(within, country);
        }
        location.within(within);
        if (kind == Kind.COAST) {
            return location.type(LocationType.WATERS)
                    .precision(LocationPrecision.WATERS)
                    .build();
        }
        Optional<Offset> offset = offset(phrase, choice);
        if (offset.isPresent()) {
            return location.offset(offset)
                    .point(destination(phrase, choice))
                    .precision(LocationPrecision.OFFSET)
                    .build();
        }
        return location.precision(
                        country.isPresent() && place.isPresent()
                                ? LocationPrecision.REGION
                                : LocationPrecision.UNRESOLVED)
                .build();
    }

    private static Optional<Place> origin(Choice choice) {
        return choice.reference()
                .map(Choice::finest)
                .orElseGet(choice::finest)
                .filter(p -> p.point().isPresent())
                .filter(p -> PlaceLevel.of(p.type()).compareTo(PlaceLevel.DISTRICT) <= 0)
                .filter(p -> p.type() != LocationType.WATERS && p.type() != LocationType.ROAD);
    }

    private static Optional<Offset> offset(PlacePhrase phrase, Choice choice) {
        PlacePart from = phrase.reference()
                .map(r -> r.parts().get(0))
                .orElseGet(() -> phrase.parts().get(0));
        return phrase.relation()
                .filter(r -> r.kind() == Kind.DISTANCE && r.km() > 0 && r.km() <= 1000)
                .flatMap(r -> r.direction()
                        .flatMap(PlaceWords.Direction::point)
                        .flatMap(bearing -> origin(choice)
                                .map(p -> new Offset(Math.round(r.km() * 10) / 10.0, bearing, from.title()))));
    }

    private static Optional<Point> destination(PlacePhrase phrase, Choice choice) {
        Relation relation = phrase.relation().get();
        return origin(choice)
                .flatMap(Place::point)
                .map(p -> Geodesy.destination(p, relation.direction().get().degrees(), relation.km()))
                .map(LocationAssembler::rounded);
    }

    /** To a thousandth of a degree, about 100 metres: more than "about six miles" carries. */
    private static Point rounded(Point point) {
        return new Point(Math.round(point.latitude() * 1000) / 1000.0, Math.round(point.longitude() * 1000) / 1000.0);
    }

    /** "the border with Pakistan": on the other side of it, if the report is about one other country. */
    private Location border(PlacePhrase phrase, Choice choice) {
        List<String> named = choice.parts().stream()
                .flatMap(c -> c.place().flatMap(Place::country).stream())
                .toList();
        Optional<String> country =
                named.size() == 1 ? votes.dominant().filter(c -> !named.contains(c)) : Optional.empty();
        List<String> within = new ArrayList<>();
        addCountry(within, country);
        return start(phrase)
                .name(text.name(phrase.range()))
                .type(LocationType.REGION)
                .country(country)
                .basis(country.isPresent() ? LocationBasis.INFERRED : LocationBasis.STATED)
                .within(within)
                .precision(LocationPrecision.REGION)
                .build();
    }

    private Location partOfReportsCountry(PlacePhrase phrase) {
        Optional<String> country = votes.dominant();
        List<String> within = new ArrayList<>();
        addCountry(within, country);
        return start(phrase)
                .name(text.name(phrase.range()))
                .type(LocationType.REGION)
                .country(country)
                .basis(country.isPresent() ? LocationBasis.INFERRED : LocationBasis.STATED)
                .within(within)
                .precision(country.isPresent() ? LocationPrecision.REGION : LocationPrecision.UNRESOLVED)
                .build();
    }

    // --- country and containers ---

    /** The country, as phrase and places tell it; for a name that nothing is known of, the country that the report is about. */
    private Optional<String> country(Choice choice, Optional<Place> place, boolean here) {
        return choice.country()
                .or(() -> place.isPresent() || !here
                        ? Optional.empty()
                        : votes.dominant().or(() -> home));
    }

    private static List<String> within(Choice choice, int from) {
        List<String> out = new ArrayList<>();
        for (Chosen chosen : choice.parts()
                .subList(Math.min(from, choice.parts().size()), choice.parts().size())) {
            boolean country =
                    chosen.place().filter(p -> p.type() == LocationType.COUNTRY).isPresent();
            if (!country) {
                add(out, chosen.part().title());
            }
        }
        choice.around().ifPresent(p -> add(out, p.name()));
        Optional<Place> finest = choice.finest();
        boolean holdsProvince = finest.filter(p -> PlaceLevel.of(p.type()).compareTo(PlaceLevel.PROVINCE) >= 0)
                .isPresent();
        boolean named = choice.parts().stream()
                .skip(1)
                .anyMatch(c ->
                        c.place().filter(p -> p.type() == LocationType.PROVINCE).isPresent());
        if (!holdsProvince && !named) {
            String own = NameKey.of(choice.parts().get(0).part().title());
            choice.admin1().filter(a -> !NameKey.of(a).equals(own)).ifPresent(a -> add(out, a));
        }
        return out;
    }

    private static void add(List<String> names, String name) {
        String key = NameKey.of(name);
        if (names.stream().noneMatch(n -> NameKey.of(n).equals(key))) {
            names.add(name);
        }
    }

    private void addCountry(List<String> within, Optional<String> country) {
        country.flatMap(index.countries()::name).ifPresent(name -> add(within, name));
    }

    /** A country does not lie in itself. */
    private static ImmutableList<String> without(List<String> within, String title, Optional<LocationType> type) {
        return type.filter(t -> t == LocationType.COUNTRY).isPresent()
                ? ImmutableList.of()
                : ImmutableList.copyOf(within);
    }
}
