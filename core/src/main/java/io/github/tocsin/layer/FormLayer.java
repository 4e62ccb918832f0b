package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * The words as a model should read them: the token's text, or, where a report is all capitals or all lower case, with its case restored.
 *
 * @param forms one a token
 */
public record FormLayer(ImmutableList<String> forms) implements Layer {

    /** The one of token {@code i}. */
    public String get(int i) {
        return forms.get(i);
    }

    public int size() {
        return forms.size();
    }
}
