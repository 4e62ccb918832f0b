package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * The sentences of the report, in order, covering every token.
 *
 * @param sentences in order of the text
 */
public record SentenceLayer(ImmutableList<Sentence> sentences) implements Layer {

    /** The one of token {@code i}. */
    public Sentence get(int i) {
        return sentences.get(i);
    }

    public int size() {
        return sentences.size();
    }
}
