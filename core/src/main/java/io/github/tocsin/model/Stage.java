package io.github.tocsin.model;

/** How far the attack came (MUC-4 stage of execution). */
public enum Stage {
    ACCOMPLISHED,
    ATTEMPTED,
    THREATENED
}
