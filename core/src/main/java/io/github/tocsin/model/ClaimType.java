package io.github.tocsin.model;

/** What kind of statement a claim is: responsibility taken or not; a source that reports; a source that blames; a guess at author or motive. */
public enum ClaimType {
    RESPONSIBILITY,
    ATTRIBUTION,
    ACCUSATION,
    SPECULATION
}
