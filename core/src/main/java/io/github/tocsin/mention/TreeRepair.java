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

    private static final WordLists GRAMMAR = WordLists.load("grammar.yaml");
    private static final ImmutableSet<String> TIME_NOUNS = GRAMMAR.list("time-nouns");
    private static final ImmutableSet<String> WHICH_TIME = GRAMMAR.list("which-time");
    private static final ImmutableSet<String> BLASTS = GRAMMAR.list("blast-verbs");
    private static final ImmutableSet<String> RESULTS = GRAMMAR.list("result-verbs");
    private static final ImmutableSet<String> TIME_MARKS = GRAMMAR.list("time-marks");
    private static final ImmutableSet<String> NAMING = GRAMMAR.list("naming-verbs");
    private static final ImmutableSet<String> CHARGE = GRAMMAR.list("charge-verbs");

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
            repair.timeBeforeNoun(i);
            repair.result(i);
            repair.reducedClause(i);
            repair.secondResult(i);
            repair.year(i);
            repair.between(i);
            repair.called(i);
        }
        return repair.tree;
    }

    /**
     * "retaliated by launching six missiles at the base": a verb with an object, not an adjective of the missiles, since what
     * begins a noun phrase stands after it.
     */
    private void gerund(int verb) {
        int noun = outermost(tree.head(verb));
        boolean adjective = tree.is(verb, "amod") || tree.is(verb, "compound");
        Optional<Integer> having = tree.children(verb, "aux").stream()
                .filter(c -> c < verb && tags.get(c).equals("VBG"))
                .findFirst();
        if (!tags.get(verb).equals("VBG") && having.isEmpty() || !adjective || noun <= verb) {
            return;
        }
        int begin = having.orElse(verb);
        boolean phraseAfter = tree.children(noun).stream()
                .anyMatch(c ->
                        c > verb && c < noun && (tree.is(c, "det") || tree.is(c, "nummod") || tree.is(c, "nmod:poss")));
        Optional<Integer> preposition =
                tree.children(noun, "case").stream().filter(c -> c == begin - 1).findFirst();
        int governor = governor(noun);
        boolean charge = governor != DependencyTree.ROOT && CHARGE.contains(lemmas.get(governor));
        if (!phraseAfter && !charge && having.isEmpty() || preposition.isEmpty()) {
            return;
        }
        Change change = new Change();
        change.set(verb, governor, "advcl");
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

    /** The noun that a row of nouns ends with: "accused of killing party leader Ana Diaz". */
    private int outermost(int noun) {
        int at = noun;
        while (at != DependencyTree.ROOT && tree.is(at, "compound") && tree.head(at) > at) {
            at = tree.head(at);
        }
        return at;
    }

    /** What a noun hangs on; "accused the rebels of shelling": on the verb, though the parser hangs it on the rebels. */
    private int governor(int noun) {
        int head = tree.head(noun);
        boolean accused = head != DependencyTree.ROOT
                && isNoun(head)
                && tree.head(head) != DependencyTree.ROOT
                && CHARGE.contains(lemmas.get(tree.head(head)));
        return accused ? tree.head(head) : head;
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
                || !(tree.is(verb, "acl")
                        || tree.is(verb, "dep") && !tree.children(verb, "obj").isEmpty())
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
        int participle = participleAbove(verb);
        if (!tags.get(verb).equals("VBD")
                || !(tree.is(verb, "dep") || tree.is(verb, "ccomp") || tree.is(verb, "parataxis"))
                || participle >= verb
                || participle == DependencyTree.ROOT
                || !tags.get(participle).equals("VBN")
                || tree.head(participle) != DependencyTree.ROOT && !tree.is(participle, "ccomp")
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
        change.set(verb, tree.head(participle), tree.relation(participle));
        change.set(noun.get(), verb, "nsubj");
        change.set(participle, noun.get(), "acl");
        change.make();
    }

    /** What a verb hangs on; "reported that a bomb hidden in a cart killed six": the participle that the parser made a clause of. */
    private int participleAbove(int verb) {
        int head = tree.head(verb);
        return head == DependencyTree.ROOT || tags.get(head).equals("VBN") && !tree.is(verb, "dep")
                ? head
                : tree.children(head, "ccomp").stream()
                        .filter(c -> c > head && c < verb && tags.get(c).equals("VBN"))
                        .findFirst()
                        .orElse(head);
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

    /** "The following day gunmen shot a lawyer": the day says when, not which gunmen. */
    private void timeBeforeNoun(int time) {
        int noun = tree.head(time);
        boolean before = noun > time && (tree.is(time, "compound") || tree.is(time, "amod") || tree.is(time, "nmod"));
        if (!before
                || !isNoun(time)
                || !isNoun(noun)
                || time == first
                || !TIME_NOUNS.contains(lemmas.get(time))
                || !WHICH_TIME.contains(lemmas.get(time - 1))
                || tags.get(time + 1).equals("POS")
                || tree.head(noun) == DependencyTree.ROOT) {
            return;
        }
        Change change = new Change();
        change.set(time, tree.head(noun), "obl:tmod");
        for (int child : tree.children(noun)) {
            if (child < time && (tree.is(child, "det") || tree.is(child, "amod"))) {
                change.set(child, time, tree.relation(child));
            }
        }
        change.make();
    }

    /** "A bomb exploded as a convoy was passing, killing two": the bomb killed them, not the convoy. */
    private void result(int verb) {
        int clause = tree.head(verb);
        if (!tags.get(verb).equals("VBG")
                || !RESULTS.contains(lemmas.get(verb))
                || verb == first
                || !lemmas.get(verb - 1).equals(",")
                || clause == DependencyTree.ROOT
                || clause > verb
                || !tree.relation(clause).startsWith("advcl")
                || BLASTS.contains(lemmas.get(clause))) {
            return;
        }
        int main = tree.head(clause);
        boolean when = tree.children(clause).stream()
                .anyMatch(c -> c < clause
                        && (tree.is(c, "mark") || tree.is(c, "advmod"))
                        && TIME_MARKS.contains(lemmas.get(c)));
        if (when && main < clause && BLASTS.contains(lemmas.get(main))) {
            Change change = new Change();
            change.set(verb, main, "advcl");
            tree.children(clause, "conj").stream()
                    .filter(c -> c > verb && tags.get(c).equals("VBG") && RESULTS.contains(lemmas.get(c)))
                    .forEach(c -> change.set(c, verb, "conj"));
            change.make();
        }
    }

    /** "A group linked to rebels attacked a base": the participle describes the subject of the finite verb. */
    private void reducedClause(int participle) {
        Optional<Integer> subject = tree.children(participle, "nsubj").stream()
                .filter(n -> n < participle && isNoun(n))
                .filter(n -> n == participle - 1 || isNoun(participle - 1) && tree.dominates(n, participle - 1))
                .findFirst();
        boolean mayBe = tags.get(participle).equals("VBN")
                && subject.isPresent()
                && tree.children(participle).stream()
                        .noneMatch(c -> tree.is(c, "aux")
                                || tree.is(c, "aux:pass")
                                || tree.is(c, "obj") && !tree.is(participle, "csubj"));
        if (!mayBe) {
            return;
        }
        Optional<Integer> finite = tree.is(participle, "csubj")
                ? Optional.of(tree.head(participle)).filter(v -> v != DependencyTree.ROOT)
                : tree.children(participle).stream()
                        .filter(c -> tree.is(c, "dep") || tree.is(c, "ccomp") || tree.is(c, "parataxis"))
                        .findFirst();
        Optional<Integer> verb = finite.filter(v -> v > participle)
                .filter(v -> tags.get(v).equals("VBD")
                        || tags.get(v).equals("VBZ")
                        || tags.get(v).equals("VBP")
                        || isPassive(v))
                .filter(v -> tree.children(v).stream()
                        .noneMatch(c -> tree.relation(c).startsWith("nsubj")));
        if (verb.isEmpty()) {
            return;
        }
        Change change = new Change();
        if (tree.head(verb.get()) == participle) {
            change.set(verb.get(), tree.head(participle), tree.relation(participle));
            tree.children(participle, "punct").forEach(c -> change.set(c, verb.get(), "punct"));
        }
        change.set(subject.get(), verb.get(), isPassive(verb.get()) ? "nsubj:pass" : "nsubj");
        change.set(participle, subject.get(), "acl");
        change.make();
    }

    private boolean isPassive(int verb) {
        return !tree.children(verb, "aux:pass").isEmpty();
    }

    /** "A man named Juan Diaz was killed": the man was, where the parser makes the name the subject or loses it. */
    private void called(int naming) {
        Optional<Integer> man = tree.children(naming, "nsubj").stream()
                .filter(n -> n == naming - 1 && isNoun(n))
                .findFirst();
        boolean mayBe = NAMING.contains(lemmas.get(naming))
                && (tags.get(naming).equals("VBN") || tags.get(naming).equals("VBD"))
                && man.isPresent()
                && naming + 1 < end
                && tags.get(naming + 1).startsWith("NNP")
                && tree.children(naming, "aux").isEmpty()
                && tree.children(naming, "aux:pass").isEmpty();
        if (!mayBe) {
            return;
        }
        Optional<Integer> verb = IntStream.range(naming + 1, end)
                .filter(v -> tags.get(v).equals("VBD") || tags.get(v).equals("VBZ") || isPassive(v))
                .filter(v -> !AUXILIARIES.contains(lemmas.get(v)))
                .filter(v -> tree.dominates(naming, v) || tree.dominates(v, naming))
                .boxed()
                .findFirst()
                .filter(v -> subjectsAre(v, naming));
        if (verb.isEmpty()) {
            return;
        }
        int main = verb.get();
        Change change = new Change();
        tree.children(main).stream()
                .filter(c -> tree.relation(c).startsWith("nsubj") && !tree.dominates(c, naming))
                .forEach(c -> change.set(c, naming, "obj"));
        for (int child : tree.children(main)) {
            if (tree.relation(child).startsWith("csubj")) {
                change.set(main, tree.head(main), "ccomp");
                change.set(child, tree.head(main), tree.relation(main));
                change.set(main, child, "ccomp");
            }
        }
        if (tree.dominates(naming, main)) {
            change.set(main, tree.head(naming), tree.relation(naming));
        }
        change.set(man.get(), main, isPassive(main) ? "nsubj:pass" : "nsubj");
        change.set(naming, man.get(), "acl");
        change.make();
    }

    /** Whether the verb has no subject but the name, or the clause with the name. */
    private boolean subjectsAre(int verb, int naming) {
        return tree.children(verb).stream()
                .filter(c ->
                        tree.relation(c).startsWith("nsubj") || tree.relation(c).startsWith("csubj"))
                .allMatch(c -> tree.dominates(c, naming)
                        || c > naming && c < verb && tags.get(c).startsWith("NNP"));
    }

    /** "killing a civilian and injuring three others": each verb has its own object, where the parser made one phrase of both. */
    private void secondResult(int second) {
        int other = tree.head(second);
        if (!tags.get(second).equals("VBG")
                || !RESULTS.contains(lemmas.get(second))
                || second - 2 <= first
                || !lemmas.get(second - 1).equals("and")
                || !isNoun(second - 2) && !tags.get(second - 2).startsWith("JJ")) {
            return;
        }
        int harmed = second - 2;
        Optional<Integer> object = tree.children(second, "obj").stream().findFirst();
        int noun = other == harmed ? tree.head(harmed) : other;
        if (object.isPresent() || noun == DependencyTree.ROOT || noun <= second || !tree.is(noun, "obj")) {
            return;
        }
        int verb = tree.head(noun);
        if (verb >= harmed || !tags.get(verb).equals("VBG") || !RESULTS.contains(lemmas.get(verb))) {
            return;
        }
        Change change = new Change();
        change.set(harmed, verb, "obj");
        change.set(second, verb, "conj");
        change.set(noun, second, "obj");
        for (int child : tree.children(noun)) {
            if (child < harmed) {
                change.set(child, harmed, tree.relation(child));
            }
        }
        for (int child : tree.children(harmed)) {
            if (child > harmed && child != second) {
                change.set(child, second, tree.relation(child));
            }
        }
        change.make();
    }

    /** "On April 9, 2016 two workers were hurt": the year belongs to the day, not to the workers. */
    private void year(int number) {
        boolean year = tags.get(number).equals("CD")
                && lemmas.get(number).matches("(19|20)\\d\\d")
                && tree.is(number, "nummod")
                && tree.head(number) > number + 1
                && number - 2 > first
                && lemmas.get(number - 1).equals(",")
                && tags.get(number - 2).equals("CD");
        if (year && !tree.dominates(number, number - 2)) {
            Change change = new Change();
            change.set(number, number - 2, "dep");
            change.make();
        }
    }

    /** "Between 12 and 15 people were killed": the people are the subject. */
    private void between(int preposition) {
        int noun = tree.head(preposition);
        boolean range = lemmas.get(preposition).equals("between")
                && tree.is(preposition, "case")
                && preposition + 4 <= noun
                && isNoun(noun)
                && tree.is(noun, "obl")
                && tags.get(preposition + 1).equals("CD")
                && lemmas.get(preposition + 2).equals("and")
                && tags.get(preposition + 3).equals("CD");
        if (!range || noun >= tree.head(noun)) {
            return;
        }
        int verb = tree.head(noun);
        boolean hasSubject =
                tree.children(verb).stream().anyMatch(c -> tree.relation(c).startsWith("nsubj"));
        if (!hasSubject) {
            Change change = new Change();
            change.set(preposition, noun, "advmod");
            change.set(noun, verb, isPassive(verb) ? "nsubj:pass" : "nsubj");
            change.make();
        }
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
