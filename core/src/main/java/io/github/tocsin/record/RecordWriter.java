package io.github.tocsin.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.tocsin.knowledge.Codebooks;
import io.github.tocsin.knowledge.Codes;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.CasualtyGroup;
import io.github.tocsin.model.Claim;
import io.github.tocsin.model.Damage;
import io.github.tocsin.model.Evidence;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.Offset;
import io.github.tocsin.model.Point;
import io.github.tocsin.model.Producer;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Report;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes one record field by field, in the order of the contract. */
final class RecordWriter {

    private final JsonGenerator json;
    private final Codebooks codebooks;
    private final boolean withText;
    private Optional<LocalDate> publishedOn = Optional.empty();

    RecordWriter(JsonGenerator json, Codebooks codebooks, boolean withText) {
        this.json = json;
        this.codebooks = codebooks;
        this.withText = withText;
    }

    /** Writes the value of a field. */
    @FunctionalInterface
    private interface Part<T> {
        void write(T value) throws IOException;
    }

    void write(IncidentRecord record) throws IOException {
        json.writeStartObject();
        text("schema", IncidentRecord.SCHEMA);
        json.writeFieldName("producer");
        producer(record.producer());
        json.writeFieldName("report");
        publishedOn = record.report().publishedOn();
        report(record.report());
        array("incidents", record.incidents(), this::incident);
        array("diagnostics", record.diagnostics(), this::diagnostic);
        json.writeEndObject();
    }

    private void producer(Producer producer) throws IOException {
        json.writeStartObject();
        text("name", "tocsin");
        text("version", producer.version());
        array("modules", producer.modules(), this::string);
        text("resources", producer.resources());
        json.writeEndObject();
    }

    private void report(Report report) throws IOException {
        json.writeStartObject();
        text("id", report.id());
        text("title", report.title());
        text("publishedOn", report.publishedOn().map(Object::toString));
        text("source", report.source());
        text("text", withText ? Optional.of(report.text()) : Optional.empty());
        json.writeEndObject();
    }

    private void diagnostic(Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        constant("severity", diagnostic.severity());
        text("code", diagnostic.code());
        text("message", diagnostic.message());
        orNull("span", diagnostic.quote(), this::span);
        json.writeEndObject();
    }

    private void incident(Incident incident) throws IOException {
        json.writeStartObject();
        text("id", incident.id());
        json.writeFieldName("attack");
        attack(incident);
        orNull("time", incident.time(), this::time);
        orNull("location", incident.location(), this::location);
        array("attackers", incident.attackers(), this::attacker);
        array("defenders", incident.defenders(), this::actor);
        array("targets", incident.targets(), this::target);
        json.writeFieldName("casualties");
        casualties(incident.casualties());
        orNull("damage", incident.damage(), this::damage);
        array("claims", incident.claims(), this::claim);
        json.writeFieldName("factuality");
        factuality(incident.factuality());
        json.writeBooleanField("background", incident.background());
        array("evidence", incident.evidence(), this::evidence);
        json.writeNumberField("confidence", incident.confidence());
        json.writeEndObject();
    }

    private void attack(Incident incident) throws IOException {
        Attack attack = incident.attack();
        json.writeStartObject();
        constant("type", attack.type());
        constant("stage", attack.stage());
        constant("outcome", attack.outcome());
        json.writeBooleanField("suicide", attack.suicide());
        orNull("count", attack.count(), this::quantity);
        array("weapons", attack.weapons(), this::weapon);
        json.writeFieldName("codes");
        codes(codebooks.codesOf(incident, publishedOn));
        json.writeEndObject();
    }

    private void weapon(Weapon weapon) throws IOException {
        json.writeStartObject();
        constant("type", weapon.type());
        text("text", weapon.quote().map(Quote::text));
        orNull("count", weapon.count(), this::quantity);
        orNull("span", weapon.quote(), this::span);
        json.writeEndObject();
    }

    private void codes(Codes codes) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("gtd");
        json.writeNumberField("attackType", codes.gtdAttackType());
        json.writeNumberField("weaponType", codes.gtdWeaponType());
        json.writeEndObject();
        json.writeObjectFieldStart("acled");
        text("eventType", codes.acledEventType());
        text("subEventType", codes.acledSubEventType());
        json.writeEndObject();
        json.writeObjectFieldStart("plover");
        text("event", codes.ploverEvent());
        text("mode", codes.ploverMode());
        json.writeEndObject();
        text("cameo", codes.cameo());
        text("muc", codes.muc());
        json.writeEndObject();
    }

    private void time(TimeRange time) throws IOException {
        json.writeStartObject();
        text("start", time.start().map(Object::toString));
        text("end", time.end().map(Object::toString));
        constant("precision", time.precision());
        constant("basis", time.basis());
        quoted(time.quote());
        json.writeEndObject();
    }

    private void location(Location location) throws IOException {
        json.writeStartObject();
        text("name", location.name());
        text("type", location.type().map(Enum::name));
        text("country", location.country());
        text("admin1", location.admin1());
        orNull("latitude", location.point().map(Point::latitude), json::writeNumber);
        orNull("longitude", location.point().map(Point::longitude), json::writeNumber);
        constant("precision", location.precision());
        constant("basis", location.basis());
        orNull("offset", location.offset(), this::offset);
        array("within", location.within(), this::string);
        quoted(location.quote());
        json.writeEndObject();
    }

    private void offset(Offset offset) throws IOException {
        json.writeStartObject();
        json.writeNumberField("distanceKm", offset.distanceKm());
        text("bearing", offset.bearing());
        text("from", offset.from());
        json.writeEndObject();
    }

    private void attacker(Attacker attacker) throws IOException {
        json.writeStartObject();
        actorFields(attacker.actor());
        constant("confidence", attacker.confidence());
        json.writeEndObject();
    }

    private void actor(Actor actor) throws IOException {
        json.writeStartObject();
        actorFields(actor);
        json.writeEndObject();
    }

    private void actorFields(Actor actor) throws IOException {
        text("name", actor.name());
        constant("type", actor.type());
        text("country", actor.country());
        text("sponsor", actor.sponsor());
        text("text", actor.quote().map(Quote::text));
        orNull("span", actor.quote(), this::span);
    }

    private void target(Target target) throws IOException {
        json.writeStartObject();
        text("name", target.name());
        constant("type", target.type());
        text("country", target.country());
        orNull("count", target.count(), this::quantity);
        constant("effect", target.effect());
        quoted(target.quote());
        json.writeEndObject();
    }

    private void casualties(Casualties casualties) throws IOException {
        json.writeStartObject();
        orNull("killed", casualties.killed(), this::quantity);
        orNull("wounded", casualties.wounded(), this::quantity);
        orNull("abducted", casualties.abducted(), this::quantity);
        orNull("missing", casualties.missing(), this::quantity);
        array("groups", casualties.groups(), this::group);
        json.writeEndObject();
    }

    private void group(CasualtyGroup group) throws IOException {
        json.writeStartObject();
        text("group", group.group());
        orNull("killed", group.killed(), this::quantity);
        orNull("wounded", group.wounded(), this::quantity);
        json.writeEndObject();
    }

    private void damage(Damage damage) throws IOException {
        json.writeStartObject();
        constant("extent", damage.extent());
        quoted(damage.quote());
        json.writeEndObject();
    }

    private void claim(Claim claim) throws IOException {
        json.writeStartObject();
        constant("type", claim.type());
        constant("stance", claim.stance());
        orNull("source", claim.source(), this::actor);
        array("via", claim.via(), this::actor);
        orNull("subject", claim.subject(), this::actor);
        quoted(claim.quote());
        json.writeEndObject();
    }

    private void factuality(Factuality factuality) throws IOException {
        json.writeStartObject();
        constant("polarity", factuality.polarity());
        constant("certainty", factuality.certainty());
        constant("genericity", factuality.genericity());
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) throws IOException {
        json.writeStartObject();
        constant("role", evidence.role());
        text("text", evidence.quote().text());
        text("rule", evidence.rule());
        json.writeFieldName("span");
        span(evidence.quote());
        json.writeEndObject();
    }

    private void quantity(Quantity quantity) throws IOException {
        json.writeStartObject();
        number("low", quantity.low());
        number("best", quantity.best());
        number("high", quantity.high());
        text("text", quantity.text());
        json.writeEndObject();
    }

    private void quoted(Quote quote) throws IOException {
        text("text", quote.text());
        json.writeFieldName("span");
        span(quote);
    }

    private void span(Quote quote) throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", quote.span().start());
        json.writeNumberField("end", quote.span().end());
        if (quote.field() == Quote.Field.TITLE) {
            text("field", "title");
        }
        json.writeEndObject();
    }

    private void number(String field, OptionalInt value) throws IOException {
        json.writeFieldName(field);
        if (value.isPresent()) {
            json.writeNumber(value.getAsInt());
        } else {
            json.writeNull();
        }
    }

    private void constant(String field, Enum<?> value) throws IOException {
        text(field, value.name());
    }

    private void text(String field, Optional<String> value) throws IOException {
        orNull(field, value, this::string);
    }

    private void text(String field, String value) throws IOException {
        json.writeFieldName(field);
        string(value);
    }

    private <T> void orNull(String field, Optional<T> value, Part<T> part) throws IOException {
        json.writeFieldName(field);
        if (value.isPresent()) {
            part.write(value.get());
        } else {
            json.writeNull();
        }
    }

    private <T> void array(String field, List<T> values, Part<T> part) throws IOException {
        json.writeArrayFieldStart(field);
        for (T value : values) {
            part.write(value);
        }
        json.writeEndArray();
    }

    /** Half a surrogate pair can't be encoded as UTF-8: it is written as an escape, so that nothing is lost. */
    private void string(String value) throws IOException {
        if (isWellFormed(value)) {
            json.writeString(value);
            return;
        }
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.append(JsonStringEncoder.getInstance().quoteAsString(Character.toString(c)));
            }
            i += Character.charCount(c);
        }
        json.writeRawValue(escaped.append('"').toString());
    }

    private static boolean isWellFormed(String value) {
        return value.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
