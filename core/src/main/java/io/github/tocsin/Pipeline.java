package io.github.tocsin;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.text.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Annotators in an order in which each finds what it needs; the order does not depend on that of registration. */
final class Pipeline {

    private final ImmutableList<Annotator> ordered;

    private Pipeline(ImmutableList<Annotator> ordered) {
        this.ordered = ordered;
    }

    /**
     * Puts the annotators in order.
     *
     * @param problems takes one sentence a fault; where there are any, the pipeline must not be used
     */
    static Pipeline of(List<Annotator> annotators, List<String> problems) {
        List<Annotator> byName = annotators.stream()
                .sorted(Comparator.comparing(Annotator::name)
                        .thenComparing(a -> a.getClass().getName()))
                .toList();
        Map<Class<? extends Layer>, Annotator> providers = new HashMap<>();
        for (Annotator annotator : byName) {
            if (annotator.provides().isEmpty()) {
                problems.add(annotator.name() + " provides no layer");
            }
            for (Class<? extends Layer> layer : annotator.provides()) {
                Annotator other = providers.putIfAbsent(layer, annotator);
                if (other != null) {
                    problems.add("%s and %s both provide %s: replace one of them, or leave it out"
                            .formatted(other.name(), annotator.name(), layer.getSimpleName()));
                }
            }
        }
        for (Annotator annotator : byName) {
            for (Class<? extends Layer> layer : annotator.requires()) {
                if (!providers.containsKey(layer)) {
                    problems.add("no annotator provides %s, which %s requires; on the class path: %s"
                            .formatted(layer.getSimpleName(), annotator.name(), names(byName)));
                }
            }
        }
        List<Annotator> ordered = new ArrayList<>();
        Set<Annotator> waiting = new LinkedHashSet<>(byName);
        Set<Class<? extends Layer>> there = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<Annotator> ready = waiting.stream()
                    .filter(a -> Sets.union(a.requires(), a.uses()).stream()
                            .allMatch(l -> there.contains(l) || !providers.containsKey(l)))
                    .toList();
            if (ready.isEmpty()) {
                problems.add("these wait for each other's layers: " + names(waiting));
                break;
            }
            Annotator next = ready.get(0);
            ordered.add(next);
            waiting.remove(next);
            there.addAll(next.provides());
        }
        return new Pipeline(ImmutableList.copyOf(ordered));
    }

    private static String names(Iterable<Annotator> annotators) {
        return com.google.common.collect.Streams.stream(annotators)
                .map(Annotator::name)
                .collect(joining(", "));
    }

    ImmutableList<Annotator> annotators() {
        return ordered;
    }

    /**
     * Runs every annotator over the report.
     *
     * @throws ExtractionException if one fails
     */
    Layers run(Report report) {
        Layers layers = Layers.none();
        for (Annotator annotator : ordered) {
            try {
                layers = layers.and(step(annotator, report, layers));
            } catch (AnnotationException | RuntimeException | StackOverflowError | LinkageError e) {
                throw new ExtractionException(report.id(), annotator.name(), e);
            }
        }
        return layers;
    }

    private static Layers step(Annotator annotator, Report report, Layers layers) throws AnnotationException {
        AnnotationInput input = AnnotationInput.of(report, layers, Sets.union(annotator.requires(), annotator.uses()));
        Layers made = annotator.annotate(input);
        if (!made.classes().equals(annotator.provides())) {
            throw new AnnotationException("it gave %s, and declares %s"
                    .formatted(simpleNames(made.classes()), simpleNames(annotator.provides())));
        }
        return made;
    }

    private static String simpleNames(Set<Class<? extends Layer>> layers) {
        return layers.stream().map(Class::getSimpleName).sorted().toList().toString();
    }
}
