package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * Part-of-speech tags as a tagger gave them, before correction: Penn Treebank tags.
 *
 * @param tags one a token
 */
public record RawTagLayer(ImmutableList<String> tags) implements Layer {

    /** The one of token {@code i}. */
    public String get(int i) {
        return tags.get(i);
    }

    public int size() {
        return tags.size();
    }
}
