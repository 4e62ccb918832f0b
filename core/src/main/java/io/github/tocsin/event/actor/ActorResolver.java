package io.github.tocsin.event.actor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.CoreferenceLayer;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.mention.SemanticTypeLayer;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes the {@link ActorLayer}: who in the report can act, of what kind they are, of which country, and for whom they act.
 *
 * <p>A phrase that is or holds a name of the dictionary, and stands for its bearer ("suspected Boko Haram militants"), has the
 * bearer's usual name; any other has its own words without article, number and what follows the head. "The group", "the rebels"
 * and pronouns take up somebody named before only where no second one could be meant. What neither report nor dictionary says
 * stays empty. Thread-safe.
 */
public final class ActorResolver implements Annotator {

    private final ActorDictionary dictionary;

    public ActorResolver(ActorDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return ImmutableSet.of(
                TokenLayer.class,
                SentenceLayer.class,
                FormLayer.class,
                TagLayer.class,
                LemmaLayer.class,
                EntityLayer.class,
                SemanticTypeLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> uses() {
        return ImmutableSet.of(DependencyLayer.class, CoreferenceLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return ImmutableSet.of(ActorLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        ReportWords report = new ReportWords(input);
        SortedMap<Integer, ActorMention> mentions = new ActorPhrases(report, dictionary).all();
        new ActorReferences(report, mentions).resolve();
        return Layers.of(new ActorLayer(ImmutableList.copyOf(mentions.values())));
    }
}
