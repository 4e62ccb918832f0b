package io.github.tocsin.layer;

/**
 * A sentence.
 *
 * @param index its place among the sentences, from 0
 * @param tokens its tokens
 */
public record Sentence(int index, TokenRange tokens) {}
