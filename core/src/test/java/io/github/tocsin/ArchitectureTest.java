package io.github.tocsin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the directions between packages that {@code docs/architecture.md} tells of, and the licence wall around CoreNLP. */
@AnalyzeClasses(packages = "io.github.tocsin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.tocsin";

    /** Each package with the packages of Tocsin that it may know; the root package may know all. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("model", List.of("text")),
            Map.entry("layer", List.of("text")),
            Map.entry("layer.conllu", List.of("layer", "text")),
            Map.entry("knowledge", List.of("text", "model")),
            Map.entry("language", List.of("text", "layer", "knowledge", "model")),
            Map.entry("mention", List.of("text", "model", "layer", "knowledge", "language")),
            Map.entry("event.quantity", List.of("text", "layer", "knowledge")),
            Map.entry("event.time", List.of("text", "model", "layer", "knowledge", "event.quantity")),
            Map.entry("event.place", List.of("text", "model", "layer", "knowledge", "language", "mention")),
            Map.entry("event.actor", List.of("text", "model", "layer", "knowledge", "language", "mention")),
            Map.entry(
                    "event",
                    List.of(
                            "text",
                            "model",
                            "layer",
                            "knowledge",
                            "language",
                            "mention",
                            "event.quantity",
                            "event.time",
                            "event.place",
                            "event.actor")),
            Map.entry("record", List.of("text", "model", "knowledge")));

    @ArchTest
    static void packagesKnowEachOtherInOneDirection(JavaClasses classes) {
        MAY_KNOW.forEach((name, known) -> noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(outside(name, known)))
                .allowEmptyShould(true)
                .because("%s may know %s and no other package of Tocsin".formatted(name, known))
                .check(classes));
    }

    private static DescribedPredicate<JavaClass> outside(String own, List<String> known) {
        String[] packages = Stream.concat(Stream.of(own), known.stream())
                .map(name -> ROOT + "." + name)
                .toArray(String[]::new);
        return DescribedPredicate.not(resideInAnyPackage(packages)).as("outside of " + Arrays.toString(packages));
    }

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes()
            .should()
            .resideInAnyPackage(
                    Stream.concat(Stream.of(ROOT), MAY_KNOW.keySet().stream().map(name -> ROOT + "." + name))
                            .toArray(String[]::new))
            .because("a new package is put into MAY_KNOW and into docs/architecture.md");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule coreKnowsNoToolkit = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    ROOT + "..",
                    "java..",
                    "com.google.common..",
                    "com.google.errorprone.annotations..",
                    "com.fasterxml.jackson..",
                    "org.immutables.value..",
                    "org.jspecify.annotations..",
                    "javax.annotation.."));

    @ArchTest
    static final ArchRule theLibraryDoesNotPrint = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingIsFetchedFromANetwork = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "open connections",
                    type -> type.getPackageName().equals("java.net.http")
                            || type.getPackageName().equals("java.net")
                                    && (type.getSimpleName().contains("Socket")
                                            || type.getSimpleName().endsWith("URLConnection"))));

    @Test
    void onlyTheCoreNlpModuleAndExamplesNameCoreNlp() throws IOException {
        Path project = Path.of("")
                .toAbsolutePath()
                .resolveSibling("core")
                .resolve("..")
                .normalize();
        assertThat(project.resolve("core"))
                .as("the test runs in the module's folder")
                .isDirectory();
        assertThat(naming("edu.stanford" + ".nlp", project, ".java")).isEmpty();
        assertThat(naming("stanford-" + "corenlp", project, "pom.xml"))
                .allMatch(path -> path.equals(Path.of("pom.xml")), "only the parent, which manages versions");
    }

    /** The files outside of {@code annotations/corenlp} and {@code examples} that contain a string. */
    private static List<Path> naming(String string, Path project, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> Files.isRegularFile(file))
                    .map(project::relativize)
                    .filter(file -> !file.startsWith("annotations/corenlp") && !file.startsWith("examples"))
                    .filter(file -> !file.toString().contains("target"))
                    .filter(file -> contains(project.resolve(file), string))
                    .toList();
        }
    }

    private static boolean contains(Path file, String string) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).contains(string);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
