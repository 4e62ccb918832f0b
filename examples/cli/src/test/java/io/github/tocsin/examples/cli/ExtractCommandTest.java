package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.Extraction;
import io.github.tocsin.ExtractionException;
import io.github.tocsin.SetupException;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.model.Producer;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

    private static final Terminal NO_TERMINAL = new Terminal(false, 120);
    private static final Terminal TERMINAL = new Terminal(true, 120);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String standardInput = "";
    private Terminal terminal = NO_TERMINAL;
    private Extractor.Factory extractors = Stub::new;
    private OptionalInt jobs = OptionalInt.empty();
    private Optional<Path> gazetteer = Optional.empty();

    /** Finds no attack in anything; fails on reports that say so. */
    private final class Stub implements Extractor {

        private static final Producer PRODUCER = new Producer("0.1.0", ImmutableList.of(), "0");

        Stub(OptionalInt asked, Optional<Path> places) {
            jobs = asked;
            gazetteer = places;
        }

        @Override
        public Stream<Extraction> extractAll(Stream<Report> reports) {
            return reports.map(report -> new Extraction(
                    report,
                    ImmutableList.of(),
                    report.text().isEmpty()
                            ? ImmutableList.of(Diagnostic.error("EMPTY", "the report is empty"))
                            : ImmutableList.of(),
                    Layers.of(
                            new MentionLayer(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(report.text()))),
                    report.text().startsWith("fail")
                            ? Optional.of(new ExtractionException(
                                    report.id(), "parser", new IllegalStateException("no tree")))
                            : Optional.empty(),
                    PRODUCER));
        }

        @Override
        public void close() {}
    }

    private int run(Object... arguments) {
        return TocsinCommand.commandLine(
                        extractors,
                        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintWriter(err, true),
                        terminal)
                .execute(
                        Stream.concat(Stream.of("extract"), Stream.of(arguments).map(Object::toString))
                                .toArray(String[]::new));
    }

    private List<Report> reports() {
        return out.toString()
                .lines()
                .map(JsonRecords::read)
                .map(IncidentRecord::report)
                .toList();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void readsATextFileAsOneReportNamedAfterIt() throws Exception {
        assertThat(run("--with-text", file("market blast.v2.txt", "A bomb went off.\n")))
                .isZero();
        assertThat(reports()).containsExactly(Report.of("A bomb went off.\n").withId("market blast.v2"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesTheDayOfPublicationFromTheBeginningOfAFileName() throws Exception {
        run(file("2025-06-24-iraq.txt", "a"), file("2025-06-24.txt", "b"), file("2025-06-240.txt", "c"));
        run(file("2025-13-24.txt", "d"), file("on 2025-06-24.txt", "e"));
        assertThat(reports())
                .extracting(Report::publishedOn)
                .containsExactly(
                        Optional.of(LocalDate.of(2025, 6, 24)),
                        Optional.of(LocalDate.of(2025, 6, 24)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void thePublishedOptionIsForReportsThatDoNotSay() throws Exception {
        Path lines = file("a.jsonl", "{\"text\":\"x\",\"published\":\"2020-02-02\"}\n{\"text\":\"y\"}\n");
        run("--published", "2021-01-01", file("2025-06-24-iraq.txt", "a"), file("b.txt", "b"), lines);
        assertThat(reports())
                .extracting(report -> report.publishedOn().orElseThrow().toString())
                .containsExactly("2025-06-24", "2021-01-01", "2020-02-02", "2021-01-01");
    }

    @Test
    void readsAReportALineOfJsonLines() throws Exception {
        String lines = """
                {"id":"r1","text":"One.","title":"T","publishedOn":"2025-06-24","source":"Wire","more":[1]}

                {"id":7,"text":"Two.","title":null,"published":"2025-06-24T10:00:00Z"}
                {"text":"Three."}""";
        assertThat(run("--with-text", file("wire.jsonl", lines))).isZero();
        assertThat(reports())
                .containsExactly(
                        Report.of("One.")
                                .withId("r1")
                                .withTitle("T")
                                .withPublishedOn(LocalDate.of(2025, 6, 24))
                                .withSource("Wire"),
                        Report.of("Two.").withId("7").withPublishedOn(LocalDate.of(2025, 6, 24)),
                        Report.of("Three.").withId("wire.jsonl:4"));
    }

    @Test
    void namesBrokenLinesAndReadsTheOthers() throws Exception {
        Path lines = file("wire.jsonl", """
                {"id":"a","text":"One."}
                {"id":"b","text":
                [1]
                {"id":"c"}
                {"id":"d","text":"x","publishedOn":"June 24"}
                {"id":"e","text":"Five."}
                """);
        assertThat(run(lines)).isEqualTo(1);
        assertThat(reports()).extracting(Report::id).containsExactly("a", "e");
        assertThat(err.toString().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("tocsin: " + lines))
                .anyMatch(line -> line.startsWith("tocsin: " + lines + ":2: not JSON"))
                .contains(
                        "tocsin: " + lines + ":3: not a JSON object",
                        "tocsin: " + lines + ":4: no \"text\"",
                        "tocsin: " + lines + ":5: \"publishedOn\" is not a date like 2025-06-24: June 24");
    }

    @Test
    void readsTheTextFilesAndJsonLinesOfAFolderInOrderOfTheirNames() throws Exception {
        file("b.txt", "b");
        file("a.jsonl", "{\"id\":\"a1\",\"text\":\"x\"}\n{\"id\":\"a2\",\"text\":\"x\"}\n");
        file("c.md", "no report");
        file("C.TXT", "c");
        Files.createDirectory(folder.resolve("sub.txt"));
        Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("d.txt"), "d");
        assertThat(run(folder)).isZero();
        assertThat(reports()).extracting(Report::id).containsExactly("C", "a1", "a2", "b");
    }

    @Test
    void readsStandardInputAsJsonLinesIfItBeginsWithABrace() {
        standardInput = " \n{\"id\":\"a\",\"text\":\"x\"}\n{\"text\":\"y\"}\n";
        assertThat(run()).isZero();
        assertThat(reports()).extracting(Report::id).containsExactly("a", "stdin:3");
    }

    @Test
    void readsOtherStandardInputAsOneReport() {
        standardInput = "\uFEFFTwo bombs went off.\nNobody was hurt.";
        assertThat(run("--with-text", "-")).isZero();
        assertThat(reports())
                .containsExactly(
                        Report.of("Two bombs went off.\nNobody was hurt.").withId("stdin"));
    }

    @Test
    void namesFilesThatAreNoTextAndReadsTheOthers() throws Exception {
        Path binary = Files.write(folder.resolve("a.txt"), new byte[] {'a', 0, 'b'});
        Path latin = Files.write(folder.resolve("b.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
        Path lines = Files.write(
                folder.resolve("c.jsonl"),
                "{\"id\":\"1\",\"text\":\"é\"}\n{\"id\":\"2\",\"text\":\"e\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        Path image = file("d.png", "x");
        Path missing = folder.resolve("e.txt");
        assertThat(run(binary, latin, lines, image, missing, file("f.txt", "fine")))
                .isEqualTo(1);
        assertThat(reports()).extracting(Report::id).containsExactly("2", "f");
        assertThat(err.toString().lines())
                .containsExactly(
                        "tocsin: " + binary + ": not text: it holds NUL bytes",
                        "tocsin: " + latin + ": not text in UTF-8",
                        "tocsin: " + lines + ":1: not text in UTF-8",
                        "tocsin: " + image + ": neither .txt nor .jsonl",
                        "tocsin: " + missing + ": no such file");
    }

    @Test
    void namesReportsThatFailedAndStillWritesARecordForEach() throws Exception {
        assertThat(run(file("a.txt", "fail"), file("b.txt", "fine"), file("c.txt", "")))
                .isEqualTo(1);
        assertThat(reports()).extracting(Report::id).containsExactly("a", "b", "c");
        assertThat(err.toString().lines())
                .containsExactly(
                        "tocsin: report a: parser failed: java.lang.IllegalStateException: no tree",
                        "tocsin: report c: the report is empty");
    }

    @Test
    void writesATableAtATerminalAndJsonLinesElsewhere() throws Exception {
        Path report = file("a.txt", "x");
        terminal = TERMINAL;
        run(report);
        assertThat(out.toString()).startsWith("ID  TYPE").contains("a   (no attack)");
        assertThat(run("--output", folder.resolve("out.jsonl"), report)).isZero();
        assertThat(Files.readString(folder.resolve("out.jsonl")))
                .startsWith("{\"schema\"")
                .hasLineCount(1);
    }

    @Test
    void writesIndentedJsonOnRequest() throws Exception {
        run("--format", "json", file("a.txt", "x"));
        assertThat(out.toString()).startsWith("{\n  \"schema\"").endsWith("}\n");
    }

    @Test
    void explainsOnStandardError() throws Exception {
        run("--explain", file("a.txt", "drones: taken"));
        assertThat(err.toString()).isEqualToNormalizingNewlines("a: drones: taken\n");
        assertThat(reports()).hasSize(1);
    }

    @Test
    void handsOnHowManyReportsToReadAtOnce() throws Exception {
        run("--jobs", "3", file("a.txt", "x"));
        assertThat(jobs).hasValue(3);
    }

    @Test
    void handsTheIndexOfPlacesToTheExtractor() throws IOException {
        Path index = folder.resolve("places.idx");
        standardInput = "A report.";

        assertThat(run("--gazetteer", index, "-")).isZero();

        assertThat(gazetteer).contains(index);
    }

    @Test
    void wrongUsageIsExitCodeTwo() throws Exception {
        Path report = file("a.txt", "x");
        assertThat(run("--jobs", "0", report)).isEqualTo(2);
        assertThat(run("--format", "xml", report)).isEqualTo(2);
        assertThat(run("--published", "yesterday", report)).isEqualTo(2);
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(run("--output", folder.resolve("no/such/folder"), report)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void doesNotOverwriteAnInput() throws Exception {
        Path lines = file("a.jsonl", "{\"text\":\"x\"}");
        assertThat(run("--output", lines, folder)).isEqualTo(2);
        assertThat(lines).hasContent("{\"text\":\"x\"}");
    }

    @Test
    void tellsWhatIsMissingForTheSetUp() throws Exception {
        extractors = (jobs, places) -> {
            throw new SetupException(List.of("no module on the class path", "no models"));
        };
        assertThat(run(file("a.txt", "x"))).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("tocsin: no module on the class path", "tocsin: no models");
    }

    @Test
    void loadsNoModelsWhenThereIsNothingToRead() {
        extractors = (jobs, places) -> {
            throw new AssertionError("not needed");
        };
        assertThat(run(folder.resolve("missing.txt"))).isEqualTo(1);
        assertThat(run(folder)).isZero();
        assertThat(err.toString()).contains("no .txt or .jsonl files in this folder");
    }

    @Test
    void readsAndWritesOneReportAfterTheOther() throws Exception {
        int many = 1000;
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < many; i++) {
            lines.append("{\"id\":\"r").append(i).append("\",\"text\":\"x\"}\n");
        }
        Path file = file("many.jsonl", lines.toString());
        int[] underWay = {0};
        extractors = (jobs, places) -> new Extractor() {
            @Override
            public Stream<Extraction> extractAll(Stream<Report> reports) {
                return new Stub(jobs, places).extractAll(reports.peek(r -> underWay[0]++));
            }

            @Override
            public void close() {}
        };
        Writer watched = new StringWriter() {
            @Override
            public void flush() {
                underWay[0]--;
                assertThat(underWay[0]).isLessThan(2);
            }
        };
        int exit = TocsinCommand.commandLine(
                        extractors,
                        new ByteArrayInputStream(new byte[0]),
                        watched,
                        new PrintWriter(err, true),
                        NO_TERMINAL)
                .execute("extract", file.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(watched.toString().lines()).hasSize(many).last().asString().contains("\"id\":\"r999\"");
    }
}
