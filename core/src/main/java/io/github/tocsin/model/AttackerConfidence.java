package io.github.tocsin.model;

/** How sure the report is of who did it, after the MUC-4 confidence ladder. */
public enum AttackerConfidence {
    REPORTED_AS_FACT,
    CLAIMED_OR_ADMITTED,
    SUSPECTED_BY_AUTHORITIES,
    SUSPECTED,
    POSSIBLE,
    DENIED
}
