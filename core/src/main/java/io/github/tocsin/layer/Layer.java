package io.github.tocsin.layer;

/**
 * One kind of analysis of one report. Implementations are immutable, thread-safe, and compare by value; a third party
 * declares its own. The class itself is the key under which the layer is asked for.
 */
public interface Layer {}
