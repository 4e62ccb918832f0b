package io.github.tocsin.model;

/** What kind of place it is. */
public enum LocationType {
    COUNTRY,
    REGION,
    PROVINCE,
    DISTRICT,
    CITY,
    TOWN,
    VILLAGE,
    NEIGHBOURHOOD,
    STREET,
    MILITARY_SITE,
    AIRPORT,
    PORT,
    NUCLEAR_FACILITY,
    ENERGY_SITE,
    BUILDING,
    CAMP,
    CROSSING,
    ROAD,
    WATERS,
    ISLAND,
    NATURAL_FEATURE,
    COORDINATES,
    OTHER
}
