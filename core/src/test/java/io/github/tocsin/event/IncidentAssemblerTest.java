package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.actor.ActorResolver;
import io.github.tocsin.event.place.PlaceResolver;
import io.github.tocsin.event.time.TimeResolver;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.language.QuotationFinder;
import io.github.tocsin.mention.MentionFinder;
import io.github.tocsin.mention.SemanticTyper;
import io.github.tocsin.mention.StatementFinder;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Stage;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs on cached parses. */
class IncidentAssemblerTest {

    @Test
    void explosionsThatStruckSomethingAreProbablyABombing() {
        assertThat(incidents("Two explosions shook the town on Monday, and three shops were damaged."))
                .singleElement()
                .satisfies(i -> assertThat(i.attack().type()).isEqualTo(AttackType.BOMBING))
                .satisfies(i -> assertThat(i.factuality().certainty()).isEqualTo(Certainty.PROBABLE));
    }

    @Test
    void anExplosionThatWasOnlyHeardIsNoIncident() {
        assertThat(incidents("An explosion was heard in the town on Monday.")).isEmpty();
    }

    @Test
    void whatIsThreatenedIsToldAsThreatened() {
        assertThat(incidents("The rebels threatened to kill ten judges."))
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.attack().stage()).isEqualTo(Stage.THREATENED))
                .allSatisfy(i -> assertThat(i.casualties().killed()).isEmpty());
    }

    @Test
    void aRumourIsNoIncident() {
        assertThat(incidents("Rumours that two guards died are untrue.")).isEmpty();
    }

    private static List<Incident> incidents(String text) {
        return SmallReports.annotated(
                        Report.of(text).withPublishedOn(LocalDate.of(2025, 6, 28)),
                        new QuotationFinder(),
                        new SemanticTyper(BuiltInNouns.lexicon(), ActorDictionary.builtIn()),
                        new MentionFinder(FrameLexicon.builtIn()),
                        new StatementFinder(),
                        new TimeResolver(),
                        new PlaceResolver(ImmutableList.of(), Countries.builtIn()),
                        new ActorResolver(ActorDictionary.builtIn()),
                        new EventMerger(),
                        new IncidentAssembler())
                .get(IncidentLayer.class)
                .incidents();
    }
}
