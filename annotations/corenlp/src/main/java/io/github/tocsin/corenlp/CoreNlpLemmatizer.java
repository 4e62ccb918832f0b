package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import edu.stanford.nlp.process.Morphology;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lemmas by CoreNLP's rule-based morphology, lower case; and what it gets wrong by a list; it needs no model. Thread-safe. */
public final class CoreNlpLemmatizer implements Annotator {

    private static final ImmutableMap<String, String> EXCEPTIONS = exceptions();

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
            String listed = EXCEPTIONS.get(key(forms.get(i).toLowerCase(Locale.ROOT), tags.get(i)));
            lemmas.add(
                    listed != null
                            ? listed
                            : morphology.lemma(forms.get(i), tags.get(i), true).toLowerCase(Locale.ROOT));
        }
        return Layers.of(new LemmaLayer(lemmas.build()));
    }

    private static String key(String form, String tag) {
        return form + " " + tag.substring(0, Math.min(2, tag.length()));
    }

    private static ImmutableMap<String, String> exceptions() {
        return TabTable.read(
                        CoreNlpLemmatizer.class,
                        "lemmas.tsv",
                        3,
                        row -> Map.entry(key(row.required(0), row.required(1)), row.required(2)))
                .stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
