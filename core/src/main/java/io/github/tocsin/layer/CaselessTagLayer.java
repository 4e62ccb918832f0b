package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * Part-of-speech tags by a tagger that does not look at case: Penn Treebank tags. Read where a report is all capitals or all
 * lower case, to tell names from other words before case is restored.
 *
 * @param tags one a token; none at all where the report is in ordinary mixed case, or no such tagger is at hand
 */
public record CaselessTagLayer(ImmutableList<String> tags) implements Layer {

    /** Whether nothing was tagged. */
    public boolean isEmpty() {
        return tags.isEmpty();
    }

    /** The one of token {@code i}. */
    public String get(int i) {
        return tags.get(i);
    }

    public int size() {
        return tags.size();
    }
}
