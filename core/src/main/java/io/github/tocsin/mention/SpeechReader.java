package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads who says what: "police said that …", "according to …", "the rebels claim". */
final class SpeechReader {
    private static final int HEADLINE_SOURCE = 5;
    private static final int SAID_LAST = 8;

    private final SentenceStatements scene;
    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final LogicalArguments arguments;

    SpeechReader(SentenceStatements scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.tree = sentence.tree();
        this.arguments = scene.arguments();
    }

    /** "Police: Gunmen kill two" and "Gunmen kill two: police", as headlines have it. */
    void headline() {
        int first = sentence.tokens().first();
        int end = sentence.tokens().end();
        for (int at = first + 1; at < end - 1; at++) {
            if (sentence.form(at).equals(":")) {
                boolean before = at - first <= HEADLINE_SOURCE && end - at > HEADLINE_SOURCE;
                boolean after = at - first > HEADLINE_SOURCE && end - at <= HEADLINE_SOURCE;
                int last = sentence.form(end - 1).matches("\\p{Punct}") ? end - 2 : end - 1;
                int source = before ? at - 1 : last;
                if ((before || after)
                        && source > first - 1
                        && sentence.isNoun(source)
                        && sentence.sense(source).type() != SemanticType.PLACE
                        && canSpeak(source)) {
                    addSpeech(ClaimType.ATTRIBUTION, source, ImmutableList.of());
                }
                return;
            }
        }
    }

    /** "The rebels claim.", "Nobody has claimed it.", as notes have it. */
    boolean claims(int verb) {
        boolean bare = StatementWords.BARE_CLAIM.has(sentence.lemma(verb))
                && tree.head(verb) == DependencyTree.ROOT
                && tree.children(verb).stream().allMatch(this::addsNothing);
        if (!bare) {
            return false;
        }
        Optional<Integer> source = tree.children(verb, "nsubj").stream().findFirst();
        boolean nobody = source.filter(scene::isNobody).isPresent() || source.isPresent() && scene.isDenied(verb);
        boolean group = source.filter(s -> Arguments.typeOf(sentence, s) == SemanticType.ARMED_GROUP)
                .isPresent();
        if (nobody || group) {
            scene.add(
                    ClaimType.RESPONSIBILITY,
                    nobody ? Stance.NONE : Stance.ASSERTED,
                    nobody ? Optional.empty() : source,
                    Optional.empty(),
                    Optional.empty(),
                    verb,
                    Certainty.CERTAIN);
        }
        return nobody || group;
    }

    /** Whether what hangs on "claimed" leaves open what was claimed, or is no more than "it". */
    private boolean addsNothing(int child) {
        return switch (tree.relation(child)) {
            case "obj" -> sentence.tag(child).startsWith("PRP");
            case "ccomp", "xcomp", "parataxis", "dep", "conj", "iobj" -> false;
            default -> true;
        };
    }

    /** "police said that …", "…, police said". */
    void said(int verb) {
        boolean guess = StatementWords.GUESS.has(sentence.lemma(verb));
        if (!guess && !StatementWords.SAY.has(sentence.lemma(verb))
                || arguments.isPassive(verb)
                || !governsClause(verb)) {
            return;
        }
        Optional<Integer> source = beside(verb)
                .or(() -> arguments.of(verb).stream()
                        .filter(a -> a.label().equals(LogicalArguments.SUBJ))
                        .map(Labelled::head)
                        .findFirst());
        ClaimType type = guess ? ClaimType.SPECULATION : ClaimType.ATTRIBUTION;
        source.stream()
                .flatMap(s -> Stream.concat(Stream.of(s), tree.children(s, "conj").stream()))
                .filter(s -> !StatementWords.NO_SOURCE.has(sentence.lemma(s)) && canSpeak(s))
                .forEach(s -> addSpeech(type, s, cited(verb, s)));
    }

    /** "…, the mayor's office reported": whoever stands between comma and verb, whatever the parser made of them. */
    private Optional<Integer> beside(int verb) {
        int begin = verb;
        while (sentence.contains(begin - 1)
                && (sentence.tag(begin - 1).matches("NN.*|PRP\\$?|JJ|DT|POS")
                        || sentence.lemma(begin - 1).equals("of"))) {
            begin--;
        }
        boolean apart = begin < verb
                && sentence.isNominal(verb - 1)
                && begin - 1 > sentence.tokens().first()
                && sentence.tag(begin - 1).equals(",");
        return apart
                ? Optional.of(headBetween(begin, verb))
                        .filter(n -> tree.children(n, "cop").isEmpty())
                : Optional.empty();
    }

    /** The noun before the first "of", else the last one. */
    private int headBetween(int begin, int end) {
        for (int token = begin + 1; token < end; token++) {
            if (sentence.lemma(token).equals("of") && sentence.isNominal(token - 1)) {
                return token - 1;
            }
        }
        return end - 1;
    }

    private boolean governsClause(int verb) {
        return tree.is(verb, "parataxis")
                || tree.is(verb, "ccomp") && tree.head(verb) > verb
                || sentence.contains(verb + 1) && sentence.form(verb + 1).equals(":")
                || beside(verb).isPresent() && sentence.tokens().end() - verb <= SAID_LAST
                || tree.children(verb, "advcl").stream().anyMatch(c -> c < verb && scene.isTrigger(c))
                || tree.children(verb).stream()
                        .anyMatch(c -> tree.is(c, "ccomp")
                                || tree.is(c, "obj")
                                || tree.is(c, "parataxis")
                                || tree.is(c, "xcomp")
                                || tree.is(c, "dep"));
    }

    /** Somebody who can speak: a person, a group, a state, somebody's name, a pronoun for people. */
    private boolean canSpeak(int head) {
        return switch (Arguments.typeOf(sentence, head)) {
            case PERSON, ARMED_GROUP, FORCE, STATE, ORGANIZATION -> true;
            case UNKNOWN ->
                sentence.entities().at(head).isPresent() || sentence.tag(head).startsWith("NNP");
            case PLACE -> sentence.sense(head).actor().isPresent();
            default -> false;
        };
    }

    /** Those whom the speaker cites; parsers also take "citing police" for police of a kind. */
    private ImmutableList<Integer> cited(int verb, int speaker) {
        ImmutableList.Builder<Integer> out = ImmutableList.builder();
        tree.children(verb, "advcl").stream().filter(this::cites).forEach(c -> out.addAll(tree.children(c, "obj")));
        tree.children(speaker, "acl").stream().filter(this::cites).forEach(c -> out.addAll(tree.children(c, "obj")));
        tree.children(verb).stream()
                .filter(n -> n != speaker && sentence.isNoun(n) && canSpeak(n))
                .filter(n -> tree.children(n, "amod").stream().anyMatch(c -> c < n && cites(c)))
                .forEach(out::add);
        return out.build();
    }

    private boolean cites(int participle) {
        return StatementWords.CITE.has(sentence.lemma(participle));
    }

    /** A source that cites another is the one through whom the word came. */
    void addSpeech(ClaimType type, int speaker, ImmutableList<Integer> cited) {
        scene.add(new Statement(
                type,
                Stance.ASSERTED,
                Optional.of(scene.nameOf(cited.isEmpty() ? speaker : cited.get(0))),
                cited.isEmpty() ? ImmutableList.of() : ImmutableList.of(speaker),
                Optional.empty(),
                Optional.empty(),
                sentence.tokens(),
                sentence.tokens(),
                type == ClaimType.SPECULATION ? Certainty.POSSIBLE : Certainty.CERTAIN));
    }

    void accordingTo(int noun) {
        if (StatementWords.ACCORDING_TO.has(sentence.caseOf(noun))) {
            addSpeech(ClaimType.ATTRIBUTION, noun, ImmutableList.of());
        }
    }
}
