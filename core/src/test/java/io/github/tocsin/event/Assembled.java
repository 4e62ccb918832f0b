package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.event.actor.ActorLayer;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionFinder;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.SemanticTyper;
import io.github.tocsin.mention.StatementLayer;
import io.github.tocsin.testing.Analysed;
import io.github.tocsin.text.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text of a file of cached parses with its mentions, all taken as one event. */
record Assembled(ReportFacts facts, List<EventMention> mentions, List<IncidentDraft.Part> parts) {

    static Assembled of(ImmutableMap<String, Layers> parses, String text) throws AnnotationException {
        Layers typed = run(
                new SemanticTyper(BuiltInNouns.lexicon(), ActorDictionary.builtIn()),
                text,
                parses.getOrDefault(text, Layers.of()));
        Layers layers = run(new MentionFinder(FrameLexicon.builtIn()), text, typed)
                .and(Layers.of(
                        new ActorLayer(ImmutableList.of()),
                        new StatementLayer(ImmutableList.of()),
                        new TimeValueLayer(ImmutableList.of(), Optional.empty()),
                        new PlaceLayer(ImmutableList.of(), Optional.empty(), Optional.empty())));
        Set<Class<? extends Layer>> all = new HashSet<>(ParsedSentence.LAYERS);
        all.addAll(Set.of(
                MentionLayer.class, ActorLayer.class, StatementLayer.class, TimeValueLayer.class, PlaceLayer.class));
        AnnotationInput input = AnnotationInput.of(Report.of(text), layers, all);
        List<EventMention> mentions = layers.get(MentionLayer.class).mentions();
        List<IncidentDraft.Part> parts = new ArrayList<>();
        for (ParsedSentence sentence : ParsedSentence.allOf(input)) {
            mentions.stream()
                    .filter(m -> m.sentence() == sentence.index())
                    .forEach(m -> m.arguments().forEach(a -> parts.add(new IncidentDraft.Part(a, m, sentence))));
        }
        return new Assembled(new ReportFacts(input), mentions, parts);
    }

    /** The texts of a file of cached parses beside this class. */
    static ImmutableMap<String, Layers> parses(String file) {
        return Analysed.load("/io/github/tocsin/event/" + file);
    }

    private static Layers run(Annotator annotator, String text, Layers layers) throws AnnotationException {
        Set<Class<? extends Layer>> seen = new HashSet<>(annotator.requires());
        seen.addAll(annotator.uses());
        return layers.and(annotator.annotate(AnnotationInput.of(Report.of(text), layers, seen)));
    }
}
