package io.github.tocsin.examples.custom;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes the {@link ShippingLayer}: sentences with a ship's name or a word for ships. */
public final class ShippingSentences implements Annotator {

    private static final Set<String> WORDS = Set.of("ship", "tanker", "vessel", "freighter", "carrier", "skiff");

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(SentenceLayer.class, LemmaLayer.class, EntityLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(ShippingLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        LemmaLayer lemmas = input.get(LemmaLayer.class);
        EntityLayer names = input.get(EntityLayer.class);
        ImmutableSet.Builder<Integer> sentences = ImmutableSet.builder();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            if (IntStream.range(sentence.tokens().first(), sentence.tokens().end())
                    .anyMatch(i -> WORDS.contains(lemmas.get(i))
                            || names.at(i)
                                    .filter(n -> n.type().equals("VESSEL"))
                                    .isPresent())) {
                sentences.add(sentence.index());
            }
        }
        return Layers.of(new ShippingLayer(sentences.build()));
    }
}
