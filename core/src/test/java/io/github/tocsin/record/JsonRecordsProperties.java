package io.github.tocsin.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Point;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimePrecision;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonRecordsProperties {

    @Property(tries = 300)
    void whatIsWrittenIsReadBack(@ForAll("records") IncidentRecord record) {
        assertThat(JsonRecords.read(JsonRecords.compact().withText().write(record)))
                .isEqualTo(record);
        assertThat(JsonRecords.read(JsonRecords.pretty().withText().write(record)))
                .isEqualTo(record);
    }

    @Property(tries = 300)
    void aCompactRecordIsOneLine(@ForAll("records") IncidentRecord record) {
        assertThat(JsonRecords.compact().withText().write(record)).doesNotContain("\n", "\r");
    }

    @Property(tries = 300)
    void aTableHasALineAnIncident(@ForAll("records") IncidentRecord record) {
        assertThat(TableRecords.ofWidth(120)
                        .write(ImmutableList.of(record))
                        .chars()
                        .filter(c -> c == '\n')
                        .count())
                .isEqualTo(2);
    }

    @Provide
    Arbitrary<IncidentRecord> records() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<Report> reports = Combinators.combine(text, text, text.optional(), days().optional())
                .as((id, body, title, day) -> {
                    Report.Builder report = Report.builder();
                    report.id(id).text(body).title(title).publishedOn(day);
                    return report.build();
                });
        return Combinators.combine(reports, incidents(text))
                .as((report, incident) -> new IncidentRecord(
                        report, ImmutableList.of(incident), ImmutableList.of(), SampleRecords.PRODUCER));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(-100_000, 100_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Incident> incidents(Arbitrary<String> text) {
        Arbitrary<Quote> quotes = Combinators.combine(
                        text, Arbitraries.integers().between(0, 1000), Arbitraries.of(Quote.Field.class))
                .as((words, start, field) -> new Quote(words, Span.of(start, start + words.length()), field));
        Arbitrary<Location> locations = Combinators.combine(
                        text,
                        quotes,
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as((name, quote, latitude, longitude) -> Location.builder()
                        .name(name)
                        .point(new Point(latitude, longitude))
                        .precision(LocationPrecision.TOWN)
                        .quote(quote)
                        .build());
        Arbitrary<TimeRange> times = Combinators.combine(
                        days(), Arbitraries.integers().between(0, 1439).optional(), quotes)
                .as((day, minute, quote) -> TimeRange.builder()
                        .start(minute.map(m -> TimePoint.of(day, LocalTime.ofSecondOfDay(60L * m)))
                                .orElse(TimePoint.of(day)))
                        .precision(TimePrecision.DAY)
                        .basis(TimeBasis.STATED)
                        .quote(quote)
                        .build());
        Arbitrary<Attack> attacks = Combinators.combine(
                        Arbitraries.of(AttackType.class), Arbitraries.of(Stage.class), Arbitraries.of(Outcome.class))
                .as((type, stage, outcome) -> Attack.builder()
                        .type(type)
                        .stage(stage)
                        .outcome(outcome)
                        .suicide(false)
                        .build());
        Arbitrary<Target> targets = Combinators.combine(text, Arbitraries.of(TargetType.class), quotes)
                .as((name, type, quote) -> Target.builder()
                        .name(name)
                        .type(type)
                        .effect(Effect.UNKNOWN)
                        .quote(quote)
                        .build());
        Arbitrary<Actor> actors = Combinators.combine(text, Arbitraries.of(ActorType.class), quotes.optional())
                .as((name, type, quote) ->
                        Actor.builder().name(name).type(type).quote(quote).build());
        return Combinators.combine(
                        attacks,
                        locations.optional(),
                        times.optional(),
                        targets.list().ofMaxSize(3),
                        actors.list().ofMaxSize(3),
                        Arbitraries.doubles().between(0, 1))
                .as((attack, location, time, found, defenders, confidence) -> Incident.builder()
                        .from(SampleRecords.bare())
                        .attack(attack)
                        .location(location)
                        .time(time)
                        .targets(found)
                        .defenders(defenders)
                        .confidence(confidence)
                        .build());
    }
}
