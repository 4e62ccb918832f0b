package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * The words and marks of the report, in order; a token's index in this list is what other layers call it by.
 *
 * @param tokens in order of the text
 */
public record TokenLayer(ImmutableList<Token> tokens) implements Layer {

    /** The one of token {@code i}. */
    public Token get(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }
}
