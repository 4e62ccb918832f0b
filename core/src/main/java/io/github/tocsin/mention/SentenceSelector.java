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
import java.util.HashSet;
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
            Set<String> words = new HashSet<>();
            boolean statement = false;
            for (int token = sentence.tokens().first();
                    token < sentence.tokens().end();
                    token++) {
                words.add(lemmas.get(token));
                words.add(forms.get(token).toLowerCase(Locale.ROOT));
                statement |= statementWords.contains(lemmas.get(token));
            }
            boolean trigger = words.stream().anyMatch(word -> isTrigger(word, words));
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

    /** Whether a trigger has this head, and all of its words are there: "open" alone is none of "open fire". */
    private boolean isTrigger(String head, Set<String> words) {
        return frames.withTriggerHead(head).stream()
                .flatMap(frame -> frame.triggers().stream())
                .anyMatch(trigger -> trigger.head().equals(head) && words.containsAll(trigger.words()));
    }
}
