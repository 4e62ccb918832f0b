package io.github.tocsin.layer;

import java.util.Set;

/**
 * Makes layers from a report and other layers: a tokenizer, a parser, an extraction stage, a user's own module.
 *
 * <p>Implementations are thread-safe and give the same layers for the same input, whatever they have read before. Their
 * constructors are cheap; what takes long to load is loaded in {@link #prepare()}. One that holds resources also implements
 * {@link AutoCloseable} and is closed with the extractor.
 */
public interface Annotator {

    /** The name under which messages and records speak of this annotator. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The layers that must be there; one that nobody provides is an error at {@code build()}. */
    Set<Class<? extends Layer>> requires();

    /** The layers that are read if somebody provides them. */
    default Set<Class<? extends Layer>> uses() {
        return Set.of();
    }

    /** The layers that {@link #annotate} gives: exactly these, every time. */
    Set<Class<? extends Layer>> provides();

    /**
     * Loads what is needed, once, before the first report.
     *
     * @throws AnnotationException if it can't be had; the message says what to add or to mend
     */
    default void prepare() throws AnnotationException {}

    /**
     * Annotates one report.
     *
     * @param input the report and the layers of {@link #requires()} and {@link #uses()}, nothing else
     * @throws AnnotationException if this report can't be annotated; other reports go on
     */
    Layers annotate(AnnotationInput input) throws AnnotationException;
}
