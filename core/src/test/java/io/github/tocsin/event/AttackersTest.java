package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.tocsin.event.actor.ActorLayer;
import io.github.tocsin.event.actor.ActorResolver;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.language.QuotationFinder;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionFinder;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.SemanticTyper;
import io.github.tocsin.mention.StatementFinder;
import io.github.tocsin.mention.StatementLayer;
import io.github.tocsin.model.Actor;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs on cached parses: all mentions of a small report are taken as one event. */
class AttackersTest {

    private static IncidentDraft draft(String text) {
        Report report = Report.of(text);
        Layers layers = SmallReports.annotated(
                        report,
                        new QuotationFinder(),
                        new SemanticTyper(BuiltInNouns.lexicon(), ActorDictionary.builtIn()),
                        new MentionFinder(FrameLexicon.builtIn()),
                        new StatementFinder(),
                        new ActorResolver(ActorDictionary.builtIn()))
                .and(Layers.of(
                        new TimeValueLayer(ImmutableList.of(), Optional.empty()),
                        new PlaceLayer(ImmutableList.of(), Optional.empty(), Optional.empty())));
        AnnotationInput input = AnnotationInput.of(
                report,
                layers,
                Sets.union(
                        ParsedSentence.LAYERS,
                        Set.of(
                                MentionLayer.class,
                                ActorLayer.class,
                                StatementLayer.class,
                                TimeValueLayer.class,
                                PlaceLayer.class)));
        List<EventMention> mentions = layers.get(MentionLayer.class).mentions();
        ReportFacts facts = new ReportFacts(input);
        IncidentDraft draft =
                new IncidentDraft(new Event(ImmutableList.copyOf(mentions), Optional.empty(), Optional.empty()), facts);
        new ClaimAssembler(facts).addTo(List.of(draft));
        return draft;
    }

    private static List<String> attackers(String text) {
        return draft(text).build("r-1", false).attackers().stream()
                .map(a -> a.actor().name())
                .toList();
    }

    private static List<String> defenders(String text) {
        return draft(text).build("r-1", false).defenders().stream()
                .map(Actor::name)
                .toList();
    }

    @Test
    void whatComesOfABlastIsNotTheDoingOfThoseWhoPassed() {
        assertThat(attackers("A bomb exploded as a police convoy was passing, killing two officers."))
                .isEmpty();
    }

    @Test
    void theDayOfAnAttackIsNoPartOfTheAttackersName() {
        assertThat(attackers("The following day gunmen shot a lawyer.")).containsExactly("gunmen");
    }

    @Test
    void thoseWhoFightBackAreNoAttackers() {
        String text = "Gunmen attacked a post. Two officers were killed in the ensuing clash with the police.";

        assertThat(attackers(text)).containsExactly("Gunmen");
    }

    @Test
    void theAttackersAreThoseToldOfBefore() {
        assertThat(attackers("Gunmen attacked a hotel. The attackers killed two guards."))
                .containsExactly("Gunmen");
    }

    @Test
    void forcesThatStopASuicideBomberAreNoAttackers() {
        String text = "Police shot a suicide bomber near a bank.";

        assertThat(attackers(text)).doesNotContain("Police");
        assertThat(defenders(text)).contains("Police");
    }

    @Test
    void bystandersAttackNobody() {
        assertThat(attackers("Two soldiers were attacked by nurses near a bank."))
                .isEmpty();
    }

    @Test
    void aSpokesmanClaimsForThoseForWhomHeSpeaks() {
        assertThat(attackers(
                        "Rebels attacked a post. A spokesman for the rebels claimed responsibility for the attack."))
                .containsExactly("Rebels");
    }
}
