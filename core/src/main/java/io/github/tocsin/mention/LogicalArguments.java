package io.github.tocsin.mention;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
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
    private static final String STRUCK = "struck";
    private static final String IN_FRONT_OF = "in_front_of";
    private static final String BESIDE = "beside";
    /** "took control of a town". */
    private static final String OBJ_OF = "obj_of";

    private static final WordLists GRAMMAR = WordLists.load("grammar.yaml");
    private static final ImmutableSet<String> DO = GRAMMAR.list("do-verbs");
    private static final ImmutableSet<String> UNDERGO = GRAMMAR.list("undergo-verbs");
    private static final ImmutableSet<String> OCCUR = GRAMMAR.list("occur-verbs");
    private static final ImmutableSet<String> FALL_ON = GRAMMAR.list("fall-on-verbs");
    private static final ImmutableSet<String> BESIDE_NOUNS = GRAMMAR.list("beside-nouns");
    private static final ImmutableSet<String> TRANSITIVE = GRAMMAR.list("transitive-verbs");
    private static final ImmutableSet<SemanticType> AGENTS = Sets.immutableEnumSet(
            SemanticType.PERSON, SemanticType.ARMED_GROUP, SemanticType.FORCE, SemanticType.STATE);
    private static final ImmutableSet<String> CAPTIVES = GRAMMAR.list("captives");
    private static final ImmutableSet<String> TRANSPARENT = GRAMMAR.list("transparent-nouns");
    private static final ImmutableMap<String, String> PREPOSITION_VERBS = GRAMMAR.map("preposition-verbs");
    private static final ImmutableSet<String> BESIDES = GRAMMAR.list("besides");
    private static final ImmutableSet<String> AMONG = GRAMMAR.list("among");
    /** "shot at the car": with this preposition the verb is active without an object. */
    private static final ImmutableMap<String, String> ACTIVE_WITH = GRAMMAR.map("active-with");

    private static final ImmutableSet<String> WHEN = GRAMMAR.list("reduced-passive-marks");
    private static final ImmutableSet<String> CARRIERS = GRAMMAR.list("event-heads");
    private static final ImmutableSet<String> THOSE = GRAMMAR.list("those");
    private static final ImmutableSet<String> MOUNTS = GRAMMAR.list("mounts");
    private static final ImmutableSet<String> BLAME = GRAMMAR.list("blame-verbs");
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

    LogicalArguments(ParsedSentence sentence) {
        this.sentence = sentence;
        this.tree = sentence.tree();
    }

    /** The arguments of a verb, an event noun or a predicative adjective, in order of the text, each once. */
    List<Labelled> of(int predicate) {
        Set<Labelled> out = new LinkedHashSet<>();
        if (sentence.isVerb(predicate) && !isNominal(predicate)) {
            verb(predicate, out);
        } else if (sentence.tag(predicate).startsWith("JJ") && !isNominal(predicate)) {
            adjective(predicate, out);
        } else {
            noun(predicate, out);
        }
        named(predicate, out);
        List<Labelled> sorted = new ArrayList<>();
        for (Labelled one : out) {
            sorted.add(one);
            for (int conjunct : conjuncts(one.head())) {
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
        int phrase = outermost(predicate);
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
            if (nominal != DependencyTree.ROOT && tree.is(subject, "nsubj") && sentence.isNoun(nominal)) {
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

    private List<Integer> conjuncts(int head) {
        List<Integer> out = new ArrayList<>();
        for (int child : tree.children(head, "conj")) {
            if (sentence.isNominal(child)
                    && !sentence.isVerb(child)
                    && tree.children(child, "nsubj").isEmpty()) {
                out.add(child);
                out.addAll(conjuncts(child));
            }
        }
        return out;
    }

    private void verb(int verb, Set<Labelled> out) {
        theseWere(verb).ifPresent(o -> out.add(new Labelled(OBJ, o)));
        boolean passive = isPassive(verb);
        syntacticSubject(verb).ifPresent(s -> out.add(new Labelled(passive ? OBJ : SUBJ, s)));
        for (int child : tree.children(verb)) {
            if (tree.is(child, "iobj") && objectIsTime(verb)) {
                out.add(new Labelled(OBJ, child));
            } else if ((tree.is(child, "obj") || tree.is(child, "dobj"))
                    && !isNoObject(child)
                    && !(passive && isSetting(child))) {
                out.add(new Labelled(OBJ, held(antecedent(child, verb))));
                ofObject(child, verb, out);
            } else if (tree.is(child, "iobj")) {
                out.add(new Labelled(tree.children(verb, "obj").isEmpty() ? OBJ : "iobj", antecedent(child, verb)));
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
        sharedObjects(verb).forEach(o -> out.add(new Labelled(OBJ, o)));
        smallClause(verb, out);
        if (passive && tree.is(verb, "ccomp") && tree.head(verb) > verb) {
            tree.children(tree.head(verb), "obl").stream()
                    .filter(o -> o < verb && firstOfSeveral(tree.head(verb), o) == verb)
                    .forEach(o -> besidesOf(o, sentence.caseOf(o), verb, out));
        }
        strayObjects(verb, out);
        if (passive && out.stream().noneMatch(a -> a.label().equals("by"))) {
            tree.children(verb, "conj").stream()
                    .filter(c -> sentence.isVerb(c) && isPassive(c))
                    .flatMap(c -> tree.children(c, "obl").stream())
                    .filter(o -> sentence.caseOf(o).equals("by"))
                    .forEach(o -> out.add(new Labelled("by", o)));
        }
        if (!passive && out.stream().noneMatch(a -> a.label().equals(OBJ))) {
            lostObject(verb).ifPresent(o -> out.add(new Labelled(OBJ, o)));
        }
        boolean hasObject = out.stream().anyMatch(a -> a.label().equals(OBJ));
        Optional<Integer> number = hasObject ? Optional.empty() : numberAfter(verb);
        if (number.isPresent()) {
            out.add(new Labelled(OBJ, number.get()));
        } else if (!hasObject
                && !passive
                && tree.is(verb, "acl:relcl")
                && ownSubject(verb).isPresent()
                && !isRelative(ownSubject(verb).get())
                && tree.children(verb).stream().noneMatch(c -> sentence.tag(c).equals("WRB"))) {
            out.add(new Labelled(OBJ, tree.head(verb)));
        } else if (!hasObject && !passive) {
            for (int child : tree.children(verb, "conj")) {
                if (sentence.isVerb(child)
                        && !isPassive(child)
                        && ownSubject(child).isEmpty()) {
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
                        .filter(s -> s > verb && s < child)
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

    /** "staff assaulted by an officer", as headlines and notes have it too. */
    private boolean hasAgent(int verb) {
        return tree.children(verb, "obl").stream()
                .anyMatch(o -> sentence.caseOf(o).equals("by")
                        && AGENTS.contains(sentence.sense(o).type()));
    }

    /** "took six guests hostage": the guests, where the parser makes them part of a compound. */
    private int held(int object) {
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

    /** "shot and killed a soldier". */
    private boolean sharesObject(int verb) {
        return tree.children(verb, "conj").stream()
                .anyMatch(c -> c == verb + 2
                        && sentence.isVerb(c)
                        && !tree.children(c, "obj").isEmpty());
    }

    /** "shot and killed a soldier", where the parser gave the object to the first verb. */
    private List<Integer> sharedObjects(int verb) {
        int first = tree.head(verb);
        boolean second = tree.is(verb, "conj")
                && first == verb - 2
                && sentence.isVerb(first)
                && ownSubject(verb).isEmpty()
                && tree.children(verb, "obj").isEmpty()
                && sentence.tag(first).equals(sentence.tag(verb));
        return second
                        && tree.children(first).stream()
                                .noneMatch(c -> tree.relation(c).endsWith(":pass"))
                ? tree.children(first, "obj").stream()
                        .filter(o -> o > verb && !isTime(o))
                        .toList()
                : List.of();
    }

    /** "and injured 6": what the parser makes of such a number is no guide. */
    private Optional<Integer> numberAfter(int verb) {
        int next = verb + 1;
        return TRANSITIVE.contains(sentence.lemma(verb))
                        && sentence.contains(next)
                        && sentence.tag(next).equals("CD")
                        && tree.children(next, "case").isEmpty()
                        && !(sentence.contains(next + 1) && isSetting(next + 1))
                ? Optional.of(
                        sentence.contains(next + 1) && tree.is(next, "nummod") && tree.head(next) > next
                                ? tree.head(next)
                                : next)
                : Optional.empty();
    }

    private void oblique(int child, int verb, Set<Labelled> out) {
        String label = sentence.caseOf(child);
        if (!label.isEmpty() && !isRiding(child, label, verb) && !isBlamed(label, verb)) {
            out.add(new Labelled(label, antecedent(child, verb)));
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
                && (isPassive(verb) || !tree.children(verb, "obj").isEmpty());
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
        if ((isPassive(verb) || afterObject) && firstOfSeveral(verb, child) == verb) {
            besidesOf(child, label, verb, out);
        }
    }

    private void besidesOf(int child, String label, int verb, Set<Labelled> out) {
        if (BESIDES.contains(label)) {
            out.add(new Labelled(BESIDE, child));
        } else if (BESIDES.contains(label + "_" + sentence.lemma(child))) {
            tree.children(child, "nmod").stream()
                    .filter(c -> sentence.caseOf(c).equals("to"))
                    .forEach(c -> {
                        out.add(new Labelled(BESIDE, c));
                        if (ownSubject(verb).isEmpty()) {
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
                .filter(c -> c > besides && c < verb && isPassive(c))
                .findFirst()
                .orElse(verb);
    }

    private void prepositionVerb(int clause, Set<Labelled> out) {
        String label = PREPOSITION_VERBS.get(sentence.lemma(clause));
        if (label != null && sentence.tag(clause).equals("VBG")) {
            tree.children(clause, "obj").forEach(o -> out.add(new Labelled(label, o)));
        }
    }

    /** "who", "which": the noun that the clause hangs on. */
    private int antecedent(int argument, int verb) {
        if (isRelative(argument)) {
            for (int at = verb, steps = 0;
                    at != DependencyTree.ROOT && steps < MAX_DEPTH;
                    at = tree.head(at), steps++) {
                if (tree.is(at, "acl")) {
                    return tree.head(at);
                }
            }
        }
        return argument;
    }

    private boolean isRelative(int token) {
        String tag = sentence.tag(token);
        return tag.equals("WDT") || tag.equals("WP");
    }

    /** The subject; a date or place that the parser took for it gives way to somebody who stands beside it. */
    private Optional<Integer> ownSubject(int verb) {
        List<Integer> subjects = tree.children(verb).stream()
                .filter(c -> tree.is(c, "nsubj") || tree.is(c, "csubj"))
                .toList();
        for (int subject : subjects) {
            Optional<Integer> others = tree.children(subject, "appos").stream()
                    .filter(a -> a == verb - 1 && isCounted(a) && isCounted(subject))
                    .findFirst();
            if (others.isPresent()) {
                return others;
            }
            if (!isSetting(subject)) {
                return Optional.of(subject);
            }
            Optional<Integer> beside = tree.children(subject, "appos").stream()
                    .filter(a -> a > subject && a < verb && !isSetting(a) && sentence.isNominal(a))
                    .findFirst();
            if (beside.isPresent()) {
                return beside;
            }
        }
        return subjects.stream().findFirst().or(() -> looseSubject(verb));
    }

    /** "2 national staff shot and killed": people right before a participle, whom the parser could not place. */
    private Optional<Integer> looseSubject(int verb) {
        return tree.children(verb, "dep").stream()
                .filter(c -> c == verb - 1 && sentence.tag(verb).startsWith("VB"))
                .filter(c -> sentence.isNoun(c) || sentence.tag(c).equals("CD"))
                .filter(c -> switch (sentence.sense(c).type()) {
                    case PERSON, FORCE, ARMED_GROUP -> true;
                    default -> sentence.tag(c).equals("CD");
                })
                .findFirst();
    }

    /** "One woman dead, two men wounded": each has a number of its own. */
    private boolean isCounted(int noun) {
        return !tree.children(noun, "nummod").isEmpty();
    }

    private boolean isSetting(int token) {
        if (sentence.tag(token).equals("CD") && isTime(token + 1)) {
            return true;
        }
        return switch (sentence.sense(token).type()) {
            case TIME, PLACE -> true;
            default -> false;
        };
    }

    /** "kidnapped Nov 13", "5 killed, 8 wounded": a day is no object, nor are those of whom something else is told. */
    private boolean isNoObject(int token) {
        boolean others = sentence.tag(token).equals("CD")
                && sentence.contains(token + 1)
                && sentence.isVerb(token + 1)
                && TRANSITIVE.contains(sentence.lemma(token + 1));
        return others || isTime(token) && sentence.tag(token).startsWith("NNP");
    }

    private boolean isTime(int token) {
        return sentence.contains(token) && sentence.sense(token).type() == SemanticType.TIME;
    }

    private Optional<Integer> syntacticSubject(int verb) {
        return syntacticSubject(verb, 0);
    }

    private Optional<Integer> syntacticSubject(int verb, int depth) {
        Optional<Integer> own = ownSubject(verb);
        if (own.isPresent()) {
            return Optional.of(antecedent(own.get(), verb));
        }
        int head = tree.head(verb);
        if (head == DependencyTree.ROOT || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        if (isLoose(verb)) {
            return Optional.of(head);
        }
        if (tree.is(verb, "acl")) {
            return Optional.of(head).filter(h -> !sentence.tag(verb).equals("VB"));
        }
        if (tree.is(verb, "amod")) {
            return Optional.of(head);
        }
        if (tree.is(verb, "xcomp") || tree.is(verb, "ccomp") && isInfinitive(verb)) {
            List<Integer> objects = tree.children(head, "obj");
            return objects.isEmpty() ? syntacticSubject(head, depth + 1) : Optional.of(objects.get(0));
        }
        if (isSecondPredicate(verb)) {
            return syntacticSubject(head, depth + 1);
        }
        if (tree.is(verb, "conj") && head < verb && isStraySubject(head, verb)) {
            return Optional.of(head);
        }
        if (tree.is(verb, "conj") || tree.is(verb, "advcl") || isStrayConjunct(verb)) {
            return sentence.isVerb(head)
                            || sentence.tag(head).startsWith("JJ")
                            || !tree.children(head, "nsubj").isEmpty()
                    ? syntacticSubject(head, depth + 1)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** "wounded when attacked on the road". */
    private boolean isAfterWhen(int verb) {
        return tree.is(verb, "advcl")
                && ownSubject(verb).isEmpty()
                && sentence.contains(verb - 1)
                && WHEN.contains(sentence.word(verb - 1));
    }

    /** "was shot in the head and killed", where the parser took the second participle for an auxiliary. */
    private boolean isStrayConjunct(int verb) {
        return sentence.tag(verb).equals("VBN")
                && tree.is(verb, "aux")
                && tree.head(verb) < verb
                && sentence.isVerb(tree.head(verb));
    }

    /** "was found stabbed", "were ambushed, abducted and robbed": a participle that parsers hang loosely on a passive. */
    private boolean isSecondPredicate(int verb) {
        int head = tree.head(verb);
        return (tree.is(verb, "dep") || tree.is(verb, "xcomp") || tree.is(verb, "ccomp"))
                && head != DependencyTree.ROOT
                && sentence.tag(verb).equals("VBN")
                && sentence.tag(head).equals("VBN")
                && ownSubject(verb).isEmpty()
                && tree.children(verb, "obj").isEmpty();
    }

    private boolean isInfinitive(int verb) {
        return sentence.tag(verb).equals("VB")
                && tree.children(verb).stream()
                        .anyMatch(c -> c < verb && sentence.word(c).equals("to"));
    }

    /** "Two staff killed during an ambush": a participle after a noun that the parser could not place. */
    private boolean isLoose(int verb) {
        int head = tree.head(verb);
        return tree.is(verb, "dep")
                && head != DependencyTree.ROOT
                && head < verb
                && (sentence.tag(verb).equals("VBN")
                        || sentence.tag(verb).equals("VBD")
                                && TRANSITIVE.contains(sentence.lemma(verb))
                                && tree.children(verb, "nsubj").isEmpty())
                && sentence.isNoun(head);
    }

    /** "X and Y both claimed", where the parser made a noun the root and the verb one more conjunct of it. */
    private boolean isStraySubject(int noun, int verb) {
        String tag = sentence.tag(verb);
        return sentence.isNoun(noun)
                && tree.head(noun) == DependencyTree.ROOT
                && tree.children(noun, "nsubj").isEmpty()
                && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP"));
    }

    /** Whether the syntactic subject of a verb is its logical object. */
    boolean isPassive(int verb) {
        return isPassive(verb, 0);
    }

    private boolean isPassive(int verb, int depth) {
        String tag = sentence.tag(verb);
        boolean participle = tag.equals("VBN") || tag.equals("VBD");
        boolean have = false;
        for (int child : tree.children(verb)) {
            if (tree.is(child, "nsubj:pass") || tree.is(child, "aux:pass") || tree.is(child, "csubj:pass")) {
                return true;
            }
            // "were injured", where the tagger takes the participle for a past tense.
            if (participle && tree.is(child, "aux") && sentence.lemma(child).equals("be")) {
                return true;
            }
            have |= tree.is(child, "aux") && sentence.lemma(child).equals("have");
        }
        if (!participle || have || tag.equals("VBD") && isActiveWith(verb)) {
            return false;
        }
        boolean object = tree.children(verb, "obj").stream().anyMatch(o -> !isNoObject(o))
                || !tree.children(verb, "iobj").isEmpty()
                || !sharedObjects(verb).isEmpty()
                || numberAfter(verb).isPresent()
                || sharesObject(verb)
                || lostObject(verb).isPresent();
        if (tag.equals("VBN")
                && !object
                && (tree.is(verb, "acl") && !tree.is(verb, "acl:relcl") || tree.is(verb, "amod") || isLoose(verb))) {
            return true;
        }
        // "The nuns kidnapped in May were freed", "closed a market attacked by gunmen", where the parser takes the
        // participle for
        // a clause of its own.
        if (tag.equals("VBN") && !object && tree.relation(verb).startsWith("csubj")
                || tag.equals("VBN") && hasAgent(verb)) {
            return true;
        }
        if (tag.equals("VBN") && tree.is(verb, "advcl") && ownSubject(verb).isEmpty() && !object) {
            return true;
        }
        if (!object && isAfterWhen(verb)
                || isSecondPredicate(verb) && depth < MAX_DEPTH && isPassive(tree.head(verb), depth + 1)) {
            return true;
        }
        if ((tree.is(verb, "conj") || isStrayConjunct(verb))
                && !object
                && depth < MAX_DEPTH
                && sentence.isVerb(tree.head(verb))
                && isPassive(tree.head(verb), depth + 1)) {
            return true;
        }
        boolean auxiliary = !tree.children(verb, "aux").isEmpty();
        boolean finiteRelative = tree.is(verb, "acl:relcl") && ownSubject(verb).isPresent();
        return !finiteRelative
                && !object
                && !auxiliary
                && (TRANSITIVE.contains(sentence.lemma(verb)) || hasAgent(verb));
    }

    private boolean isActiveWith(int verb) {
        String preposition = ACTIVE_WITH.get(sentence.lemma(verb));
        return preposition != null
                && ownSubject(verb).isPresent()
                && tree.children(verb, "obl").stream()
                        .anyMatch(o -> sentence.caseOf(o).equals(preposition) && !isSetting(o));
    }

    /** "killed an army (NA) soldier", "shot dead the mayor": an object that the parser lost. */
    private Optional<Integer> lostObject(int verb) {
        int next = sentence.contains(verb + 1) && sentence.word(verb + 1).equals("dead") ? verb + 2 : verb + 1;
        boolean phrase = sentence.contains(next)
                && TRANSITIVE.contains(sentence.lemma(verb))
                && (sentence.tag(next).equals("DT") || sentence.tag(next).equals("PRP$"))
                && tree.head(next) > next;
        return phrase
                        && sentence.isNoun(tree.head(next))
                        && sentence.sense(tree.head(next)).type() != SemanticType.TIME
                        && tree.children(tree.head(next)).stream().noneMatch(c -> tree.is(c, "case"))
                ? Optional.of(tree.head(next))
                : Optional.empty();
    }

    /** "The injured were two nurses": those who are said to be the injured. */
    private Optional<Integer> theseWere(int participle) {
        int be = participle + 1;
        boolean people = sentence.contains(participle - 1)
                && sentence.contains(be)
                && THOSE.contains(sentence.word(participle - 1))
                && sentence.lemma(be).equals("be");
        return people && tree.is(be, "cop") && tree.head(be) > be && sentence.isNoun(tree.head(be))
                ? Optional.of(tree.head(be))
                : Optional.empty();
    }

    private void adjective(int adjective, Set<Labelled> out) {
        theseWere(adjective).ifPresent(s -> out.add(new Labelled(SUBJ, s)));
        if (tree.is(adjective, "amod")) {
            out.add(new Labelled(SUBJ, tree.head(adjective)));
        } else {
            syntacticSubject(adjective).ifPresent(s -> out.add(new Labelled(SUBJ, s)));
        }
        for (int child : tree.children(adjective, "obl")) {
            oblique(child, adjective, out);
        }
    }

    private void noun(int noun, Set<Labelled> out) {
        nounPhrase(noun, out);
        int carrier = carrier(noun);
        if (carrier != noun) {
            nounPhrase(carrier, out);
        }
        governor(outermost(carrier), out);
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
                        .forEach(c -> out.add(new Labelled(SUBJ, c)));
            } else if (tree.is(child, "amod")) {
                out.add(new Labelled("amod", child));
            } else if (tree.is(child, "nummod")) {
                out.add(new Labelled("num", child));
            } else if (tree.is(child, "nmod") || tree.is(child, "obl")) {
                oblique(child, noun, out);
            } else if (tree.is(child, "acl")) {
                reducedClause(child, out);
            }
        }
    }

    /** "attack carried out by rebels", "bomb planted by": a participle on the event noun. */
    private void reducedClause(int verb, Set<Labelled> out) {
        prepositionVerb(verb, out);
        if (!isOneOf(DO, verb) || !sentence.isVerb(verb)) {
            return;
        }
        boolean passive = isPassive(verb);
        for (int child : tree.children(verb)) {
            if (tree.is(child, "obl")) {
                String label = sentence.caseOf(child);
                if (label.equals("by") && passive) {
                    out.add(new Labelled(SUBJ, child));
                } else if (!label.isEmpty()) {
                    out.add(new Labelled(label, child));
                }
            } else if (tree.is(child, "nsubj") && !isRelative(child)) {
                out.add(new Labelled(SUBJ, child));
            }
        }
    }

    /** "a series of attacks", "two of the attacks": the noun that the rest of the sentence deals with. */
    private int outermost(int noun) {
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
                if (!sentence.caseOf(child).equals("by") || !isPassive(verb)) {
                    oblique(child, verb, out);
                }
            }
            if (isOneOf(FALL_ON, verb)) {
                tree.children(verb, "obj").forEach(o -> out.add(new Labelled(STRUCK, o)));
            }
        }
    }

    private void borrow(int verb, int noun, Set<Labelled> out, boolean suffers) {
        Set<Labelled> lent = new LinkedHashSet<>();
        verb(verb, lent);
        for (Labelled one : lent) {
            if (one.head() == noun) {
                continue;
            }
            switch (one.label()) {
                case SUBJ -> out.add(new Labelled(suffers ? OBJ : SUBJ, one.head()));
                case "by" -> out.add(new Labelled(SUBJ, one.head()));
                case OBJ -> out.add(new Labelled(suffers ? OBJ : "obj-of-verb", one.head()));
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
