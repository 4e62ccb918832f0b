package io.github.tocsin;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.model.Producer;
import java.util.ArrayList;
import java.util.List;

/** The annotators that core itself brings, over the knowledge of modules and user. */
final class CoreStages {

    private final List<EntityRecognizer> recognizers;
    private final List<Gazetteer> gazetteers;
    private final List<ActorDictionary> actors;
    private final List<FrameLexicon> frames;

    CoreStages(
            List<TocsinModule> modules,
            List<FrameLexicon> frames,
            List<Gazetteer> gazetteers,
            List<ActorDictionary> actors,
            List<EntityRecognizer> recognizers) {
        this.frames = new ArrayList<>(frames);
        this.gazetteers = new ArrayList<>(gazetteers);
        this.actors = new ArrayList<>(actors);
        this.recognizers = new ArrayList<>(recognizers);
        for (TocsinModule module : modules) {
            this.frames.addAll(module.frames());
            this.gazetteers.addAll(module.gazetteers());
            this.actors.addAll(module.actorDictionaries());
            this.recognizers.addAll(module.recognizers());
        }
    }

    List<Annotator> annotators() {
        return List.of();
    }

    Producer producer(List<TocsinModule> modules) {
        return new Producer(
                "0.1.0",
                modules.stream().map(TocsinModule::name).sorted().collect(ImmutableList.toImmutableList()),
                "");
    }
}
