package io.github.tocsin.model;

/** How exactly a time is known. */
public enum TimePrecision {
    INSTANT,
    PART_OF_DAY,
    DAY,
    DAYS,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    YEARS,
    VAGUE
}
