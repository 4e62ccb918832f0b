package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.layer.SentenceSelectionLayer;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import org.junit.jupiter.api.Test;

class SentenceSelectorTest {

    @Test
    void parsesOnlySentencesThatCanTellOfAnAttack() {
        SentenceSelectionLayer selected =
                selected("The minister opened a school. Gunmen attacked a market. The weather was fine.");
        assertThat(selected.toParse()).containsExactly(1);
        assertThat(selected.toReadForTimes()).containsExactly(0, 1, 2);
    }

    @Test
    void parsesSentencesThatTellWhoDidIt() {
        assertThat(selected("Gunmen attacked a market. The rebels claimed responsibility for the attack.")
                        .toParse())
                .containsExactly(0, 1);
    }

    @Test
    void selectsNothingWhereNoAttackIsTold() {
        SentenceSelectionLayer selected = selected("The minister opened a school. The weather was fine.");
        assertThat(selected.toParse()).isEmpty();
        assertThat(selected.toReadForTimes()).isEmpty();
    }

    private static SentenceSelectionLayer selected(String text) {
        return SmallReports.annotated(Report.of(text), new SentenceSelector(FrameLexicon.builtIn()))
                .get(SentenceSelectionLayer.class);
    }
}
