package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogicalArgumentsTest {

    @Test
    void readsAnActiveVerb() {
        assertThat(arguments("Gunmen attacked a market.", "attacked")).containsExactly("subj Gunmen", "obj market");
    }

    @Test
    void readsAPassiveVerbAndItsAgent() {
        assertThat(arguments("The market was attacked by gunmen.", "attacked"))
                .containsExactly("obj market", "by gunmen");
    }

    @Test
    void readsWhatHangsOnTheObject() {
        assertThat(arguments("Troops drove the rebels from the town.", "drove"))
                .containsExactlyInAnyOrder("subj Troops", "obj rebels", "from town");
    }

    @Test
    void readsAParticipleOnAPassive() {
        assertThat(arguments("A guard was found stabbed in a hut.", "stabbed")).contains("obj guard");
    }

    @Test
    void readsAListThatIsTakenForAppositions() {
        assertThat(arguments("The bombs destroyed a hotel, a restaurant, two clinics and a school.", "destroyed"))
                .containsExactly("subj bombs", "obj hotel", "obj restaurant", "obj clinics", "obj school");
        assertThat(arguments("Gunmen wounded Ana Torres, her husband and their driver.", "wounded"))
                .containsExactlyInAnyOrder("subj Gunmen", "obj Torres", "obj husband", "obj driver");
    }

    @Test
    void readsWhoDidAnAttackOffAParticipleWhereverItHangs() {
        assertThat(arguments("The attack carried out by rebels on the barracks failed.", "attack"))
                .contains("subj rebels", "on barracks");
        assertThat(arguments("Officials condemned the murder of a judge committed by rebels.", "murder"))
                .contains("subj rebels", "of judge");
    }

    @Test
    void readsPeopleBehindTheParticiple() {
        assertThat(arguments("Injured were two nuns and a guard.", "Injured")).containsExactly("obj nuns", "obj guard");
    }

    @Test
    void readsTheVictimBehindThePlace() {
        assertThat(arguments("The murder in Lima of Judge Ana Torres was condemned.", "murder"))
                .contains("of Torres");
    }

    @Test
    void readsAGerundBeforeARowOfNouns() {
        assertThat(arguments("The army was accused of killing party leader Ana Torres.", "killing"))
                .contains("subj army", "obj Torres");
    }

    @Test
    void whoSomebodyIsIsNobodyElse() {
        assertThat(arguments("Gunmen killed Ana Torres, a teacher, and a guard.", "killed"))
                .doesNotContain("obj teacher");
    }

    @Test
    void readsWhoTheInjuredAre() {
        assertThat(arguments("Among the injured are two nuns and a cook.", "injured"))
                .contains("obj nuns", "obj cook");
        assertThat(arguments("The wounded are three nuns.", "wounded")).contains("obj nuns");
    }

    @Test
    void shootingAtSomethingIsActive() {
        assertThat(arguments("The rebels shot at three clinics.", "shot")).containsExactly("subj rebels", "at clinics");
    }

    @Test
    void readsWhoSuffersAlongWithOthers() {
        assertThat(arguments("The senator was kidnapped along with his secretary.", "kidnapped"))
                .contains("obj senator", "beside secretary");
    }

    @Test
    void damageToTheFrontOfAThingIsDamageToIt() {
        assertThat(arguments("The bomb damaged the front of the bank.", "damaged"))
                .contains("subj bomb", "obj bank");
    }

    @Test
    void thoseWhoAreAccusedAreSaidToHaveDoneIt() {
        assertThat(arguments("The army accused the rebels of having shelled two villages.", "shelled"))
                .contains("subj rebels", "obj villages");
    }

    @Test
    void readsTheShortPassiveOfNotes() {
        assertThat(arguments("Two staff shot dead in their home.", "shot")).contains("obj staff");
        assertThat(arguments("One worker found murdered in a hut.", "murdered")).contains("obj worker");
    }

    @Test
    void readsTheSidesOfAClashWhereverTheyStand() {
        assertThat(arguments(
                        "Clashes in the hills above the town between soldiers and rebels lasted two hours.", "Clashes"))
                .contains("between soldiers", "between rebels");
    }

    @Test
    void readsASubjectThatAParticipleDescribes() {
        assertThat(arguments("A driver hired by an agency was shot and killed.", "killed"))
                .contains("obj driver");
    }

    @Test
    void readsAReducedPassive() {
        assertThat(arguments("They closed a market attacked by gunmen.", "attacked"))
                .containsExactly("obj market", "by gunmen");
    }

    @Test
    void readsARelativeClauseOfTheSubject() {
        assertThat(arguments("The gunmen who attacked the market fled.", "attacked"))
                .containsExactly("subj gunmen", "obj market");
    }

    @Test
    void readsARelativeClauseOfTheObject() {
        assertThat(arguments("The market that gunmen attacked was closed.", "attacked"))
                .containsExactlyInAnyOrder("subj gunmen", "obj market");
    }

    @Test
    void lendsTheSubjectToAnInfinitive() {
        assertThat(arguments("Gunmen tried to attack the market.", "attack"))
                .containsExactly("subj Gunmen", "obj market");
    }

    @Test
    void readsEachPartOfACoordination() {
        assertThat(arguments("Rebels and bandits attacked a farm and a mill.", "attacked"))
                .containsExactly("subj Rebels", "subj bandits", "obj farm", "obj mill");
    }

    @Test
    void lendsTheObjectOfTheFirstVerbToTheSecond() {
        assertThat(arguments("Gunmen shot and killed a lorry driver in Logar.", "killed"))
                .containsExactly("subj Gunmen", "obj driver");
    }

    @Test
    void readsAHeadlinesPassiveByItsAgent() {
        assertThat(arguments("Two workers assaulted by a soldier were taken away.", "assaulted"))
                .contains("obj workers", "by soldier");
    }

    @Test
    void takesNoDayForAnObject() {
        assertThat(arguments("Two engineers kidnapped Nov 13, released Nov 17.", "kidnapped"))
                .contains("obj engineers")
                .doesNotContain("obj Nov");
    }

    @Test
    void lendsTheSubjectToACoordinatedVerb() {
        assertThat(arguments("Gunmen attacked the market and killed a guard.", "killed"))
                .containsExactly("subj Gunmen", "obj guard");
    }

    @Test
    void lendsTheSubjectOfALightVerbToItsNoun() {
        assertThat(arguments("The rebels carried out an attack on the market.", "attack"))
                .containsExactlyInAnyOrder("subj rebels", "on market");
    }

    @Test
    void whatUndergoesAnEventIsItsObject() {
        assertThat(arguments("The market came under attack.", "attack")).containsExactly("obj market");
    }

    @Test
    void readsTheBarePassiveOfAHeadline() {
        assertThat(arguments("Three soldiers killed in ambush.", "killed"))
                .containsExactly("obj soldiers", "in ambush");
    }

    @Test
    void whoIsOnAMotorcycleIsNotAttackedWithIt() {
        assertThat(arguments("The mayor was shot by men on a motorcycle.", "shot"))
                .doesNotContain("on motorcycle");
    }

    @Test
    void readsWhoTheInjuredAreSaidToBe() {
        assertThat(arguments("The injured were a teacher and two pupils.", "injured"))
                .contains("obj teacher", "obj pupils");
    }

    @Test
    void readsTheObjectThatAParticipleDescribes() {
        assertThat(arguments(
                        "Rebels opened fire on a bus and then detonated explosives strapped to their bodies.",
                        "detonated"))
                .contains("subj Rebels", "obj explosives");
    }

    @Test
    void readsWhatBelongsToTheCampaign() {
        assertThat(arguments("The rebel-led bombing campaign against the army went on.", "bombing"))
                .contains("subj rebel", "against army");
    }

    @Test
    void thoseBlamedAreNoTarget() {
        assertThat(arguments("Police blamed the bombing on separatists.", "bombing"))
                .doesNotContain("on separatists");
    }

    private static List<String> arguments(String text, String predicate) {
        Report report = Report.of(text);
        Layers layers = SmallReports.annotated(report, new SemanticTyper());
        TokenLayer tokens = layers.get(TokenLayer.class);
        ParsedSentence sentence =
                ParsedSentence.allOf(AnnotationInput.of(report, layers)).get(0);
        int at = 0;
        while (!tokens.get(at).text().equals(predicate)) {
            at++;
        }
        return new LogicalArguments(sentence)
                .of(at).stream()
                        .map(a -> a.label() + " " + tokens.get(a.head()).text())
                        .toList();
    }
}
