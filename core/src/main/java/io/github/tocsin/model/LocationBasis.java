package io.github.tocsin.model;

/** Whether the report says itself that something happened at a place, in that country, or its context tells. */
public enum LocationBasis {
    /** Said of the event, with a country that the words or the gazetteer give. */
    STATED,
    /** Taken from the sentences before, or in a country that only the rest of the report or the town that a place is named after tells. */
    INFERRED
}
