package io.github.tocsin.model;

/** Whether the report speaks of a particular event or of such events in general. */
public enum Genericity {
    SPECIFIC,
    GENERIC
}
