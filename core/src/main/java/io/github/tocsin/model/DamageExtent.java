package io.github.tocsin.model;

/** How bad the damage was. */
public enum DamageExtent {
    DESTROYED,
    SEVERE,
    SOME,
    NONE
}
