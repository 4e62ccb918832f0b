package io.github.tocsin.model;

/** How exactly a place is known; never finer than what the report says and the gazetteer holds. */
public enum LocationPrecision {
    SITE,
    TOWN,
    DISTRICT,
    PROVINCE,
    COUNTRY,
    REGION,
    WATERS,
    OFFSET,
    UNRESOLVED
}
