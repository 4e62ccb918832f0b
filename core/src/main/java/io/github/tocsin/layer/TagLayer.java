package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * Part-of-speech tags, corrected for the domain: Penn Treebank tags.
 *
 * @param tags one a token
 */
public record TagLayer(ImmutableList<String> tags) implements Layer {

    /** The one of token {@code i}. */
    public String get(int i) {
        return tags.get(i);
    }

    public int size() {
        return tags.size();
    }
}
