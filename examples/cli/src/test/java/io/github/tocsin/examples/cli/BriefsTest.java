package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.tocsin.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eighty short reports of five kinds, read against what a person reads in them: {@code briefs/README.md}. */
@Tag("models")
class BriefsTest {

    private static final Path BRIEFS = Path.of("src/test/resources/briefs");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"wire, 93", "telegram, 86", "statement, 87", "capitals, 88", "varied, 80"})
    void readsBriefsAsAPersonDoes(String kind, double atLeast) throws IOException {
        BriefScore score = new BriefScore();
        for (String line : Files.readAllLines(BRIEFS.resolve(kind + ".jsonl"))) {
            JsonNode brief = MAPPER.readTree(line);
            Report report = Report.of(brief.path("text").asText())
                    .withId(brief.path("id").asText())
                    .withPublishedOn(LocalDate.parse(brief.path("published").asText()));
            score.add(
                    brief.path("gold"), SampleReports.EXTRACTOR.extract(report).incidents());
        }

        assertThat(score.f()).as("%s%n%s", kind, score).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void everyKindHasItsBriefs() throws IOException {
        for (String kind : new String[] {"wire", "telegram", "statement", "capitals"}) {
            assertThat(Files.readAllLines(BRIEFS.resolve(kind + ".jsonl")))
                    .as(kind)
                    .hasSize(15);
        }
        assertThat(Files.readAllLines(BRIEFS.resolve("varied.jsonl"))).hasSize(20);
    }
}
