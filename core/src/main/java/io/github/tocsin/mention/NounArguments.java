package io.github.tocsin.mention;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The arguments of an event noun: in its phrase, on the noun that carries it, and those that its verb lends it. */
final class NounArguments {

    private static final WordLists GRAMMAR = WordLists.load("grammar.yaml");
    private static final String STRUCK = "struck";
    private static final String BETWEEN = "between";
    private static final ImmutableSet<String> DO = GRAMMAR.list("do-verbs");
    private static final ImmutableSet<String> UNDERGO = GRAMMAR.list("undergo-verbs");
    private static final ImmutableSet<String> OCCUR = GRAMMAR.list("occur-verbs");
    private static final ImmutableSet<String> FALL_ON = GRAMMAR.list("fall-on-verbs");
    private static final ImmutableSet<String> TRANSPARENT = GRAMMAR.list("transparent-nouns");
    private static final ImmutableSet<String> CARRIERS = GRAMMAR.list("event-heads");
    private static final ImmutableSet<String> LED = GRAMMAR.list("led");
    private static final ImmutableSet<SemanticType> AGENTS_OR_PLACE = Sets.immutableEnumSet(
            SemanticType.PERSON,
            SemanticType.ARMED_GROUP,
            SemanticType.FORCE,
            SemanticType.STATE,
            SemanticType.ORGANIZATION,
            SemanticType.PLACE);
    private static final int MAX_DEPTH = 12;

    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final LogicalArguments verbs;
    private final VerbClause clause;

    NounArguments(ParsedSentence sentence, LogicalArguments verbs, VerbClause clause) {
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.verbs = verbs;
        this.clause = clause;
    }

    void noun(int noun, Set<Labelled> out) {
        nounPhrase(noun, out);
        int carrier = carrier(noun);
        if (carrier != noun) {
            nounPhrase(carrier, out);
        }
        governor(outermost(carrier), out);
        looseClause(noun, out);
        if (out.stream().noneMatch(a -> a.label().equals(BETWEEN))) {
            between(noun).ifPresent(b -> out.add(new Labelled(BETWEEN, b)));
        }
    }

    /** "clashes in the hills between soldiers and rebels": the two sides, which parsers hang on the place. */
    private Optional<Integer> between(int noun) {
        if (sentence.sense(noun).type() != SemanticType.EVENT) {
            return Optional.empty();
        }
        for (int i = noun + 1; i < sentence.tokens().end(); i++) {
            if (sentence.isVerb(i) && tree.head(i) == DependencyTree.ROOT && !isOneOf(OCCUR, i)
                    || sentence.sense(i).type() == SemanticType.EVENT
                    || sentence.form(i).equals(";")) {
                return Optional.empty();
            }
            if (sentence.isNoun(i)
                    && sentence.caseOf(i).equals(BETWEEN)
                    && !verbs.conjuncts(i).isEmpty()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** "a bombing campaign against", "a robbery attempt": the noun that has what belongs to the event noun before it. */
    private int carrier(int noun) {
        int head = tree.head(noun);
        return tree.is(noun, "compound") && head > noun && CARRIERS.contains(sentence.lemma(head)) ? head : noun;
    }

    private void nounPhrase(int noun, Set<Labelled> out) {
        for (int child : tree.children(noun)) {
            if (tree.is(child, "nmod:poss")) {
                out.add(new Labelled("poss", child));
            } else if (tree.is(child, "compound")) {
                out.add(new Labelled("mod", child));
                tree.children(child, "compound").forEach(c -> out.add(new Labelled("mod", c)));
                tree.children(child, "nummod").forEach(c -> out.add(new Labelled("num", c)));
            } else if (tree.is(child, "amod") && LED.contains(sentence.lemma(child))) {
                tree.children(child).stream()
                        .filter(c -> c < child
                                && AGENTS_OR_PLACE.contains(sentence.sense(c).type()))
                        .forEach(c -> out.add(new Labelled(LogicalArguments.SUBJ, c)));
            } else if (tree.is(child, "amod")) {
                out.add(new Labelled("amod", child));
            } else if (tree.is(child, "nummod")) {
                out.add(new Labelled("num", child));
            } else if (tree.is(child, "nmod") || tree.is(child, "obl")) {
                verbs.oblique(child, noun, out);
                ofPlace(child, noun, out);
            } else if (tree.is(child, "acl")) {
                reducedClause(child, out);
            }
        }
    }

    /** "attack carried out by rebels", "bomb planted by": a participle on the event noun. */
    private void reducedClause(int verb, Set<Labelled> out) {
        verbs.prepositionVerb(verb, out);
        if (!isOneOf(DO, verb) || !sentence.isVerb(verb)) {
            return;
        }
        boolean passive = clause.isPassive(verb);
        for (int child : tree.children(verb)) {
            if (tree.is(child, "obl")) {
                String label = sentence.caseOf(child);
                if (label.equals("by") && passive) {
                    agent(child, out);
                } else if (!label.isEmpty()) {
                    out.add(new Labelled(label, child));
                }
            } else if (tree.is(child, "nsubj") && !clause.isRelative(child)) {
                out.add(new Labelled(LogicalArguments.SUBJ, child));
            }
        }
    }

    /** "the murder in Lima of the senator": parsers hang the senator on the place. */
    private void ofPlace(int place, int noun, Set<Labelled> out) {
        boolean own = tree.children(noun, "nmod").stream()
                .anyMatch(c -> sentence.caseOf(c).equals("of"));
        if (!own && sentence.sense(place).type() == SemanticType.PLACE) {
            tree.children(place, "nmod").stream()
                    .filter(c -> sentence.caseOf(c).equals("of")
                            && sentence.sense(c).target().isPeople())
                    .forEach(c -> out.add(new Labelled("of", c)));
        }
    }

    /** "condemned the murder of a judge committed by rebels": parsers hang the participle elsewhere, or make it a verb. */
    private void looseClause(int noun, Set<Labelled> out) {
        for (int i = noun + 1; i < sentence.tokens().end(); i++) {
            if (sentence.sense(i).type() == SemanticType.EVENT
                    || tree.children(i, "nsubj").stream().anyMatch(s -> s != noun)) {
                return;
            }
            if (isDoneByAgent(i)
                    && !(tree.is(i, "acl") && sentence.sense(tree.head(i)).type() == SemanticType.EVENT)) {
                tree.children(i, "obl").forEach(o -> agent(o, out));
                return;
            }
        }
    }

    private boolean isDoneByAgent(int verb) {
        String tag = sentence.tag(verb);
        return (tag.equals("VBN") || tag.equals("VBD"))
                && isOneOf(DO, verb)
                && tree.children(verb, "aux").isEmpty()
                && tree.children(verb, "aux:pass").isEmpty()
                && tree.children(verb, "obj").isEmpty()
                && tree.children(verb, "obl").stream()
                        .anyMatch(o -> sentence.caseOf(o).equals("by"));
    }

    /** "by rebels on the barracks": parsers hang what was attacked on those who did it. */
    private void agent(int oblique, Set<Labelled> out) {
        if (!sentence.caseOf(oblique).equals("by")) {
            return;
        }
        out.add(new Labelled(LogicalArguments.SUBJ, oblique));
        for (int child : tree.children(oblique, "nmod")) {
            String other = sentence.caseOf(child);
            if (other.equals("on") || other.equals("against")) {
                out.add(new Labelled(other, child));
            }
        }
    }

    /** "a series of attacks", "two of the attacks": the noun that the rest of the sentence deals with. */
    int outermost(int noun) {
        int at = noun;
        for (int steps = 0; steps < MAX_DEPTH; steps++) {
            int head = tree.head(at);
            if (head != DependencyTree.ROOT
                    && tree.is(at, "nmod")
                    && sentence.caseOf(at).equals("of")
                    && (TRANSPARENT.contains(sentence.lemma(head))
                            || sentence.tag(head).equals("CD"))) {
                at = head;
            } else if (head != DependencyTree.ROOT && tree.is(at, "conj") && sentence.isNominal(head)) {
                at = head;
            } else {
                return at;
            }
        }
        return at;
    }

    private void governor(int noun, Set<Labelled> out) {
        int verb = tree.head(noun);
        if (verb == DependencyTree.ROOT) {
            return;
        }
        boolean subject = tree.is(noun, "nsubj");
        boolean passiveSubject = tree.is(noun, "nsubj:pass");
        if ((tree.is(noun, "obj") || passiveSubject) && isOneOf(DO, verb)) {
            borrow(verb, noun, out, false);
        } else if (isOneOf(UNDERGO, verb) && (tree.is(noun, "obj") || tree.is(noun, "obl") || tree.is(noun, "nmod"))) {
            borrow(verb, noun, out, true);
        } else if (subject && isOneOf(OCCUR, verb)) {
            for (int child : tree.children(verb, "obl")) {
                if (!sentence.caseOf(child).equals("by") || !clause.isPassive(verb)) {
                    verbs.oblique(child, verb, out);
                }
            }
            if (isOneOf(FALL_ON, verb)) {
                tree.children(verb, "obj").forEach(o -> out.add(new Labelled(STRUCK, o)));
            }
        }
    }

    private void borrow(int verb, int noun, Set<Labelled> out, boolean suffers) {
        Set<Labelled> lent = new LinkedHashSet<>();
        verbs.verb(verb, lent);
        for (Labelled one : lent) {
            if (one.head() == noun) {
                continue;
            }
            switch (one.label()) {
                case LogicalArguments.SUBJ ->
                    out.add(new Labelled(suffers ? LogicalArguments.OBJ : LogicalArguments.SUBJ, one.head()));
                case "by" -> out.add(new Labelled(LogicalArguments.SUBJ, one.head()));
                case LogicalArguments.OBJ ->
                    out.add(new Labelled(suffers ? LogicalArguments.OBJ : "obj-of-verb", one.head()));
                default -> out.add(one);
            }
        }
    }

    /** Whether the verb, alone or with a particle, preposition or predicate noun that stands by it, is in the list. */
    private boolean isOneOf(ImmutableSet<String> verbs, int verb) {
        String lemma = sentence.lemma(verb);
        if (verbs.contains(lemma)) {
            return true;
        }
        for (int child : tree.children(verb)) {
            if (verbs.contains(lemma + " " + sentence.lemma(child))) {
                return true;
            }
            for (int grandchild : tree.children(child, "case")) {
                if (verbs.contains(lemma + " " + sentence.lemma(grandchild))) {
                    return true;
                }
            }
        }
        return tree.children(verb).stream()
                .filter(c -> tree.is(c, "cop") || tree.is(c, "aux:pass"))
                .anyMatch(c -> verbs.contains(sentence.lemma(c) + " " + lemma));
    }
}
