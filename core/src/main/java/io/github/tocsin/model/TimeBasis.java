package io.github.tocsin.model;

/** Whether a time is stated in the text or inferred from its context. */
public enum TimeBasis {
    STATED,
    INFERRED
}
