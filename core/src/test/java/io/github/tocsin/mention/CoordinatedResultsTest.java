package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoordinatedResultsTest {

    @Test
    void deathsAndInjuriesToldTogetherComeOfOneAttack() {
        List<EventMention> found =
                mentions("One soldier was killed and six others were injured in a mortar attack in Zed.");
        assertThat(found).hasSize(3);
        EventMention killed = found.get(0);
        EventMention injured = found.get(1);
        assertThat(injured.links()).contains(killed.head());
        assertThat(List.of(killed, injured))
                .anyMatch(m -> m.links().contains(found.get(2).head()));
    }

    @Test
    void othersAreOfTheKindJustTold() {
        EventMention wounded = mentions("Rebels killed six soldiers and wounded several others.")
                .get(1);
        assertThat(wounded.arguments(Role.VICTIM))
                .singleElement()
                .satisfies(a -> assertThat(a.sense().target()).isEqualTo(TargetType.SOLDIERS));
    }

    private static List<EventMention> mentions(String text) {
        return SmallReports.annotated(Report.of(text), new SemanticTyper(), new MentionFinder(FrameLexicon.builtIn()))
                .get(MentionLayer.class)
                .mentions();
    }
}
