package io.github.tocsin.event;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.Statement;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Claim;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.List;
import java.util.Optional;

/** Hands statements to the incidents that they are about, and takes authors from claims, accusations and speculation. */
final class ClaimAssembler {

    private final ReportFacts facts;

    ClaimAssembler(ReportFacts facts) {
        this.facts = facts;
    }

    void addTo(List<IncidentDraft> drafts) {
        for (Statement statement : facts.statements()) {
            for (IncidentDraft draft : about(statement, drafts)) {
                draft.addClaim(claim(statement));
                authors(statement).ifPresent(draft::addAttacker);
            }
        }
    }

    /** The incidents with a trigger in the statement; a claim about nothing in particular is about the last ones told. */
    private List<IncidentDraft> about(Statement statement, List<IncidentDraft> drafts) {
        List<IncidentDraft> named = drafts.stream()
                .filter(d -> d.event().mentions().stream().anyMatch(m -> isAbout(statement, m)))
                .toList();
        if (!named.isEmpty() || statement.type() == ClaimType.ATTRIBUTION) {
            return named;
        }
        int at = statement.about().orElse(statement.words().first());
        List<IncidentDraft> before = drafts.stream()
                .filter(d -> !d.isGeneric())
                .filter(d -> d.event().mentions().stream().anyMatch(m -> m.head() < at))
                .toList();
        return before.isEmpty() ? List.of() : lastTold(before, at);
    }

    private static boolean isAbout(Statement statement, EventMention mention) {
        return statement.about().filter(a -> a == mention.head()).isPresent()
                || statement.content().contains(mention.head());
    }

    private static List<IncidentDraft> lastTold(List<IncidentDraft> drafts, int at) {
        int last = drafts.stream().mapToInt(d -> lastMention(d, at)).max().orElse(-1);
        return drafts.stream().filter(d -> lastMention(d, at) == last).toList();
    }

    private static int lastMention(IncidentDraft draft, int at) {
        return draft.event().mentions().stream()
                .mapToInt(EventMention::head)
                .filter(h -> h < at)
                .max()
                .orElse(-1);
    }

    private Claim claim(Statement statement) {
        return Claim.builder()
                .type(statement.type())
                .stance(statement.stance())
                .source(statement.source().flatMap(this::actor))
                .addAllVia(
                        statement.via().stream().flatMap(v -> actor(v).stream()).toList())
                .subject(statement.subject().flatMap(this::actor))
                .quote(facts.quote(statement.words()))
                .build();
    }

    private Optional<Attacker> authors(Statement statement) {
        Optional<Integer> author =
                statement.type() == ClaimType.RESPONSIBILITY ? statement.source() : statement.subject();
        if (statement.stance() == Stance.NONE || statement.type() == ClaimType.ATTRIBUTION) {
            return Optional.empty();
        }
        return author.flatMap(this::actor).map(actor -> Attacker.of(actor, confidence(statement)));
    }

    private static AttackerConfidence confidence(Statement statement) {
        if (statement.stance() == Stance.DENIED) {
            return AttackerConfidence.DENIED;
        }
        return switch (statement.type()) {
            case RESPONSIBILITY -> AttackerConfidence.CLAIMED_OR_ADMITTED;
            case SPECULATION -> AttackerConfidence.POSSIBLE;
            case ACCUSATION, ATTRIBUTION ->
                statement.certainty() == Certainty.POSSIBLE
                        ? AttackerConfidence.POSSIBLE
                        : AttackerConfidence.SUSPECTED;
        };
    }

    /** Who a phrase means; one that the actor stage left alone is taken by its own words. */
    private Optional<Actor> actor(int head) {
        return facts.actor(head)
                .map(ActorMention::actor)
                .or(() -> facts.sentenceOf(head).filter(s -> s.isNoun(head)).map(s -> described(s, head)));
    }

    private Actor described(ParsedSentence sentence, int head) {
        TokenRange phrase = sentence.nounPhrase(head);
        return Actor.builder()
                .name(Wording.of(sentence, phrase))
                .type(sentence.sense(head).actor().orElse(ActorType.UNKNOWN))
                .quote(facts.quote(phrase))
                .build();
    }
}
