package io.github.tocsin.examples.custom;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.SentenceSelectionLayer;
import java.util.Set;

/** Selects every sentence for parsing: slower, for those who want all the trees. Takes the place of the built-in stage. */
public final class EverySentence implements Annotator {

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(SentenceLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(SentenceSelectionLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        ImmutableSet<Integer> all = input.get(SentenceLayer.class).sentences().stream()
                .map(Sentence::index)
                .collect(ImmutableSet.toImmutableSet());
        return Layers.of(new SentenceSelectionLayer(all, all));
    }
}
