package io.github.tocsin.model;

/** How the speaker stands to what is claimed. */
public enum Stance {
    ASSERTED,
    DENIED,
    NONE
}
