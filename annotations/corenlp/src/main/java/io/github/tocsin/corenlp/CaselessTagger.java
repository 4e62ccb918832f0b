package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.CaselessTagLayer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.text.Diagnostic;
import java.util.Locale;
import java.util.Set;

/**
 * Penn Treebank tags by CoreNLP's caseless tagger, for reports that are all capitals or all lower case; it reads no others.
 *
 * <p>Its model, in {@code models-english}, is loaded when the first such report comes; without it these reports go untagged,
 * with a diagnostic. Thread-safe.
 */
public final class CaselessTagger implements Annotator {

    /** In ordinary English prose some 3 to 10 of 100 letters are capitals. */
    private static final double FEWEST_CAPITALS = 0.005;

    private static final double MOST_CAPITALS = 0.75;

    private final SharedModel<MaxentTagger> model;

    public CaselessTagger() {
        this(ModelFile.CASELESS_TAGGER);
    }

    CaselessTagger(ModelFile file) {
        this.model = new SharedModel<>(file, MaxentTagger.class, CoreNlpTagger::load);
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class, SentenceLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(CaselessTagLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) throws AnnotationException {
        if (isMixedCase(input.content())) {
            return Layers.of(new CaselessTagLayer(ImmutableList.of()));
        }
        if (!model.file().isOnClassPath()) {
            return Layers.of(new CaselessTagLayer(ImmutableList.of()))
                    .withDiagnostic(Diagnostic.info(
                            "CASELESS_MODEL_MISSING",
                            "the report is written in one case, and "
                                    + model.file().whatToAdd()));
        }
        FormLayer lower = new FormLayer(input.get(TokenLayer.class).tokens().stream()
                .map(Token::text)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(ImmutableList.toImmutableList()));
        MaxentTagger tagger = model.get(name());
        ImmutableList.Builder<String> tags = ImmutableList.builder();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            for (TaggedWord word : tagger.tagSentence(Labels.of(sentence, lower))) {
                tags.add(word.tag());
            }
        }
        return Layers.of(new CaselessTagLayer(tags.build()));
    }

    /** Whether the share of capitals among the cased letters is neither next to all nor next to none. */
    static boolean isMixedCase(String text) {
        long upper = text.codePoints().filter(Character::isUpperCase).count();
        long lower = text.codePoints().filter(Character::isLowerCase).count();
        if (upper + lower == 0) {
            return true;
        }
        double share = (double) upper / (upper + lower);
        return share > FEWEST_CAPITALS && share < MOST_CAPITALS;
    }
}
