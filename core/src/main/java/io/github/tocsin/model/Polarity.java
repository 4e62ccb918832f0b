package io.github.tocsin.model;

/** Whether it happened. */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
