package io.github.tocsin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.tocsin.IncidentExtractor;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.layer.conllu.ConlluWriter;
import io.github.tocsin.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the parses of the frames' examples that core's tests read with what the default pipeline says today; with {@code
 * -Dtocsin.frames.write=true} writes them instead.
 */
@Tag("models")
class FrameExampleParsesTest {

    private static final Path FOLDER = Path.of("../../core/src/test/resources/io/github/tocsin/frames");
    private static final Path REPORTS = Path.of("../../core/src/test/resources/io/github/tocsin/reports");
    private static final boolean WRITE = Boolean.getBoolean("tocsin.frames.write");
    private static final Pattern MARK = Pattern.compile("\\[[A-Z_]+ ([^\\]]+)\\]");
    private static final IncidentExtractor EXTRACTOR = IncidentExtractor.create();

    @AfterAll
    static void close() {
        EXTRACTOR.close();
    }

    @TestFactory
    Stream<DynamicTest> theCachedParsesOfAFamilyAreThoseOfTheDefaultPipeline() {
        Map<String, Set<String>> sentences = new LinkedHashMap<>();
        for (Frame frame : FrameLexicon.builtIn().frames()) {
            Set<String> ofFamily = sentences.computeIfAbsent(frame.family(), f -> new LinkedHashSet<>());
            frame.examples().forEach(e -> ofFamily.add(MARK.matcher(e).replaceAll("$1")));
            ofFamily.addAll(frame.counterexamples());
        }
        return sentences.entrySet().stream()
                .map(family -> dynamicTest(
                        family.getKey(),
                        () -> compare(FOLDER.resolve(family.getKey() + ".conllu"), List.copyOf(family.getValue()))));
    }

    @Test
    void theCachedParsesOfSmallReportsAreThoseOfTheDefaultPipeline() throws IOException {
        compare(REPORTS.resolve("reports.conllu"), Files.readAllLines(REPORTS.resolve("reports.txt")));
    }

    private static void compare(Path file, List<String> sentences) throws IOException {
        StringBuilder fresh = new StringBuilder();
        for (String sentence : sentences) {
            Report report = Report.of(sentence);
            ConlluWriter.write(report, EXTRACTOR.extract(report).layers(), fresh);
        }
        if (WRITE) {
            Files.writeString(file, fresh);
            return;
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s is out of date; frames/README.md tells the command that makes it anew", file)
                .isEqualTo(fresh.toString());
    }
}
