package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.process.Morphology;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.Locale;
import java.util.Set;

/** Lemmas by CoreNLP's rule-based morphology, lower case; it needs no model. Thread-safe. */
public final class CoreNlpLemmatizer implements Annotator {

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(FormLayer.class, TagLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(LemmaLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        CoreNlpLog.silence();
        FormLayer forms = input.get(FormLayer.class);
        TagLayer tags = input.get(TagLayer.class);
        // Holds the state of a lexer: one a report.
        Morphology morphology = new Morphology();
        ImmutableList.Builder<String> lemmas = ImmutableList.builderWithExpectedSize(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            lemmas.add(morphology.lemma(forms.get(i), tags.get(i), true).toLowerCase(Locale.ROOT));
        }
        return Layers.of(new LemmaLayer(lemmas.build()));
    }
}
