package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("models")
class EndToEndTest {

    @Test
    void readsReportsWithTheModulesOnTheClassPath() {
        String lines = """
                {"id":"attack","text":"Gunmen attacked a market in Kano on Monday, killing at least 12 people.","published":"2025-06-24"}
                {"id":"peace","text":"The two teams met in Kano on Monday. The match ended in a draw."}
                """;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = TocsinCommand.commandLine(
                        Extractor::onClassPath,
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintWriter(err, true),
                        new Terminal(false, 120))
                .execute("extract", "--jobs", "2", "--format", "jsonl");
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        List<IncidentRecord> records =
                out.toString().lines().map(JsonRecords::read).toList();
        assertThat(records).extracting(r -> r.report().id()).containsExactly("attack", "peace");
        assertThat(records.get(1).incidents()).isEmpty();
        assertThat(records.get(0).incidents()).hasSize(1);
        Incident attack = records.get(0).incidents().get(0);
        assertThat(attack.location().flatMap(Location::country)).contains("NG");
        assertThat(attack.casualties().killed().orElseThrow().low()).hasValue(12);
    }
}
