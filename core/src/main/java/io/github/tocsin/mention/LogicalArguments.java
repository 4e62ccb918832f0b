package io.github.tocsin.mention;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who does what to whom off a tree, whatever the construction: active and passive, relative clauses, participles,
 * control, coordination, light verbs and nominalisations all give the same labels ({@code frames/constructions.yaml} lists them).
 */
final class LogicalArguments {

    /**
     * An argument of a predicate.
     *
     * @param label {@code subj}, {@code obj}, {@code poss}, {@code mod}, {@code amod}, {@code num}, {@code struck}, {@code beside}, or a preposition
     * @param head the argument's head word
     */
    record Labelled(String label, int head) {}

    static final String SUBJ = "subj";
    static final String OBJ = "obj";
    private static final String IN_FRONT_OF = "in_front_of";
    private static final String BESIDE = "beside";
    /** "took control of a town". */
    private static final String OBJ_OF = "obj_of";

    private static final WordLists GRAMMAR = WordLists.load("grammar.yaml");
    private static final ImmutableSet<String> BESIDE_NOUNS = GRAMMAR.list("beside-nouns");
    private static final ImmutableSet<String> CAPTIVES = GRAMMAR.list("captives");
    private static final ImmutableMap<String, String> PREPOSITION_VERBS = GRAMMAR.map("preposition-verbs");
    private static final ImmutableSet<String> BESIDES = GRAMMAR.list("besides");
    private static final ImmutableSet<String> AMONG = GRAMMAR.list("among");
    private static final ImmutableSet<String> NOBODY = GRAMMAR.list("nobody");
    private static final ImmutableSet<String> MOUNTS = GRAMMAR.list("mounts");
    private static final ImmutableSet<String> AFTERWARDS = GRAMMAR.list("afterwards");
    private static final ImmutableSet<String> BLAME = GRAMMAR.list("blame-verbs");

    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final VerbClause clause;
    private final NounArguments nouns;

    LogicalArguments(ParsedSentence sentence) {
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.clause = new VerbClause(sentence);
        this.nouns = new NounArguments(sentence, this, clause);
    }

    /** The arguments of a verb, an event noun or a predicative adjective, in order of the text, each once. */
    List<Labelled> of(int predicate) {
        Set<Labelled> out = new LinkedHashSet<>();
        if (sentence.isVerb(predicate) && !isNominal(predicate)) {
            verb(predicate, out);
        } else if (sentence.tag(predicate).startsWith("JJ") && !isNominal(predicate)) {
            adjective(predicate, out);
        } else {
            nouns.noun(predicate, out);
        }
        named(predicate, out);
        List<Labelled> sorted = new ArrayList<>();
        for (Labelled one : out) {
            sorted.add(one);
            for (int conjunct : conjuncts(one.head())) {
                sorted.add(new Labelled(one.label(), conjunct));
            }
            for (int conjunct : conjunctsOfWhole(one.head())) {
                sorted.add(new Labelled(one.label(), conjunct));
            }
        }
        return sorted.stream().distinct().filter(a -> a.head() != predicate).toList();
    }

    /** "The injured are two nuns", "among the dead was a nun", "one of the wounded is a nun": who they are. */
    private void named(int predicate, Set<Labelled> out) {
        if (sentence.sense(predicate).type() != SemanticType.CASUALTY) {
            return;
        }
        int phrase = nouns.outermost(predicate);
        int head = tree.head(phrase);
        if (head == DependencyTree.ROOT) {
            return;
        }
        boolean among = AMONG.contains(sentence.caseOf(phrase));
        boolean copula = tree.children(head, "cop").stream().anyMatch(c -> c > phrase);
        // "The wounded are nuns", where the parser takes the article for the subject.
        boolean article =
                tree.is(predicate, "amod") && sentence.tag(tree.head(predicate)).equals("DT");
        if (article) {
            int subject = tree.head(predicate);
            int nominal = tree.head(subject);
            boolean named = tree.is(subject, "nsubj") || AMONG.contains(sentence.caseOf(subject));
            if (nominal != DependencyTree.ROOT && named && sentence.isNoun(nominal)) {
                out.add(new Labelled(OBJ, nominal));
            }
            return;
        }
        if (copula && (tree.is(phrase, "nsubj") || among) && sentence.isNoun(head)) {
            out.add(new Labelled(OBJ, head));
        } else if (among && sentence.lemma(head).equals("be")) {
            tree.children(head, "nsubj").stream().filter(s -> s > phrase).forEach(s -> out.add(new Labelled(OBJ, s)));
        }
    }

    /** Whether the syntactic subject of a verb is its logical object. */
    boolean isPassive(int verb) {
        return clause.isPassive(verb);
    }

    /** A gerund that stands where nouns stand: "the bombing of". */
    boolean isNominal(int token) {
        String relation = tree.relation(token);
        if (!sentence.tag(token).equals("VBG") || !tree.children(token, "obj").isEmpty()) {
            return false;
        }
        boolean subject = relation.startsWith("nsubj") || relation.startsWith("csubj");
        return subject && tree.children(token).stream().anyMatch(c -> isNounDependent(c) || tree.is(c, "obl"))
                || (subject || relation.equals("obj") || relation.startsWith("obl") || relation.startsWith("nmod"))
                        && tree.children(token).stream()
                                .anyMatch(c -> tree.is(c, "det") || tree.is(c, "case") || tree.is(c, "amod"));
    }

    private boolean isNounDependent(int token) {
        return tree.is(token, "nmod") || tree.is(token, "compound");
    }

    List<Integer> conjuncts(int head) {
        List<Integer> out = new ArrayList<>();
        for (int child : conjunctsOfName(head)) {
            if (sentence.isNominal(child)
                    && !NOBODY.contains(sentence.lemma(child))
                    && !sentence.isVerb(child)
                    && tree.children(child, "nsubj").isEmpty()) {
                out.add(child);
                out.addAll(conjuncts(child));
            }
        }
        return out;
    }

    /** "two of the guards and a child": the child, whom parsers join to the guards. */
    private List<Integer> conjunctsOfWhole(int some) {
        if (!sentence.tag(some).equals("CD") && !sentence.tag(some).equals("DT")) {
            return List.of();
        }
        return tree.children(some, "nmod").stream()
                .filter(c -> c > some && sentence.caseOf(c).equals("of"))
                .flatMap(c -> conjuncts(c).stream())
                .filter(c -> tree.children(c).stream()
                        .anyMatch(d -> tree.is(d, "nummod")
                                || tree.is(d, "det") && sentence.lemma(d).equals("a")))
                .toList();
    }

    /** What is joined to a word, or to a later word of the name that it heads: "the Army of the North and the Front". */
    private List<Integer> conjunctsOfName(int head) {
        List<Integer> out = new ArrayList<>(tree.children(head, "conj"));
        sentence.entities().at(head).ifPresent(name -> {
            for (int i = head + 1; i < name.tokens().end() && sentence.contains(i); i++) {
                tree.children(i, "conj").stream()
                        .filter(c -> !name.tokens().contains(c))
                        .forEach(out::add);
            }
        });
        return out;
    }

    void verb(int verb, Set<Labelled> out) {
        boolean passive = clause.isPassive(verb);
        clause.syntacticSubject(verb).ifPresent(s -> out.add(new Labelled(passive ? OBJ : SUBJ, s)));
        for (int child : tree.children(verb)) {
            if (tree.is(child, "iobj") && objectIsTime(verb)) {
                out.add(new Labelled(OBJ, child));
            } else if ((tree.is(child, "obj") || tree.is(child, "dobj"))
                    && !clause.isNoObject(child)
                    && !(passive && (clause.isSetting(child) || clause.isParted(verb, child)))) {
                out.add(new Labelled(OBJ, held(clause.antecedent(child, verb))));
                ofObject(child, verb, out);
            } else if (tree.is(child, "iobj")) {
                out.add(new Labelled(
                        tree.children(verb, "obj").isEmpty() ? OBJ : "iobj", clause.antecedent(child, verb)));
            } else if (tree.is(child, "obl") || tree.is(child, "nmod") || isStrayAgent(child)) {
                oblique(child, verb, out);
            } else if (tree.is(child, "advcl") || tree.is(child, "acl") || tree.is(child, "xcomp")) {
                prepositionVerb(child, out);
            } else if (tree.is(child, "advmod") && BESIDES.contains(sentence.word(child) + "_with") && passive) {
                tree.children(child, "obl").stream()
                        .filter(o -> sentence.caseOf(o).equals("with"))
                        .forEach(o -> out.add(new Labelled(BESIDE, o)));
            }
        }
        clause.sharedObjects(verb).forEach(o -> out.add(new Labelled(OBJ, o)));
        clause.inverted(verb).ifPresent(o -> out.add(new Labelled(OBJ, o)));
        smallClause(verb, out);
        if (passive && tree.is(verb, "ccomp") && tree.head(verb) > verb) {
            tree.children(tree.head(verb), "obl").stream()
                    .filter(o -> o < verb && firstOfSeveral(tree.head(verb), o) == verb)
                    .forEach(o -> besidesOf(o, sentence.caseOf(o), verb, out));
        }
        strayObjects(verb, out);
        if (passive && out.stream().noneMatch(a -> a.label().equals("by"))) {
            tree.children(verb, "conj").stream()
                    .filter(c -> sentence.isVerb(c) && clause.isPassive(c) && !AFTERWARDS.contains(sentence.lemma(c)))
                    .flatMap(c -> tree.children(c, "obl").stream())
                    .filter(o -> sentence.caseOf(o).equals("by"))
                    .forEach(o -> out.add(new Labelled("by", o)));
        }
        if (!passive && out.stream().noneMatch(a -> a.label().equals(OBJ))) {
            clause.lostObject(verb).ifPresent(o -> out.add(new Labelled(OBJ, o)));
        }
        boolean hasObject = out.stream().anyMatch(a -> a.label().equals(OBJ));
        Optional<Integer> number = hasObject ? Optional.empty() : clause.numberAfter(verb);
        if (number.isPresent()) {
            out.add(new Labelled(OBJ, number.get()));
        } else if (!hasObject
                && !passive
                && tree.is(verb, "acl:relcl")
                && clause.ownSubject(verb).isPresent()
                && !clause.isRelative(clause.ownSubject(verb).get())
                && tree.children(verb).stream().noneMatch(c -> sentence.tag(c).equals("WRB"))) {
            out.add(new Labelled(OBJ, tree.head(verb)));
        } else if (!hasObject && !passive) {
            for (int child : tree.children(verb, "conj")) {
                if (sentence.isVerb(child)
                        && !clause.isPassive(child)
                        && clause.ownSubject(child).isEmpty()) {
                    tree.children(child, "obj").forEach(o -> out.add(new Labelled(OBJ, o)));
                }
            }
        }
    }

    /** "detonated explosives strapped to their bodies": the explosives, which parsers take for the subject of the participle. */
    private void smallClause(int verb, Set<Labelled> out) {
        for (int child : tree.children(verb)) {
            if ((tree.is(child, "xcomp") || tree.is(child, "ccomp") || tree.is(child, "dep"))
                    && sentence.tag(child).equals("VBN")
                    && tree.children(child, "aux").isEmpty()
                    && tree.children(child, "mark").isEmpty()) {
                tree.children(child, "nsubj").stream()
                        .filter(s -> s > verb && s < child && !clause.isParted(verb, s))
                        .forEach(s -> out.add(new Labelled(OBJ, s)));
            }
        }
    }

    /** "drove the rebels from the town": parsers hang on the object what belongs to the verb. */
    private void ofObject(int object, int verb, Set<Labelled> out) {
        for (int child : tree.children(object)) {
            if (child > object && (tree.is(child, "conj") || tree.is(child, "appos")) && sentence.isNoun(child)) {
                ofObject(child, verb, out);
            }
            if (!tree.is(child, "nmod")) {
                continue;
            }
            String label = sentence.caseOf(child);
            if (label.equals("of")) {
                out.add(new Labelled(OBJ_OF, child));
            } else if (!label.isEmpty()
                    && tree.children(verb, "obl").stream()
                            .noneMatch(o -> sentence.caseOf(o).equals(label))) {
                out.add(new Labelled(label, child));
            }
        }
    }

    /** "attacked the base several times": the times are no object. */
    private boolean objectIsTime(int verb) {
        return tree.children(verb, "obj").stream()
                .anyMatch(o -> sentence.sense(o).type() == SemanticType.TIME);
    }

    /**
     * "took six guests hostage": the guests, where the parser makes them part of a compound; "damaged the front of the bank": the
     * bank.
     */
    private int held(int object) {
        if (BESIDE_NOUNS.contains(sentence.lemma(object))) {
            return tree.children(object, "nmod").stream()
                    .filter(c -> sentence.caseOf(c).equals("of"))
                    .findFirst()
                    .orElse(object);
        }
        if (!CAPTIVES.contains(sentence.lemma(object))) {
            return object;
        }
        return tree.children(object, "compound").stream()
                .filter(c -> sentence.tag(c).endsWith("S"))
                .findFirst()
                .orElse(object);
    }

    /** "foiled by the army" where the parser lost the relation. */
    private boolean isStrayAgent(int child) {
        return (tree.is(child, "conj") || tree.is(child, "dep"))
                && sentence.isNoun(child)
                && sentence.caseOf(child).equals("by");
    }

    /** Nouns that the parser made a conjunct of the verb instead of its object: "shot the priest and his driver". */
    private void strayObjects(int verb, Set<Labelled> out) {
        List<Integer> objects = tree.children(verb, "obj");
        if (objects.isEmpty()) {
            return;
        }
        for (int child : tree.children(verb, "conj")) {
            boolean bare = tree.children(child).stream()
                    .noneMatch(
                            c -> tree.is(c, "nsubj") || tree.is(c, "case") || tree.is(c, "cop") || tree.is(c, "obj"));
            boolean next = tree.children(verb, "obl").stream().noneMatch(o -> o > objects.get(0) && o < child);
            if (sentence.isNoun(child) && bare && next && child > objects.get(0)) {
                out.add(new Labelled(OBJ, child));
            }
        }
    }

    void oblique(int child, int verb, Set<Labelled> out) {
        String label = sentence.caseOf(child);
        if (!label.isEmpty() && !isRiding(child, label, verb) && !isBlamed(label, verb)) {
            out.add(new Labelled(label, clause.antecedent(child, verb)));
        }
        if (BESIDE_NOUNS.contains(sentence.lemma(child))) {
            tree.children(child, "nmod").stream()
                    .filter(c -> sentence.caseOf(c).equals("of"))
                    .forEach(c -> out.add(new Labelled(IN_FRONT_OF, c)));
        }
        if (sentence.sense(child).type() == SemanticType.TIME) {
            agentOfTime(child, out);
        }
        besides(child, label, verb, out);
    }

    /** "shot by two men on a motorcycle". */
    private boolean isRiding(int noun, String label, int verb) {
        return label.equals("on")
                && MOUNTS.contains(sentence.lemma(noun))
                && sentence.isVerb(verb)
                && (clause.isPassive(verb) || !tree.children(verb, "obj").isEmpty());
    }

    /** "blamed the bombing on separatists": they are no target. */
    private boolean isBlamed(String label, int noun) {
        return label.equals("on") && tree.is(noun, "obj") && BLAME.contains(sentence.lemma(tree.head(noun)));
    }

    /** "detained for two days by rebels": nobody's days. */
    private void agentOfTime(int time, Set<Labelled> out) {
        tree.children(time, "nmod").stream()
                .filter(n -> sentence.caseOf(n).equals("by"))
                .forEach(n -> out.add(new Labelled("by", n)));
    }

    /** "In addition to the bomber, six people were killed": he was, too. */
    private void besides(int child, String label, int verb, Set<Labelled> out) {
        boolean afterObject = tree.children(verb, "obj").stream().anyMatch(o -> o < child);
        if ((clause.isPassive(verb) || afterObject) && firstOfSeveral(verb, child) == verb) {
            besidesOf(child, label, verb, out);
        }
    }

    private void besidesOf(int child, String label, int verb, Set<Labelled> out) {
        if (BESIDES.contains(label)) {
            out.add(new Labelled(BESIDE, child));
        } else if (BESIDES.contains(label + "_" + sentence.lemma(child))) {
            tree.children(child, "nmod").stream()
                    .filter(c -> sentence.caseOf(c).equals("to"))
                    .filter(c -> sentence.sense(c).type() != SemanticType.CASUALTY
                            && sentence.sense(c).type() != SemanticType.EVENT)
                    .forEach(c -> {
                        out.add(new Labelled(BESIDE, c));
                        if (clause.ownSubject(verb).isEmpty()) {
                            tree.children(c, "appos").stream()
                                    .filter(a -> a > c && a < verb)
                                    .forEach(a -> out.add(new Labelled(OBJ, a)));
                        }
                    });
        }
    }

    /** "In addition to the bomber, six were killed and two were hurt": it goes with the first verb, though it hangs on the last. */
    private int firstOfSeveral(int verb, int besides) {
        return tree.children(verb, "ccomp").stream()
                .filter(c -> c > besides && c < verb && clause.isPassive(c))
                .findFirst()
                .orElse(verb);
    }

    void prepositionVerb(int clause, Set<Labelled> out) {
        String label = PREPOSITION_VERBS.get(sentence.lemma(clause));
        if (label != null && sentence.tag(clause).equals("VBG")) {
            tree.children(clause, "obj").forEach(o -> out.add(new Labelled(label, o)));
        }
    }

    private void adjective(int adjective, Set<Labelled> out) {
        if (tree.is(adjective, "amod")) {
            out.add(new Labelled(SUBJ, tree.head(adjective)));
        } else {
            clause.syntacticSubject(adjective).ifPresent(s -> out.add(new Labelled(SUBJ, s)));
        }
        for (int child : tree.children(adjective, "obl")) {
            oblique(child, adjective, out);
        }
    }
}
