package io.github.tocsin.event;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.CasualtyGroup;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Role;
import io.github.tocsin.text.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who the dead and the wounded were: soldiers, children, attackers; parts of the totals, not additions. */
final class CasualtyGroups {

    private static final TollWords WORDS = TollWords.builtIn();

    private final VictimCount counts;

    CasualtyGroups(VictimCount counts) {
        this.counts = counts;
    }

    /** The groups, in the order of their first mention. */
    List<CasualtyGroup> of(List<IncidentDraft.Part> parts) {
        Map<String, CasualtyGroup> out = new LinkedHashMap<>();
        for (Effect effect : List.of(Effect.KILLED, Effect.WOUNDED)) {
            for (IncidentDraft.Part part : parts) {
                if (part.argument().effect() == effect) {
                    group(part.sentence(), part.argument(), effect, out);
                    including(part.sentence(), part.argument(), effect, out);
                }
            }
        }
        return List.copyOf(out.values());
    }

    /** "12 people, including three children and a teacher": parts, not additions. */
    private void including(ParsedSentence sentence, Argument whole, Effect effect, Map<String, CasualtyGroup> out) {
        for (int child : sentence.tree().children(whole.head())) {
            if (WORDS.has("including", sentence.caseOf(child))) {
                member(sentence, child, effect, out);
                sentence.tree().children(child, "conj").forEach(c -> member(sentence, c, effect, out));
            }
        }
    }

    private void member(ParsedSentence sentence, int head, Effect effect, Map<String, CasualtyGroup> out) {
        group(
                sentence,
                new Argument(Role.VICTIM, head, sentence.nounPhrase(head), sentence.sense(head), effect, ""),
                effect,
                out);
    }

    private void group(ParsedSentence sentence, Argument argument, Effect effect, Map<String, CasualtyGroup> out) {
        int head = argument.head();
        boolean names = sentence.isNoun(head)
                && !sentence.tag(head).startsWith("NNP")
                && !WORDS.has("anyone", sentence, head)
                && !WORDS.has("none-people", sentence, head);
        if (names) {
            counts.of(sentence, argument)
                    .ifPresent(q -> out.merge(
                            sentence.lemma(head), group(name(sentence, argument), effect, q), CasualtyGroups::join));
        }
    }

    /** "soldiers", "members of his escort". */
    private static String name(ParsedSentence sentence, Argument argument) {
        int head = argument.head();
        return WORDS.has("members", sentence, head)
                ? Wording.of(sentence, TokenRange.of(head, argument.tokens().end()))
                : sentence.word(head);
    }

    private static CasualtyGroup group(String name, Effect effect, Quantity quantity) {
        CasualtyGroup.Builder group = CasualtyGroup.builder().group(name);
        if (effect == Effect.KILLED) {
            group.killed(quantity);
        } else {
            group.wounded(quantity);
        }
        return group.build();
    }

    private static CasualtyGroup join(CasualtyGroup a, CasualtyGroup b) {
        return CasualtyGroup.builder()
                .group(a.group().length() >= b.group().length() ? a.group() : b.group())
                .killed(a.killed().or(b::killed))
                .wounded(a.wounded().or(b::wounded))
                .build();
    }
}
