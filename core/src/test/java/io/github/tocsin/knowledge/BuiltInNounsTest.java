package io.github.tocsin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.WeaponType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInNounsTest {

    private final BuiltInNouns nouns = BuiltInNouns.lexicon();

    @ParameterizedTest
    @CsvSource({
        "soldier, FORCE",
        "policeman, FORCE",
        "judge, PERSON",
        "peasant, PERSON",
        "mayor, PERSON",
        "gunman, ARMED_GROUP",
        "urban commando, ARMED_GROUP",
        "government, STATE",
        "company, ORGANIZATION",
        "car bomb, WEAPON",
        "tank, WEAPON",
        "drone, WEAPON",
        "embassy, BUILDING",
        "police station, BUILDING",
        "bridge, BUILDING",
        "truck, VEHICLE",
        "helicopter, AIRCRAFT",
        "tanker, VESSEL",
        "radar, THING",
        "village, PLACE",
        "morning, TIME",
        "blast, EVENT",
        "body, CASUALTY",
        "economy, ABSTRACT",
        "credibility, ABSTRACT"
    })
    void knowsTheNounsOfAttackReports(String noun, SemanticType type) {
        assertThat(nouns.find(noun).map(NounSense::type)).contains(type);
    }

    @Test
    void saysWhatANounIsAsTargetActorAndWeapon() {
        assertThat(nouns.find("police station"))
                .contains(new NounSense(
                        SemanticType.BUILDING,
                        TargetType.POLICE_SITE,
                        Optional.of(ActorType.POLICE),
                        Optional.empty()));
        assertThat(nouns.find("suicide vest").flatMap(NounSense::weapon)).contains(WeaponType.SUICIDE_VEST);
    }

    @Test
    void doesNotInventASense() {
        assertThat(nouns.find("zzyzx")).isEmpty();
    }

    @Test
    void aCompoundHasTheSenseOfItsLongestKnownEnding() {
        assertThat(nouns.find("burnt police station")).isEqualTo(nouns.find("police station"));
        assertThat(nouns.find("zzyzx of police")).isEmpty();
    }

    @Test
    void isLargeEnoughForAnyReport() {
        assertThat(nouns.size()).isGreaterThan(1500);
    }

    @Test
    void aUsersOwnNounsGoFirst() throws IOException {
        NounLexicon own = BuiltInNouns.read(
                stream("tocsin\tTHING\tOTHER_THING\t-\t-\nblast\tWEAPON\t-\t-\tOTHER\n"), "own.tsv", nouns);

        assertThat(own.find("tocsin").map(NounSense::type)).contains(SemanticType.THING);
        assertThat(own.find("blast").map(NounSense::type)).contains(SemanticType.WEAPON);
        assertThat(own.find("bridge")).isEqualTo(nouns.find("bridge"));
    }

    @Test
    void aMalformedLineFailsWithFileAndLine() {
        assertThatThrownBy(() -> BuiltInNouns.read(stream("# x\nbell\tTHINGY\t-\t-\t-\n"), "own.tsv", nouns))
                .hasMessageStartingWith("own.tsv:2: ");
        assertThatThrownBy(() ->
                        BuiltInNouns.read(stream("bell\tTHING\t-\t-\t-\nbell\tTHING\t-\t-\t-\n"), "own.tsv", nouns))
                .hasMessageContaining("own.tsv:2: 'bell' stands here twice");
    }

    private static ByteArrayInputStream stream(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
