package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.RawTagLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenLayer;
import java.util.Set;

/** Penn Treebank tags by CoreNLP's {@code english-left3words} tagger. Thread-safe. */
public final class CoreNlpTagger implements Annotator {

    private final SharedModel<MaxentTagger> model;

    public CoreNlpTagger() {
        this(ModelFile.TAGGER);
    }

    CoreNlpTagger(ModelFile file) {
        this.model = new SharedModel<>(file, MaxentTagger.class, CoreNlpTagger::load);
    }

    static MaxentTagger load(String path) {
        return new MaxentTagger(path, new java.util.Properties(), false);
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class, SentenceLayer.class, FormLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(RawTagLayer.class);
    }

    @Override
    public void prepare() throws AnnotationException {
        model.get(name());
    }

    @Override
    public Layers annotate(AnnotationInput input) throws AnnotationException {
        FormLayer forms = input.get(FormLayer.class);
        MaxentTagger tagger = model.get(name());
        ImmutableList.Builder<String> tags = ImmutableList.builder();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            for (TaggedWord word : tagger.tagSentence(Labels.of(sentence, forms))) {
                tags.add(word.tag());
            }
        }
        return Layers.of(new RawTagLayer(tags.build()));
    }
}
