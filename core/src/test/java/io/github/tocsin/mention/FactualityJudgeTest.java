package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Stage;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactualityJudgeTest {

    @Test
    void whatIsToldPlainlyHappened() {
        EventMention mention = attack("Gunmen attacked a market.");
        assertThat(mention.factuality().polarity()).isEqualTo(Polarity.POSITIVE);
        assertThat(mention.factuality().certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(mention.factuality().genericity()).isEqualTo(Genericity.SPECIFIC);
        assertThat(mention.stage()).isEqualTo(Stage.ACCOMPLISHED);
    }

    @Test
    void aNegatedVerbDeniesTheEvent() {
        assertThat(attack("The rebels did not attack the market.").factuality().polarity())
                .isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void whatIsThreatenedIsToldAsThreatened() {
        assertThat(attack("Rebels threatened to attack the market.").stage()).isEqualTo(Stage.THREATENED);
    }

    @Test
    void aModalVerbMakesItPossible() {
        assertThat(attack("Rebels may attack the market.").factuality().certainty())
                .isEqualTo(Certainty.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"If rebels attack the market, police will respond.", "Rebels planned to attack the market."})
    void conditionsAndPlansTellOfNoAttack(String text) {
        MentionLayer found = found(text);
        assertThat(found.mentions()).noneMatch(m -> m.rule().startsWith("assault/"));
        assertThat(found.rejected()).anyMatch(r -> r.reason().contains("not told to have happened"));
    }

    @Test
    void anAttemptIsNoAccomplishedAttack() {
        assertThat(attack("Gunmen tried to attack the market.").stage()).isEqualTo(Stage.ATTEMPTED);
        assertThat(attack("Rebels attempted an attack on the market.").stage()).isEqualTo(Stage.ATTEMPTED);
    }

    @Test
    void aFoiledAttackWasAttempted() {
        EventMention mention = attack("Police foiled an attack on the market.");
        assertThat(mention.stage()).isEqualTo(Stage.ATTEMPTED);
        assertThat(mention.outcome()).isEqualTo(Outcome.FOILED);
    }

    @Test
    void aHistoryOfAttacksIsGeneric() {
        assertThat(attack("The group has a history of attacks on markets.")
                        .factuality()
                        .genericity())
                .isEqualTo(Genericity.GENERIC);
    }

    @Test
    void whatSomebodyIsSuspectedOfIsProbable() {
        assertThat(found("Police arrested a man suspected of planting the bomb.")
                        .mentions())
                .isNotEmpty()
                .allMatch(m -> m.factuality().certainty() == Certainty.PROBABLE);
    }

    @Test
    void whatWasDoneByMeansOfItIsAsPossibleAsTheRest() {
        MentionLayer found = found("The raids may have been meant to send a message by attacking the ports.");
        assertThat(found.mentions()).isNotEmpty();
        assertThat(found.mentions()).allMatch(m -> m.factuality().certainty() == Certainty.POSSIBLE);
    }

    @Test
    void aModalVerbAboveAClauseThatNamesTheAuthorMakesItPossible() {
        assertThat(attack("It may have been the rebels who attacked the market.")
                        .factuality()
                        .certainty())
                .isEqualTo(Certainty.POSSIBLE);
    }

    @Test
    void anAttackThatIsKnownTookPlaceWhateverWasPlanned() {
        assertThat(attack("Police said the attack was planned abroad.").stage()).isEqualTo(Stage.ACCOMPLISHED);
    }

    @Test
    void withoutAnAttackThereWasNone() {
        assertThat(attack("The convoy entered the town without an attack.")
                        .factuality()
                        .polarity())
                .isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void anyAttackIsNone() {
        assertThat(found("The army feared any attack on the market.").mentions())
                .noneMatch(m -> m.rule().startsWith("assault/"));
    }

    @Test
    void noAttackIsDenied() {
        assertThat(attack("There was no attack on the market.").factuality().polarity())
                .isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void anIncreaseInAttacksIsGeneric() {
        assertThat(attack("Police reported an increase in attacks.")
                        .factuality()
                        .genericity())
                .isEqualTo(Genericity.GENERIC);
    }

    @Test
    void whatSomebodyDoesAtAnyTimeIsGeneric() {
        assertThat(attack("The rebels who attack villages were praised.")
                        .factuality()
                        .genericity())
                .isEqualTo(Genericity.GENERIC);
    }

    @Test
    void whatAProtestIsAboutIsBackground() {
        assertThat(attack("Residents protested against an attack.").background())
                .isTrue();
        assertThat(attack("Residents held a protest against an attack.").background())
                .isTrue();
    }

    private static EventMention attack(String text) {
        MentionLayer found = found(text);
        return found.mentions().stream()
                .filter(m -> m.rule().startsWith("assault/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(found.explanation().toString()));
    }

    private static MentionLayer found(String text) {
        return SmallReports.annotated(Report.of(text), new SemanticTyper(), new MentionFinder(FrameLexicon.builtIn()))
                .get(MentionLayer.class);
    }
}
