package io.github.tocsin.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.Report;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {

    @Test
    void writesTheFieldsOfAnAttackInTheOrderOfTheContract() {
        assertThat(JsonRecords.compact().write(SampleRecords.record())).contains("""
                        {"id":"r1-1","attack":{"type":"DRONE_STRIKE","stage":"ACCOMPLISHED","outcome":"HIT","suicide":false,\
                        "count":{"low":1,"best":1,"high":1,"text":"one"},"weapons":[{"type":"DRONE","text":"Two drones",\
                        "count":{"low":2,"best":2,"high":2,"text":"Two"},"span":{"start":0,"end":10}}],"codes":{\
                        "gtd":{"attackType":3,"weaponType":6},"acled":{"eventType":"Explosions/Remote violence",\
                        "subEventType":"Air/drone strike"},"plover":{"event":"ASSAULT","mode":"drone"},"cameo":"195",\
                        "muc":null}},"time":{"start":"2025-06-24T06:00","end":"2025-06-24T12:00","precision":"PART_OF_DAY",\
                        "basis":"STATED","text":"Tuesday morning","span":{"start":45,"end":60}}""");
    }

    @Test
    void writesNullAndEmptyArraysForWhatIsNotKnown() {
        assertThat(JsonRecords.compact().write(SampleRecords.record())).contains("""
                        "time":null,"location":null,"attackers":[],"defenders":[],"targets":[],"casualties":{"killed":null,\
                        "wounded":null,"abducted":null,"missing":null,"groups":[]},"damage":null,"claims":[],""");
    }

    @Test
    void saysWhichSpansCountInTheTitle() {
        assertThat(JsonRecords.compact().write(SampleRecords.record()))
                .contains("\"span\":{\"start\":0,\"end\":6,\"field\":\"title\"}");
    }

    @Test
    void writesTheTextOnlyOnRequest() {
        assertThat(JsonRecords.compact().write(SampleRecords.empty())).isEqualTo("""
                        {"schema":"tocsin/incident-record/1","producer":{"name":"tocsin","version":"0.1.0",\
                        "modules":["corenlp 4.5.10"],"resources":"0123456789abcdef"},"report":{"id":"r2","title":null,\
                        "publishedOn":null,"source":null,"text":null},"incidents":[],"diagnostics":[]}""");
        assertThat(JsonRecords.compact().withText().write(SampleRecords.empty()))
                .contains("\"source\":null,\"text\":\"Nothing happened.\"}");
    }

    @Test
    void indentsWithLineFeedsOnEverySystem() {
        String json = JsonRecords.pretty().write(SampleRecords.empty());
        assertThat(json)
                .startsWith(
                        "{\n  \"schema\": \"tocsin/incident-record/1\",\n  \"producer\": {\n    \"name\": \"tocsin\"")
                .endsWith("\"incidents\": [],\n  \"diagnostics\": []\n}")
                .doesNotContain("\r");
    }

    @Test
    void leavesTheWriterOpen() throws Exception {
        StringWriter out = new StringWriter();
        JsonRecords.compact().write(SampleRecords.empty(), out);
        out.write('\n');
        JsonRecords.compact().write(SampleRecords.empty(), out);
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.endsWith("}"));
    }

    @Test
    void readsBackWhatItWrote() {
        IncidentRecord record = SampleRecords.record();
        assertThat(JsonRecords.read(JsonRecords.compact().withText().write(record)))
                .isEqualTo(record);
        assertThat(JsonRecords.read(JsonRecords.pretty().withText().write(record)))
                .isEqualTo(record);
    }

    @Test
    void writesHalfASurrogatePairAsAnEscape() {
        IncidentRecord record = new IncidentRecord(
                Report.of("a\uD83D \"b\" \uD83D\uDE00").withId("x"),
                ImmutableList.of(),
                ImmutableList.of(),
                SampleRecords.PRODUCER);
        String json = JsonRecords.compact().withText().write(record);
        assertThat(json).contains("\"a\\ud83d \\\"b\\\" \uD83D\uDE00\"");
        assertThat(JsonRecords.read(json)).isEqualTo(record);
    }

    @Test
    void saysWhereARecordDepartsFromTheContract() {
        String json = JsonRecords.compact().write(SampleRecords.record());
        assertThatThrownBy(() -> JsonRecords.read(json.replace("\"HIT\"", "\"MISSED\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("record.incidents[0].attack.outcome is MISSED, which is no Outcome");
        assertThatThrownBy(() -> JsonRecords.read(json.replace("record/1", "record/9")))
                .hasMessageContaining("record.schema is tocsin/incident-record/9");
        assertThatThrownBy(() -> JsonRecords.read(json.replace("\"confidence\":0.91", "\"confidence\":1.91")))
                .hasMessageContaining("record.incidents[0]: not a probability: 1.91");
        assertThatThrownBy(() -> JsonRecords.read("[1,")).hasMessageStartingWith("not JSON");
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        String json = JsonRecords.compact().write(SampleRecords.empty());
        assertThat(JsonRecords.read(json.replace("{\"schema\"", "{\"later\":[1],\"schema\"")))
                .isEqualTo(JsonRecords.read(json));
    }
}
