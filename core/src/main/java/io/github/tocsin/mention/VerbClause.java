package io.github.tocsin.mention;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.model.TargetType;
import java.util.List;
import java.util.Optional;

/** Whose verb it is: the subject of a verb, its own or one that grammar lends it, its voice, and objects that parsers lost. */
final class VerbClause {

    private static final WordLists GRAMMAR = WordLists.load("grammar.yaml");
    private static final ImmutableSet<String> TRANSITIVE = GRAMMAR.list("transitive-verbs");
    private static final ImmutableSet<SemanticType> AGENTS = Sets.immutableEnumSet(
            SemanticType.PERSON, SemanticType.ARMED_GROUP, SemanticType.FORCE, SemanticType.STATE);
    /** "shot at the car": with this preposition the verb is active without an object. */
    private static final ImmutableMap<String, String> ACTIVE_WITH = GRAMMAR.map("active-with");

    private static final ImmutableSet<String> ASSAULT = GRAMMAR.list("assault-verbs");
    private static final ImmutableSet<String> FATAL = GRAMMAR.list("fatal");
    private static final ImmutableSet<String> CHARGE = GRAMMAR.list("charge-verbs");
    private static final ImmutableSet<String> WHEN = GRAMMAR.list("reduced-passive-marks");
    private static final int MAX_DEPTH = 12;

    private final ParsedSentence sentence;
    private final DependencyTree tree;

    VerbClause(ParsedSentence sentence) {
        this.sentence = sentence;
        this.tree = sentence.tree();
    }

    /** "staff assaulted by an officer", as headlines and notes have it too. */
    private boolean hasAgent(int verb) {
        return tree.children(verb, "obl").stream()
                .anyMatch(o -> sentence.caseOf(o).equals("by")
                        && AGENTS.contains(sentence.sense(o).type()));
    }

    /** "shot and killed a soldier". */
    private boolean sharesObject(int verb) {
        return tree.children(verb, "conj").stream()
                .anyMatch(c -> c == verb + 2
                        && sentence.isVerb(c)
                        && !tree.children(c, "obj").isEmpty());
    }

    /** "shot and killed a soldier", where the parser gave the object to the first verb. */
    List<Integer> sharedObjects(int verb) {
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
    Optional<Integer> numberAfter(int verb) {
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

    /** "who", "which": the noun that the clause hangs on. */
    int antecedent(int argument, int verb) {
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

    boolean isRelative(int token) {
        String tag = sentence.tag(token);
        return tag.equals("WDT") || tag.equals("WP");
    }

    /** The subject; a date or place that the parser took for it gives way to somebody who stands beside it. */
    Optional<Integer> ownSubject(int verb) {
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
            Optional<Integer> named = personBeside(subject, verb);
            if (named.isPresent()) {
                return named;
            }
            if (!isSetting(subject)) {
                return Optional.of(subject);
            }
            Optional<Integer> beside = tree.children(subject).stream()
                    .filter(c -> tree.is(c, "appos") || tree.is(c, "dep"))
                    .filter(a -> a > subject && a < verb && !isSetting(a) && sentence.isNominal(a))
                    .findFirst();
            if (beside.isPresent()) {
                return beside;
            }
        }
        return subjects.stream().findFirst().or(() -> looseSubject(verb));
    }

    /** "In Cali, the main port of the province, Judge Diaz was shot": the judge, not the port. */
    private Optional<Integer> personBeside(int subject, int verb) {
        return sentence.sense(subject).target().isPeople() || !TRANSITIVE.contains(sentence.lemma(verb))
                ? Optional.empty()
                : tree.children(subject, "appos").stream()
                        .filter(a ->
                                a > subject && a < verb && sentence.sense(a).target() == TargetType.PERSON)
                        .filter(a -> !sentence.tag(a + 1).equals(","))
                        .findFirst();
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

    boolean isSetting(int token) {
        if (sentence.tag(token).equals("CD") && isTime(token + 1)) {
            return true;
        }
        return switch (sentence.sense(token).type()) {
            case TIME, PLACE -> true;
            default -> false;
        };
    }

    /** "kidnapped Nov 13", "5 killed, 8 wounded", "shot dead": a day is no object, nor are those of whom something else is told. */
    boolean isNoObject(int token) {
        boolean others = sentence.tag(token).equals("CD")
                && sentence.contains(token + 1)
                && sentence.isVerb(token + 1)
                && TRANSITIVE.contains(sentence.lemma(token + 1));
        boolean state = sentence.tag(token).startsWith("JJ") && FATAL.contains(sentence.lemma(token));
        return others || state || isTime(token) && sentence.tag(token).startsWith("NNP");
    }

    private boolean isTime(int token) {
        return sentence.contains(token) && sentence.sense(token).type() == SemanticType.TIME;
    }

    Optional<Integer> syntacticSubject(int verb) {
        return syntacticSubject(verb, 0);
    }

    Optional<Integer> syntacticSubject(int verb, int depth) {
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
        if (isCharge(verb)) {
            return charged(head);
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

    /** "accused the army of shelling a village": what those whom the verb accuses are said to have done. */
    private boolean isCharge(int verb) {
        int head = tree.head(verb);
        return tree.is(verb, "advcl")
                && sentence.isVerb(head)
                && CHARGE.contains(sentence.lemma(head))
                && tree.children(verb).stream()
                        .anyMatch(c -> tree.is(c, "mark")
                                && (sentence.word(c).equals("of")
                                        || sentence.word(c).equals("for")));
    }

    private Optional<Integer> charged(int verb) {
        List<String> relations = isPassive(verb) ? List.of("nsubj:pass", "nsubj") : List.of("obj", "iobj");
        return relations.stream()
                .flatMap(relation -> tree.children(verb, relation).stream())
                .findFirst();
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

    /** "killed in the north, two hours from the capital": what stands after a comma is not the verb's object. */
    boolean isParted(int verb, int noun) {
        for (int i = verb + 1; i < noun; i++) {
            String tag = sentence.tag(i);
            if (tag.equals(",") || tag.equals(":")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the syntactic subject of a verb is its logical object. */
    boolean isPassive(int verb) {
        return isPassive(verb, 0);
    }

    boolean isPassive(int verb, int depth) {
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
            // "found murdered in his office".
            if (tag.equals("VBN")
                    && tree.is(child, "aux")
                    && sentence.lemma(child).equals("find")) {
                return true;
            }
            have |= tree.is(child, "aux") && sentence.lemma(child).equals("have");
        }
        if (!participle || have || tag.equals("VBD") && isActiveWith(verb)) {
            return false;
        }
        boolean object = tree.children(verb, "obj").stream()
                        .anyMatch(o -> !isNoObject(o) && !(tag.equals("VBN") && isParted(verb, o)))
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
                && (TRANSITIVE.contains(sentence.lemma(verb)) || hasAgent(verb) || isAssaulted(verb));
    }

    /** "1 guard attacked during a break-in": guards are not said to attack nobody. */
    private boolean isAssaulted(int verb) {
        return ASSAULT.contains(sentence.lemma(verb))
                && tree.head(verb) == DependencyTree.ROOT
                && ownSubject(verb)
                        .filter(s -> sentence.sense(s).type() == SemanticType.PERSON)
                        .map(s -> sentence.sense(s).target())
                        .filter(t -> t != TargetType.OTHER_PEOPLE && t != TargetType.PERSON && t != TargetType.UNKNOWN)
                        .isPresent();
    }

    /** "Injured were two nuns", "among the priests murdered was Juan Diaz": who stands behind the verb. */
    Optional<Integer> inverted(int verb) {
        int noun = tree.head(verb);
        return sentence.tag(verb).equals("VBN")
                        && noun > verb
                        && sentence.isNoun(noun)
                        && sentence.sense(noun).target().isPeople()
                        && (verb == sentence.tokens().first()
                                || sentence.word(sentence.tokens().first()).equals("among"))
                        && tree.children(verb, "aux").isEmpty()
                        && tree.children(noun, "cop").stream().anyMatch(c -> c > verb)
                ? Optional.of(noun)
                : Optional.empty();
    }

    private boolean isActiveWith(int verb) {
        String preposition = ACTIVE_WITH.get(sentence.lemma(verb));
        return preposition != null
                && ownSubject(verb).isPresent()
                && tree.children(verb, "obl").stream()
                        .anyMatch(o -> sentence.caseOf(o).equals(preposition) && !isSetting(o));
    }

    /** "killed an army (NA) soldier", "shot dead the mayor": an object that the parser lost. */
    Optional<Integer> lostObject(int verb) {
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
}
