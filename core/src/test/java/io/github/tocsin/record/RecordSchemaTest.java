package io.github.tocsin.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.DamageExtent;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Stance;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePrecision;
import io.github.tocsin.model.WeaponType;
import io.github.tocsin.text.Diagnostic;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode TREE = tree();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TREE);

    private static JsonNode tree() {
        try (InputStream in = IncidentRecord.class.getResourceAsStream("incident-record.schema.json")) {
            return JSON.readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<IncidentRecord> records() {
        return Stream.of(SampleRecords.record(), SampleRecords.empty());
    }

    @ParameterizedTest
    @MethodSource("records")
    void writtenRecordsAreValid(IncidentRecord record) {
        assertThat(SCHEMA.validate(JsonRecords.compact().write(record), InputFormat.JSON))
                .isEmpty();
        assertThat(SCHEMA.validate(JsonRecords.pretty().withText().write(record), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void whatDepartsFromTheContractIsNotValid() {
        String json = JsonRecords.compact().write(SampleRecords.record());
        assertThat(SCHEMA.validate(json.replace("\"HIT\"", "\"MISSED\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate(json.replace("\"suicide\":false,", ""), InputFormat.JSON))
                .isNotEmpty();
    }

    static Stream<Class<? extends Enum<?>>> enums() {
        return Stream.of(
                ActorType.class,
                AttackType.class,
                AttackerConfidence.class,
                Certainty.class,
                ClaimType.class,
                DamageExtent.class,
                Effect.class,
                Genericity.class,
                LocationPrecision.class,
                LocationType.class,
                Outcome.class,
                Polarity.class,
                Role.class,
                Stage.class,
                Stance.class,
                TargetType.class,
                TimeBasis.class,
                TimePrecision.class,
                WeaponType.class);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void constantsAreThoseOfTheModel(Class<? extends Enum<?>> type) {
        assertThat(texts(TREE.at("/$defs/" + type.getSimpleName() + "/enum"))).containsExactly(names(type));
    }

    @Test
    void severitiesAreThoseOfDiagnostics() {
        assertThat(texts(TREE.at("/$defs/Diagnostic/properties/severity/enum")))
                .containsExactly(names(Diagnostic.Severity.class));
    }

    @Test
    void fieldsAreThoseThatAreWritten() throws Exception {
        Set<String> written = new TreeSet<>();
        fields("", JSON.readTree(JsonRecords.compact().withText().write(SampleRecords.record())), written);
        Set<String> described = new TreeSet<>();
        described("", TREE, described);
        assertThat(written).isEqualTo(described);
    }

    @Test
    void fieldsAreInTheOrderOfTheSchema() throws Exception {
        JsonNode record = JSON.readTree(JsonRecords.compact().write(SampleRecords.record()));
        assertThat(names(record)).isEqualTo(names(TREE.at("/properties")));
        for (String part : new String[] {"attack", "time", "location", "casualties", "damage", "factuality"}) {
            String name = Character.toUpperCase(part.charAt(0)) + part.substring(1);
            assertThat(names(record.at("/incidents/0/" + part)))
                    .isEqualTo(names(TREE.at("/$defs/" + name + "/properties")));
        }
        assertThat(names(record.at("/incidents/0"))).isEqualTo(names(TREE.at("/$defs/Incident/properties")));
        assertThat(names(record.at("/incidents/0/attackers/0")))
                .isEqualTo(names(TREE.at("/$defs/Attacker/properties")));
        assertThat(names(record.at("/incidents/0/claims/0"))).isEqualTo(names(TREE.at("/$defs/Claim/properties")));
    }

    private static void fields(String path, JsonNode node, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(element -> fields(path, element, paths));
        }
        node.fields().forEachRemaining(field -> {
            paths.add(path + "/" + field.getKey());
            fields(path + "/" + field.getKey(), field.getValue(), paths);
        });
    }

    private static void described(String path, JsonNode schema, Set<String> paths) {
        if (schema.has("$ref")) {
            described(path, TREE.at(schema.path("$ref").asText().substring(1)), paths);
        }
        schema.path("oneOf").forEach(choice -> described(path, choice, paths));
        if (schema.has("items")) {
            described(path, schema.path("items"), paths);
        }
        schema.path("properties").fields().forEachRemaining(property -> {
            // a span in the title is written for evidence alone in the sample
            if (!property.getKey().equals("field") || path.equals("/incidents/evidence/span")) {
                paths.add(path + "/" + property.getKey());
            }
            described(path + "/" + property.getKey(), property.getValue(), paths);
        });
    }

    private static java.util.List<String> names(JsonNode object) {
        java.util.List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static java.util.List<String> texts(JsonNode array) {
        java.util.List<String> texts = new java.util.ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static String[] names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }
}
