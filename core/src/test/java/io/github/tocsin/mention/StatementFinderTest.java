package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.language.QuotationFinder;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementFinderTest {

    @Test
    void readsWhoClaimsResponsibility() {
        assertThat(statements("Gunmen attacked a market. The rebels claimed responsibility for the attack."))
                .containsExactly("RESPONSIBILITY ASSERTED by rebels");
    }

    @Test
    void readsWhoDeniesResponsibility() {
        assertThat(statements("Gunmen attacked a market. The rebels denied responsibility for the attack."))
                .containsExactly("RESPONSIBILITY DENIED by rebels");
    }

    @Test
    void nobodyClaimingIsNoClaim() {
        assertThat(statements("Gunmen attacked a market. No group claimed responsibility for the attack."))
                .containsExactly("RESPONSIBILITY NONE");
    }

    @Test
    void readsWhoBlamesWhom() {
        assertThat(statements("Gunmen attacked a market. The government blamed the rebels for the attack."))
                .containsExactly("ACCUSATION ASSERTED by government of rebels");
    }

    @Test
    void readsTheSourceOfASentence() {
        assertThat(statements("Gunmen attacked a market, according to police."))
                .containsExactly("ATTRIBUTION ASSERTED by police");
        assertThat(statements("Gunmen attacked a market, police said."))
                .containsExactly("ATTRIBUTION ASSERTED by police");
    }

    @Test
    void keepsTheChainOfSources() {
        assertThat(statements("A newspaper, citing police, reported that gunmen attacked a market."))
                .containsExactly("ATTRIBUTION ASSERTED by police via newspaper");
    }

    @Test
    void readsWhoIsSuspectedOfInvolvement() {
        assertThat(statements("A market was bombed. Sources suspected the involvement of the rebels in the attack."))
                .containsExactly("SPECULATION ASSERTED by Sources of rebels");
    }

    @Test
    void readsWhoseWorkAnAttackCouldBe() {
        assertThat(statements(
                        "A drone strike hit a depot. Analysts said the drone strike could be the work of the rebels."))
                .contains("SPECULATION ASSERTED by Analysts of rebels");
    }

    @Test
    void readsWhomAuthoritiesSuspect() {
        assertThat(statements("A bomb killed two people. Police suspect the rebels."))
                .containsExactly("SPECULATION ASSERTED by Police of rebels");
    }

    @Test
    void readsWhoIsSaidToBeInvolved() {
        assertThat(statements("A colonel was killed. Two soldiers were involved in the murder of the colonel."))
                .containsExactly("ACCUSATION ASSERTED of soldiers");
        assertThat(statements("Two men were arrested in connection with the attack on the senator."))
                .containsExactly("ACCUSATION ASSERTED of men");
        assertThat(statements("The colonel is suspected of involvement in the massacre."))
                .containsExactly("SPECULATION ASSERTED of colonel");
    }

    @Test
    void takingPartInSomethingElseIsNoAccusation() {
        assertThat(statements("The mayor took part in the festival.")).isEmpty();
        assertThat(statements("The soldiers were involved in the exercise.")).isEmpty();
    }

    @Test
    void whoLooksIntoAnAttackDidNotCommitIt() {
        assertThat(statements("Federal agents took part in the investigation of the attack on the senator."))
                .isEmpty();
        assertThat(statements("Officers were involved in the search for the victims of the massacre."))
                .isEmpty();
    }

    @Test
    void readsWhoIsSuspectedToHaveBeenInvolved() {
        assertThat(statements(
                        "Gunmen attacked a village. Sources suspected that extremists were involved in the attack."))
                .contains("SPECULATION ASSERTED by Sources of extremists");
    }

    @Test
    void thoseWhoSayThatTheyDidItClaimResponsibility() {
        assertThat(statements("The rebels said they carried out the attack on the market."))
                .contains("RESPONSIBILITY ASSERTED by rebels");
    }

    @Test
    void thoseWhoSayThatTheyHadNothingToDoWithItDenyIt() {
        assertThat(statements("The rebels said they had nothing to do with the attack on the market."))
                .contains("RESPONSIBILITY DENIED by rebels");
    }

    @Test
    void aSuspicionAfterACommaIsOfTheNounBeforeIt() {
        assertThat(statements("A driver was killed by armed men, suspected to be rebels."))
                .doesNotContain("SPECULATION ASSERTED of driver");
    }

    @Test
    void readsTheShortestClaim() {
        assertThat(statements("A car bomb killed four people. The rebels claim."))
                .containsExactly("RESPONSIBILITY ASSERTED by rebels");
    }

    @Test
    void severalWhoSpeakAreEachASource() {
        assertThat(statements("Gunmen abducted three teachers and their driver, police and parents said."))
                .containsExactly("ATTRIBUTION ASSERTED by police", "ATTRIBUTION ASSERTED by parents");
    }

    @Test
    void whoIsDetainedOnSuspicionIsAccusedByThoseWhoSaySo() {
        assertThat(
                        statements(
                                "A bomb exploded. Two men have been detained on suspicion of carrying out the bombing, prosecutors said."))
                .contains("ACCUSATION ASSERTED by prosecutors of men");
        assertThat(statements("Police said two soldiers were involved in the murder of the colonel."))
                .contains("ACCUSATION ASSERTED by Police of soldiers");
    }

    @Test
    void oneAttackIsClaimedAndAnotherDenied() {
        assertThat(
                        statements(
                                "A market was bombed. The rebels claimed the attack on the market but denied killing the mayor."))
                .contains("RESPONSIBILITY ASSERTED by rebels", "RESPONSIBILITY DENIED by rebels");
    }

    @Test
    void whoDeniesTheDeedOfTheirPeopleDeniesIt() {
        assertThat(statements("A bomb exploded. The government denied that its agents had planted the bomb."))
                .contains("RESPONSIBILITY DENIED by government");
    }

    @Test
    void aClaimMayLeaveOpenOfWhat() {
        assertThat(statements("A bomb exploded in the market. Nobody has claimed it."))
                .containsExactly("RESPONSIBILITY NONE");
        assertThat(statements("Rockets landed at the camp. The rebels later claimed."))
                .containsExactly("RESPONSIBILITY ASSERTED by rebels");
    }

    @Test
    void whoStandsBetweenCommaAndVerbSpeaks() {
        assertThat(statements("Militants attacked a clinic, the Ministry of Health's emergency centre announced."))
                .containsExactly("ATTRIBUTION ASSERTED by Ministry");
    }

    @Test
    void aSpeakerIsCalledByTheNameThatFollows() {
        assertThat(statements("The governor, John Smith, said that militants attacked a clinic."))
                .containsExactly("ATTRIBUTION ASSERTED by Smith");
    }

    @Test
    void givesTheWholeQuotationToItsSpeaker() {
        String text = "\"They attacked the market at noon. Two of us were killed,\" the mayor said.";

        assertThat(contents(text)).contains("They attacked the market at noon. Two of us were killed,");
        assertThat(statements(text)).containsOnly("ATTRIBUTION ASSERTED by mayor");
    }

    @Test
    void aQuotationThatGoesOnHasTheSameSpeaker() {
        String text = "\"They attacked the market,\" the mayor said. \"Two of us were killed in the attack.\"";

        assertThat(contents(text)).contains("Two of us were killed in the attack.");
        assertThat(statements(text)).containsOnly("ATTRIBUTION ASSERTED by mayor");
    }

    private static List<String> contents(String text) {
        Layers layers = layers(text);
        TokenLayer tokens = layers.get(TokenLayer.class);
        return layers.get(StatementLayer.class).statements().stream()
                .map(s -> Report.of(text).quote(s.content().span(tokens)).text())
                .toList();
    }

    private static Layers layers(String text) {
        return SmallReports.annotated(
                Report.of(text),
                new QuotationFinder(),
                new SemanticTyper(),
                new MentionFinder(FrameLexicon.builtIn()),
                new StatementFinder());
    }

    private static List<String> statements(String text) {
        Layers layers = layers(text);
        TokenLayer tokens = layers.get(TokenLayer.class);
        return layers.get(StatementLayer.class).statements().stream()
                .map(s -> s.type() + " " + s.stance() + word(" by ", s.source(), tokens)
                        + word(" via ", s.via().stream().findFirst(), tokens) + word(" of ", s.subject(), tokens))
                .toList();
    }

    private static String word(String before, Optional<Integer> token, TokenLayer tokens) {
        return token.map(t -> before + tokens.get(t).text()).orElse("");
    }
}
