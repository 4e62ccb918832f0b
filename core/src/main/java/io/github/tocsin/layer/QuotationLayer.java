package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * What stands between quotation marks, marks excluded.
 *
 * @param quotations in order of the text
 */
public record QuotationLayer(ImmutableList<TokenRange> quotations) implements Layer {

    /** The one of token {@code i}. */
    public TokenRange get(int i) {
        return quotations.get(i);
    }

    public int size() {
        return quotations.size();
    }
}
