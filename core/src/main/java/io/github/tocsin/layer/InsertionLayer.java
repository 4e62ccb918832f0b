package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * What stands among the words of a sentence without being part of its grammar: the dateline in front of a dispatch, an editor's
 * remark in square brackets. Parsers read sentences without it.
 *
 * @param ranges the insertions, in order; none overlaps another
 */
public record InsertionLayer(ImmutableList<TokenRange> ranges) implements Layer {

    /** Whether a token is part of an insertion. */
    public boolean contains(int token) {
        return ranges.stream().anyMatch(range -> range.contains(token));
    }
}
