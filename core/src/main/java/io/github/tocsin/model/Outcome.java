package io.github.tocsin.model;

/** What became of the attack. */
public enum Outcome {
    HIT,
    INTERCEPTED,
    REPELLED,
    FOILED,
    FAILED,
    UNKNOWN
}
