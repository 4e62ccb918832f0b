package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * The dictionary form of every word, lower case.
 *
 * @param lemmas one a token
 */
public record LemmaLayer(ImmutableList<String> lemmas) implements Layer {

    /** The one of token {@code i}. */
    public String get(int i) {
        return lemmas.get(i);
    }

    public int size() {
        return lemmas.size();
    }
}
