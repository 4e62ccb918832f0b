package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.layer.Layer;

/**
 * What each noun phrase stands for.
 *
 * @param senses one a token: that of the phrase whose head it is, {@link NounSense#UNKNOWN} for words that head none
 */
public record SemanticTypeLayer(ImmutableList<NounSense> senses) implements Layer {

    public NounSense get(int token) {
        return senses.get(token);
    }
}
