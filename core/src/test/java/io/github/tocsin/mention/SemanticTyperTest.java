package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.WeaponType;
import io.github.tocsin.testing.Tagged;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SemanticTyperTest {

    private final SemanticTyper typer = new SemanticTyper();

    private NounSense sense(Tagged text, String word) {
        return typer.annotate(text.inputFor(typer)).get(SemanticTypeLayer.class).get(text.at(word));
    }

    private SemanticType type(Tagged text, String word) {
        return sense(text, word).type();
    }

    @Test
    void takesTheLongestCompoundThatEndsAtTheHead() {
        Tagged text = Tagged.of("A/DT police station and/CC a/DT car bomb and/CC a/DT suicide vest");

        assertThat(sense(text, "station").target()).isEqualTo(TargetType.POLICE_SITE);
        assertThat(sense(text, "bomb").weapon()).contains(WeaponType.VEHICLE_BOMB);
        assertThat(sense(text, "vest").weapon()).contains(WeaponType.SUICIDE_VEST);
        assertThat(sense(text, "police").type()).isEqualTo(SemanticType.FORCE);
    }

    @Test
    void readsPluralsByTheirLemmasUnlessTheyMeanSomethingElse() {
        Tagged text = Tagged.of("Hooded/JJ gunmen/NNS/gunman with/IN arms/NNS/arm attacked/VBD forces/NNS/force");

        assertThat(type(text, "gunmen")).isEqualTo(SemanticType.ARMED_GROUP);
        assertThat(type(text, "arms")).isEqualTo(SemanticType.WEAPON);
        assertThat(type(text, "forces")).isEqualTo(SemanticType.FORCE);
        assertThat(type(text, "attacked")).isEqualTo(SemanticType.UNKNOWN);
    }

    @Test
    void whatBelongsToThoseWhoFightIsMilitary() {
        Tagged text = Tagged.of("Government/NN forces/NNS/force convoy/NN and/CC an/DT aid/NN convoy/NN");

        assertThat(type(text, "convoy")).isEqualTo(SemanticType.VEHICLE);
        assertThat(sense(text, "convoy").target()).isEqualTo(TargetType.MILITARY_EQUIPMENT);
    }

    @Test
    void namesStandForWhatTheyAre() {
        Tagged text = Tagged.of("Juan/NNP Perez/NNP of/IN Ana/NNP visited/VBD Iraq/NNP")
                .name(EntityMention.PERSON, 0, 2)
                .name(EntityMention.LOCATION, 3, 4)
                .name(EntityMention.LOCATION, 5, 6);

        assertThat(sense(text, "Perez"))
                .isEqualTo(new NounSense(
                        SemanticType.PERSON, TargetType.PERSON, Optional.of(ActorType.PERSON), Optional.empty()));
        assertThat(type(text, "Ana")).isEqualTo(SemanticType.PLACE);
        assertThat(sense(text, "Ana").actor()).isEmpty();
        assertThat(sense(text, "Iraq").type()).isEqualTo(SemanticType.PLACE);
        assertThat(sense(text, "Iraq").actor()).contains(ActorType.STATE);
    }

    @Test
    void theNounWithinANameTellsWhatItNames() {
        Tagged text = Tagged.of(
                        "Zed/NNP Battalion/NNP ,/, University/NNP of/IN Zed/NNP ,/, Zed/NNP Airbase/NNP ,/, Zeds/NNPS")
                .name(EntityMention.ORGANIZATION, 0, 2)
                .name(EntityMention.ORGANIZATION, 3, 6)
                .name(EntityMention.LOCATION, 7, 9)
                .name(EntityMention.ORGANIZATION, 10, 11);

        assertThat(sense(text, "Battalion").actor()).contains(ActorType.MILITARY);
        assertThat(sense(text, "University").target()).isEqualTo(TargetType.SCHOOL);
        assertThat(sense(text, "Airbase").target()).isEqualTo(TargetType.MILITARY_SITE);
        assertThat(sense(text, "Zeds").type()).isEqualTo(SemanticType.ORGANIZATION);
    }

    @Test
    void aDictionaryOfActorsOverrulesTheNounWithinAName() {
        ActorDictionary dictionary = new ActorDictionary() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public ImmutableList<Entry> findAll(String name, Optional<LocalDate> on) {
                return name.equals("Path of Zed")
                        ? ImmutableList.of(new Entry(name, ActorType.ARMED_GROUP, Optional.empty(), Optional.empty()))
                        : ImmutableList.of();
            }
        };
        Tagged text = Tagged.of("Path/NNP of/IN Zed/NNP").name(EntityMention.ORGANIZATION, 0, 3);
        SemanticTyper withDictionary = new SemanticTyper(BuiltInNouns.lexicon(), dictionary);

        assertThat(withDictionary
                        .annotate(text.inputFor(withDictionary))
                        .get(SemanticTypeLayer.class)
                        .get(0)
                        .type())
                .isEqualTo(SemanticType.ARMED_GROUP);
    }

    @Test
    void aNameAfterATitleIsAPerson() {
        assertThat(sense(Tagged.of("Mayor/NNP Zed/NNP Zedson/NNP was/VBD shot/VBN"), "Zedson")
                        .target())
                .isEqualTo(TargetType.PERSON);
    }

    @Test
    void transparentNounsPassOnTheSenseOfWhatFollowsOf() {
        Tagged text = Tagged.of(
                "bodies/NNS/body of/IN three/CD soldiers/NNS/soldier ,/, dozens/NNS/dozen of/IN civilians/NNS/civilian ,/, "
                        + "pounds/NNS/pound of/IN dynamite ,/, a/DT column of/IN armored/VBN vehicles/NNS/vehicle");

        assertThat(type(text, "bodies")).isEqualTo(SemanticType.FORCE);
        assertThat(type(text, "dozens")).isEqualTo(SemanticType.PERSON);
        assertThat(type(text, "pounds")).isEqualTo(SemanticType.WEAPON);
        assertThat(type(text, "column")).isEqualTo(SemanticType.VEHICLE);
    }

    @Test
    void ofThemStandsForSomebodyOnlyWhereTheTextSaysSo() {
        Tagged text = Tagged.of("A/DT group that/WDT fled/VBD").tree("2:det 0:root 4:nsubj 2:acl:relcl");

        assertThat(type(text, "group")).isEqualTo(SemanticType.ARMED_GROUP);
        assertThat(type(text, "that")).isEqualTo(SemanticType.ARMED_GROUP);
    }

    @Test
    void titlesOfOfficeWithOfAreReadWhole() {
        assertThat(sense(Tagged.of("The/DT chief of/IN police"), "chief").actor())
                .contains(ActorType.POLICE);
        assertThat(type(Tagged.of("a/DT claim of/IN responsibility"), "claim")).isEqualTo(SemanticType.ABSTRACT);
    }

    @Test
    void adjectivesAndNumbersCanStandForPeople() {
        Tagged text = Tagged.of("The/DT wounded/VBN fled/VBD ,/, three/CD dead/JJ ,/, killed/VBD 12/CD in/IN 2016/CD");

        assertThat(type(text, "wounded")).isEqualTo(SemanticType.CASUALTY);
        assertThat(type(text, "dead")).isEqualTo(SemanticType.CASUALTY);
        assertThat(type(text, "12")).isEqualTo(SemanticType.PERSON);
        assertThat(type(text, "2016")).isEqualTo(SemanticType.UNKNOWN);
        assertThat(type(Tagged.of("The/DT wounded/VBN soldier"), "wounded")).isEqualTo(SemanticType.UNKNOWN);
    }

    @Test
    void withATreeANumberIsPeopleAsSubjectOrObjectAlone() {
        Tagged text = Tagged.of("12/CD died/VBD at/IN 8/CD").tree("2:nsubj 0:root 4:case 2:obl");

        assertThat(type(text, "12")).isEqualTo(SemanticType.PERSON);
        assertThat(type(text, "8")).isEqualTo(SemanticType.UNKNOWN);
    }

    @Test
    void unknownStaysUnknown() {
        assertThat(sense(Tagged.of("A/DT zzyzx"), "zzyzx")).isEqualTo(NounSense.UNKNOWN);
        assertThat(sense(Tagged.of("Zzyzx/NNP"), "Zzyzx")).isEqualTo(NounSense.UNKNOWN);
    }
}
