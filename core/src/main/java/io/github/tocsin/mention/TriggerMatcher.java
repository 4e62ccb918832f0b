package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.Frame.Condition;
import io.github.tocsin.knowledge.Frame.Trigger;
import io.github.tocsin.knowledge.Frame.WordClass;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the words that frames know, and says of each whether its frame's conditions hold. */
final class TriggerMatcher {

    /** A trigger and the frame that accepts it. */
    record Match(Frame frame, TokenRange words, int head, List<Labelled> arguments) {}

    /** What became of one word: matched, rejected with a reason, or neither. */
    record Verdict(Optional<Match> match, Optional<RejectedTrigger> rejection) {
        static final Verdict NOTHING = new Verdict(Optional.empty(), Optional.empty());
    }

    private record Candidate(Frame frame, TokenRange words) {}

    private static final int PARTICLE_WINDOW = 4;
    private static final ImmutableSet<String> DIRECTIONS =
            WordLists.load("grammar.yaml").list("directions");
    private static final ImmutableSet<String> EVENT_HEADS =
            WordLists.load("grammar.yaml").list("event-heads");

    private static final ImmutableSet<String> QUANTITIES =
            WordLists.load("grammar.yaml").list("transparent-nouns");

    private final FrameLexicon lexicon;
    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final LogicalArguments arguments;

    TriggerMatcher(FrameLexicon lexicon, ParsedSentence sentence, LogicalArguments arguments) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.arguments = arguments;
    }

    Verdict judge(int token) {
        List<Candidate> candidates = candidates(token);
        if (candidates.isEmpty()) {
            return Verdict.NOTHING;
        }
        Candidate longest = candidates.get(0);
        if (isModifier(token)) {
            return reject(longest, "it only modifies \"" + sentence.form(tree.head(token)) + "\"");
        }
        List<Labelled> labelled = arguments.of(token);
        String reason = "";
        for (Candidate candidate : candidates) {
            String objection = objection(candidate.frame(), token, candidate.words(), labelled);
            if (objection.isEmpty()) {
                return new Verdict(
                        Optional.of(new Match(candidate.frame(), candidate.words(), token, labelled)),
                        Optional.empty());
            }
            reason = reason.isEmpty() ? candidate.frame().name() + ": " + objection : reason;
        }
        return reject(longest, reason);
    }

    private static Verdict reject(Candidate candidate, String reason) {
        return new Verdict(
                Optional.empty(),
                Optional.of(
                        new RejectedTrigger(candidate.words(), candidate.frame().name(), reason)));
    }

    /** Frames that know the word, those with the longest trigger first. */
    private List<Candidate> candidates(int token) {
        List<Candidate> out = new ArrayList<>();
        collect(token, sentence.lemma(token), out);
        if (!sentence.word(token).equals(sentence.lemma(token))) {
            collect(token, sentence.word(token), out);
        }
        out.sort(Comparator.comparing(c -> -c.words().size()));
        return out;
    }

    private void collect(int token, String head, List<Candidate> out) {
        for (Frame frame : lexicon.withTriggerHead(head)) {
            Optional<TokenRange> longest = Optional.empty();
            for (Trigger trigger : frame.triggers()) {
                if (trigger.head().equals(head) && fits(trigger.wordClass(), token)) {
                    Optional<TokenRange> words = words(trigger, token);
                    if (words.isPresent()
                            && (longest.isEmpty()
                                    || words.get().size() > longest.get().size())) {
                        longest = words;
                    }
                }
            }
            longest.ifPresent(words -> out.add(new Candidate(frame, words)));
        }
    }

    private boolean fits(WordClass wordClass, int token) {
        return switch (wordClass) {
            case NOUN -> sentence.isNoun(token) || arguments.isNominal(token);
            case VERB -> sentence.isVerb(token) && !arguments.isNominal(token);
            case ADJECTIVE ->
                sentence.tag(token).startsWith("JJ") || sentence.tag(token).startsWith("RB");
        };
    }

    private Optional<TokenRange> words(Trigger trigger, int token) {
        ImmutableList<String> words = trigger.words();
        if (trigger.wordClass() == WordClass.NOUN) {
            int at = token;
            for (int i = words.size() - 2; i >= 0; i--) {
                at = isClosing(at - 1) ? at - 2 : at - 1;
                if (!sentence.contains(at) || !is(at, words.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(TokenRange.of(at, token + 1));
        }
        int end = token + 1;
        int last = token;
        for (String word : words.subList(1, words.size())) {
            int found = -1;
            for (int i = last + 1;
                    i < Math.min(last + 1 + PARTICLE_WINDOW, sentence.tokens().end());
                    i++) {
                if (is(i, word)
                        && (i == last + 1 || tree.head(i) == token || tree.dominates(token, i) && i <= last + 3)) {
                    found = i;
                    break;
                }
            }
            if (found < 0) {
                return Optional.empty();
            }
            last = found;
            end = found == end ? found + 1 : end;
        }
        return Optional.of(TokenRange.of(token, end));
    }

    /** "an improvised explosive device (IED) attack": the bracket does not part the words. */
    private boolean isClosing(int token) {
        return sentence.contains(token) && sentence.form(token).equals(")");
    }

    private boolean is(int token, String lemma) {
        return sentence.lemma(token).equals(lemma) || sentence.word(token).equals(lemma);
    }

    /** "attack helicopter", "bomb disposal": the word tells what kind of other thing is meant; not so in "ambush north of". */
    private boolean isModifier(int token) {
        return sentence.isNoun(token)
                && tree.is(token, "compound")
                && tree.head(token) > token
                && !DIRECTIONS.contains(sentence.lemma(tree.head(token)))
                && !EVENT_HEADS.contains(sentence.lemma(tree.head(token)));
    }

    private String objection(Frame frame, int token, TokenRange words, List<Labelled> labelled) {
        for (Condition condition : frame.unless()) {
            if (holds(condition, token, words, labelled)) {
                return "unless " + condition;
            }
        }
        if (frame.when().isEmpty()) {
            return "";
        }
        for (Condition condition : frame.when()) {
            if (holds(condition, token, words, labelled)) {
                return "";
            }
        }
        return "no condition of \"when\" holds";
    }

    private boolean holds(Condition condition, int token, TokenRange words, List<Labelled> labelled) {
        return condition.parts().stream()
                .allMatch(part ->
                        part.labels().stream().anyMatch(label -> holds(label, part.values(), token, words, labelled)));
    }

    private boolean holds(
            String label, ImmutableList<String> values, int token, TokenRange words, List<Labelled> labelled) {
        return switch (label) {
            case "prev" -> sentence.contains(words.first() - 1) && stands(values, words.first() - 1);
            case "next" -> sentence.contains(words.end()) && stands(values, words.end());
            case "governor" -> governs(values, token);
            case "sentence" -> {
                boolean found = false;
                for (int i = sentence.tokens().first(); i < sentence.tokens().end() && !found; i++) {
                    found = values.contains(sentence.lemma(i));
                }
                yield found;
            }
            default ->
                labelled.stream()
                        .filter(a -> a.label().equals(label))
                        .anyMatch(a -> stands(values, a.head())
                                || contents(a.head())
                                        .filter(c -> stands(values, c))
                                        .isPresent());
        };
    }

    /** "hundreds of shells": the shells. */
    private Optional<Integer> contents(int head) {
        return QUANTITIES.contains(sentence.lemma(head))
                ? tree.children(head, "nmod").stream()
                        .filter(c -> sentence.caseOf(c).equals("of"))
                        .findFirst()
                : Optional.empty();
    }

    private boolean governs(ImmutableList<String> values, int token) {
        int head = tree.head(token);
        return head != DependencyTree.ROOT && stands(values, head);
    }

    private boolean stands(ImmutableList<String> values, int token) {
        if (values.contains("anything")
                || values.contains(sentence.lemma(token))
                || values.contains(Arguments.typeOf(sentence, token).name())) {
            return true;
        }
        for (String value : values) {
            int space = value.lastIndexOf(' ');
            if (space > 0
                    && value.substring(space + 1).equals(sentence.lemma(token))
                    && endsWith(value.substring(0, space), token - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsWith(String words, int token) {
        int at = token;
        int end = words.length();
        while (end > 0) {
            int space = words.lastIndexOf(' ', end - 1);
            if (!sentence.contains(at) || !is(at, words.substring(space + 1, end))) {
                return false;
            }
            at--;
            end = space;
        }
        return true;
    }
}
