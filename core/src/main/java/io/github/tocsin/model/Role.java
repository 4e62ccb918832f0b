package io.github.tocsin.model;

/** What a stretch of text is to an attack: the word that tells it, or the part that somebody or something plays in it. */
public enum Role {
    TRIGGER,
    ATTACKER,
    DEFENDER,
    TARGET,
    VICTIM,
    WEAPON,
    PLACE,
    TIME,
    COUNT,
    DAMAGE,
    OUTCOME,
    CLAIM
}
