package io.github.tocsin.mention;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import io.github.tocsin.mention.SentenceStatements.Telling;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Reads statements by the rules of {@code statements.yaml}. */
final class StatementRuleReader {
    private static final int DEPTH = 3;

    private final SentenceStatements scene;
    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final LogicalArguments arguments;

    StatementRuleReader(SentenceStatements scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.tree = sentence.tree();
        this.arguments = scene.arguments();
    }

    boolean read(int cue, boolean noun) {
        for (StatementRule rule : StatementRule.ALL) {
            if (rule.noun() == noun
                    && !tree.is(cue, "amod")
                    && rule.cues().contains(sentence.lemma(cue))
                    && (!rule.passive() || isPassive(cue))) {
                List<Labelled> labelled = arguments.of(cue);
                if (rule.with().entrySet().stream().allMatch(e -> stands(e.getKey(), e.getValue(), cue, labelled))
                        && add(rule, cue, labelled)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stands(String label, ImmutableSet<String> lemmas, int cue, List<Labelled> labelled) {
        if (label.equals("sentence")) {
            for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
                if (lemmas.contains(sentence.lemma(i))) {
                    return true;
                }
            }
            return false;
        }
        if (label.equals("relation")) {
            return lemmas.contains(tree.relation(cue));
        }
        if (label.equals("clause")) {
            return clauses(cue).anyMatch(c -> lemmas.stream().anyMatch(lemma -> tells(lemma, c)));
        }
        if (label.equals("source-type")) {
            return labelled.stream()
                    .filter(a -> a.label().equals(LogicalArguments.SUBJ))
                    .anyMatch(a ->
                            lemmas.contains(Arguments.typeOf(sentence, a.head()).name()));
        }
        if (label.equals("governor")) {
            return tree.head(cue) != DependencyTree.ROOT && lemmas.contains(sentence.lemma(tree.head(cue)));
        }
        return labelled.stream()
                .filter(a -> a.label().equals(label))
                .anyMatch(a -> lemmas.contains("anything")
                        || lemmas.contains(sentence.lemma(a.head()))
                        || lemmas.contains("trigger") && scene.isTrigger(a.head()));
    }

    /** Whether a clause has this head, or tells of the deed that this stands for. */
    private boolean tells(String lemma, int clause) {
        return switch (lemma) {
            case "trigger" -> scene.isTrigger(clause) || hasObject(clause, scene::isTrigger);
            case "own-deed" ->
                sentence.isVerb(clause)
                        && !tree.children(clause, "nsubj").isEmpty()
                        && (scene.isTrigger(clause)
                                || SentenceStatements.DO.contains(sentence.lemma(clause))
                                        && hasObject(clause, scene::isTrigger)
                                || hasParticle(clause) && hasObject(clause, scene::isTrigger));
            case "behind" -> sentence.caseOf(clause).equals("behind");
            case "nothing" -> hasObject(clause, o -> sentence.lemma(o).equals("nothing"));
            default -> sentence.lemma(clause).equals(lemma);
        };
    }

    private boolean hasObject(int verb, IntPredicate kind) {
        return tree.children(verb, "obj").stream().anyMatch(kind::test);
    }

    /** "carried out". */
    private boolean hasParticle(int verb) {
        return tree.children(verb).stream()
                .anyMatch(c -> tree.is(c, "compound:prt")
                        && SentenceStatements.DO.contains(sentence.lemma(verb) + " " + sentence.lemma(c)));
    }

    /** What the subject of the cue does itself: "claimed to have attacked", "claimed that it had attacked". */
    private Stream<Integer> clauses(int cue) {
        return tree.children(cue).stream()
                .filter(c -> tree.is(c, "xcomp")
                        || tree.is(c, "ccomp")
                        || tree.is(c, "advcl")
                        || tree.is(c, "dep") && sentence.tag(c).equals("VBG"))
                .filter(c -> c > cue && !arguments.isPassive(c))
                .filter(c -> tree.children(c, "nsubj").stream().allMatch(this::isOwn));
    }

    /** "it", "its fighters". */
    private boolean isOwn(int subject) {
        return sentence.tag(subject).startsWith("PRP")
                || tree.children(subject, "nmod:poss").stream()
                        .anyMatch(p -> sentence.tag(p).equals("PRP$"));
    }

    /** "was suspected", "X suspected" as headlines have it. */
    private boolean isPassive(int cue) {
        return !tree.is(cue, "amod")
                && (arguments.isPassive(cue)
                        || sentence.tag(cue).matches("VB[DN]")
                                && tree.children(cue).stream()
                                        .noneMatch(c -> tree.is(c, "obj")
                                                || tree.is(c, "iobj")
                                                || tree.is(c, "ccomp")
                                                || tree.is(c, "xcomp")));
    }

    private boolean add(StatementRule rule, int cue, List<Labelled> labelled) {
        List<Integer> subjects = subjects(rule, cue, labelled);
        Optional<Integer> about = rule.event() ? event(rule, labelled) : about(rule, cue, labelled);
        if (subjects.isEmpty() && !rule.subject().isEmpty() || about.isEmpty() && rule.event()) {
            return false;
        }
        List<Integer> sources = eachOnce(sources(rule, cue, labelled));
        boolean nobody =
                scene.isDenied(cue) || sources.stream().anyMatch(scene::isNobody) || rule.noun() && scene.isNobody(cue);
        if (nobody && rule.type() != ClaimType.RESPONSIBILITY) {
            return true;
        }
        if (rule.event() && !rule.noun() && sources.isEmpty()) {
            addAsTold(rule, scene.tellingOf(cue), subjects, about, cue);
            return true;
        }
        Stance stance = nobody ? Stance.NONE : rule.stance();
        Certainty certainty = scene.isModal(cue) ? Certainty.POSSIBLE : rule.certainty();
        boolean several = rule.type() == ClaimType.RESPONSIBILITY && stance != Stance.NONE;
        List<Optional<Integer>> from = stance == Stance.NONE || sources.isEmpty()
                ? List.of(Optional.empty())
                : sources.stream()
                        .limit(several ? sources.size() : 1)
                        .map(Optional::of)
                        .toList();
        List<Optional<Integer>> named = subjects.isEmpty()
                ? List.of(Optional.empty())
                : subjects.stream().map(Optional::of).toList();
        for (Optional<Integer> source : from) {
            for (Optional<Integer> subject : named) {
                scene.add(rule.type(), stance, source, subject, about, cue, certainty);
            }
        }
        return true;
    }

    /** "police believe that they were involved in the attack": who says or believes what the cue itself names no source of. */
    private void addAsTold(
            StatementRule rule, Telling telling, List<Integer> subjects, Optional<Integer> about, int cue) {
        if (telling.denied()) {
            return;
        }
        Optional<Integer> source = telling.source()
                .filter(s -> !subjects.contains(s) && !StatementWords.NO_SOURCE.has(sentence.lemma(s)))
                .filter(scene::canBeAuthor);
        Certainty certainty = telling.certainty() == Certainty.CERTAIN ? rule.certainty() : telling.certainty();
        subjects.forEach(s -> scene.add(
                telling.type(source, rule.type()), Stance.ASSERTED, source, Optional.of(s), about, cue, certainty));
    }

    /** Who is named as the author. */
    private List<Integer> subjects(StatementRule rule, int cue, List<Labelled> labelled) {
        List<Integer> direct = rule.subject().isEmpty()
                ? List.of()
                : identified(cue)
                        .or(() -> rule.passive() ? nounBefore(cue) : Optional.empty())
                        .map(List::of)
                        .orElseGet(() -> SentenceStatements.all(labelled, rule.subject()));
        return (direct.isEmpty() ? ofObject(labelled, rule.subject()) : direct)
                .stream().filter(scene::canBeAuthor).toList();
    }

    /** The attack that the rule asks for. */
    private Optional<Integer> event(StatementRule rule, List<Labelled> labelled) {
        return SentenceStatements.all(labelled, rule.about()).stream()
                .flatMap(a -> eventIn(a, 0).stream())
                .findFirst()
                .or(() -> ofObjectEvent(labelled, rule.about()));
    }

    /** What is spoken of, as far as grammar tells. */
    private Optional<Integer> about(StatementRule rule, int cue, List<Labelled> labelled) {
        return SentenceStatements.first(labelled, rule.about())
                .or(() -> labelled.stream()
                        .filter(a -> a.label().equals(LogicalArguments.OBJ)
                                || rule.noun() && a.label().equals("of"))
                        .flatMap(a -> arguments.of(a.head()).stream())
                        .filter(a -> rule.about().contains(a.label()))
                        .map(Labelled::head)
                        .findFirst())
                .or(() -> rule.type() == ClaimType.ACCUSATION || rule.with().containsKey("clause")
                        ? triggerAfter(cue)
                        : Optional.empty());
    }

    /** The event of the clause after a cue: "accused the army of attacking". */
    private Optional<Integer> triggerAfter(int cue) {
        return tree.children(cue).stream()
                .filter(c -> c > cue && (tree.is(c, "advcl") || tree.is(c, "xcomp") || tree.is(c, "ccomp")))
                .flatMap(c -> Stream.concat(
                        Stream.concat(Stream.of(c), tree.children(c, "obj").stream()), scene.triggersBelow(c)))
                .filter(scene::isTrigger)
                .findFirst();
    }

    /** "took part in the attack": what hangs on the object. */
    private Optional<Integer> ofObjectEvent(List<Labelled> labelled, ImmutableSet<String> labels) {
        return ofObject(labelled, labels).stream()
                .flatMap(a -> eventIn(a, 0).stream())
                .findFirst();
    }

    /**
     * "involvement in the murder", "the case of the murder": the event that a noun leads to. Not every noun does: who takes part in "the
     * investigation of the murder" did not commit it.
     */
    private Optional<Integer> eventIn(int noun, int depth) {
        if (scene.isTrigger(noun) || StatementWords.CRIME.has(sentence.lemma(noun))) {
            return Optional.of(noun);
        }
        return depth == DEPTH || !StatementWords.LEADS_TO_CRIME.has(sentence.lemma(noun))
                ? Optional.empty()
                : Stream.of("nmod", "acl", "obj", "obl")
                        .flatMap(r -> tree.children(noun, r).stream())
                        .filter(c -> c > noun)
                        .flatMap(c -> eventIn(c, depth + 1).stream())
                        .findFirst();
    }

    /** "are suspected to be members of the group": with whom the verb identifies its subject. */
    private Optional<Integer> identified(int cue) {
        return tree.children(cue, "xcomp").stream()
                .filter(x -> x > cue)
                .flatMap(x -> Stream.concat(
                        !tree.children(x, "cop").isEmpty() && sentence.isNoun(x) ? Stream.of(x) : Stream.empty(),
                        tree.children(x).stream()
                                .filter(c -> (tree.is(c, "obl") || tree.is(c, "nmod"))
                                        && StatementWords.BELONG.has(sentence.lemma(x)))))
                .filter(n ->
                        sentence.entities().at(n).isPresent() && Arguments.typeOf(sentence, n) != SemanticType.PLACE)
                .reduce((a, b) -> b);
    }

    /** "by armed men, suspected of": the participle is about the noun right before it, wherever the parser hangs it. */
    private Optional<Integer> nounBefore(int cue) {
        int noun = cue - 1;
        boolean comma = sentence.contains(noun) && sentence.form(noun).equals(",");
        noun = comma ? noun - 1 : noun;
        return (comma || tree.is(cue, "dep"))
                        && sentence.contains(noun)
                        && sentence.isNoun(noun)
                        && scene.subjectsOf(cue).isEmpty()
                        && tree.children(cue, "aux:pass").isEmpty()
                ? Optional.of(noun)
                : Optional.empty();
    }

    /** Who speaks; of a noun also those who make the claim: "both groups issued claims of responsibility". */
    private List<Integer> sources(StatementRule rule, int cue, List<Labelled> labelled) {
        List<Integer> direct = SentenceStatements.all(labelled, rule.source());
        int verb = tree.head(cue);
        boolean issued = direct.isEmpty()
                && rule.noun()
                && rule.source().contains(LogicalArguments.SUBJ)
                && tree.is(cue, "obj")
                && StatementWords.ISSUE.has(sentence.lemma(verb));
        return issued ? SentenceStatements.all(arguments.of(verb), ImmutableSet.of(LogicalArguments.SUBJ)) : direct;
    }

    /** "suspected the involvement of the group": what hangs on the object. */
    private List<Integer> ofObject(List<Labelled> labelled, ImmutableSet<String> labels) {
        return labelled.stream()
                .filter(a -> a.label().equals(LogicalArguments.OBJ) && sentence.isNoun(a.head()))
                .flatMap(a -> arguments.of(a.head()).stream())
                .filter(a -> labels.contains(a.label()))
                .map(Labelled::head)
                .toList();
    }

    /** Without words of a name that another head stands for already. */
    private List<Integer> eachOnce(List<Integer> heads) {
        return heads.stream()
                .filter(h -> heads.stream()
                        .takeWhile(earlier -> !earlier.equals(h))
                        .noneMatch(earlier -> sentence.entities()
                                .at(earlier)
                                .filter(name -> name.tokens().contains(h))
                                .isPresent()))
                .toList();
    }
}
