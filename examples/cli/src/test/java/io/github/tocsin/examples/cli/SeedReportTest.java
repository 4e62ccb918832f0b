package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.Extraction;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Claim;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.DamageExtent;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Stance;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimePrecision;
import io.github.tocsin.model.WeaponType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A real report of June 2025 on drones that hit radars in Iraq, read against what a person reads in it. The report is not ours to
 * give away: it is looked for in the folder that {@code tocsin.shared} (or TOCSIN_SHARED) names, at first {@code ../shared}
 * beside the project, and without it these tests are skipped.
 */
@Tag("models")
class SeedReportTest {

    private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 24);

    private static Extraction extraction;

    @BeforeAll
    static void readTheReport() {
        Path shared = Path.of(Optional.ofNullable(System.getProperty("tocsin.shared"))
                .or(() -> Optional.ofNullable(System.getenv("TOCSIN_SHARED")))
                .orElseGet(() -> SampleReports.PROJECT.resolveSibling("shared").toString()));
        Path file = shared.resolve("reports/iraq-radar-drones.txt");
        assumeTrue(Files.isRegularFile(file), () -> file + " is not here");
        extraction =
                SampleReports.EXTRACTOR.extract(SampleReports.read(file).get(0).withPublishedOn(TUESDAY));
    }

    private static List<Incident> incidents(Predicate<Incident> wanted) {
        return extraction.incidents().stream().filter(wanted).toList();
    }

    private static Incident theOne(String what, Predicate<Incident> wanted) {
        List<Incident> found = incidents(wanted);
        assertThat(found).as(what).hasSize(1);
        return found.get(0);
    }

    private static boolean isAt(Incident incident, String place) {
        return incident.location()
                .map(Location::name)
                .filter(n -> n.contains(place))
                .isPresent();
    }

    private static boolean isOfThatTuesday(Incident incident) {
        return incident.time()
                .flatMap(t -> t.start())
                .map(TimePoint::date)
                .filter(TUESDAY::equals)
                .isPresent();
    }

    private static Incident hitAt(String place) {
        return theOne(
                "drone hit at " + place + " of Tuesday",
                i -> isAt(i, place) && isOfThatTuesday(i) && i.attack().type() == AttackType.DRONE_STRIKE);
    }

    private static Incident alTaji() {
        return hitAt("Al Taji");
    }

    private static Incident imamAli() {
        return hitAt("Imam Ali");
    }

    private static Incident repelled() {
        return theOne(
                "four repelled attacks",
                i -> i.attack().count().filter(c -> c.best().orElse(0) == 4).isPresent());
    }

    private static ImmutableList<Incident> hits() {
        return ImmutableList.of(alTaji(), imamAli());
    }

    private static boolean speaks(Claim claim, String source) {
        return claim.source()
                .map(Actor::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(source.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    @Test
    void readsTwoHitsByDronesOnTwoBases() {
        for (Incident hit : hits()) {
            assertThat(hit.attack().stage()).isEqualTo(Stage.ACCOMPLISHED);
            assertThat(hit.attack().outcome()).isEqualTo(Outcome.HIT);
            assertThat(hit.attack().weapons()).extracting(w -> w.type()).containsOnly(WeaponType.DRONE);
            assertThat(hit.attack().suicide()).isFalse();
            assertThat(hit.background()).isFalse();
            assertThat(hit.factuality().genericity()).isEqualTo(Genericity.SPECIFIC);
        }
    }

    @Test
    void readsWhenTheyWere() {
        for (Incident hit : hits()) {
            assertThat(hit.time()).hasValueSatisfying(time -> {
                assertThat(time.precision()).isEqualTo(TimePrecision.PART_OF_DAY);
                assertThat(time.start()).map(Object::toString).contains("2025-06-24T06:00");
                assertThat(time.end()).map(Object::toString).contains("2025-06-24T12:00");
            });
        }
    }

    @Test
    void readsWhereTheyWere() {
        assertPoint(alTaji(), 33.52, 44.26);
        assertPoint(imamAli(), 30.94, 46.09);
    }

    private static void assertPoint(Incident incident, double latitude, double longitude) {
        Location location = incident.location().orElseThrow();
        assertThat(location.country()).contains("IQ");
        assertThat(location.point()).hasValueSatisfying(point -> {
            assertThat(point.latitude()).isCloseTo(latitude, org.assertj.core.data.Offset.offset(0.1));
            assertThat(point.longitude()).isCloseTo(longitude, org.assertj.core.data.Offset.offset(0.1));
        });
    }

    @Test
    void readsTheRadarsAndTheirSevereDamage() {
        for (Incident hit : hits()) {
            assertThat(hit.targets()).anySatisfy(target -> {
                assertThat(target.name()).contains("radar");
                assertThat(target.effect()).isEqualTo(io.github.tocsin.model.Effect.DAMAGED);
            });
            assertThat(hit.damage()).map(d -> d.extent()).contains(DamageExtent.SEVERE);
            assertThat(hit.casualties().killed()).isEmpty();
            assertThat(hit.casualties().wounded()).isEmpty();
        }
    }

    @Test
    void readsWhoMayHaveDoneIt() {
        for (Incident attack : ImmutableList.of(alTaji(), imamAli(), repelled())) {
            assertThat(attack.attackers()).anySatisfy(attacker -> {
                assertThat(attacker.actor().name()).contains("Shiite militias");
                assertThat(attacker.actor().country()).contains("IQ");
                assertThat(attacker.actor().sponsor()).contains("Iran");
                assertThat(attacker.confidence()).isEqualTo(AttackerConfidence.POSSIBLE);
            });
            assertThat(attack.attackers())
                    .extracting(Attacker::confidence)
                    .doesNotContain(AttackerConfidence.REPORTED_AS_FACT, AttackerConfidence.CLAIMED_OR_ADMITTED);
        }
    }

    @Test
    void readsFourMoreThatWereRepelled() {
        Incident four = repelled();
        assertThat(four.attack().type()).isEqualTo(AttackType.DRONE_STRIKE);
        assertThat(four.attack().stage()).isEqualTo(Stage.ATTEMPTED);
        assertThat(four.attack().outcome()).isEqualTo(Outcome.REPELLED);
        assertThat(four.defenders()).extracting(Actor::name).anyMatch(name -> name.contains("Iraqi military"));
        assertThat(four.location().flatMap(Location::country)).isIn(Optional.empty(), Optional.of("IQ"));
        assertThat(four.damage()).isEmpty();
        assertThat(four.background()).isFalse();
    }

    @Test
    void readsThatNobodyClaimedThem() {
        for (Incident attack : hits()) {
            assertThat(attack.claims())
                    .filteredOn(c -> c.type() == ClaimType.RESPONSIBILITY)
                    .singleElement()
                    .satisfies(claim -> {
                        assertThat(claim.stance()).isEqualTo(Stance.NONE);
                        assertThat(claim.source()).isEmpty();
                    });
        }
    }

    @Test
    void readsWhoSaidWhat() {
        for (Incident hit : hits()) {
            assertThat(hit.claims())
                    .as("the government, on %s", hit.id())
                    .anyMatch(c -> c.type() == ClaimType.ATTRIBUTION && speaks(c, "Iraqi government"));
            assertThat(hit.claims())
                    .as("the spokesman, on %s", hit.id())
                    .anyMatch(c -> c.type() == ClaimType.ATTRIBUTION && speaks(c, "Sabah al-Numan"));
        }
        assertThat(alTaji().claims())
                .as("the media on the explosions")
                .anyMatch(c -> c.type() == ClaimType.ATTRIBUTION && speaks(c, "Kurdish media"));
        assertThat(extraction.incidents())
                .as("the newspaper's speculation")
                .anyMatch(incident -> incident.claims().stream()
                        .anyMatch(c -> c.type() == ClaimType.SPECULATION && speaks(c, "Jerusalem Post")));
    }

    @Test
    void readsTheAirStrikesOnIranAsBackground() {
        Incident strikes = theOne(
                "U.S. air strikes",
                i -> i.attack().type() == AttackType.AIR_STRIKE
                        && i.attackers().stream()
                                .anyMatch(a ->
                                        a.actor().country().filter("US"::equals).isPresent()
                                                && a.confidence() == AttackerConfidence.REPORTED_AS_FACT));
        assertThat(strikes.background()).isTrue();
        assertThat(strikes.location().flatMap(Location::country)).contains("IR");
        assertThat(strikes.time().flatMap(t -> t.start()).map(TimePoint::date)).contains(LocalDate.of(2025, 6, 21));
        assertThat(strikes.time().flatMap(t -> t.end()).map(TimePoint::date)).contains(LocalDate.of(2025, 6, 22));
        assertThat(strikes.targets()).anyMatch(t -> t.name().contains("nuclear facilities"));
    }

    @Test
    void readsIransMissilesAsBackground() {
        Incident missiles = theOne("missiles on Al Udeid", i -> isAt(i, "Al Udeid"));
        assertThat(missiles.attack().type()).isEqualTo(AttackType.MISSILE_STRIKE);
        assertThat(missiles.attack().stage()).isEqualTo(Stage.ATTEMPTED);
        assertThat(missiles.attack().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(missiles.background()).isTrue();
        assertThat(missiles.location().flatMap(Location::country)).contains("QA");
        assertThat(missiles.time().flatMap(t -> t.start()).map(TimePoint::date)).contains(LocalDate.of(2025, 6, 23));
        assertThat(missiles.attack().weapons()).anySatisfy(weapon -> {
            assertThat(weapon.type()).isEqualTo(WeaponType.MISSILE);
            assertThat(weapon.count().orElseThrow().best()).hasValue(6);
        });
        assertThat(missiles.attackers()).singleElement().satisfies(attacker -> {
            assertThat(attacker.actor().country()).contains("IR");
            assertThat(attacker.confidence()).isEqualTo(AttackerConfidence.REPORTED_AS_FACT);
        });
    }

    @Test
    void readsTheAttacksOfEarlierYearsAsBackground() {
        Incident earlier = theOne(
                "attacks of 2019 and 2020",
                i -> i.time()
                        .flatMap(t -> t.start())
                        .map(TimePoint::date)
                        .filter(LocalDate.of(2019, 1, 1)::equals)
                        .isPresent());
        assertThat(earlier.background()).isTrue();
        assertThat(earlier.time().flatMap(t -> t.end()).map(TimePoint::date)).contains(LocalDate.of(2020, 12, 31));
        assertThat(earlier.location().map(Location::name))
                .hasValueSatisfying(n -> assertThat(n).contains("Al Taji"));
        assertThat(earlier.attackers()).extracting(a -> a.actor().name()).anyMatch(n -> n.contains("militias"));
    }

    @Test
    void readsTheLongHistoryAsGeneric() {
        List<Incident> generic = incidents(i -> i.factuality().genericity() == Genericity.GENERIC);
        assertThat(generic)
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.evidence().get(0).quote().span().start())
                        .isGreaterThan(alTaji().evidence().get(0).quote().span().start()));
        assertThat(generic).anyMatch(Incident::background);
        assertThat(incidents(i -> i.evidence().get(0).quote().text().equals("launching")
                        && i.factuality().genericity() == Genericity.SPECIFIC
                        && !isAt(i, "Al Udeid")))
                .isEmpty();
    }

    @Test
    void readsNoMoreThanThereIs() {
        // The report speaks once more of strikes on Iran, of which it says nothing else.
        assertThat(incidents(i -> i.factuality().genericity() == Genericity.SPECIFIC
                        && !i.background()
                        && i.attack().stage() == Stage.ACCOMPLISHED
                        && i.location()
                                .flatMap(Location::country)
                                .filter("IR"::equals)
                                .isEmpty()))
                .containsExactlyInAnyOrderElementsOf(hits());
        assertThat(extraction.incidents()).hasSizeLessThanOrEqualTo(10);
    }
}
