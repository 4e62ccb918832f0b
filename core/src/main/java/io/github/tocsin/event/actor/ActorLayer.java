package io.github.tocsin.event.actor;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;
import java.util.Optional;

/**
 * Those in the report who can act.
 *
 * @param mentions in order of their heads
 */
public record ActorLayer(ImmutableList<ActorMention> mentions) implements Layer {

    /** The actor of the phrase with this head. */
    public Optional<ActorMention> at(int head) {
        return mentions.stream().filter(m -> m.head() == head).findFirst();
    }
}
