package io.github.tocsin.event.actor;

import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.model.ActorType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises the names and acronyms of an actor dictionary, as organisations. Thread-safe. */
public final class ActorRecognizer implements EntityRecognizer {

    private final ActorNames names;
    private final int precedence;

    /** One over built-in knowledge. */
    public ActorRecognizer(ActorDictionary dictionary) {
        this(dictionary, LISTED);
    }

    /** One with a precedence of its own: {@link #USER} for a user's dictionary. */
    public ActorRecognizer(ActorDictionary dictionary, int precedence) {
        this.names = new ActorNames(dictionary);
        this.precedence = precedence;
    }

    @Override
    public int precedence() {
        return precedence;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class, SentenceLayer.class, FormLayer.class);
    }

    @Override
    public List<EntityMention> recognize(AnnotationInput input) {
        Optional<LocalDate> on = input.report().publishedOn();
        TokenLayer tokens = input.get(TokenLayer.class);
        FormLayer forms = input.get(FormLayer.class);
        List<EntityMention> out = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            for (ActorNames.Named named : names.in(input.content(), tokens, forms, sentence.tokens(), on)) {
                boolean person = named.candidates().stream().allMatch(entry -> entry.type() == ActorType.PERSON);
                out.add(new EntityMention(
                        named.tokens(), person ? EntityMention.PERSON : EntityMention.ORGANIZATION, name()));
            }
        }
        return out;
    }
}
