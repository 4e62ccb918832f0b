package io.github.tocsin.model;

/** How certain the report is of it. */
public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    UNDERSPECIFIED
}
