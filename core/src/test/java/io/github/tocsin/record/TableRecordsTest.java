package io.github.tocsin.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.text.Report;
import org.junit.jupiter.api.Test;

class TableRecordsTest {

    @Test
    void alignsOneLineAnIncident() {
        String table = TableRecords.ofWidth(200).write(ImmutableList.of(SampleRecords.record(), SampleRecords.empty()));
        assertThat(table).isEqualTo("""
                        ID    TYPE          OUTCOME  WHEN                       WHERE      BY             ON     KILLED  WOUNDED  CERTAINTY
                        r1-1  DRONE_STRIKE  HIT      2025-06-24 06:00 to 12:00  Basra, IQ  a militia (?)  depot  6       2+       CERTAIN
                        r1-2  UNSPECIFIED   UNKNOWN                                                                               NOT, POSSIBLE
                        r2    (no attack)
                        """);
    }

    @Test
    void cutsTheWidestColumnsToTheWidth() {
        String table = TableRecords.ofWidth(110).write(ImmutableList.of(SampleRecords.record()));
        assertThat(table.lines()).allMatch(line -> line.length() <= 110);
        assertThat(table).contains("2025-06-24 06:0…");
    }

    @Test
    void leavesOutWhatWouldMoveTheCursor() {
        Incident incident = Incident.builder()
                .from(SampleRecords.bare())
                .addTargets(Target.builder()
                        .name("a\u001B[2Jb\nc\u202Ed")
                        .type(TargetType.OTHER_THING)
                        .effect(Effect.UNKNOWN)
                        .quote(SampleRecords.words("hit"))
                        .build())
                .build();
        String table = TableRecords.ofWidth(200)
                .write(ImmutableList.of(new IncidentRecord(
                        Report.of("x"), ImmutableList.of(incident), ImmutableList.of(), SampleRecords.PRODUCER)));
        assertThat(table).contains("a [2Jb cd");
        assertThat(table.lines()).hasSize(2);
    }
}
