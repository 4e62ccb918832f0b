package io.github.tocsin.layer;

import java.util.List;
import java.util.Set;

/**
 * Contributes names to the one {@link EntityLayer}. Where names overlap the longest wins, then the higher precedence, then
 * the one that begins first. Thread-safe, as an annotator is.
 */
public interface EntityRecognizer {

    /** Precedence of the statistical recogniser. */
    int STATISTICAL = 0;

    /** Precedence of built-in lists: actors, places. */
    int LISTED = 100;

    /** Precedence of a user's own lists. */
    int USER = 200;

    default String name() {
        return getClass().getSimpleName();
    }

    /** Who wins among names of the same length. */
    int precedence();

    /** The layers that it reads. */
    Set<Class<? extends Layer>> requires();

    /** Loads what is needed, once; see {@link Annotator#prepare()}. */
    default void prepare() throws AnnotationException {}

    /** The names in this report, in any order, overlapping or not. */
    List<EntityMention> recognize(AnnotationInput input) throws AnnotationException;
}
