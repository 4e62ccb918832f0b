package io.github.tocsin.event;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TargetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whom a pronoun for those who were harmed takes up: "they stopped a judge and shot her". */
final class Antecedents {

    private static final ImmutableSet<String> ONE = TargetCollector.words("one");
    private static final ImmutableSet<String> SEVERAL = TargetCollector.words("several");

    private final ReportFacts facts;

    Antecedents(ReportFacts facts) {
        this.facts = facts;
    }

    /** The part with the phrase that its pronoun stands for, if that is plain. */
    Optional<IncidentDraft.Part> of(IncidentDraft.Part part) {
        Argument argument = part.argument();
        ParsedSentence sentence = part.sentence();
        String word = sentence.word(argument.head());
        boolean harmed = argument.role() == Role.VICTIM && argument.effect() != Effect.UNKNOWN;
        if (!harmed || !sentence.tag(argument.head()).equals("PRP") || !ONE.contains(word) && !SEVERAL.contains(word)) {
            return Optional.empty();
        }
        boolean several = SEVERAL.contains(word);
        List<Integer> here = people(sentence, sentence.tokens().first(), argument.head(), several).stream()
                .filter(h -> part.mention().arguments(Role.ATTACKER).stream().noneMatch(a -> a.head() == h))
                .toList();
        if (!here.isEmpty()) {
            return only(here, sentence).map(h -> with(part, h, sentence));
        }
        Optional<ParsedSentence> before = facts.sentences().stream()
                .filter(s -> s.index() == sentence.index() - 1)
                .findFirst();
        return before.flatMap(s -> only(people(s, s.tokens().first(), s.tokens().end(), several), s)
                .map(h -> with(part, h, s)));
    }

    /** The only one, or the one that is the subject. */
    private static Optional<Integer> only(List<Integer> people, ParsedSentence sentence) {
        List<Integer> subjects = people.stream()
                .filter(h -> sentence.tree().relation(h).startsWith("nsubj"))
                .toList();
        List<Integer> best = people.size() == 1 ? people : subjects;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    private static List<Integer> people(ParsedSentence sentence, int first, int end, boolean several) {
        return new ArrayList<>(IntStream.range(first, end)
                .filter(i -> sentence.isNoun(i)
                        && sentence.sense(i).target().isPeople()
                        && !sentence.tree().is(i, "compound")
                        && !sentence.tree().is(i, "appos"))
                .filter(i -> isSeveral(i, sentence) == several)
                .boxed()
                .toList());
    }

    private static boolean isSeveral(int head, ParsedSentence sentence) {
        return sentence.tag(head).endsWith("S") && sentence.sense(head).target() != TargetType.PERSON
                || sentence.tree().children(head, "conj").stream().anyMatch(sentence::isNoun)
                || sentence.tree().is(head, "conj")
                        && sentence.tree().head(head) != DependencyTree.ROOT
                        && sentence.isNoun(sentence.tree().head(head));
    }

    private static IncidentDraft.Part with(IncidentDraft.Part part, int head, ParsedSentence sentence) {
        Argument argument = part.argument();
        return new IncidentDraft.Part(
                new Argument(
                        argument.role(),
                        head,
                        sentence.nounPhrase(head),
                        sentence.sense(head),
                        argument.effect(),
                        argument.rule()),
                part.mention(),
                sentence);
    }
}
