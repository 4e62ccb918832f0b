package io.github.tocsin.mention;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.SentenceSelectionLayer;
import java.util.Locale;
import java.util.Set;

/**
 * Chooses the sentences that are worth parsing: those with a word that can trigger a frame or a statement about an attack,
 * and those worth reading for times, all that have a number or a name of a time, as far as an attack is told at all.
 */
public final class SentenceSelector implements Annotator {

    private final FrameLexicon frames;
    private final ImmutableSet<String> statementWords;

    public SentenceSelector(FrameLexicon frames) {
        this.frames = frames;
        this.statementWords = WordLists.load("selection.yaml").list("statement-words");
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(SentenceLayer.class, FormLayer.class, LemmaLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(SentenceSelectionLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        FormLayer forms = input.get(FormLayer.class);
        LemmaLayer lemmas = input.get(LemmaLayer.class);
        ImmutableSet.Builder<Integer> toParse = ImmutableSet.builder();
        ImmutableSet.Builder<Integer> all = ImmutableSet.builder();
        boolean attack = false;
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            boolean trigger = false;
            boolean statement = false;
            for (int token = sentence.tokens().first();
                    token < sentence.tokens().end();
                    token++) {
                trigger |= !frames.withTriggerHead(lemmas.get(token)).isEmpty()
                        || !frames.withTriggerHead(forms.get(token).toLowerCase(Locale.ROOT))
                                .isEmpty();
                statement |= statementWords.contains(lemmas.get(token));
            }
            attack |= trigger;
            all.add(sentence.index());
            if (trigger || statement) {
                toParse.add(sentence.index());
            }
        }
        return Layers.of(
                attack
                        ? new SentenceSelectionLayer(toParse.build(), all.build())
                        : new SentenceSelectionLayer(ImmutableSet.of(), ImmutableSet.of()));
    }
}
