package io.github.tocsin.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows is what the examples compile and run. */
class DocumentationTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/extending.md"})
    void everyProgramOfTheDocumentationStandsInAnExample(String page) throws IOException {
        List<String> sources = files("examples", ".java");

        assertThat(blocks(page, JAVA))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources)
                        .as("a source under examples that contains\n%s", block)
                        .anyMatch(source -> squeezed(source).contains(squeezed(block))));
    }

    @Test
    void everyFrameOfTheDocumentationStandsInAnExample() throws IOException {
        List<String> frames = files("examples", ".yaml");

        assertThat(blocks("docs/extending.md", YAML))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(frames)
                        .as("a file under examples that contains\n%s", block)
                        .anyMatch(file -> file.contains(block)));
    }

    @Test
    void theReadmeNamesTheVersionsOfTheBuild() throws IOException {
        String parent = Files.readString(PROJECT.resolve("pom.xml"));
        String own = first(VERSION, parent);
        String coreNlp = first(Pattern.compile("<corenlp\\.version>([^<]+)<"), parent);

        assertThat(blocks("README.md", VERSION)).containsExactly(own, coreNlp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/architecture.md",
                "docs/extending.md",
                "docs/adr/README.md",
                "docs/adr/0005-parse-only-what-can-matter.md"
            })
    void everyLinkLeadsToAFile(String page) throws IOException {
        assertThat(blocks(page, LINK))
                .allSatisfy(link ->
                        assertThat(PROJECT.resolve(page).resolveSibling(link)).exists());
    }

    private static List<String> blocks(String page, Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PROJECT.resolve(page)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String squeezed(String source) {
        return CharMatcher.whitespace().removeFrom(source);
    }

    private static List<String> files(String folder, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(PROJECT.resolve(folder))) {
            List<Path> found = walk.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
            List<String> texts = new ArrayList<>();
            for (Path file : found) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
