package io.github.tocsin.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.CasualtyGroup;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Claim;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Damage;
import io.github.tocsin.model.DamageExtent;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Evidence;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationBasis;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Offset;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Point;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Producer;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Stance;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimePrecision;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.model.WeaponType;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

/** Reads one record; a part of it, with the path that leads there for messages. */
final class RecordReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String path;

    private RecordReader(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static IncidentRecord read(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        return new RecordReader(root, "record").record();
    }

    private IncidentRecord record() {
        String schema = text("schema");
        if (!schema.equals(IncidentRecord.SCHEMA)) {
            throw wrong("schema", "is " + schema + ", not " + IncidentRecord.SCHEMA);
        }
        Report report = at("report").report();
        return new IncidentRecord(
                report,
                list("incidents", RecordReader::incident),
                list("diagnostics", d -> d.diagnostic(report)),
                at("producer").producer());
    }

    private Producer producer() {
        return new Producer(text("version"), strings("modules"), text("resources"));
    }

    private Report report() {
        Report.Builder report = Report.builder();
        report.id(text("id"))
                .title(maybeText("title"))
                .text(maybeText("text").orElse(""))
                .publishedOn(maybeText("publishedOn").map(day -> date("publishedOn", day)))
                .source(maybeText("source"));
        return report.build();
    }

    private Diagnostic diagnostic(Report report) {
        Diagnostic diagnostic = new Diagnostic(
                constant("severity", Diagnostic.Severity.class), text("code"), text("message"), Optional.empty());
        return maybe("span")
                .flatMap(span -> span.quoteFrom(report))
                .map(diagnostic::at)
                .orElse(diagnostic);
    }

    /** The quotation of this span, if the record holds the text that it counts in. */
    private Optional<Quote> quoteFrom(Report report) {
        Quote bare = quote("");
        String field = bare.field() == Quote.Field.TITLE ? report.title().orElse("") : report.text();
        return bare.span().end() <= field.length()
                ? Optional.of(new Quote(bare.span().in(field), bare.span(), bare.field()))
                : Optional.empty();
    }

    private Incident incident() {
        return checked(() -> Incident.builder()
                .id(text("id"))
                .attack(at("attack").attack())
                .time(maybe("time").map(RecordReader::time))
                .location(maybe("location").map(RecordReader::location))
                .attackers(list("attackers", RecordReader::attacker))
                .defenders(list("defenders", RecordReader::actor))
                .targets(list("targets", RecordReader::target))
                .casualties(at("casualties").casualties())
                .damage(maybe("damage").map(RecordReader::damage))
                .claims(list("claims", RecordReader::claim))
                .factuality(at("factuality").factuality())
                .background(bool("background"))
                .evidence(list("evidence", RecordReader::evidence))
                .confidence(number("confidence"))
                .build());
    }

    private Attack attack() {
        return Attack.builder()
                .type(constant("type", AttackType.class))
                .stage(constant("stage", Stage.class))
                .outcome(constant("outcome", Outcome.class))
                .suicide(bool("suicide"))
                .count(quantity("count"))
                .weapons(list("weapons", RecordReader::weapon))
                .build();
    }

    private Weapon weapon() {
        return Weapon.builder()
                .type(constant("type", WeaponType.class))
                .count(quantity("count"))
                .quote(has("span") ? Optional.of(quoted()) : Optional.empty())
                .build();
    }

    private TimeRange time() {
        return checked(() -> TimeRange.builder()
                .start(maybeText("start").map(t -> timePoint("start", t)))
                .end(maybeText("end").map(t -> timePoint("end", t)))
                .precision(constant("precision", TimePrecision.class))
                .basis(constant("basis", TimeBasis.class))
                .quote(quoted())
                .build());
    }

    private Location location() {
        return Location.builder()
                .name(text("name"))
                .type(maybeText("type").map(t -> constant("type", LocationType.class)))
                .country(maybeText("country"))
                .admin1(maybeText("admin1"))
                .point(
                        has("latitude") && has("longitude")
                                ? Optional.of(checked(() -> new Point(number("latitude"), number("longitude"))))
                                : Optional.empty())
                .precision(constant("precision", LocationPrecision.class))
                .basis(has("basis") ? constant("basis", LocationBasis.class) : LocationBasis.STATED)
                .offset(maybe("offset").map(o -> new Offset(o.number("distanceKm"), o.text("bearing"), o.text("from"))))
                .within(strings("within"))
                .quote(quoted())
                .build();
    }

    private Attacker attacker() {
        return Attacker.of(actor(), constant("confidence", AttackerConfidence.class));
    }

    private Actor actor() {
        return Actor.builder()
                .name(text("name"))
                .type(constant("type", ActorType.class))
                .country(maybeText("country"))
                .sponsor(maybeText("sponsor"))
                .quote(has("span") ? Optional.of(quoted()) : Optional.empty())
                .build();
    }

    private Target target() {
        return Target.builder()
                .name(text("name"))
                .type(constant("type", TargetType.class))
                .country(maybeText("country"))
                .count(quantity("count"))
                .effect(constant("effect", Effect.class))
                .quote(quoted())
                .build();
    }

    private Casualties casualties() {
        return Casualties.builder()
                .killed(quantity("killed"))
                .wounded(quantity("wounded"))
                .abducted(quantity("abducted"))
                .missing(quantity("missing"))
                .groups(list(
                        "groups",
                        g -> CasualtyGroup.builder()
                                .group(g.text("group"))
                                .killed(g.quantity("killed"))
                                .wounded(g.quantity("wounded"))
                                .build()))
                .build();
    }

    private Damage damage() {
        return Damage.builder()
                .extent(constant("extent", DamageExtent.class))
                .quote(quoted())
                .build();
    }

    private Claim claim() {
        return Claim.builder()
                .type(constant("type", ClaimType.class))
                .stance(constant("stance", Stance.class))
                .source(maybe("source").map(RecordReader::actor))
                .via(list("via", RecordReader::actor))
                .subject(maybe("subject").map(RecordReader::actor))
                .quote(quoted())
                .build();
    }

    private Factuality factuality() {
        return Factuality.of(
                constant("polarity", Polarity.class),
                constant("certainty", Certainty.class),
                constant("genericity", Genericity.class));
    }

    private Evidence evidence() {
        return Evidence.builder()
                .role(constant("role", Role.class))
                .rule(text("rule"))
                .quote(quoted())
                .build();
    }

    private Optional<Quantity> quantity(String field) {
        return maybe(field).map(q -> {
            Quantity.Builder quantity = Quantity.builder();
            quantity.text(q.text("text"));
            q.maybe("low").ifPresent(n -> quantity.low(n.integer()));
            q.maybe("best").ifPresent(n -> quantity.best(n.integer()));
            q.maybe("high").ifPresent(n -> quantity.high(n.integer()));
            return q.checked(quantity::build);
        });
    }

    /** The quotation in this object's {@code text} and {@code span}. */
    private Quote quoted() {
        return at("span").quote(text("text"));
    }

    private Quote quote(String text) {
        boolean title = maybeText("field").filter("title"::equals).isPresent();
        Span span = checked(() -> Span.of(at("start").integer(), at("end").integer()));
        return new Quote(text, span, title ? Quote.Field.TITLE : Quote.Field.TEXT);
    }

    private TimePoint timePoint(String field, String value) {
        if (value.indexOf('T') < 0) {
            return TimePoint.of(date(field, value));
        }
        try {
            LocalDateTime time = LocalDateTime.parse(value);
            return TimePoint.of(time.toLocalDate(), time.toLocalTime());
        } catch (DateTimeException e) {
            throw wrong(field, "is no local date and time: " + value);
        }
    }

    private LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(field, "is no date: " + value);
        }
    }

    private <T> T checked(java.util.function.Supplier<T> value) {
        try {
            return value.get();
        } catch (MalformedRecordException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedRecordException(path + ": " + e.getMessage());
        }
    }

    private boolean has(String field) {
        return node.hasNonNull(field);
    }

    private Optional<RecordReader> maybe(String field) {
        return has(field) ? Optional.of(new RecordReader(node.path(field), path + "." + field)) : Optional.empty();
    }

    private RecordReader at(String field) {
        return maybe(field).orElseThrow(() -> wrong(field, "is missing"));
    }

    private <T> ImmutableList<T> list(String field, Function<RecordReader, T> element) {
        JsonNode array = node.path(field);
        if (!array.isArray()) {
            throw wrong(field, "is not an array");
        }
        ImmutableList.Builder<T> list = ImmutableList.builder();
        for (int i = 0; i < array.size(); i++) {
            list.add(element.apply(new RecordReader(array.path(i), path + "." + field + "[" + i + "]")));
        }
        return list.build();
    }

    private ImmutableList<String> strings(String field) {
        return list(field, RecordReader::string);
    }

    private Optional<String> maybeText(String field) {
        return maybe(field).map(RecordReader::string);
    }

    private String text(String field) {
        return at(field).string();
    }

    private String string() {
        if (!node.isTextual()) {
            throw new MalformedRecordException(path + " is not a string");
        }
        return node.textValue();
    }

    private int integer() {
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw new MalformedRecordException(path + " is not an integer");
        }
        return node.intValue();
    }

    private double number(String field) {
        RecordReader number = at(field);
        if (!number.node.isNumber()) {
            throw wrong(field, "is not a number");
        }
        return number.node.doubleValue();
    }

    private boolean bool(String field) {
        RecordReader bool = at(field);
        if (!bool.node.isBoolean()) {
            throw wrong(field, "is neither true nor false");
        }
        return bool.node.booleanValue();
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type) {
        String value = text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong(field, "is " + value + ", which is no " + type.getSimpleName());
    }

    private MalformedRecordException wrong(String field, String what) {
        return new MalformedRecordException(path + "." + field + " " + what);
    }

    /** Says where a record departs from the contract. */
    private static final class MalformedRecordException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        MalformedRecordException(String message) {
            super(message);
        }
    }
}
