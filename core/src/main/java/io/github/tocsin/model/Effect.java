package io.github.tocsin.model;

/** What happened to a target. */
public enum Effect {
    KILLED,
    WOUNDED,
    ABDUCTED,
    DESTROYED,
    DAMAGED,
    UNHARMED,
    UNKNOWN
}
