package io.github.tocsin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.CasualtyGroup;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Evidence;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimePrecision;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.model.WeaponType;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Span;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodebooksTest {

    private final Codebooks codebooks = Codebooks.builtIn();

    @ParameterizedTest
    @EnumSource(AttackType.class)
    void everyAttackTypeHasCodes(AttackType type) {
        for (Outcome outcome : Outcome.values()) {
            for (Stage stage : Stage.values()) {
                Codes codes = codebooks.codesOf(incident(type, outcome, stage).build());
                assertThat(codes.gtdAttackType()).isBetween(1, 9);
                assertThat(codes.gtdWeaponType()).isBetween(1, 13);
                assertThat(codes.acledEventType()).isNotEqualTo(codes.acledSubEventType());
                assertThat(codes.cameo()).matches("\\d{3,4}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(WeaponType.class)
    void everyWeaponTypeHasACode(WeaponType type) {
        Incident incident = with(incident(AttackType.UNSPECIFIED), type).build();
        assertThat(codebooks.codesOf(incident).gtdWeaponType()).isBetween(1, 13);
    }

    @Test
    void codesADroneStrikeAsTheContractSays() {
        Codes codes = codebooks.codesOf(
                with(target(incident(AttackType.DRONE_STRIKE), TargetType.ENERGY_INFRASTRUCTURE), WeaponType.DRONE)
                        .build());
        assertThat(codes)
                .isEqualTo(Codes.builder()
                        .gtdAttackType(3)
                        .gtdWeaponType(6)
                        .acledEventType("Explosions/Remote violence")
                        .acledSubEventType("Air/drone strike")
                        .ploverEvent("ASSAULT")
                        .ploverMode("drone")
                        .cameo("195")
                        .muc("BOMBING")
                        .build());
    }

    @Test
    void theStatedWeaponOverrulesTheUsualOne() {
        assertThat(codebooks
                        .codesOf(with(incident(AttackType.ASSASSINATION), WeaponType.BLADE)
                                .build())
                        .gtdWeaponType())
                .isEqualTo(9);
        assertThat(codebooks
                        .codesOf(with(with(incident(AttackType.BOMBING), WeaponType.FIREARM), WeaponType.GRENADE)
                                .build())
                        .gtdWeaponType())
                .isEqualTo(6);
        assertThat(codebooks
                        .codesOf(with(incident(AttackType.SHOOTING), WeaponType.UNKNOWN)
                                .build())
                        .gtdWeaponType())
                .isEqualTo(5);
    }

    @Test
    void anInterceptedDroneIsADisruptedUseOfWeapons() {
        Codes codes = codebooks.codesOf(incident(AttackType.DRONE_STRIKE, Outcome.INTERCEPTED, Stage.ATTEMPTED)
                .build());
        assertThat(codes.acledEventType()).isEqualTo("Strategic developments");
        assertThat(codes.acledSubEventType()).isEqualTo("Disrupted weapons use");
        assertThat(codes.gtdAttackType()).isEqualTo(3);
    }

    @Test
    void shootingAtSoldiersIsABattleAndAtCiviliansViolenceAgainstThem() {
        assertThat(acled(target(incident(AttackType.SHOOTING), TargetType.SOLDIERS)))
                .isEqualTo("Armed clash");
        assertThat(acled(target(incident(AttackType.SHOOTING), TargetType.CIVILIANS)))
                .isEqualTo("Attack");
        assertThat(acled(target(target(incident(AttackType.SHOOTING), TargetType.SOLDIERS), TargetType.CIVILIANS)))
                .isEqualTo("Attack");
    }

    @Test
    void anAssassinationIsNoBattleEvenOfASoldier() {
        assertThat(acled(target(incident(AttackType.ASSASSINATION), TargetType.SOLDIERS)))
                .isEqualTo("Attack");
    }

    @Test
    void anArmedGroupThatShootsAtNobodyToldFightsNoBattle() {
        assertThat(acled(by(incident(AttackType.SHOOTING), ActorType.ARMED_GROUP, AttackerConfidence.REPORTED_AS_FACT)))
                .isEqualTo("Attack");
    }

    @Test
    void shellsAtSoldiersAreAClashOnlyIfFiredWithSmallArms() {
        assertThat(acled(armed(target(incident(AttackType.SHELLING), TargetType.SOLDIERS), "small arms")))
                .isEqualTo("Armed clash");
        assertThat(acled(armed(target(incident(AttackType.SHELLING), TargetType.SOLDIERS), "machine guns")))
                .isEqualTo("Shelling/artillery/missile attack");
    }

    @Test
    void muc4LeavesOutBattlesUnlessOthersAreHarmed() {
        assertThat(muc(incident(AttackType.ARMED_CLASH))).isEmpty();
        assertThat(muc(incident(AttackType.ARMED_CLASH).casualties(harmed("five civilians"))))
                .contains("ATTACK");
        assertThat(muc(target(incident(AttackType.BOMBING), TargetType.SOLDIERS)))
                .isEmpty();
        assertThat(muc(target(incident(AttackType.BOMBING), TargetType.SOLDIERS).casualties(harmed("Children"))))
                .contains("BOMBING");
        assertThat(muc(target(target(incident(AttackType.BOMBING), TargetType.SOLDIERS), TargetType.MARKET)))
                .contains("BOMBING");
        assertThat(muc(target(incident(AttackType.BOMBING), TargetType.POLICE_SITE)))
                .contains("BOMBING");
    }

    @Test
    void muc4WantsNoVagueAttackAndOfGuerrillaWarOnlyTheSure() {
        assertThat(muc(incident(AttackType.BOMBING).confidence(0.6))).contains("BOMBING");
        assertThat(muc(incident(AttackType.BOMBING).confidence(0.1))).isEmpty();
        assertThat(muc(incident(AttackType.RAID).confidence(0.4))).isEmpty();
    }

    @Test
    void muc4LeavesOutWhatIsOldNews() {
        LocalDate day = LocalDate.of(1989, 1, 10);
        Incident incident = target(incident(AttackType.SHOOTING), TargetType.JUDICIARY)
                .time(TimeRange.builder()
                        .start(TimePoint.of(day))
                        .end(TimePoint.of(day))
                        .precision(TimePrecision.DAY)
                        .basis(TimeBasis.STATED)
                        .quote(WORDS)
                        .build())
                .build();

        assertThat(codebooks.codesOf(incident, Optional.of(day.plusDays(60))).muc())
                .contains("ATTACK");
        assertThat(codebooks.codesOf(incident, Optional.of(day.plusDays(90))).muc())
                .isEmpty();
        assertThat(codebooks.codesOf(incident).muc()).contains("ATTACK");
    }

    @Test
    void muc4KeepsTheViolenceOfStatesAgainstCiviliansAlone() {
        assertThat(muc(by(incident(AttackType.SHOOTING), ActorType.MILITARY, AttackerConfidence.REPORTED_AS_FACT)))
                .isEmpty();
        assertThat(muc(target(
                        by(incident(AttackType.SHOOTING), ActorType.MILITARY, AttackerConfidence.REPORTED_AS_FACT),
                        TargetType.STUDENTS_AND_TEACHERS)))
                .contains("ATTACK");
        assertThat(muc(target(
                        by(incident(AttackType.SHOOTING), ActorType.MILITARY, AttackerConfidence.DENIED),
                        TargetType.VEHICLE)))
                .contains("ATTACK");
    }

    @Test
    void muc4LeavesOutWhatDidNotHappenAndWhatHappensInGeneral() {
        assertThat(muc(incident(AttackType.BOMBING)
                        .factuality(Factuality.of(Polarity.NEGATIVE, Certainty.CERTAIN, Genericity.SPECIFIC))))
                .isEmpty();
        assertThat(muc(incident(AttackType.BOMBING)
                        .factuality(Factuality.of(Polarity.POSITIVE, Certainty.CERTAIN, Genericity.GENERIC))))
                .isEmpty();
    }

    @Test
    void namesFileAndLineOfAMistake() throws Exception {
        String yaml = builtInFile();
        assertThatThrownBy(() -> read(yaml.replace("stages: [THREATENED]", "stages: [THREATENING]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("mine.yaml:\\d+: THREATENING is no Stage and no group");
        assertThatThrownBy(() -> read(yaml.replace("gtd: 4,", "gtd: 44,")))
                .hasMessageMatching("mine.yaml:\\d+: 44 is not within 1 to 9");
        assertThatThrownBy(() -> read(yaml.replace("acled: Mob violence", "acled: Mob")))
                .hasMessageMatching("mine.yaml:\\d+: Mob is in none of the acledEvents");
        assertThatThrownBy(() -> read(yaml.replace("anyWeapon: [DRONE]", "anyWeapons: [DRONE]")))
                .hasMessageMatching("(?s)mine.yaml:\\d+: .*anyWeapons.*");
        assertThatThrownBy(() -> read(yaml.replace("  TANK: 6", "  TANKS: 6")))
                .hasMessage("mine.yaml: TANKS is no WeaponType");
        assertThatThrownBy(() -> read(yaml.replaceFirst("(?m)^  ROBBERY:.*$", "")))
                .hasMessage("mine.yaml: AttackType ROBBERY has no code");
    }

    private static Codebooks read(String yaml) throws Exception {
        return Codebooks.read(new StringReader(yaml), "mine.yaml");
    }

    private static String builtInFile() throws Exception {
        try (InputStream in = Codebooks.class.getResourceAsStream("codebooks.yaml")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String acled(Incident.Builder incident) {
        return codebooks.codesOf(incident.build()).acledSubEventType();
    }

    private java.util.Optional<String> muc(Incident.Builder incident) {
        return codebooks.codesOf(incident.build()).muc();
    }

    private static final Quote WORDS = new Quote("words", Span.of(0, 5), Quote.Field.TEXT);

    private static Incident.Builder incident(AttackType type) {
        return incident(type, Outcome.UNKNOWN, Stage.ACCOMPLISHED);
    }

    private static Incident.Builder incident(AttackType type, Outcome outcome, Stage stage) {
        Incident.Builder incident = Incident.builder();
        incident.id("r-1")
                .attack(Attack.builder()
                        .type(type)
                        .outcome(outcome)
                        .stage(stage)
                        .suicide(false)
                        .build())
                .casualties(Casualties.none())
                .factuality(Factuality.fact())
                .background(false)
                .confidence(1)
                .addEvidence(Evidence.builder()
                        .role(Role.TRIGGER)
                        .rule("a/b#c")
                        .quote(WORDS)
                        .build());
        return incident;
    }

    private static Incident.Builder with(Incident.Builder incident, WeaponType weapon) {
        Attack attack = incident.build().attack();
        incident.attack(Attack.builder()
                .from(attack)
                .addWeapons(Weapon.builder().type(weapon).quote(WORDS).build())
                .build());
        return incident;
    }

    private static Incident.Builder armed(Incident.Builder incident, String words) {
        Quote quote = new Quote(words, Span.of(0, words.length()), Quote.Field.TEXT);
        Attack attack = incident.build().attack();
        incident.attack(Attack.builder()
                .from(attack)
                .addWeapons(
                        Weapon.builder().type(WeaponType.FIREARM).quote(quote).build())
                .build());
        return incident;
    }

    private static Incident.Builder target(Incident.Builder incident, TargetType type) {
        incident.addTargets(Target.builder()
                .name("words")
                .type(type)
                .effect(Effect.UNKNOWN)
                .quote(WORDS)
                .build());
        return incident;
    }

    private static Incident.Builder by(Incident.Builder incident, ActorType type, AttackerConfidence confidence) {
        incident.addAttackers(
                Attacker.of(Actor.builder().name("words").type(type).build(), confidence));
        return incident;
    }

    private static Casualties harmed(String group) {
        return Casualties.builder()
                .addGroups(CasualtyGroup.builder()
                        .group(group)
                        .killed(Quantity.exactly(5, "five"))
                        .build())
                .build();
    }
}
