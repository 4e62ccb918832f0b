package io.github.tocsin.gazetteer;

import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;

/** How often a report that uses a name means this place: only the order between places of one name matters. */
final class Prominence {

    /** What a name that is not the usual one is worth beside the usual one. */
    static final double BY_ALIAS = 0.3;

    private static final double CAPITAL = 5;

    private Prominence() {}

    static double of(Place place) {
        double people = Math.max(place.population(), leastOf(place.type()));
        return isCapital(place) ? CAPITAL * people : people;
    }

    private static boolean isCapital(Place place) {
        return place.type() == LocationType.CITY
                && place.country().isPresent()
                && Countries.builtIn().ofCapital(place.name()).equals(place.country());
    }

    /** A place of this kind is named as often as a town of so many people. */
    private static double leastOf(LocationType type) {
        return switch (type) {
            case COUNTRY -> 1e12;
            case REGION -> 70_000;
            case PROVINCE -> 60_000;
            case WATERS, ISLAND, NATURAL_FEATURE -> 40_000;
            case DISTRICT -> 20_000;
            case CITY, TOWN -> 8_000;
            case MILITARY_SITE, AIRPORT, PORT, NUCLEAR_FACILITY, ENERGY_SITE, CAMP, CROSSING -> 5_000;
            case NEIGHBOURHOOD -> 3_000;
            default -> 1_000;
        };
    }
}
