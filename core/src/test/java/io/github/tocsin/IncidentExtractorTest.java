package io.github.tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Incident;
import io.github.tocsin.testing.PlainLanguage;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentExtractorTest {

    private static final String ATTACK = "Gunmen attacked a market in Kano .";

    private record Mine(String value) implements Layer {}

    private record Missing() implements Layer {}

    private record AlsoMissing() implements Layer {}

    /** Any annotator in a few words. */
    private record Scripted(
            String name, Set<Class<? extends Layer>> requires, Set<Class<? extends Layer>> provides, Work work)
            implements Annotator {

        interface Work {
            Layers on(AnnotationInput input) throws AnnotationException;
        }

        @Override
        public Layers annotate(AnnotationInput input) throws AnnotationException {
            return work.on(input);
        }
    }

    private static Annotator mine(String name, Scripted.Work work) {
        return new Scripted(name, Set.of(), Set.of(Mine.class), work);
    }

    private static IncidentExtractor.Builder plain() {
        return IncidentExtractor.builder().withoutDiscovery().module(new PlainLanguage());
    }

    private static ImmutableList<String> problemsOf(IncidentExtractor.Builder builder) {
        SetupException failure = catchThrowableOfType(SetupException.class, builder::build);
        assertThat(failure).isNotNull();
        return failure.problems();
    }

    // ---- set-up

    @Test
    void tellsWhatToAddWhenNoModuleIsThere() {
        assertThat(problemsOf(IncidentExtractor.builder().withoutDiscovery()))
                .anyMatch(p -> p.contains("add io.github.tocsin:tocsin-corenlp and CoreNLP's models"))
                .anyMatch(p -> p.contains("no annotator provides TokenLayer"));
    }

    @Test
    void tellsOfEveryFaultAtOnce() {
        Annotator unready = new Annotator() {
            @Override
            public String name() {
                return "unready";
            }

            @Override
            public Set<Class<? extends Layer>> requires() {
                return Set.of(Missing.class, AlsoMissing.class);
            }

            @Override
            public Set<Class<? extends Layer>> provides() {
                return Set.of();
            }

            @Override
            public void prepare() throws AnnotationException {
                throw new AnnotationException("its model is not there");
            }

            @Override
            public Layers annotate(AnnotationInput input) {
                return Layers.none();
            }
        };
        Annotator first = mine("first", input -> Layers.of(new Mine("")));
        Annotator second = mine("second", input -> Layers.of(new Mine("")));

        assertThat(problemsOf(plain().annotator(unready).annotator(second).annotator(first)))
                .hasSize(5)
                .contains(
                        "first and second both provide Mine: replace one of them, or leave it out",
                        "unready provides no layer",
                        "unready: its model is not there")
                .anyMatch(p -> p.startsWith("no annotator provides Missing, which unready requires; on the class path: "
                        + "ActorResolver, "))
                .anyMatch(p -> p.startsWith("no annotator provides AlsoMissing, which unready requires"));
    }

    @Test
    void tellsOfAnnotatorsThatWaitForEachOther() {
        record Other() implements Layer {}
        Annotator first = new Scripted("first", Set.of(Other.class), Set.of(Mine.class), input -> Layers.none());
        Annotator second = new Scripted("second", Set.of(Mine.class), Set.of(Other.class), input -> Layers.none());

        assertThat(problemsOf(plain().annotator(first).annotator(second)))
                .containsExactly("these wait for each other's layers: first, second");
    }

    @Test
    void tellsOfAnAnnotatorAndARecognizerWhosePreparationFails() {
        Annotator broken = new Annotator() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Set<Class<? extends Layer>> requires() {
                return Set.of();
            }

            @Override
            public Set<Class<? extends Layer>> provides() {
                return Set.of(Mine.class);
            }

            @Override
            public void prepare() {
                throw new IllegalStateException("no licence");
            }

            @Override
            public Layers annotate(AnnotationInput input) {
                return Layers.of(new Mine(""));
            }
        };
        EntityRecognizer names = new Names() {
            @Override
            public void prepare() throws AnnotationException {
                throw new AnnotationException("no list of names");
            }
        };

        assertThat(problemsOf(plain().annotator(broken).recognizer(names)))
                .hasSize(2)
                .anyMatch(p -> p.startsWith("broken: ") && p.contains("no licence"))
                .anyMatch(p -> p.contains("no list of names"));
    }

    @Test
    void aGivenModuleStandsInForTheOneOfItsClassOnTheClassPath() {
        try (IncidentExtractor extractor =
                IncidentExtractor.builder().module(new PlainLanguage()).build()) {
            assertThat(extractor.producer().modules()).containsOnlyOnce("plain");
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void refusesLimitsThatAreNotPositive(int limit) {
        assertThatThrownBy(() -> plain().parallelism(limit)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain().maxCharacters(limit)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfRegistrationDoesNotMatter() {
        Annotator late = new Scripted(
                "a late one", Set.of(Mine.class), Set.of(Missing.class), input -> Layers.of(new Missing()));
        Annotator early = mine("the early one", input -> Layers.of(new Mine(input.content())));
        try (IncidentExtractor one = plain().annotator(late).annotator(early).build();
                IncidentExtractor other =
                        plain().annotator(early).annotator(late).build()) {
            Extraction extraction = one.extract(Report.of(ATTACK));
            assertThat(extraction.layers().get(Mine.class).value()).isEqualTo(ATTACK);
            assertThat(other.extract(Report.of(ATTACK))).isEqualTo(extraction);
        }
    }

    @Test
    void anAnnotatorIsReplacedByItsLayerAndLeftOutByItsClass() {
        final class Leftover implements Annotator {
            @Override
            public Set<Class<? extends Layer>> requires() {
                return Set.of();
            }

            @Override
            public Set<Class<? extends Layer>> provides() {
                return Set.of(Missing.class);
            }

            @Override
            public Layers annotate(AnnotationInput input) {
                throw new IllegalStateException("left out");
            }
        }
        TocsinModule module = new TocsinModule() {
            @Override
            public String name() {
                return "more";
            }

            @Override
            public List<Annotator> annotators() {
                return List.of(mine("old", input -> Layers.of(new Mine("old"))), new Leftover());
            }
        };
        try (IncidentExtractor extractor = plain().module(module)
                .replacing(mine("new", input -> Layers.of(new Mine("new"))))
                .without(Leftover.class)
                .build()) {
            Layers layers = extractor.extract(Report.of(ATTACK)).layers();
            assertThat(layers.get(Mine.class).value()).isEqualTo("new");
            assertThat(layers.find(Missing.class)).isEmpty();
        }
    }

    // ---- reports that can't be read

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY",
                "' \t\n\u00a0\u200b '|EMPTY",
                "'\uFFFD\uFFFD\u0001 a'|NOT_TEXT",
                "'--------------------------------------------- 12345678901234567890'|NOT_TEXT",
                "'Des hommes armés ont attaqué un marché à Kano lundi, tuant au moins douze personnes, selon la police.'|NOT_ENGLISH",
                "'Боевики напали на рынок в городе Кано в понедельник, погибли двенадцать человек.'|NOT_ENGLISH"
            })
    void givesADiagnosticAndNoIncidentsForWhatIsNotAnEnglishText(String text, String code) {
        try (IncidentExtractor extractor = plain().build()) {
            Extraction extraction = extractor.extract(Report.of(text));
            assertThat(extraction.incidents()).isEmpty();
            assertThat(extraction.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
            assertThat(extraction.failure()).isEmpty();
        }
    }

    @Test
    void refusesAReportAboveTheLimit() {
        try (IncidentExtractor extractor = plain().maxCharacters(20).build()) {
            assertThat(extractor.extract(Report.of(ATTACK)).diagnostics())
                    .extracting(Diagnostic::severity, Diagnostic::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Diagnostic.Severity.ERROR, "TOO_LONG"));
        }
    }

    // ---- annotators that fail

    private static final Annotator FAILS_ON_FAIL = mine("the failing one", input -> {
        switch (input.content()) {
            case "fail exception":
                throw new AnnotationException("told so");
            case "fail runtime":
                throw new IllegalStateException("broken");
            case "fail null":
                throw new NullPointerException();
            case "fail deep":
                throw new StackOverflowError();
            case "fail link":
                throw new NoClassDefFoundError("org/example/Missing");
            case "fail layers":
                return Layers.of(new Missing());
            default:
                return Layers.of(new Mine(input.content()));
        }
    });

    @ParameterizedTest
    @CsvSource({
        "fail exception, told so",
        "fail runtime, broken",
        "fail null, NullPointerException",
        "fail deep, StackOverflowError",
        "fail link, org/example/Missing",
        "fail layers, 'it gave [Missing], and declares [Mine]'"
    })
    void aFailureNamesTheReportAndTheAnnotator(String text, String reason) {
        try (IncidentExtractor extractor = plain().annotator(FAILS_ON_FAIL).build()) {
            ExtractionException failure = catchThrowableOfType(
                    ExtractionException.class,
                    () -> extractor.extract(Report.of(text).withId("r7")));
            assertThat(failure.reportId()).isEqualTo("r7");
            assertThat(failure.annotator()).isEqualTo("the failing one");
            assertThat(failure).hasMessageContainingAll("report r7: the failing one failed: ", reason);
        }
    }

    @Test
    void aBatchGoesOnAfterAReportThatFailed() {
        try (IncidentExtractor extractor =
                plain().annotator(FAILS_ON_FAIL).parallelism(2).build()) {
            List<Extraction> all = extractor
                    .extractAll(Stream.of(ATTACK, "fail runtime", "", "fail link", "all is well .")
                            .map(Report::of))
                    .toList();
            assertThat(all).extracting(e -> e.failure().isPresent()).containsExactly(false, true, false, true, false);
            assertThat(all.get(1).diagnostics()).singleElement().satisfies(d -> {
                assertThat(d.code()).isEqualTo("EXTRACTION_FAILED");
                assertThat(d.message()).contains("the failing one failed", "broken");
            });
            assertThat(all.get(4).layers().get(Mine.class).value()).isEqualTo("all is well .");
        }
    }

    /** Finds no names. */
    private static class Names implements EntityRecognizer {
        @Override
        public String name() {
            return "my names";
        }

        @Override
        public int precedence() {
            return USER;
        }

        @Override
        public Set<Class<? extends Layer>> requires() {
            return Set.of(TokenLayer.class);
        }

        @Override
        public List<EntityMention> recognize(AnnotationInput input) throws AnnotationException {
            return List.of();
        }
    }

    @Test
    void aRecognizerThatFailsIsNamed() {
        EntityRecognizer failing = new Names() {
            @Override
            public List<EntityMention> recognize(AnnotationInput input) {
                throw new IllegalStateException("no names today");
            }
        };
        EntityRecognizer outside = new Names() {
            @Override
            public List<EntityMention> recognize(AnnotationInput input) {
                return List.of(new EntityMention(TokenRange.of(6, 99), EntityMention.PERSON, "my names"));
            }
        };
        for (EntityRecognizer recognizer : List.of(failing, outside)) {
            try (IncidentExtractor extractor = plain().recognizer(recognizer).build()) {
                assertThatThrownBy(() -> extractor.extract(Report.of(ATTACK)))
                        .isInstanceOf(ExtractionException.class)
                        .hasMessageContaining("my names: ");
            }
        }
    }

    // ---- batches

    @Test
    void aBatchKeepsTheOrderOfItsReportsWhateverTheParallelism() {
        List<Report> reports = IntStream.range(0, 40)
                .mapToObj(i -> Report.of("Gunmen attacked " + i + " villages in Kano .")
                        .withId("r" + i))
                .toList();
        Set<List<Extraction>> results = new HashSet<>();
        for (int parallelism : List.of(1, 2, 4)) {
            try (IncidentExtractor extractor = plain().parallelism(parallelism).build()) {
                results.add(extractor.extractAll(reports.stream()).toList());
            }
        }
        assertThat(results)
                .singleElement()
                .satisfies(
                        list -> assertThat(list).extracting(Extraction::report).isEqualTo(reports));
    }

    @Test
    void aBatchIsReadAsItIsAskedFor() {
        AtomicInteger asked = new AtomicInteger();
        try (IncidentExtractor extractor = plain().parallelism(2).build();
                Stream<Extraction> some = extractor
                        .extractAll(Stream.generate(() -> Report.of(ATTACK).withId("r" + asked.incrementAndGet())))
                        .limit(5)) {
            assertThat(some).hasSize(5);
        }
        assertThat(asked.get()).isLessThanOrEqualTo(10);
    }

    @Test
    void closingClosesAnnotatorsThatHoldResources() {
        final class Held implements Annotator, AutoCloseable {
            private boolean open = true;

            @Override
            public Set<Class<? extends Layer>> requires() {
                return Set.of();
            }

            @Override
            public Set<Class<? extends Layer>> provides() {
                return Set.of(Mine.class);
            }

            @Override
            public Layers annotate(AnnotationInput input) {
                return Layers.of(new Mine(""));
            }

            @Override
            public void close() {
                open = false;
            }
        }
        Held held = new Held();
        plain().annotator(held).build().close();
        assertThat(held.open).isFalse();
    }

    @Test
    void anExtractionTellsWhereItsTriggersStand() {
        try (IncidentExtractor extractor = plain().build()) {
            Extraction extraction = extractor.extract(Report.of(ATTACK));
            assertThat(extraction.explain()).isNotEmpty();
            assertThat(extraction.failure()).isEqualTo(Optional.empty());
            assertThat(extraction.incidents()).extracting(Incident::id).doesNotHaveDuplicates();
        }
    }
}
