package io.github.tocsin;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.tocsin.event.EventMerger;
import io.github.tocsin.event.IncidentAssembler;
import io.github.tocsin.event.actor.ActorRecognizer;
import io.github.tocsin.event.actor.ActorResolver;
import io.github.tocsin.event.place.PlaceRecognizer;
import io.github.tocsin.event.place.PlaceResolver;
import io.github.tocsin.event.time.TimeResolver;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.language.CaseRestorer;
import io.github.tocsin.language.InsertionFinder;
import io.github.tocsin.language.QuotationFinder;
import io.github.tocsin.language.TagCorrector;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityMerger;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.mention.MentionFinder;
import io.github.tocsin.mention.SemanticTyper;
import io.github.tocsin.mention.SentenceSelector;
import io.github.tocsin.mention.StatementFinder;
import io.github.tocsin.model.Producer;
import java.util.ArrayList;
import java.util.List;

/** The annotators that core itself brings, over the knowledge of modules and user. */
final class CoreStages {

    private static final String VERSION = "0.1.0";

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
        this.frames = new ArrayList<>();
        this.gazetteers = new ArrayList<>(gazetteers);
        this.actors = new ArrayList<>(actors);
        this.recognizers = new ArrayList<>(recognizers);
        for (TocsinModule module : modules) {
            this.frames.addAll(module.frames());
            this.gazetteers.addAll(module.gazetteers());
            this.actors.addAll(module.actorDictionaries());
            this.recognizers.addAll(module.recognizers());
        }
        // The later lexicon is considered first: the user's own.
        this.frames.addAll(frames);
    }

    /** The stages of extraction, over the language layers that modules provide. */
    List<Annotator> annotators() {
        Countries countries = Countries.builtIn();
        ActorDictionary dictionary = ActorDictionary.firstOf(ImmutableList.<ActorDictionary>builder()
                .addAll(actors)
                .add(ActorDictionary.builtIn())
                .build());
        FrameLexicon lexicon = frames.stream().reduce(FrameLexicon.builtIn(), FrameLexicon::and);
        List<EntityRecognizer> names = new ArrayList<>(recognizers);
        names.add(new PlaceRecognizer(gazetteers, countries));
        names.add(new ActorRecognizer(dictionary));
        return List.of(
                new CaseRestorer(),
                new TagCorrector(),
                new InsertionFinder(),
                new QuotationFinder(),
                new SentenceSelector(lexicon),
                new EntityMerger(names),
                new SemanticTyper(BuiltInNouns.lexicon(), dictionary),
                new MentionFinder(lexicon),
                new StatementFinder(),
                new TimeResolver(),
                new PlaceResolver(gazetteers, countries, dictionary),
                new ActorResolver(dictionary),
                new EventMerger(),
                new IncidentAssembler());
    }

    Producer producer(List<TocsinModule> modules) {
        Hasher hasher = Hashing.sha256().newHasher();
        frames.forEach(f -> hasher.putUnencodedChars(f.fingerprint()));
        gazetteers.forEach(g -> hasher.putUnencodedChars(g.name()));
        actors.forEach(a -> hasher.putUnencodedChars(a.name()));
        return new Producer(
                VERSION,
                modules.stream().map(TocsinModule::name).sorted().collect(ImmutableList.toImmutableList()),
                hasher.putUnencodedChars(FrameLexicon.builtIn().fingerprint())
                        .hash()
                        .toString()
                        .substring(0, 16));
    }
}
