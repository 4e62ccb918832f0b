package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.model.Role;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionLinksTest {

    @Test
    void aParticipleAfterACommaTellsOnOfTheAttack() {
        List<EventMention> found =
                mentions("A group of 20 rebels attack a convoy of tourists, killing one and abducting three.");
        assertThat(found).hasSize(3);
        assertThat(found.get(1).links()).contains(found.get(0).head());
        assertThat(found.get(2).links()).contains(found.get(1).head());
    }

    @Test
    void whatFollowsAShootOutCameOfIt() {
        List<EventMention> found = mentions("A shoot-out broke out and two suspects were wounded.");
        assertThat(found).hasSize(2);
        assertThat(found.get(1).links()).contains(found.get(0).head());
    }

    @Test
    void roundsAreNotCountedAsAttacks() {
        assertThat(mentions("Monitors observed 12 explosions involving unknown weapons near Zed."))
                .singleElement()
                .satisfies(m -> assertThat(m.count()).isEmpty());
    }

    @Test
    void whatSomebodyIsAccusedOfIsBackground() {
        List<EventMention> found = mentions("The crowd attacked a man accused of robbery.");
        assertThat(found).hasSize(2);
        assertThat(found.get(0).background()).isFalse();
        assertThat(found.get(1).background()).isTrue();
    }

    @Test
    void aHyphenatedPrepositionJoinsTheWeaponsName() {
        assertThat(mentions("A warship was hit by a surface-to-surface missile near Zed."))
                .singleElement()
                .satisfies(m -> assertThat(m.arguments(Role.WEAPON)).hasSize(1));
    }

    private static List<EventMention> mentions(String text) {
        return SmallReports.annotated(Report.of(text), new SemanticTyper(), new MentionFinder(FrameLexicon.builtIn()))
                .get(MentionLayer.class)
                .mentions();
    }
}
