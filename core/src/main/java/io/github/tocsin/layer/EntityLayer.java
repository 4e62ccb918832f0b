package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The names in the report; no two overlap.
 *
 * @param mentions in order of the text
 */
public record EntityLayer(ImmutableList<EntityMention> mentions) implements Layer {

    /** The name that this token is part of. */
    public Optional<EntityMention> at(int token) {
        int low = 0;
        int high = mentions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            EntityMention mention = mentions.get(middle);
            if (token < mention.tokens().first()) {
                high = middle - 1;
            } else if (token >= mention.tokens().end()) {
                low = middle + 1;
            } else {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }
}
