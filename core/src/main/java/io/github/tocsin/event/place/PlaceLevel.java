package io.github.tocsin.event.place;

import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;

/** How much a kind of place holds, smallest first: what stands later can contain what stands before. */
enum PlaceLevel {
    SITE,
    NEIGHBOURHOOD,
    SETTLEMENT,
    DISTRICT,
    PROVINCE,
    REGION,
    COUNTRY;

    static PlaceLevel of(LocationType type) {
        return switch (type) {
            case COUNTRY -> COUNTRY;
            case REGION -> REGION;
            case PROVINCE -> PROVINCE;
            case DISTRICT -> DISTRICT;
            case CITY, TOWN, VILLAGE -> SETTLEMENT;
            case NEIGHBOURHOOD, OTHER -> NEIGHBOURHOOD;
            case STREET,
                    MILITARY_SITE,
                    AIRPORT,
                    PORT,
                    NUCLEAR_FACILITY,
                    ENERGY_SITE,
                    BUILDING,
                    CAMP,
                    CROSSING,
                    ROAD,
                    COORDINATES -> SITE;
            case WATERS, ISLAND, NATURAL_FEATURE -> SITE;
        };
    }

    /** How exactly a place of this type is known, once the gazetteer knows it. */
    static LocationPrecision precision(LocationType type) {
        return switch (type) {
            case WATERS -> LocationPrecision.WATERS;
            case ISLAND, NATURAL_FEATURE -> LocationPrecision.DISTRICT;
            case ROAD -> LocationPrecision.REGION;
            case OTHER -> LocationPrecision.TOWN;
            default -> of(type).precision();
        };
    }

    LocationPrecision precision() {
        return switch (this) {
            case SITE -> LocationPrecision.SITE;
            case NEIGHBOURHOOD, SETTLEMENT -> LocationPrecision.TOWN;
            case DISTRICT -> LocationPrecision.DISTRICT;
            case PROVINCE -> LocationPrecision.PROVINCE;
            case REGION -> LocationPrecision.REGION;
            case COUNTRY -> LocationPrecision.COUNTRY;
        };
    }
}
