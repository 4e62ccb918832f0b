package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs on cached parses: {@code targets.conllu}. */
class TargetCollectorTest {

    private static final ImmutableMap<String, Layers> PARSES = Assembled.parses("targets.conllu");

    private static List<Target> targets(String text) throws AnnotationException {
        Assembled report = Assembled.of(PARSES, text);
        return new TargetCollector(report.facts()).of(report.parts());
    }

    private static List<String> shown(String text) throws AnnotationException {
        return targets(text).stream()
                .map(t -> t.name() + " | " + t.quote().text() + " | " + t.effect())
                .toList();
    }

    @Test
    void tellsTheNameOfAPersonFromTheTitleBeforeIt() throws AnnotationException {
        assertThat(shown("Former minister Juan Lopez was killed by gunmen on Friday."))
                .containsExactly("Juan Lopez | Former minister Juan Lopez | KILLED");
    }

    @Test
    void findsTheNameThatIsPutToADescription() throws AnnotationException {
        assertThat(shown("The attackers wounded a guard named Pedro Rojas."))
                .containsExactly("Pedro Rojas | a guard named Pedro Rojas | WOUNDED");
    }

    @Test
    void takesTheDescriptionThatPointsBackAsThePersonNamed() throws AnnotationException {
        assertThat(shown("Gunmen attacked the mayor, Ana Ruiz. The mayor was killed."))
                .containsExactly("Ana Ruiz | the mayor, Ana Ruiz | KILLED");
    }

    @Test
    void namesEachOfSeveral() throws AnnotationException {
        assertThat(shown("The nuns Maria Perez, Rosa Diaz and Ana Ruiz were murdered."))
                .containsExactly(
                        "nuns | The nuns | KILLED",
                        "Maria Perez | Maria Perez | KILLED",
                        "Rosa Diaz | Rosa Diaz | KILLED",
                        "Ana Ruiz | Ana Ruiz | KILLED");
    }

    @Test
    void findsThoseWhomTheParserHangsOnTheEvent() throws AnnotationException {
        assertThat(shown("The murder of the minister and two of his guards was condemned."))
                .containsExactly("minister | the minister | KILLED", "two of his guards | two of his guards | KILLED");
        assertThat(shown("A bomb killed nine people, including the well-known leader Ana Torres."))
                .containsExactly(
                        "people | nine people | KILLED", "Ana Torres | the well-known leader Ana Torres | KILLED");
    }

    @Test
    void anAttackOnAHomeIsMeantForItsOwner() throws AnnotationException {
        assertThat(shown("Rebels attacked the residence of the mayor."))
                .containsExactly(
                        "residence of the mayor | the residence of the mayor | UNKNOWN", "mayor | the mayor | UNKNOWN");
    }

    @Test
    void quotesSomebodyWhereTheReportNamesThemMostFully() throws AnnotationException {
        assertThat(shown("The candidate Ana Maria Torres spoke in Lima. Torres was murdered by gunmen."))
                .containsExactly("Ana Maria Torres | The candidate Ana Maria Torres | KILLED");
    }

    @Test
    void theLossesOfTheAttackersAreNoTargets() throws AnnotationException {
        assertThat(shown("Guerrillas attacked the post. Two guerrillas and three soldiers were killed."))
                .containsExactly("post | the post | UNKNOWN", "soldiers | three soldiers | KILLED");
    }

    @Test
    void membersOfABodyArePeople() throws AnnotationException {
        assertThat(targets("Three members of the Red Cross were wounded."))
                .extracting(t -> t.type())
                .containsExactly(io.github.tocsin.model.TargetType.OTHER_PEOPLE);
    }

    @Test
    void tellsDestructionFromDamage() throws AnnotationException {
        assertThat(shown("Rebels destroyed two bridges. They also damaged a school."))
                .containsExactly("bridges | two bridges | DESTROYED", "school | a school | DAMAGED");
        assertThat(shown("The office was partially destroyed by a bomb."))
                .containsExactly("office | The office | DAMAGED");
    }

    @Test
    void nobodyIsNoTarget() throws AnnotationException {
        assertThat(shown("Two clerks were killed and no one was hurt in the other attack."))
                .containsExactly("clerks | Two clerks | KILLED");
    }

    @Test
    void thoseWhoWereNotHurtAreUnharmed() throws AnnotationException {
        assertThat(shown("Neither the driver nor his wife was injured."))
                .containsExactly("driver | the driver | UNHARMED", "wife | his wife | UNHARMED");
        assertThat(shown("Gunmen attacked Maria Torres, a judge, who escaped unhurt."))
                .containsExactly("Maria Torres | Maria Torres, a judge | UNHARMED");
    }

    @Test
    void aBuildingThatOnlyPointsBackIsNoFurtherTarget() throws AnnotationException {
        assertThat(shown("The rebels attacked a bank and a hotel. The building was damaged."))
                .containsExactly("bank | a bank | UNKNOWN", "hotel | a hotel | UNKNOWN");
    }

    @Test
    void theDeadAndTheWoundedAreTwoTargets() throws AnnotationException {
        assertThat(shown("Gunmen killed two soldiers and wounded three soldiers."))
                .containsExactly("soldiers | two soldiers | KILLED", "soldiers | three soldiers | WOUNDED");
    }

    @Test
    void thoseWhoAreIncludedAreTargetsToo() throws AnnotationException {
        assertThat(shown("Nine people were killed, including a nurse."))
                .containsExactly("people | Nine people | KILLED", "nurse | a nurse | KILLED");
    }

    @Test
    void aSurnameStandsForTheWholeName() throws AnnotationException {
        assertThat(targets("Senator Ana Ruiz was wounded. The senator was taken to a hospital after gunmen shot Ruiz."))
                .extracting(Target::name)
                .containsExactly("Ana Ruiz");
    }

    @Test
    void theAttackersAreNoTargetsOfTheirOwn() throws AnnotationException {
        assertThat(shown("Police killed one of the attackers.")).isEmpty();
    }

    @Test
    void namesEachOfAListThatTheParserHangsOnTheEvent() throws AnnotationException {
        assertThat(targets("The murder of the priests Juan Diaz, Luis Roa, Pedro Leon, and Mario Paz was condemned."))
                .extracting(Target::name)
                .containsExactlyInAnyOrder("priests", "Juan Diaz", "Luis Roa", "Pedro Leon", "Mario Paz");
        assertThat(targets("Gunmen kidnapped a young couple, Ana Torres and Juan Diaz."))
                .extracting(Target::name)
                .contains("Ana Torres", "Juan Diaz");
    }

    @Test
    void aManByANameIsTheSubjectOfTheSentence() throws AnnotationException {
        assertThat(targets("A man named Carlos Prieto was killed by gunmen."))
                .extracting(Target::name)
                .containsExactly("Carlos Prieto");
        assertThat(shown("In Cali, the main port of the province, Judge Ana Torres was shot by gunmen."))
                .containsExactly("Ana Torres | Judge Ana Torres | UNKNOWN");
    }

    @Test
    void oneOfSeveralIsThePersonBeside() throws AnnotationException {
        assertThat(shown("Ana Torres, one of the six nuns murdered in May, had worked in Lima."))
                .containsExactly("Ana Torres | Ana Torres | KILLED");
    }

    @Test
    void partsOfABuildingAreNoTargetsBesideOthers() throws AnnotationException {
        assertThat(shown("The bomb damaged a bank and shattered windows.")).containsExactly("bank | a bank | DAMAGED");
    }

    @Test
    void aMinistryThatIsBombedIsABuilding() throws AnnotationException {
        assertThat(targets("A bomb went off at the ministry."))
                .extracting(Target::type)
                .containsExactly(TargetType.GOVERNMENT_BUILDING);
    }

    @Test
    void aPronounTakesUpThePersonBeforeIt() throws AnnotationException {
        assertThat(shown("The rebels stopped a nun and killed her.")).containsExactly("nun | a nun | KILLED");
    }

    @Test
    void whereSomebodyWasMurderedIsNoTarget() throws AnnotationException {
        assertThat(shown("The senator was murdered at the airport.")).containsExactly("senator | The senator | KILLED");
    }

    @Test
    void thingsOfOneListAreDifferent() throws AnnotationException {
        assertThat(shown("The bombs destroyed a bank office and a party office."))
                .containsExactly(
                        "bank office | a bank office | DESTROYED", "party office | a party office | DESTROYED");
    }

    @Test
    void anAgeStandsBetweenTheNameAndWhatSaysWhoItIs() throws AnnotationException {
        assertThat(shown("Gunmen wounded Ana Torres, 55, a judge."))
                .containsExactly("Ana Torres | Ana Torres, 55, a judge | WOUNDED");
    }
}
