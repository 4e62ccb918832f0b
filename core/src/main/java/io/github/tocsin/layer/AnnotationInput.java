package io.github.tocsin.layer;

import io.github.tocsin.text.Report;
import java.util.Optional;
import java.util.Set;

/** What an annotator sees: the report, and just the layers that it asked for. Immutable and thread-safe. */
public final class AnnotationInput {

    private final Report report;
    private final Layers layers;
    /** Empty: all there are. */
    private final Optional<Set<Class<? extends Layer>>> visible;

    private AnnotationInput(Report report, Layers layers, Optional<Set<Class<? extends Layer>>> visible) {
        this.report = report;
        this.layers = layers;
        this.visible = visible;
    }

    /** A view for an annotator that asked for the layers {@code visible}. */
    public static AnnotationInput of(Report report, Layers layers, Set<Class<? extends Layer>> visible) {
        return new AnnotationInput(report, layers, Optional.of(Set.copyOf(visible)));
    }

    /** A view of everything, for tests of a single annotator. */
    public static AnnotationInput of(Report report, Layers layers) {
        return new AnnotationInput(report, layers, Optional.empty());
    }

    public Report report() {
        return report;
    }

    /** The text that all spans of layers count in. */
    public String content() {
        return report.content();
    }

    /**
     * A required layer.
     *
     * @throws IllegalArgumentException if the annotator did not ask for it
     */
    public <L extends Layer> L get(Class<L> type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " is not here"));
    }

    /**
     * A layer that was only wished for.
     *
     * @throws IllegalArgumentException if the annotator did not ask for it
     */
    public <L extends Layer> Optional<L> find(Class<L> type) {
        if (visible.isPresent() && !visible.get().contains(type)) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " is neither in requires() nor in uses(): declare it to read it");
        }
        return layers.find(type);
    }
}
