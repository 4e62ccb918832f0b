package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.InsertionLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.RawTagLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.List;
import java.util.Optional;
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
    public Set<Class<? extends Layer>> uses() {
        return Set.of(InsertionLayer.class);
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
            List<CoreLabel> labels = Labels.of(sentence, forms);
            int text = heading(sentence, input.find(InsertionLayer.class));
            tags.addAll(tags(tagger, labels.subList(0, text)));
            tags.addAll(tags(tagger, labels.subList(text, labels.size())));
        }
        return Layers.of(new RawTagLayer(tags.build()));
    }

    private static List<String> tags(MaxentTagger tagger, List<CoreLabel> words) {
        return words.isEmpty()
                ? List.of()
                : tagger.tagSentence(words).stream().map(TaggedWord::tag).toList();
    }

    /** How many words stand before the sentence without being part of it: "06/18/2017: Gunmen shot a judge". */
    private static int heading(Sentence sentence, Optional<InsertionLayer> insertions) {
        TokenRange tokens = sentence.tokens();
        int at = tokens.first();
        while (at < tokens.end() && insertions.isPresent() && insertions.get().contains(at)) {
            at++;
        }
        return at == tokens.end() ? 0 : at - tokens.first();
    }
}
