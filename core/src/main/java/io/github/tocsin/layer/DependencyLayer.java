package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Dependency trees; a sentence that was not parsed has none.
 *
 * @param trees one a sentence
 */
public record DependencyLayer(ImmutableList<Optional<DependencyTree>> trees) implements Layer {

    /** The tree of sentence {@code index}. */
    public Optional<DependencyTree> tree(int index) {
        return trees.get(index);
    }
}
