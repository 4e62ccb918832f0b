package io.github.tocsin;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.IncidentLayer;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.model.Producer;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Reads reports of attacks and gives incident records. The front door.
 *
 * <p>Thread-safe: make one and reuse it; models are loaded once, at {@code build()}. The same report always gives the same
 * extraction, in any thread and order. Nothing is fetched from a network.
 *
 * <pre>{@code
 * try (IncidentExtractor extractor = IncidentExtractor.create()) {
 *     Extraction extraction = extractor.extract(Report.of(text).withPublishedOn(LocalDate.of(2025, 6, 24)));
 *     extraction.incidents().forEach(i -> System.out.println(i.attack().type() + " " + i.location()));
 * }
 * }</pre>
 */
public final class IncidentExtractor implements AutoCloseable {

    private final Pipeline pipeline;
    private final ReportGate gate;
    private final Producer producer;
    private final Batch batch;

    private IncidentExtractor(Pipeline pipeline, ReportGate gate, Producer producer, int parallelism) {
        this.pipeline = pipeline;
        this.gate = gate;
        this.producer = producer;
        this.batch = new Batch(parallelism);
    }

    /**
     * An extractor of all modules on the class path.
     *
     * @throws SetupException if they can't work together, or their models are missing
     */
    public static IncidentExtractor create() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What made the records: version, modules, resources. */
    public Producer producer() {
        return producer;
    }

    /**
     * Reads one report. A text that is empty, not text or not English gives no incidents and a diagnostic.
     *
     * @throws ExtractionException if an annotator fails on it
     */
    public Extraction extract(Report report) {
        ImmutableList<Diagnostic> objections = gate.objections(report);
        if (!objections.isEmpty()) {
            return new Extraction(
                    report, ImmutableList.of(), objections, Layers.none(), java.util.Optional.empty(), producer);
        }
        Layers layers = pipeline.run(report);
        return new Extraction(
                report,
                layers.get(IncidentLayer.class).incidents(),
                layers.diagnostics(),
                layers,
                java.util.Optional.empty(),
                producer);
    }

    /**
     * Reads many reports in parallel. Extractions come in the order of the reports, lazily and in bounded memory. A report
     * that fails comes as an extraction with a {@linkplain Extraction#failure() failure}; the others go on.
     */
    public Stream<Extraction> extractAll(Stream<Report> reports) {
        return batch.map(reports, this::extractOrFail);
    }

    private Extraction extractOrFail(Report report) {
        try {
            return extract(report);
        } catch (ExtractionException e) {
            return new Extraction(
                    report,
                    ImmutableList.of(),
                    ImmutableList.of(Diagnostic.error("EXTRACTION_FAILED", String.valueOf(e.getMessage()))),
                    Layers.none(),
                    java.util.Optional.of(e),
                    producer);
        }
    }

    /** Ends the threads of {@link #extractAll} and closes annotators that hold resources. */
    @Override
    public void close() {
        batch.close();
        for (Annotator annotator : pipeline.annotators()) {
            if (annotator instanceof AutoCloseable resource) {
                try {
                    resource.close();
                } catch (Exception e) {
                    throw new IllegalStateException(annotator.name() + " can't be closed: " + e.getMessage(), e);
                }
            }
        }
    }

    /** Puts an extractor together; not thread-safe. */
    public static final class Builder {

        private final List<TocsinModule> modules = new ArrayList<>();
        private final List<Annotator> annotators = new ArrayList<>();
        private final List<Annotator> replacements = new ArrayList<>();
        private final List<Class<? extends Annotator>> dropped = new ArrayList<>();
        private final List<EntityRecognizer> recognizers = new ArrayList<>();
        private final List<FrameLexicon> frames = new ArrayList<>();
        private final List<Gazetteer> gazetteers = new ArrayList<>();
        private final List<ActorDictionary> actors = new ArrayList<>();
        private boolean discover = true;
        private int parallelism = Runtime.getRuntime().availableProcessors();
        private int maxCharacters = 5_000_000;

        private Builder() {}

        /** Leaves out the modules that the class path offers; only those given here count. */
        public Builder withoutDiscovery() {
            discover = false;
            return this;
        }

        /** Adds a module; one of the same class on the class path gives way to it. */
        public Builder module(TocsinModule module) {
            modules.add(module);
            return this;
        }

        /** Adds an annotator; that another one provides one of its layers is an error at {@link #build()}. */
        public Builder annotator(Annotator annotator) {
            annotators.add(annotator);
            return this;
        }

        /** Adds an annotator in the place of those that provide one of its layers. */
        public Builder replacing(Annotator annotator) {
            replacements.add(annotator);
            return this;
        }

        /** Leaves out the annotators of this class. */
        public Builder without(Class<? extends Annotator> annotator) {
            dropped.add(annotator);
            return this;
        }

        /** Adds a recogniser of names. */
        public Builder recognizer(EntityRecognizer recognizer) {
            recognizers.add(recognizer);
            return this;
        }

        /** Adds frames to the built-in ones. */
        public Builder frames(FrameLexicon lexicon) {
            frames.add(lexicon);
            return this;
        }

        /** Adds a gazetteer, which is asked before those of modules. */
        public Builder gazetteer(Gazetteer gazetteer) {
            gazetteers.add(gazetteer);
            return this;
        }

        /** Adds an actor dictionary, which is asked before the built-in one. */
        public Builder actors(ActorDictionary dictionary) {
            actors.add(dictionary);
            return this;
        }

        /** How many reports {@link #extractAll} reads at once; at first, one a processor. */
        public Builder parallelism(int threads) {
            checkArgument(threads > 0, "parallelism must be positive: %s", threads);
            parallelism = threads;
            return this;
        }

        /** The longest report that is read, in characters; a longer one gives a diagnostic. At first five million. */
        public Builder maxCharacters(int characters) {
            checkArgument(characters > 0, "maxCharacters must be positive: %s", characters);
            maxCharacters = characters;
            return this;
        }

        /**
         * Puts the annotators in order and loads their models.
         *
         * @throws SetupException telling everything that is wrong at once
         */
        public IncidentExtractor build() {
            List<String> problems = new ArrayList<>();
            List<TocsinModule> all = new ArrayList<>(modules);
            if (discover) {
                discovered(problems).stream()
                        .filter(found -> modules.stream().noneMatch(own -> own.getClass() == found.getClass()))
                        .forEach(all::add);
            }
            CoreStages stages = new CoreStages(all, frames, gazetteers, actors, recognizers);
            List<Annotator> planned = new ArrayList<>();
            all.forEach(module -> planned.addAll(module.annotators()));
            planned.addAll(stages.annotators());
            planned.removeIf(a -> dropped.contains(a.getClass()));
            planned.removeIf(a ->
                    replacements.stream().anyMatch(r -> r.provides().stream().anyMatch(a.provides()::contains)));
            planned.addAll(replacements);
            planned.addAll(annotators);

            if (all.isEmpty() && annotators.isEmpty() && replacements.isEmpty()) {
                problems.add("no module on the class path: add io.github.tocsin:tocsin-corenlp and CoreNLP's models");
            }
            Pipeline pipeline = Pipeline.of(planned, problems);
            if (planned.stream().noneMatch(a -> a.provides().contains(IncidentLayer.class))) {
                problems.add("no annotator provides IncidentLayer");
            }
            problems.addAll(prepared(planned));
            failOn(problems);
            return new IncidentExtractor(pipeline, new ReportGate(maxCharacters), stages.producer(all), parallelism);
        }

        private static List<TocsinModule> discovered(List<String> problems) {
            List<TocsinModule> found = new ArrayList<>();
            Iterator<TocsinModule> each = ServiceLoader.load(TocsinModule.class).iterator();
            while (true) {
                try {
                    if (!each.hasNext()) {
                        return found;
                    }
                    found.add(each.next());
                } catch (ServiceConfigurationError e) {
                    String problem = "a module on the class path can't be had: " + e.getMessage();
                    if (problems.contains(problem)) {
                        return found; // it is the class path itself that can't be read
                    }
                    problems.add(problem);
                }
            }
        }

        /** Models are loaded side by side; what is told keeps the order of the annotators. */
        private static List<String> prepared(List<Annotator> annotators) {
            return annotators.parallelStream()
                    .flatMap(annotator -> {
                        try {
                            annotator.prepare();
                            return Stream.<String>empty();
                        } catch (AnnotationException e) {
                            return Stream.of(annotator.name() + ": " + e.getMessage());
                        } catch (RuntimeException | LinkageError e) {
                            return Stream.of(annotator.name() + ": " + e);
                        }
                    })
                    .distinct()
                    .toList();
        }

        private static void failOn(List<String> problems) {
            if (!problems.isEmpty()) {
                throw new SetupException(problems);
            }
        }
    }
}
