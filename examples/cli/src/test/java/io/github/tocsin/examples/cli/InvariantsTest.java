package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.Extraction;
import io.github.tocsin.IncidentExtractor;
import io.github.tocsin.record.JsonRecords;
import io.github.tocsin.text.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every report, with the real models. */
@Tag("models")
class InvariantsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SIREN = "\uD83D\uDEA8";

    /** Reports whose offsets are easily got wrong: characters of two units, titles, no space where one is expected. */
    private static final ImmutableList<Report> AWKWARD = ImmutableList.of(
            Report.of(SIREN + SIREN + " Gunmen " + SIREN
                            + "attacked a market in Kano on Monday, killing at least 12 people" + SIREN
                            + ". “We did it”" + SIREN + ", a group said.")
                    .withId("emoji"),
            Report.of("The blast in Basra \uD83D\uDCA5 on Sunday hurt five others, police said.")
                    .withId("title")
                    .withTitle("Bomb \uD83D\uDCA5 kills 3 in Basra, police say"),
            Report.of("\uFEFF\r\n\r\nA drone struck the Imam Ali airbase.\r\nNobody claimed responsibility.\r\n")
                    .withId("breaks")
                    .withTitle(""),
            Report.of("Two rockets hit the port of Odesa\uD83D. Three people were wounded\uDE80 by Russian drones.")
                    .withId("lone surrogates"));

    private static ImmutableList<Report> reports() {
        return Stream.concat(
                        SampleReports.all().stream(),
                        AWKWARD.stream().map(r -> r.withPublishedOn(LocalDate.of(2025, 6, 24))))
                .collect(ImmutableList.toImmutableList());
    }

    private static String json(Extraction extraction) {
        return JsonRecords.compact().write(SampleReports.recordOf(extraction));
    }

    private static final class Once {
        /** The record of each report by its id, read one after the other. */
        static final Map<String, String> SERIAL = new TreeMap<>();

        static {
            reports().forEach(r -> SERIAL.put(r.id(), json(SampleReports.EXTRACTOR.extract(r))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aReportGivesTheSameBytesInAnyOrderAndThread(int parallelism) {
        List<Report> shuffled = new ArrayList<>(reports());
        Collections.shuffle(shuffled, new Random(parallelism));
        Map<String, String> read = new TreeMap<>();
        try (IncidentExtractor extractor =
                IncidentExtractor.builder().parallelism(parallelism).build()) {
            extractor
                    .extractAll(shuffled.stream())
                    .forEach(e -> read.put(e.report().id(), json(e)));
        }
        assertThat(read).isEqualTo(Once.SERIAL);
    }

    @Test
    void aReportGivesTheSameBytesAfterAnother() {
        for (Report report : AWKWARD) {
            Report dated = report.withPublishedOn(LocalDate.of(2025, 6, 24));
            assertThat(json(SampleReports.EXTRACTOR.extract(dated))).isEqualTo(Once.SERIAL.get(report.id()));
            assertThat(json(SampleReports.EXTRACTOR.extract(SampleReports.all().get(0))))
                    .isEqualTo(Once.SERIAL.get(SampleReports.all().get(0).id()));
            assertThat(json(SampleReports.EXTRACTOR.extract(dated))).isEqualTo(Once.SERIAL.get(report.id()));
        }
    }

    @Test
    void everyQuoteStandsInTheReport() {
        for (Report report : reports()) {
            assertQuotes(report, Once.SERIAL.getOrDefault(report.id(), ""));
        }
    }

    @Test
    void everyRecordIsReadBackAsItWasWritten() {
        for (Report report : reports()) {
            String json = JsonRecords.compact()
                    .withText()
                    .write(SampleReports.recordOf(SampleReports.EXTRACTOR.extract(report)));
            assertThat(JsonRecords.compact().withText().write(JsonRecords.read(json)))
                    .isEqualTo(json);
        }
    }

    @net.jqwik.api.Tag("models")
    @Property(tries = 25, edgeCases = net.jqwik.api.EdgeCasesMode.NONE)
    void anyTextIsSurvived(@ForAll("texts") String text, @ForAll("texts") String title, @ForAll boolean titled) {
        Report report = titled ? Report.of(text).withTitle(title) : Report.of(text);
        assertQuotes(report, json(SampleReports.EXTRACTOR.extract(report)));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "gunmen",
                "attacked",
                "a bomb",
                "exploded",
                "killing",
                "12",
                "people",
                "in",
                "Kano",
                "Baghdad",
                "the",
                "drones",
                "were",
                "intercepted",
                "by",
                "the army",
                "on Monday",
                "six miles west of",
                "said",
                "police",
                "claimed responsibility",
                "no",
                "and",
                ",",
                ".",
                "\n\n",
                "\n",
                "“",
                "”",
                "\"",
                "(",
                ")",
                SIREN,
                "\uD83D",
                "U.S.",
                "at least",
                "wounded",
                "the attack",
                "others",
                "KIDNAPPED",
                "2019",
                "June 24",
                "—");
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(20, words),
                        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(8)))
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join(" ", parts));
    }

    private static void assertQuotes(Report report, String json) {
        try {
            check(report, JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Report report, JsonNode node) {
        JsonNode span = node.path("span");
        if (span.isObject()) {
            String field = span.path("field").asText("text").equals("title")
                    ? report.title().orElseThrow()
                    : report.text();
            int start = span.path("start").asInt(-1);
            int end = span.path("end").asInt(-1);
            assertThat(start).as("start of %s", node).isNotNegative();
            assertThat(end).as("end of %s", node).isBetween(start, field.length());
            if (node.path("text").isTextual()) {
                assertThat(field.substring(start, end))
                        .as("%s", node)
                        .isEqualTo(node.path("text").asText());
            }
        }
        node.forEach(child -> check(report, child));
    }
}
