package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the readers of statements share: one sentence, which of its words tell of events, and the statements found so far. Not
 * thread-safe.
 */
final class SentenceStatements {
    /** "carried out", "launched". */
    static final ImmutableSet<String> DO = WordLists.load("grammar.yaml").list("do-verbs");

    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final LogicalArguments arguments;
    private final BitSet triggers;
    private final List<Statement> out;

    SentenceStatements(ParsedSentence sentence, BitSet triggers, List<Statement> out) {
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.arguments = new LogicalArguments(sentence);
        this.triggers = triggers;
        this.out = out;
    }

    ParsedSentence sentence() {
        return sentence;
    }

    LogicalArguments arguments() {
        return arguments;
    }

    /** Whether a word tells of an event. */
    boolean isTrigger(int token) {
        return triggers.get(token);
    }

    /** The words under another that tell of events. */
    Stream<Integer> triggersBelow(int head) {
        return triggers.stream().boxed().filter(t -> sentence.contains(t) && tree.dominates(head, t));
    }

    void add(Statement statement) {
        out.add(statement);
    }

    void add(
            ClaimType type,
            Stance stance,
            Optional<Integer> source,
            Optional<Integer> subject,
            Optional<Integer> about,
            int cue,
            Certainty certainty) {
        Optional<Integer> whom = subject.map(this::nameOf);
        boolean known = source.isEmpty()
                && out.stream()
                        .anyMatch(s -> s.type() == type
                                && s.words().equals(sentence.tokens())
                                && whom.isPresent()
                                && s.subject().equals(whom));
        if (known) {
            return;
        }
        out.add(new Statement(
                type,
                stance,
                source.map(this::nameOf),
                ImmutableList.of(),
                whom,
                about,
                about.map(a -> TokenRange.of(a, a + 1)).orElse(TokenRange.of(cue, cue)),
                sentence.tokens(),
                certainty));
    }

    /** An event, a place or a thing is nobody who can be blamed. */
    boolean canBeAuthor(int head) {
        return !triggers.get(head)
                && switch (Arguments.typeOf(sentence, head)) {
                    case PERSON, ARMED_GROUP, FORCE, STATE, ORGANIZATION -> true;
                    case UNKNOWN ->
                        sentence.isNoun(head)
                                || sentence.tag(head).startsWith("PRP")
                                || sentence.entities().at(head).isPresent();
                    case PLACE ->
                        sentence.sense(head).actor().isPresent()
                                || sentence.entities().at(head).isPresent();
                    default -> false;
                };
    }

    /** "military spokesman Sabah al-Numan", "the governor, Ihor Levchenko,": the name that follows a title. */
    int nameOf(int head) {
        Optional<Integer> added = tree.children(head, "appos").stream()
                .filter(c -> c > head && !sentence.tag(head).equals("NNS"))
                .filter(c -> sentence.entities()
                        .at(c)
                        .filter(m -> m.type().equals(EntityMention.PERSON))
                        .isPresent())
                .findFirst();
        if (added.isPresent() && sentence.entities().at(head).isEmpty()) {
            return added.get();
        }
        int next = sentence.nounPhrase(head).end();
        return sentence.contains(next)
                        && Arguments.typeOf(sentence, head) != SemanticType.UNKNOWN
                        && sentence.entities().at(head).isEmpty()
                ? sentence.entities()
                        .at(next)
                        .filter(m -> m.type().equals(EntityMention.PERSON))
                        .map(m -> m.tokens().end() - 1)
                        .orElse(head)
                : head;
    }

    List<Integer> subjectsOf(int predicate) {
        return tree.children(predicate).stream()
                .filter(c -> tree.relation(c).startsWith("nsubj"))
                .toList();
    }

    List<Integer> withConjuncts(List<Integer> heads) {
        List<Integer> all = new ArrayList<>(heads);
        heads.forEach(h -> all.addAll(tree.children(h, "conj")));
        return all;
    }

    boolean doubted(int token) {
        return tree.children(token).stream().anyMatch(c -> StatementWords.DOUBT.has(sentence.lemma(c)));
    }

    boolean isNobody(int head) {
        return StatementWords.NOBODY.has(sentence.lemma(head))
                || tree.children(head).stream().anyMatch(c -> StatementWords.NOBODY.has(sentence.lemma(c)))
                || sentence.contains(head - 1) && StatementWords.NOBODY.has(sentence.lemma(head - 1));
    }

    boolean isDenied(int cue) {
        return tree.children(cue).stream().anyMatch(c -> StatementWords.NOT.has(sentence.lemma(c)));
    }

    boolean isModal(int cue) {
        return tree.children(cue, "aux").stream().anyMatch(c -> StatementWords.MODAL.has(sentence.lemma(c)));
    }

    static List<Integer> all(List<Labelled> labelled, ImmutableSet<String> labels) {
        return labels.stream()
                .map(l -> labelled.stream()
                        .filter(a -> a.label().equals(l))
                        .map(Labelled::head)
                        .toList())
                .filter(heads -> !heads.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    static Optional<Integer> first(List<Labelled> labelled, ImmutableSet<String> labels) {
        return labels.stream()
                .flatMap(l -> labelled.stream().filter(a -> a.label().equals(l)))
                .map(Labelled::head)
                .findFirst();
    }

    /**
     * What the verb above a predicate makes of it: "police believe that …", "is likely to …".
     *
     * @param source who says or believes it; empty if the report itself does
     */
    record Telling(Optional<Integer> source, boolean guess, boolean possible, boolean denied) {
        /** A guess, an accusation by somebody, or what else it is if the report itself says so. */
        ClaimType type(Optional<Integer> accuser, ClaimType ofReport) {
            return guess || possible ? ClaimType.SPECULATION : accuser.isPresent() ? ClaimType.ACCUSATION : ofReport;
        }

        Certainty certainty() {
            return possible ? Certainty.POSSIBLE : guess ? Certainty.PROBABLE : Certainty.CERTAIN;
        }
    }

    Telling tellingOf(int predicate) {
        Optional<Integer> verb = verbAbove(predicate).or(() -> verbAfter(predicate));
        Optional<Integer> source = verb.filter(v -> !arguments.isPassive(v))
                .flatMap(v -> first(arguments.of(v), ImmutableSet.of(LogicalArguments.SUBJ)));
        boolean guess = doubted(predicate)
                || verb.filter(v -> StatementWords.GUESS.has(sentence.lemma(v)) || doubted(v))
                        .isPresent();
        return new Telling(
                source,
                guess,
                isModal(predicate) || verb.filter(this::isModal).isPresent(),
                isDenied(predicate) || verb.filter(this::isDenied).isPresent());
    }

    /** "was involved in the attack, police said". */
    private Optional<Integer> verbAfter(int predicate) {
        return tree.children(predicate, "parataxis").stream()
                .filter(v -> v > predicate && StatementWords.SAY.has(sentence.lemma(v)))
                .findFirst();
    }

    /** The verb whose clause a predicate heads: "said that he was", "is believed to be". */
    Optional<Integer> verbAbove(int predicate) {
        return Optional.of(tree.head(predicate))
                .filter(v -> v != DependencyTree.ROOT && sentence.isVerb(v))
                .filter(v -> tree.is(predicate, "xcomp") || tree.is(predicate, "ccomp"));
    }
}
