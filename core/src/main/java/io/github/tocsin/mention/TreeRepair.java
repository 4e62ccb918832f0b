package io.github.tocsin.mention;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Mends what parsers often get wrong in reports of attacks, where the tags say so beyond doubt. */
final class TreeRepair {

    private static final ImmutableSet<String> AUXILIARIES = ImmutableSet.of("be", "have", "do", "get");

    private final TagLayer tags;
    private final LemmaLayer lemmas;
    private final int first;
    private final int end;
    private DependencyTree tree;

    private TreeRepair(DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        this.tree = tree;
        this.tags = tags;
        this.lemmas = lemmas;
        this.first = tree.tokens().first();
        this.end = tree.tokens().end();
    }

    static DependencyTree of(DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        TreeRepair repair = new TreeRepair(tree, tags, lemmas);
        for (int i = repair.first; i < repair.end; i++) {
            repair.gerund(i);
            repair.relativeClause(i);
            repair.finiteVerb(i);
            repair.participle(i);
            repair.noAuxiliary(i);
            repair.mainVerb(i);
            repair.afterBracket(i);
        }
        return repair.tree;
    }

    /**
     * "retaliated by launching six missiles at the base": a verb with an object, not an adjective of the missiles, since what
     * begins a noun phrase stands after it.
     */
    private void gerund(int verb) {
        int noun = tree.head(verb);
        boolean adjective = tree.is(verb, "amod") || tree.is(verb, "compound");
        if (!tags.get(verb).equals("VBG") || !adjective || noun <= verb) {
            return;
        }
        boolean phraseAfter = tree.children(noun).stream()
                .anyMatch(c ->
                        c > verb && c < noun && (tree.is(c, "det") || tree.is(c, "nummod") || tree.is(c, "nmod:poss")));
        Optional<Integer> preposition =
                tree.children(noun, "case").stream().filter(c -> c == verb - 1).findFirst();
        if (!phraseAfter || preposition.isEmpty()) {
            return;
        }
        Change change = new Change();
        change.set(verb, tree.head(noun), "advcl");
        change.set(preposition.get(), verb, "mark");
        change.set(noun, verb, "obj");
        for (int child : tree.children(noun, "nmod")) {
            boolean of = tree.children(child, "case").stream()
                    .anyMatch(c -> lemmas.get(c).equals("of"));
            if (child > noun && !of) {
                change.set(child, verb, "obl");
            }
        }
        change.make();
    }

    /**
     * "launched by militias in the north that are loyal to the king": a clause whose subject is a relative pronoun right after a
     * noun phrase belongs to that phrase; to the part of it that agrees in number.
     */
    private void relativeClause(int pronoun) {
        int predicate = tree.head(pronoun);
        if (!tags.get(pronoun).equals("WDT")
                || !tree.is(pronoun, "nsubj")
                || !tree.relation(predicate).equals("ccomp")
                || pronoun == first
                || !isNoun(pronoun - 1)) {
            return;
        }
        int verb = IntStream.range(pronoun + 1, end)
                .filter(i -> tags.get(i).startsWith("V"))
                .findFirst()
                .orElse(predicate);
        int noun = pronoun - 1;
        while (isNoun(tree.head(noun)) && !agree(noun, verb) && !tree.dominates(predicate, tree.head(noun))) {
            noun = tree.head(noun);
        }
        if (agree(noun, verb) && !tree.dominates(predicate, noun)) {
            Change change = new Change();
            change.set(predicate, noun, "acl:relcl");
            change.make();
        }
    }

    private boolean agree(int noun, int verb) {
        boolean plural = tags.get(noun).endsWith("S");
        return switch (tags.get(verb)) {
            case "VBP" -> plural;
            case "VBZ" -> !plural;
            default -> true;
        };
    }

    /** "The strikes against the two bases caused damage": a finite verb with an object tells the sentence, not the noun before it. */
    private void finiteVerb(int verb) {
        int noun = tree.head(verb);
        if (!tags.get(verb).equals("VBD")
                || !tree.relation(verb).equals("acl")
                || noun != verb - 1
                || tree.head(noun) != DependencyTree.ROOT
                || tree.children(verb, "obj").isEmpty()) {
            return;
        }
        Optional<Integer> subject =
                tree.children(noun, "nsubj").stream().filter(s -> s < noun).findFirst();
        if (subject.isEmpty()) {
            return;
        }
        Change change = new Change();
        for (int child : tree.children(noun)) {
            boolean ofClause = tree.is(child, "nsubj")
                    || tree.is(child, "obl")
                    || tree.is(child, "advcl")
                    || tree.is(child, "punct")
                    || tree.is(child, "parataxis")
                    || tree.is(child, "ccomp");
            if (ofClause) {
                change.set(child, verb, tree.relation(child));
            }
        }
        change.set(verb, DependencyTree.ROOT, "root");
        change.set(noun, subject.get(), "nmod");
        change.make();
    }

    /** "attacked a camp near the border, killing two": a participle after a comma tells what the sentence's verb came to. */
    private void participle(int verb) {
        int noun = tree.head(verb);
        if (!tags.get(verb).equals("VBG")
                || !tree.is(verb, "acl")
                || verb == first
                || !tags.get(verb - 1).equals(",")
                || !isNoun(noun)) {
            return;
        }
        int at = noun;
        while (at != DependencyTree.ROOT && !tags.get(at).startsWith("VB")) {
            at = tree.head(at);
        }
        if (at != DependencyTree.ROOT && at < noun) {
            Change change = new Change();
            change.set(verb, at, "advcl");
            change.make();
        }
    }

    /** "A truck packed with dynamite exploded": the past tense tells the sentence, the participle before it only describes. */
    private void mainVerb(int verb) {
        int participle = tree.head(verb);
        if (!tags.get(verb).equals("VBD")
                || !(tree.is(verb, "dep") || tree.is(verb, "ccomp") || tree.is(verb, "parataxis"))
                || participle >= verb
                || !tags.get(participle).equals("VBN")
                || tree.head(participle) != DependencyTree.ROOT
                || !tree.children(participle, "aux").isEmpty()
                || !tree.children(participle, "aux:pass").isEmpty()
                || !tree.children(verb, "nsubj").isEmpty()
                || !tree.children(participle, "obj").isEmpty()) {
            return;
        }
        Optional<Integer> noun = tree.children(participle).stream()
                .filter(c -> c < participle && tree.relation(c).startsWith("nsubj"))
                .findFirst();
        if (noun.isEmpty()) {
            return;
        }
        Change change = new Change();
        for (int child : tree.children(participle)) {
            if (child > verb || child < noun.get()) {
                change.set(child, verb, tree.relation(child));
            }
        }
        change.set(verb, DependencyTree.ROOT, "root");
        change.set(noun.get(), verb, "nsubj");
        change.set(participle, noun.get(), "acl");
        change.make();
    }

    /** "detonated killing a civilian": only a few verbs are auxiliaries. */
    private void noAuxiliary(int verb) {
        int main = tree.head(verb);
        boolean participle = main != DependencyTree.ROOT && tags.get(main).equals("VBG");
        if (!tree.is(verb, "aux")
                || !participle
                || main != verb + 1
                || !tags.get(verb).equals("VBD")
                || AUXILIARIES.contains(lemmas.get(verb))) {
            return;
        }
        Change change = new Change();
        change.set(verb, tree.head(main), tree.relation(main));
        change.set(main, verb, "advcl");
        for (int child : tree.children(main)) {
            if (child < verb) {
                change.set(child, verb, tree.relation(child));
            }
        }
        change.make();
    }

    /** "injured by an explosive device (IED) attack": the noun after the bracket is the head of the phrase. */
    private void afterBracket(int noun) {
        int head = tree.head(noun);
        boolean loose = tree.is(noun, "dep") || tree.is(noun, "appos") || tree.is(noun, "conj");
        if (!loose
                || !isNoun(noun)
                || noun - 1 < first
                || !tags.get(noun - 1).equals("-RRB-")
                || head >= noun
                || !isNoun(head)) {
            return;
        }
        Change change = new Change();
        change.set(noun, tree.head(head), tree.relation(head));
        change.set(head, noun, "compound");
        for (int child : tree.children(head)) {
            if (tree.is(child, "case") || tree.is(child, "det")) {
                change.set(child, noun, tree.relation(child));
            }
        }
        change.make();
    }

    private boolean isNoun(int token) {
        return token != DependencyTree.ROOT && tags.get(token).startsWith("N");
    }

    /** Other heads and relations for some tokens. */
    private final class Change {
        private final List<Integer> heads = new ArrayList<>();
        private final List<String> relations = new ArrayList<>();

        Change() {
            for (int i = first; i < end; i++) {
                heads.add(tree.head(i));
                relations.add(tree.relation(i));
            }
        }

        void set(int token, int head, String relation) {
            heads.set(token - first, head);
            relations.set(token - first, relation);
        }

        void make() {
            tree = DependencyTree.of(first, heads, relations);
        }
    }
}
