package io.github.tocsin.record;

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
import java.time.LocalDate;
import java.time.LocalTime;

/** Records to write: one that has everything, one that has as little as possible. */
final class SampleRecords {

    static final Producer PRODUCER = new Producer("0.1.0", ImmutableList.of("corenlp 4.5.10"), "0123456789abcdef");

    private static final Report REPORT = Report.of(
                    "Two drones hit a depot 5 km west of Basra on Tuesday morning. Six died.")
            .withId("r1")
            .withTitle("Drones hit depot")
            .withPublishedOn(LocalDate.of(2025, 6, 24))
            .withSource("Example Wire");

    private SampleRecords() {}

    static Quote words(String words) {
        int start = REPORT.text().indexOf(words);
        return new Quote(words, Span.of(start, start + words.length()), Quote.Field.TEXT);
    }

    static Incident full() {
        Actor militia = Actor.builder()
                .name("a militia")
                .type(ActorType.ARMED_GROUP)
                .country("IQ")
                .sponsor("Iran")
                .quote(words("Two"))
                .build();
        return Incident.builder()
                .id("r1-1")
                .attack(Attack.builder()
                        .type(AttackType.DRONE_STRIKE)
                        .stage(Stage.ACCOMPLISHED)
                        .outcome(Outcome.HIT)
                        .suicide(false)
                        .count(Quantity.exactly(1, "one"))
                        .addWeapons(Weapon.builder()
                                .type(WeaponType.DRONE)
                                .count(Quantity.exactly(2, "Two"))
                                .quote(words("Two drones"))
                                .build())
                        .build())
                .time(TimeRange.builder()
                        .start(TimePoint.of(LocalDate.of(2025, 6, 24), LocalTime.of(6, 0)))
                        .end(TimePoint.of(LocalDate.of(2025, 6, 24), LocalTime.of(12, 0)))
                        .precision(TimePrecision.PART_OF_DAY)
                        .basis(TimeBasis.STATED)
                        .quote(words("Tuesday morning"))
                        .build())
                .location(Location.builder()
                        .name("Basra")
                        .type(LocationType.CITY)
                        .country("IQ")
                        .admin1("Basra Governorate")
                        .point(new Point(30.5, 47.75))
                        .precision(LocationPrecision.OFFSET)
                        .offset(new Offset(5, "W", "Basra"))
                        .addWithin("Iraq")
                        .quote(words("5 km west of Basra"))
                        .build())
                .addAttackers(Attacker.of(militia, AttackerConfidence.SUSPECTED))
                .addDefenders(militia)
                .addTargets(Target.builder()
                        .name("depot")
                        .type(TargetType.MILITARY_SITE)
                        .country("IQ")
                        .count(Quantity.exactly(1, "a"))
                        .effect(Effect.DAMAGED)
                        .quote(words("a depot"))
                        .build())
                .casualties(Casualties.builder()
                        .killed(Quantity.exactly(6, "Six"))
                        .wounded(Quantity.atLeast(2, "at least two"))
                        .abducted(Quantity.atMost(3, "up to three"))
                        .missing(Quantity.words("several"))
                        .addGroups(CasualtyGroup.builder()
                                .group("soldiers")
                                .killed(Quantity.about(4, "about four"))
                                .wounded(Quantity.between(1, 2, "one or two"))
                                .build())
                        .build())
                .damage(Damage.builder()
                        .extent(DamageExtent.SOME)
                        .quote(words("hit"))
                        .build())
                .addClaims(Claim.builder()
                        .type(ClaimType.ATTRIBUTION)
                        .stance(Stance.ASSERTED)
                        .source(militia)
                        .addVia(militia)
                        .subject(militia)
                        .quote(words("on"))
                        .build())
                .factuality(Factuality.fact())
                .background(false)
                .addEvidence(Evidence.builder()
                        .role(Role.TRIGGER)
                        .rule("explosions/drone-strike#subject")
                        .quote(new Quote("Drones", Span.of(0, 6), Quote.Field.TITLE))
                        .build())
                .confidence(0.91)
                .build();
    }

    static Incident bare() {
        return Incident.builder()
                .id("r1-2")
                .attack(Attack.builder()
                        .type(AttackType.UNSPECIFIED)
                        .stage(Stage.ATTEMPTED)
                        .outcome(Outcome.UNKNOWN)
                        .suicide(false)
                        .build())
                .casualties(Casualties.none())
                .factuality(Factuality.of(Polarity.NEGATIVE, Certainty.POSSIBLE, Genericity.SPECIFIC))
                .background(true)
                .addEvidence(Evidence.builder()
                        .role(Role.TRIGGER)
                        .rule("attacks/attack#noun")
                        .quote(words("hit"))
                        .build())
                .confidence(0.5)
                .build();
    }

    static IncidentRecord record() {
        return new IncidentRecord(
                REPORT,
                ImmutableList.of(full(), bare()),
                ImmutableList.of(
                        Diagnostic.warning("LOCATION_UNRESOLVED", "No place is known by the name of depot.")
                                .at(words("depot")),
                        Diagnostic.info("NO_DATE", "The report has no date.")),
                PRODUCER);
    }

    static IncidentRecord empty() {
        return new IncidentRecord(
                Report.of("Nothing happened.").withId("r2"), ImmutableList.of(), ImmutableList.of(), PRODUCER);
    }
}
