package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command with the modules and models of its class path. */
@Tag("models")
class EndToEndTest {

    private static final String ATTACK = "Gunmen attacked a market in Kano on Monday, killing at least 12 people.";
    private static final String PEACE = "The two teams met in Kano on Monday. The match ended in a draw.";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String standardInput = "";
    private Terminal terminal = new Terminal(false, 120);

    private int run(Extractor.Factory extractors, Object... arguments) {
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

    private int run(Object... arguments) {
        return run((jobs, places) -> SampleReports.shared(jobs), arguments);
    }

    private List<IncidentRecord> records() {
        return out.toString().lines().map(JsonRecords::read).toList();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void readsJsonLinesFromStandardInputWithTheModulesOnTheClassPath() {
        standardInput = """
                {"id":"attack","text":"%s","published":"2025-06-24"}
                {"id":"peace","text":"%s"}
                """.formatted(ATTACK, PEACE);
        assertThat(run(Extractor::onClassPath, "--jobs", "2", "--format", "jsonl"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(records()).extracting(r -> r.report().id()).containsExactly("attack", "peace");
        assertThat(records().get(1).incidents()).isEmpty();
        Incident attack = records().get(0).incidents().get(0);
        assertThat(records().get(0).incidents()).hasSize(1);
        assertThat(attack.location().flatMap(Location::country)).contains("NG");
        assertThat(attack.casualties().killed().orElseThrow().low()).hasValue(12);
        assertThat(attack.time().orElseThrow().start().orElseThrow().date()).isEqualTo(LocalDate.of(2025, 6, 23));
    }

    @Test
    void readsPlainTextFromStandardInput() {
        standardInput = ATTACK;
        assertThat(run("--published", "2025-06-24")).isZero();
        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record.report().id()).isEqualTo("stdin");
            assertThat(record.incidents().get(0).time()).isPresent();
        });
    }

    @Test
    void doesNotInventADateWithoutADayOfPublication() {
        standardInput = ATTACK;
        assertThat(run()).isZero();
        assertThat(records().get(0).incidents().get(0).time().flatMap(t -> t.start()))
                .isEmpty();
    }

    @Test
    void readsTheFolderOfSampleReports() {
        assertThat(run(SampleReports.FOLDER)).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(records())
                .extracting(r -> r.report().id(), r -> r.report().publishedOn())
                .isEqualTo(SampleReports.all().stream()
                        .map(r -> org.assertj.core.groups.Tuple.tuple(r.id(), r.publishedOn()))
                        .toList());
        assertThat(records()).filteredOn(r -> r.incidents().isEmpty()).hasSizeLessThan(4);
    }

    @Test
    void writesATableAtATerminal() throws Exception {
        terminal = new Terminal(true, 160);
        assertThat(run("--published", "2025-06-24", file("a.txt", ATTACK), file("b.txt", PEACE)))
                .isZero();
        assertThat(out.toString().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).startsWith("ID").contains("TYPE", "WHERE", "KILLED");
            assertThat(lines.get(1)).startsWith("a-1").contains("Kano, NG", "2025-06-23", "12+");
            assertThat(lines.get(2)).startsWith("b").contains("(no attack)");
        });
    }

    @Test
    void writesIndentedJsonToAFileAndExplainsOnStandardError() throws Exception {
        Path target = folder.resolve("out.json");
        assertThat(run("--format", "json", "--explain", "--output", target, file("a.txt", ATTACK)))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(JsonRecords.read(Files.readString(target)).incidents()).hasSize(1);
        assertThat(Files.readString(target)).startsWith("{\n  \"schema\"");
        assertThat(err.toString()).startsWith("a: ").contains("attacked");
    }

    @Test
    void wrongUsageIsExitCodeTwoAndLoadsNothing() {
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option: '--no-such-option'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|EMPTY",
                "' \n\t\u00a0'|EMPTY",
                "Des hommes armés ont attaqué un marché à Kano lundi, tuant douze personnes, selon la police.|NOT_ENGLISH"
            })
    void whatIsNoEnglishTextGivesARecordThatSaysSo(String text, String code) throws Exception {
        assertThat(run(file("a.txt", text))).isZero();
        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record.incidents()).isEmpty();
            assertThat(record.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
        });
    }

    @Test
    void namesBrokenLinesAndFilesThatAreNoTextAndReadsTheRest() throws Exception {
        Path lines = file("wire.jsonl", """
                {"id":"first","text":"%s"}
                {"id":"broken","text":
                {"id":"last","text":"%s"}
                """.formatted(ATTACK, PEACE));
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        assertThat(run(lines, binary, file("plain.txt", ATTACK))).isEqualTo(1);
        assertThat(records()).extracting(r -> r.report().id()).containsExactly("first", "last", "plain");
        assertThat(records())
                .extracting(r -> r.incidents().size())
                .as("incidents of each")
                .containsExactly(1, 0, 1);
        assertThat(err.toString().lines().toList()).hasSize(2).satisfies(told -> {
            assertThat(told.get(0)).startsWith("tocsin: " + lines + ":2: not JSON");
            assertThat(told.get(1)).startsWith("tocsin: " + binary + ": not text");
        });
    }

    /** Run-on text of a megabyte, an attack now and then. The limit is far off, for slow machines. */
    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void readsAMegabyteWithoutAFullStop() {
        String calm = "and then the council spoke of roads and schools and water for the villages of the valley ";
        String loud = "while gunmen attacked a market in Kano and killed two traders before they fled to the forest ";
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_000_000) {
            text.append(calm.repeat(9)).append(loud);
        }
        io.github.tocsin.Extraction extraction = SampleReports.EXTRACTOR.extract(Report.of(text.toString()));
        assertThat(extraction.failure()).isEqualTo(Optional.empty());
        assertThat(extraction.incidents()).isNotEmpty();
    }
}
