package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlacePhrase.Kind;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides which of the places that bear a name is meant: by what the phrase says it lies in, then by the countries that the report
 * speaks of, then by prominence, which is the gazetteer's order.
 */
final class PlaceChooser {

    /** Nearer than this to a district's or town's point, a place can lie in it. */
    private static final double DISTRICT_KM = 60;

    /** The same for a province's middle, where the gazetteer does not say the province. */
    private static final double PROVINCE_KM = 150;

    /** "north of X" without a distance is not further than this. */
    private static final double VICINITY_KM = 300;

    /** A town of fewer people in a country that the report does not speak of is a namesake. */
    private static final long WELL_KNOWN = 100_000;

    private final CountryVotes votes;
    private final PlaceIndex index;

    PlaceChooser(CountryVotes votes, PlaceIndex index) {
        this.votes = votes;
        this.index = index;
    }

    /** A part and the place that it is, if one of the gazetteer's fits. */
    record Chosen(PlacePart part, Optional<Place> place) {}

    /**
     * A phrase with places chosen.
     *
     * @param parts finest first
     * @param country the code, as the phrase or its places tell it
     * @param admin1 the name of the first-level region
     * @param around a known place that the finest name is called after and, being a site's, lies in or at
     * @param reference the same for the place that a relation leads to
     */
    record Choice(
            ImmutableList<Chosen> parts,
            Optional<String> country,
            Optional<String> admin1,
            Optional<Place> around,
            Optional<Choice> reference) {

        Optional<Place> finest() {
            return parts.isEmpty() ? Optional.empty() : parts.get(0).place();
        }
    }

    Choice choose(PlacePhrase phrase) {
        Optional<Choice> reference = phrase.reference().map(this::choose);
        Optional<String> hint = phrase.country().or(() -> reference.flatMap(Choice::country));
        Optional<String> country = Optional.empty();
        Optional<String> admin1 = Optional.empty();
        List<Chosen> chosen = new ArrayList<>();
        for (int i = phrase.parts().size() - 1; i >= 0; i--) {
            PlacePart part = phrase.parts().get(i);
            Optional<Place> place = best(phrase, i, chosen, country, admin1, hint, reference);
            if (place.isPresent()) {
                country = country.or(place.get()::country);
                if (place.get().type() == LocationType.PROVINCE) {
                    admin1 = Optional.of(place.get().name());
                } else if (i == 0 || admin1.isEmpty()) {
                    admin1 = admin1.or(place.get()::admin1);
                }
            } else if (part.noun()
                    .filter(n -> n.type() == LocationType.PROVINCE)
                    .isPresent()) {
                admin1 = Optional.of(part.title());
            }
            chosen.add(0, new Chosen(part, place));
        }
        Optional<Place> around = Optional.empty();
        if (!chosen.isEmpty() && chosen.get(0).place().isEmpty()) {
            around = around(chosen, country, admin1, hint);
            Optional<Place> town = around;
            country = country.or(() -> town.flatMap(Place::country));
            admin1 = admin1.or(() -> town.flatMap(Place::admin1));
        }
        Optional<String> told = country.or(() -> hint);
        return new Choice(ImmutableList.copyOf(chosen), told, admin1, around, reference);
    }

    /** The town that a site is called after, if only one can be meant: "Kandahar airport". */
    private Optional<Place> around(
            List<Chosen> chosen, Optional<String> country, Optional<String> admin1, Optional<String> hint) {
        List<Place> fitting = chosen.get(0).part().around().stream()
                .filter(p -> p.type() != LocationType.COUNTRY
                        || isOfCountry(chosen.get(0).part(), p))
                .filter(p -> fits(p, chosen.get(0).part(), chosen.subList(1, chosen.size()), country, admin1))
                .filter(p -> country.isPresent()
                        || !isNamesake(p, hint, chosen.get(0).part().around()))
                .filter(p -> hint.isEmpty() || p.country().equals(hint))
                .toList();
        boolean oneCountry = fitting.stream().map(Place::country).distinct().count() == 1;
        return oneCountry
                ? fitting.stream()
                        .filter(p -> PlaceLevel.of(p.type()) == PlaceLevel.SETTLEMENT)
                        .findFirst()
                        .or(() -> fitting.stream().findFirst())
                : Optional.empty();
    }

    /** "the Afghanistan hotel", but not "Palestine Street", and not where another country is spoken of. */
    private boolean isOfCountry(PlacePart part, Place country) {
        boolean way = part.noun()
                .filter(n -> n.type() == LocationType.STREET || n.type() == LocationType.ROAD)
                .isPresent();
        return !way && country.country().filter(c -> votes.share(c) >= 0.5).isPresent();
    }

    private Optional<Place> best(
            PlacePhrase phrase,
            int i,
            List<Chosen> coarser,
            Optional<String> country,
            Optional<String> admin1,
            Optional<String> hint,
            Optional<Choice> reference) {
        PlacePart part = phrase.parts().get(i);
        Optional<Place> best = Optional.empty();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < part.candidates().size(); c++) {
            Place place = part.candidates().get(c);
            if (!fits(place, part, coarser, country, admin1)
                    || !fitsReference(place, phrase, reference)
                    || country.isEmpty() && isNamesake(place, hint, part.candidates())) {
                continue;
            }
            double score = score(place, c, phrase, i, hint);
            if (score > bestScore) {
                bestScore = score;
                best = Optional.of(place);
            }
        }
        return best;
    }

    private static boolean fits(
            Place place, PlacePart part, List<Chosen> coarser, Optional<String> country, Optional<String> admin1) {
        if (country.isPresent()
                && place.country().isPresent()
                && !place.country().equals(country)) {
            return false;
        }
        for (Chosen outer : coarser) {
            if (outer.place().isPresent() && !canLieIn(place, outer.place().get(), part)) {
                return false;
            }
        }
        boolean compared = coarser.stream()
                .anyMatch(o ->
                        o.place().filter(p -> p.type() == LocationType.PROVINCE).isPresent());
        boolean told = coarser.stream()
                .anyMatch(o -> o.part()
                        .noun()
                        .filter(n -> n.type() == LocationType.PROVINCE)
                        .isPresent());
        return compared
                || !told
                || admin1.isEmpty()
                || place.admin1().isEmpty()
                || NameKey.of(place.admin1().get()).equals(NameKey.of(admin1.get()));
    }

    private static boolean canLieIn(Place inner, Place outer, PlacePart part) {
        PlaceLevel a = PlaceLevel.of(inner.type());
        PlaceLevel b = PlaceLevel.of(outer.type());
        int order = a.compareTo(b);
        if (order > 0
                || order == 0
                        && (inner.equals(outer)
                                || part.noun().isEmpty() && inner.name().equals(outer.name()))) {
            return false;
        }
        if (b == PlaceLevel.COUNTRY || b == PlaceLevel.REGION || b == PlaceLevel.SITE) {
            return true;
        }
        if (b == PlaceLevel.PROVINCE) {
            if (inner.admin1().filter(n -> PartOrder.isNamed(outer, n)).isPresent()) {
                return true;
            }
            return distance(inner, outer)
                    .map(km -> km <= PROVINCE_KM)
                    .orElse(inner.admin1().isEmpty());
        }
        return distance(inner, outer).map(km -> km <= DISTRICT_KM).orElse(true);
    }

    private static Optional<Double> distance(Place a, Place b) {
        return a.point().flatMap(p -> b.point().map(q -> Geodesy.distanceKm(p, q)));
    }

    private static boolean fitsReference(Place place, PlacePhrase phrase, Optional<Choice> reference) {
        Optional<Point> there = reference
                .flatMap(Choice::finest)
                .filter(p -> p.type() != LocationType.COUNTRY)
                .flatMap(Place::point);
        if (there.isEmpty() || place.point().isEmpty()) {
            return true;
        }
        double km = Geodesy.distanceKm(place.point().get(), there.get());
        boolean told = phrase.relation().filter(r -> r.kind() == Kind.DISTANCE).isPresent();
        return km <= (told ? phrase.relation().get().km() * 1.5 + 25 : VICINITY_KM);
    }

    /**
     * Whether a small place lies in a country that a report which names others does not name. One of a name that is borne nowhere
     * else is meant, unless another country is named outright.
     */
    private boolean isNamesake(Place place, Optional<String> hint, List<Place> candidates) {
        if (votes.isEmpty() || place.country().isEmpty() || place.country().equals(hint)) {
            return false;
        }
        boolean alone = candidates.stream().map(Place::country).distinct().count() == 1;
        return isSmall(place, index) && votes.share(place.country().get()) == 0 && !(alone && !votes.nameACountry());
    }

    /** Whether a place is a town that readers abroad do not know by its name alone. */
    static boolean isSmall(Place place, PlaceIndex index) {
        return PlaceLevel.of(place.type()).compareTo(PlaceLevel.SETTLEMENT) <= 0
                && place.population() < WELL_KNOWN
                && (PlaceLevel.of(place.type()) != PlaceLevel.SITE || place.population() > 0)
                && index.countries().ofCapital(place.name()).isEmpty();
    }

    private double score(Place place, int rank, PlacePhrase phrase, int i, Optional<String> hint) {
        PlacePart part = phrase.parts().get(i);
        PlaceLevel level = PlaceLevel.of(place.type());
        double score = -Math.min(rank, 20);
        score += 10 * place.country().map(votes::share).orElse(0.0);
        if (hint.isPresent() && place.country().equals(hint)) {
            score += 30;
        }
        if (part.noun().filter(n -> PlaceLevel.of(n.type()) == level).isPresent()) {
            score += 5;
        }
        if (level == PlaceLevel.SETTLEMENT
                && index.countries().ofCapital(place.name()).equals(place.country())) {
            score += 2;
        }
        if (part.noun().isEmpty()) {
            score += level == PlaceLevel.COUNTRY ? 8 : level == preferred(phrase, i) ? 3 : 0;
        }
        for (int finer = 0; finer < i; finer++) {
            if (phrase.parts().get(finer).candidates().stream().anyMatch(f -> PartOrder.isInside(f, place))) {
                score += 15;
            }
        }
        return score;
    }

    /** A bare name is a town's; as what a town lies in it is a province's. */
    private static PlaceLevel preferred(PlacePhrase phrase, int i) {
        if (i == 0) {
            return PlaceLevel.SETTLEMENT;
        }
        return phrase.parts().get(i - 1).levels().stream().anyMatch(l -> l.compareTo(PlaceLevel.NEIGHBOURHOOD) > 0)
                        || phrase.parts().get(i - 1).levels().isEmpty()
                ? PlaceLevel.PROVINCE
                : PlaceLevel.SETTLEMENT;
    }
}
