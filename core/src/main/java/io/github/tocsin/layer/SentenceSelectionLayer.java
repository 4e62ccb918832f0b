package io.github.tocsin.layer;

import com.google.common.collect.ImmutableSet;

/**
 * Which sentences are worth a parser's time, and which may hold an expression of time; slow annotators read no others.
 *
 * @param toParse indexes of sentences that can hold a trigger or an argument
 * @param toReadForTimes indexes of sentences that can hold an expression of time
 */
public record SentenceSelectionLayer(ImmutableSet<Integer> toParse, ImmutableSet<Integer> toReadForTimes)
        implements Layer {}
