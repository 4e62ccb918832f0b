package io.github.tocsin.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Stage;
import java.util.Optional;

/** Judges whether a trigger's event is told to have happened, from the words around it ({@code factuality.yaml}). */
final class FactualityJudge {

    /** The judgement; {@code dropped} says why nothing is told to have happened at all. */
    record Judgement(
            Factuality factuality,
            Optional<Stage> stage,
            Optional<Outcome> outcome,
            boolean background,
            Optional<String> dropped) {}

    private enum Where {
        AUX,
        NEGATION,
        MODIFIER,
        MARK,
        CASE,
        PARTITIVE,
        TREND,
        PREDICATE,
        ABOVE,
        CHARGED,
        GOVERNOR
    }

    private record Rule(
            Where where,
            ImmutableSet<String> lemmas,
            Optional<Polarity> polarity,
            Optional<Certainty> certainty,
            Optional<Genericity> genericity,
            Optional<Stage> stage,
            Optional<Outcome> outcome,
            boolean background,
            boolean drop) {}

    private static final ImmutableList<Rule> RULES = load();
    private static final ImmutableSet<String> MANNER =
            WordLists.load("grammar.yaml").list("manner-marks");
    private static final ImmutableSet<String> PLANS =
            WordLists.load("grammar.yaml").list("plan-verbs");
    private static final ImmutableSet<String> LIGHT =
            WordLists.load("grammar.yaml").list("light-verbs");
    private static final ImmutableSet<String> DEFINITE =
            WordLists.load("grammar.yaml").list("definite");
    private static final int MAX_GOVERNORS = 4;
    private static final int MAX_ABOVE = 8;

    private final ParsedSentence sentence;
    private final DependencyTree tree;

    FactualityJudge(ParsedSentence sentence) {
        this.sentence = sentence;
        this.tree = sentence.tree();
    }

    private static ImmutableList<Rule> load() {
        ImmutableList.Builder<Rule> out = ImmutableList.builder();
        for (JsonNode node : WordLists.yaml("factuality.yaml").path("rules")) {
            ImmutableSet.Builder<String> lemmas = ImmutableSet.builder();
            node.path("lemmas").forEach(l -> lemmas.add(l.asText()));
            out.add(new Rule(
                    Where.valueOf(node.path("where").asText().toUpperCase(java.util.Locale.ROOT)),
                    lemmas.build(),
                    constant(Polarity.class, node, "polarity"),
                    constant(Certainty.class, node, "certainty"),
                    constant(Genericity.class, node, "genericity"),
                    constant(Stage.class, node, "stage"),
                    constant(Outcome.class, node, "outcome"),
                    node.path("background").asBoolean(false),
                    node.path("drop").asBoolean(false)));
        }
        return out.build();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode node, String field) {
        return node.has(field) ? Optional.of(Enum.valueOf(type, node.path(field).asText())) : Optional.empty();
    }

    Judgement judge(int trigger) {
        Collected collected = new Collected();
        around(trigger, collected);
        int noun = tree.relation(trigger).startsWith("acl") ? tree.head(trigger) : trigger;
        if (noun != DependencyTree.ROOT && isPartOfSeveral(noun)) {
            collected.apply(Where.PARTITIVE, tree.head(noun));
        }
        if (tree.is(trigger, "nmod")
                && (sentence.caseOf(trigger).equals("in")
                        || sentence.caseOf(trigger).equals("of"))) {
            collected.apply(Where.TREND, tree.head(trigger));
        }
        if (tree.is(trigger, "nsubj")) {
            collected.apply(Where.PREDICATE, tree.head(trigger));
        }
        int at = trigger;
        boolean manner = false;
        for (int steps = 0; steps < MAX_GOVERNORS; steps++) {
            int head = tree.head(at);
            if (head == DependencyTree.ROOT) {
                break;
            }
            if (isManner(at) || isClefted(at, head)) {
                manner = true;
                auxiliaries(head, collected);
            } else if (governs(at, head)) {
                if (manner) {
                    auxiliaries(head, collected);
                } else if (!isPresupposed(at, head)) {
                    collected.apply(Where.GOVERNOR, head);
                    around(head, collected);
                }
            } else if (!tree.is(at, "conj") && !tree.is(at, "nsubj")) {
                break;
            }
            at = head;
        }
        above(trigger, collected);
        if (isHabit(trigger)) {
            collected.genericity = Genericity.GENERIC;
        }
        return collected.judgement();
    }

    /** "the north, where bandits raid villages": what is done at any time. */
    private boolean isHabit(int verb) {
        if (!sentence.tag(verb).equals("VBP") && !sentence.tag(verb).equals("VBZ")) {
            return false;
        }
        for (int at = verb; at != DependencyTree.ROOT; at = tree.head(at)) {
            if (tree.is(at, "acl:relcl")) {
                return true;
            }
        }
        return false;
    }

    /** Applies what stands above the trigger, up to where another statement is only put beside it. */
    private void above(int trigger, Collected collected) {
        if (tree.head(trigger) == DependencyTree.ROOT) {
            // "families who say their sons were taken continued their protest", where the parser takes the last verb
            // for a lesser one.
            tree.children(trigger, "dep").stream().filter(c -> c > trigger).forEach(c -> held(c, trigger, collected));
        }
        for (int at = trigger, steps = 0; steps < MAX_ABOVE; steps++) {
            int head = tree.head(at);
            if (isSecondOfTwo(at)) {
                at = head;
                continue;
            }
            boolean participle = tree.is(at, "advcl")
                    && sentence.tag(at).equals("VBG")
                    && sentence.caseOf(at).isEmpty();
            if (head == DependencyTree.ROOT
                    || participle
                    || tree.relation(at).startsWith("nsubj") && at == trigger
                    || tree.is(at, "conj")
                    || tree.is(at, "parataxis")) {
                return;
            }
            collected.apply(Where.ABOVE, head);
            if (tree.relation(head).startsWith("acl") && sentence.tag(head).equals("VBN")) {
                collected.apply(Where.CHARGED, head);
            }
            held(head, at, collected);
            if (tree.relation(at).startsWith("nsubj")) {
                return;
            }
            at = head;
        }
    }

    /** "protested against attacks that killed seven and injured two": told under the same as the first. */
    private boolean isSecondOfTwo(int token) {
        int head = tree.head(token);
        return tree.is(token, "conj")
                && head != DependencyTree.ROOT
                && sentence.isVerb(token) == sentence.isVerb(head)
                && tree.children(token, "nsubj").isEmpty();
    }

    /** "a rally was held against", "joined the protest over": what is held is what it is about. */
    private void held(int verb, int below, Collected collected) {
        if (LIGHT.contains(sentence.lemma(verb)) && sentence.isVerb(verb)) {
            tree.children(verb).stream()
                    .filter(c -> c != below)
                    .filter(c -> tree.relation(c).startsWith("nsubj") || tree.is(c, "obj"))
                    .forEach(c -> collected.apply(Where.ABOVE, c));
        }
    }

    /** "one of four attacks", "one of three incidents targeting schools": said of an event that is told elsewhere. */
    private boolean isPartOfSeveral(int trigger) {
        return tree.is(trigger, "nmod")
                && sentence.caseOf(trigger).equals("of")
                && sentence.tag(trigger).equals("NNS")
                && !tree.children(tree.head(trigger), "cop").isEmpty();
    }

    /** "might have answered by striking the radars", "could escape, killing a guard": as sure as what it is part of. */
    private boolean isManner(int low) {
        return (tree.is(low, "advcl") || tree.is(low, "xcomp"))
                && sentence.tag(low).equals("VBG")
                && tree.children(low).stream()
                        .filter(c -> tree.is(c, "mark") || tree.is(c, "case"))
                        .allMatch(m -> MANNER.contains(sentence.lemma(m)));
    }

    /** "It may have been the rebels who attacked". */
    private boolean isClefted(int low, int head) {
        return (tree.is(low, "acl:relcl") || tree.is(low, "dep"))
                && !tree.children(head, "cop").isEmpty();
    }

    /** "planned the attack", "the assassination was ordered abroad": an event that is known took place, whatever was planned. */
    private boolean isPresupposed(int low, int head) {
        return PLANS.contains(sentence.lemma(head))
                && sentence.isNoun(low)
                && (tree.is(low, "obj") || tree.relation(low).equals("nsubj:pass"))
                && tree.children(low).stream()
                        .anyMatch(c ->
                                tree.is(c, "nmod:poss") || tree.is(c, "det") && DEFINITE.contains(sentence.lemma(c)))
                && tree.children(head, "obl").stream()
                        .noneMatch(o -> sentence.caseOf(o).equals("for")
                                && sentence.sense(o).type() == SemanticType.TIME);
    }

    /** Whether the higher word decides on the reality of the lower one's event. */
    private boolean governs(int low, int head) {
        String relation = tree.relation(low);
        return relation.equals("xcomp")
                || relation.equals("ccomp")
                || relation.equals("obj")
                || relation.equals("nsubj:pass")
                || relation.equals("acl") && (sentence.tag(low).equals("VB") || hasMark(low, "of"))
                || (relation.equals("nmod") || relation.equals("obl"))
                        && (sentence.caseOf(low).equals("of")
                                || sentence.caseOf(low).equals("from")
                                || sentence.caseOf(low).equals("against"))
                || relation.equals("advcl") && sentence.tag(low).equals("VB")
                || sentence.tag(low).equals("VBG") && isClause(relation) && (hasMark(low, "of") || hasMark(low, "by"))
                || relation.equals("compound");
    }

    /** "suspected of planting", "intended by striking": a clause after a preposition. */
    private static boolean isClause(String relation) {
        return relation.equals("advcl") || relation.equals("obl") || relation.equals("nmod") || relation.equals("dep");
    }

    private boolean hasMark(int token, String word) {
        return tree.children(token).stream()
                .anyMatch(c -> c < token && sentence.lemma(c).equals(word));
    }

    private void auxiliaries(int token, Collected collected) {
        for (int child : tree.children(token)) {
            String relation = tree.relation(child);
            if (relation.startsWith("aux") && !relation.equals("aux:pass") && !isWithinWord(child)) {
                collected.apply(Where.AUX, child);
            }
        }
    }

    /** The first part of "would-be bombers". */
    private boolean isWithinWord(int token) {
        return sentence.contains(token + 1) && sentence.form(token + 1).equals("-");
    }

    private void around(int token, Collected collected) {
        auxiliaries(token, collected);
        for (int child : tree.children(token)) {
            String relation = tree.relation(child);
            if (relation.equals("mark")) {
                collected.apply(Where.MARK, child);
            } else if (relation.equals("case")) {
                collected.apply(Where.CASE, child);
            }
            if (relation.equals("advmod")
                    || relation.equals("amod")
                    || relation.equals("neg")
                    || relation.equals("det")) {
                if (!relation.equals("det") || sentence.isNoun(token)) {
                    collected.apply(Where.NEGATION, child);
                }
                collected.apply(Where.MODIFIER, child);
            }
        }
    }

    private final class Collected {
        private Polarity polarity = Polarity.POSITIVE;
        private Certainty certainty = Certainty.CERTAIN;
        private Genericity genericity = Genericity.SPECIFIC;
        private Optional<Stage> stage = Optional.empty();
        private Optional<Outcome> outcome = Optional.empty();
        private boolean background;
        private Optional<String> dropped = Optional.empty();

        void apply(Where where, int cue) {
            for (Rule rule : RULES) {
                if (rule.where() == where && rule.lemmas().contains(sentence.lemma(cue))) {
                    polarity = rule.polarity().orElse(polarity);
                    certainty = rule.certainty()
                            .filter(c -> c.compareTo(certainty) > 0)
                            .orElse(certainty);
                    genericity = rule.genericity().orElse(genericity);
                    stage = stage.or(rule::stage);
                    outcome = outcome.or(rule::outcome);
                    background |= rule.background();
                    if (rule.drop()) {
                        dropped = dropped.or(
                                () -> Optional.of("\"" + sentence.form(cue) + "\": not told to have happened"));
                    }
                }
            }
        }

        Judgement judgement() {
            return new Judgement(Factuality.of(polarity, certainty, genericity), stage, outcome, background, dropped);
        }
    }
}
