package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.RawTagLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.SentenceSelectionLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Report;

/** Runs annotators of this module one after the other; core's stages between them change nothing and select everything. */
final class Chain {

    private static final CoreNlpTokenizer TOKENIZER = new CoreNlpTokenizer();
    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();

    private Chain() {}

    static Layers tokens(String text) {
        return tokens(Report.of(text));
    }

    static Layers tokens(Report report) {
        Layers layers = TOKENIZER.annotate(AnnotationInput.of(report, Layers.none()));
        return layers.and(Layers.of(new FormLayer(layers.get(TokenLayer.class).tokens().stream()
                .map(Token::text)
                .collect(ImmutableList.toImmutableList()))));
    }

    static Layers tags(Report report) throws AnnotationException {
        Layers layers = run(TAGGER, report, tokens(report));
        ImmutableSet<Integer> all = layers.get(SentenceLayer.class).sentences().stream()
                .map(Sentence::index)
                .collect(ImmutableSet.toImmutableSet());
        return layers.and(
                Layers.of(new TagLayer(layers.get(RawTagLayer.class).tags()), new SentenceSelectionLayer(all, all)));
    }

    static Layers tags(String text) throws AnnotationException {
        return tags(Report.of(text));
    }

    static Layers run(Annotator annotator, Report report, Layers layers) throws AnnotationException {
        return layers.and(annotator.annotate(AnnotationInput.of(report, layers)));
    }

    static String words(Layers layers, TokenRange range) {
        StringBuilder out = new StringBuilder();
        for (int i = range.first(); i < range.end(); i++) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(layers.get(TokenLayer.class).get(i).text());
        }
        return out.toString();
    }
}
