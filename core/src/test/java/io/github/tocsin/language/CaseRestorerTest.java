package io.github.tocsin.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.CaselessTagLayer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.testing.Tagged;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CaseRestorerTest {

    private final CaseRestorer restorer = new CaseRestorer();

    private String restore(Tagged text) {
        return String.join(
                " ",
                restorer.annotate(text.inputFor(restorer)).get(FormLayer.class).forms());
    }

    private String restore(String words) {
        return restore(Tagged.of(words));
    }

    private String restore(String words, String tags) {
        return restore(Tagged.of(words)
                .with(new CaselessTagLayer(ImmutableList.copyOf(Splitter.on(' ').split(tags)))));
    }

    @Test
    void leavesOrdinaryTextAlone() {
        String text = "Gunmen attacked a market in Kabul , the NDS said .";

        assertThat(restore(text)).isEqualTo(text);
    }

    @Test
    void restoresAReportInCapitals() {
        assertThat(restore(
                        "THE GUERRILLAS ATTACKED TWO POLICE STATIONS IN SAN SALVADOR ON 3 MAY , U.S. SOURCES SAID ."))
                .isEqualTo(
                        "The guerrillas attacked two police stations in San Salvador on 3 May , U.S. sources said .");
    }

    @Test
    void restoresAReportInLowerCase() {
        assertThat(restore("on monday i saw iraqi troops near baghdad . they fired an ak-47 ."))
                .isEqualTo("On Monday I saw Iraqi troops near Baghdad . They fired an AK-47 .");
    }

    @Test
    void theCaselessTaggerTellsNamesFromWords() {
        assertThat(restore("THE ZEDSON BATTALION KILLED MAYOR QUUX YESTERDAY .", "DT NNP NNP VBD NN NNP NN ."))
                .isEqualTo("The Zedson Battalion killed Mayor Quux yesterday .");
        assertThat(restore("troops entered zedville .", "NNS VBD NNP .")).isEqualTo("Troops entered Zedville .");
    }

    @Test
    void aCommonWordIsNoNameBecauseTheTaggerSaysSo() {
        assertThat(restore("GUERRILLAS ATTACKED TERRORISTS .", "NNPS VBD NNP ."))
                .isEqualTo("Guerrillas attacked terrorists .");
    }

    @Test
    void keepsAcronymsThatTheReportExplains() {
        assertThat(restore("THE QUUX LIBERATION ORGANIZATION [ QLO ] SAID QLO TROOPS LEFT ."))
                .isEqualTo("The Quux liberation organization [ QLO ] said QLO troops left .");
    }

    @Test
    void namesHaveSmallParticlesWithinThem() {
        assertThat(restore("THE MAN FROM ZEDA DE LA QUUXA WAS SHOT ."))
                .isEqualTo("The man from Zeda de la Quuxa was shot .");
    }

    @Test
    void hyphenatedWordsAreRestoredPartByPart() {
        assertThat(restore("TWO SOVIET-MADE ROCKETS HIT A 30-YEAR-OLD HOUSE ."))
                .isEqualTo("Two Soviet-made rockets hit a 30-year-old house .");
    }

    @Test
    void restoresAHeadlineInCapitalsWithinAnOrdinaryReport() {
        assertThat(
                        restore(
                                "GUNMEN ATTACK A MARKET IN IRAQ . They killed twelve people and wounded many more , police said ."))
                .isEqualTo(
                        "Gunmen attack a market in Iraq . They killed twelve people and wounded many more , police said .");
    }

    @Property
    void changesNothingButCase(@ForAll @AlphaChars @StringLength(min = 1, max = 40) String word) {
        String text = word.toUpperCase(java.util.Locale.ROOT) + " ATTACKED .";

        assertThat(restore(text)).isEqualToIgnoringCase(text);
    }
}
