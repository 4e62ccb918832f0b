package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * Expressions of time.
 *
 * @param timexes in order of the text
 */
public record TimexLayer(ImmutableList<Timex> timexes) implements Layer {

    /** The one of token {@code i}. */
    public Timex get(int i) {
        return timexes.get(i);
    }

    public int size() {
        return timexes.size();
    }
}
