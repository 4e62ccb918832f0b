package io.github.tocsin;

import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityRecognizer;
import java.util.List;

/**
 * A bundle of annotators, recognisers and knowledge, found by {@link java.util.ServiceLoader} or given to the builder. Making
 * one and asking for its parts is cheap; models are loaded in {@link Annotator#prepare()}.
 */
public interface TocsinModule {

    /** Name and version, as records state them: {@code corenlp 4.5.10}. */
    String name();

    default List<Annotator> annotators() {
        return List.of();
    }

    default List<EntityRecognizer> recognizers() {
        return List.of();
    }

    default List<Gazetteer> gazetteers() {
        return List.of();
    }

    default List<ActorDictionary> actorDictionaries() {
        return List.of();
    }

    default List<FrameLexicon> frames() {
        return List.of();
    }
}
