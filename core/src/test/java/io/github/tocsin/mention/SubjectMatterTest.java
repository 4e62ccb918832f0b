package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import org.junit.jupiter.api.Test;

class SubjectMatterTest {

    @Test
    void aMatchIsNoAttack() {
        MentionLayer found = found("Ruiz attacked the defender in the second half. The coach praised the team.");
        assertThat(found.mentions()).isEmpty();
        assertThat(found.rejected()).anyMatch(r -> r.reason().equals("the report is about sport"));
    }

    @Test
    void anAttackAtAMatchIsOne() {
        assertThat(found(
                                "Gunmen attacked a team after the match. The coach and a striker were killed. Two militants fled.")
                        .mentions())
                .isNotEmpty();
    }

    @Test
    void whatAnEarthquakeDoesIsNoAttack() {
        assertThat(found("The earthquake struck the town. Three people were killed.")
                        .mentions())
                .isEmpty();
    }

    @Test
    void aBombNearADisasterIsOne() {
        assertThat(found("The earthquake struck the town. A bomb killed three people.")
                        .mentions())
                .isNotEmpty();
    }

    private static MentionLayer found(String text) {
        return SmallReports.annotated(Report.of(text), new SemanticTyper(), new MentionFinder(FrameLexicon.builtIn()))
                .get(MentionLayer.class);
    }
}
