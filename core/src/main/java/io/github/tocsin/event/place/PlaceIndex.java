package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gazetteers and the list of countries, asked as one. Thread-safe. */
final class PlaceIndex {

    /** Nearer than this, places of one name and kind that two gazetteers know are the same. */
    private static final double SAME_PLACE_KM = 30;

    /** Enough for a capital to count as well known. */
    private static final long CAPITAL_POPULATION = 100_000;

    private final ImmutableList<Gazetteer> gazetteers;
    private final Countries countries;

    PlaceIndex(List<Gazetteer> gazetteers, Countries countries) {
        this.gazetteers = ImmutableList.copyOf(gazetteers);
        this.countries = countries;
    }

    Countries countries() {
        return countries;
    }

    int longestName() {
        return Math.max(
                6, gazetteers.stream().mapToInt(Gazetteer::longestName).max().orElse(0));
    }

    boolean knows(String name) {
        return country(name).isPresent()
                || countries.ofCapital(name).isPresent()
                || gazetteers.stream().anyMatch(g -> !g.find(name).isEmpty());
    }

    /** The code of the country of this name. */
    Optional<String> country(String name) {
        return countries.ofName(name);
    }

    /** Whether the word says of what country something or somebody is, and is no country's name itself. */
    boolean isDemonym(String word) {
        return adjective(word).isPresent() && countries.ofName(word).isEmpty();
    }

    Optional<String> adjective(String word) {
        return countries.ofAdjective(word).or(() -> countries.ofDemonym(word));
    }

    /** The places of a name: the country first, then in the order of the gazetteers. */
    ImmutableList<Place> find(String name) {
        List<Place> out = new ArrayList<>();
        country(name).flatMap(countries::find).ifPresent(c -> out.add(asPlace(c)));
        for (Gazetteer gazetteer : gazetteers) {
            for (Place place : gazetteer.find(name)) {
                if (out.stream().noneMatch(known -> same(known, place))) {
                    out.add(place);
                }
            }
        }
        Optional<String> capital = countries.ofCapital(name);
        if (capital.isPresent()
                && out.stream()
                        .noneMatch(
                                p -> p.country().equals(capital) && PlaceLevel.of(p.type()) == PlaceLevel.SETTLEMENT)) {
            out.add(countries.ofName(name).isPresent() ? 1 : 0, capital(name, capital.get()));
        }
        return ImmutableList.copyOf(out);
    }

    /** A capital that no gazetteer knows: where it lies is known to the country. */
    private static Place capital(String name, String country) {
        return new Place(
                name,
                ImmutableList.of(),
                LocationType.CITY,
                Optional.of(country),
                Optional.empty(),
                Optional.empty(),
                CAPITAL_POPULATION);
    }

    private static Place asPlace(Countries.Country country) {
        return new Place(
                country.name(),
                country.aliases(),
                LocationType.COUNTRY,
                Optional.of(country.code()),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static boolean same(Place a, Place b) {
        if (!a.country().equals(b.country()) || PlaceLevel.of(a.type()) != PlaceLevel.of(b.type())) {
            return false;
        }
        if (a.type() == LocationType.COUNTRY) {
            return true;
        }
        if (a.point().isPresent() && b.point().isPresent()) {
            return Geodesy.distanceKm(a.point().get(), b.point().get()) < SAME_PLACE_KM;
        }
        return NameKey.of(a.name()).equals(NameKey.of(b.name()));
    }
}
