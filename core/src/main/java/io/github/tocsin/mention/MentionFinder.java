package io.github.tocsin.mention;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.FactualityJudge.Judgement;
import io.github.tocsin.mention.TriggerMatcher.Match;
import io.github.tocsin.mention.TriggerMatcher.Verdict;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Stage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the event mentions of a report: triggers matched, arguments linked, factuality judged. */
public final class MentionFinder implements Annotator {

    /** "as a result of an attack", "in one of the attacks": the noun only hands on what hangs on it. */
    private static final ImmutableSet<String> TRANSPARENT = ImmutableSet.<String>builder()
            .addAll(WordLists.load("grammar.yaml").list("transparent-nouns"))
            .addAll(WordLists.load("grammar.yaml").list("course-nouns"))
            .build();

    /** What parsers make the head of an event noun: "an ambush north of the town", "a bombing campaign". */
    private static final ImmutableSet<String> LEANING = ImmutableSet.<String>builder()
            .addAll(WordLists.load("grammar.yaml").list("directions"))
            .addAll(WordLists.load("grammar.yaml").list("event-heads"))
            .build();

    private static final ImmutableSet<String> TIME_MARKS =
            WordLists.load("grammar.yaml").list("time-marks");

    private static final ImmutableSet<String> ROUNDS =
            WordLists.load("grammar.yaml").list("rounds");

    private final FrameLexicon frames;

    public MentionFinder(FrameLexicon frames) {
        this.frames = frames;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return ParsedSentence.LAYERS;
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return ImmutableSet.of(MentionLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        List<EventMention> mentions = new ArrayList<>();
        List<RejectedTrigger> rejected = new ArrayList<>();
        SubjectMatter matter = SubjectMatter.of(input);
        for (ParsedSentence sentence : ParsedSentence.allOf(input)) {
            read(sentence, matter, mentions, rejected);
        }
        return Layers.of(new MentionLayer(
                ImmutableList.copyOf(mentions),
                ImmutableList.copyOf(rejected),
                explanation(input, mentions, rejected)));
    }

    private void read(
            ParsedSentence sentence,
            SubjectMatter matter,
            List<EventMention> mentions,
            List<RejectedTrigger> rejected) {
        LogicalArguments arguments = new LogicalArguments(sentence);
        TriggerMatcher matcher = new TriggerMatcher(frames, sentence, arguments);
        List<Match> matches = new ArrayList<>();
        for (int token = sentence.tokens().first(); token < sentence.tokens().end(); token++) {
            Verdict verdict = matcher.judge(token);
            verdict.match().ifPresent(matches::add);
            verdict.rejection().ifPresent(rejected::add);
        }
        matches = withoutInner(matches);
        FactualityJudge judge = new FactualityJudge(sentence);
        BitSet heads = new BitSet();
        matches.forEach(m -> heads.set(m.head()));
        for (Match match : matches) {
            Judgement judgement = judge.judge(match.head());
            Optional<String> objection =
                    judgement.dropped().or(() -> matter.objection(match.frame(), sentence.index()));
            if (objection.isPresent()) {
                rejected.add(new RejectedTrigger(match.words(), match.frame().name(), objection.get()));
            } else {
                mentions.add(mention(match, judgement, sentence, heads));
            }
        }
        CoordinatedResults.link(mentions, sentence);
    }

    /** A trigger within a longer one ("bomb" in "car bomb attack") is no mention of its own. */
    private static List<Match> withoutInner(List<Match> matches) {
        return matches.stream()
                .filter(m -> matches.stream()
                        .noneMatch(o -> o != m
                                && o.words().contains(m.head())
                                && o.words().size() > m.words().size()))
                .toList();
    }

    private static EventMention mention(Match match, Judgement judgement, ParsedSentence sentence, BitSet heads) {
        Optional<Outcome> outcome = match.frame().outcome().or(judgement::outcome);
        Stage stage = match.frame().stage().or(judgement::stage).orElse(Stage.ACCOMPLISHED);
        return new EventMention(
                match.words(),
                match.head(),
                sentence.index(),
                match.frame().name() + "#trigger",
                match.frame().kind(),
                match.frame().type(),
                Arguments.of(match, sentence),
                links(match, sentence, heads),
                isRound(match, sentence)
                        ? Optional.empty()
                        : match.arguments().stream()
                                .filter(a -> a.label().equals("num"))
                                .map(a -> TokenRange.of(a.head(), a.head() + 1))
                                .findFirst(),
                stage,
                outcome.orElse(Outcome.UNKNOWN),
                judgement.factuality(),
                judgement.background());
    }

    /** "observed 12 explosions and 30 shots": so many rounds, not so many attacks. */
    private static boolean isRound(Match match, ParsedSentence sentence) {
        return match.frame().type() != AttackType.BOMBING && ROUNDS.contains(sentence.lemma(match.head()));
    }

    /**
     * Triggers that are arguments of this one, or share its clause: "died in the attack", "stormed the village, killing", "a shoot-out
     * broke out and two were wounded".
     */
    /** "the bombings and the murder of a priest": with an article and a patient of its own it is another event. */
    private static boolean standsAlone(Match match, ParsedSentence sentence) {
        return sentence.isNoun(match.head())
                && !sentence.tree().children(match.head(), "det").isEmpty()
                && match.arguments().stream().anyMatch(a -> a.label().equals("of"));
    }

    private static ImmutableList<Integer> links(Match match, ParsedSentence sentence, BitSet heads) {
        Set<Integer> out = new LinkedHashSet<>();
        match.arguments().stream().filter(a -> heads.get(a.head())).forEach(a -> out.add(a.head()));
        DependencyTree tree = sentence.tree();
        int head = tree.head(match.head());
        String relation = tree.relation(match.head());
        if (relation.equals("compound") && head != DependencyTree.ROOT && LEANING.contains(sentence.lemma(head))) {
            relation = tree.relation(head);
            head = tree.head(head);
        }
        while (head != DependencyTree.ROOT
                && !heads.get(head)
                && TRANSPARENT.contains(sentence.lemma(head))
                && relation.equals("nmod")) {
            relation = tree.relation(head);
            head = tree.head(head);
        }
        if (head != DependencyTree.ROOT && heads.get(head)) {
            if (relation.equals("advcl")
                    || relation.startsWith("acl")
                    || relation.equals("xcomp")
                    || relation.equals("parataxis")
                            && tree.children(match.head(), "nsubj").isEmpty()
                    || relation.equals("conj")
                            && !standsAlone(match, sentence)
                            && (tree.children(match.head(), "nsubj").isEmpty()
                                    || match.frame().type() == AttackType.ARSON)
                    || relation.equals("obl")
                    || relation.equals("nmod")) {
                out.add(head);
            }
        }
        boolean whatFollows = tree.is(match.head(), "conj") && sentence.isVerb(match.head());
        if (head != DependencyTree.ROOT && !heads.get(head) && (tree.is(match.head(), "obj") || whatFollows)) {
            tree.children(head, "nsubj").stream().filter(heads::get).forEach(out::add);
        }
        if (head != DependencyTree.ROOT
                && !heads.get(head)
                && tree.relation(match.head()).startsWith("acl")) {
            weaponUser(head, sentence).filter(heads::get).ifPresent(out::add);
        }
        if (out.isEmpty() && sentence.isVerb(match.head()) && opensWithTimeMark(match.head(), sentence)) {
            int before = heads.previousSetBit(match.head() - 1);
            if (before >= sentence.tokens().first()) {
                out.add(before);
            }
        }
        if (out.isEmpty() && isLooseParticiple(match.head(), sentence)) {
            int before = heads.previousSetBit(match.head() - 1);
            if (before >= sentence.tokens().first()) {
                out.add(before);
            }
        }
        out.remove(match.head());
        return out.stream().sorted().collect(toImmutableList());
    }

    /** "wounded by rockets fired from the hills", "the bomb planted by rebels exploded": what the weapon's sentence tells of it. */
    private static Optional<Integer> weaponUser(int noun, ParsedSentence sentence) {
        int at = noun;
        while (sentence.tree().is(at, "nmod")
                && TRANSPARENT.contains(sentence.lemma(sentence.tree().head(at)))) {
            at = sentence.tree().head(at);
        }
        int head = sentence.tree().head(at);
        return Optional.of(head)
                .filter(h -> h != DependencyTree.ROOT && sentence.sense(noun).type() == SemanticType.WEAPON);
    }

    /** "attacked the convoy in the hills, killing two": part of what was told before the comma, whatever the parser hangs it on. */
    private static boolean isLooseParticiple(int verb, ParsedSentence sentence) {
        int before = verb - 1;
        if (sentence.contains(before) && sentence.tag(before).startsWith("RB")) {
            before--;
        }
        String relation = sentence.tree().relation(verb);
        return (sentence.tag(verb).equals("VBG") || sentence.tag(verb).equals("VBN") && relation.equals("dep"))
                && sentence.contains(before)
                && sentence.tag(before).equals(",")
                && (relation.equals("dep")
                        || relation.equals("advcl")
                        || relation.equals("parataxis")
                        || relation.startsWith("acl"))
                && sentence.tree().children(verb).stream()
                        .noneMatch(c -> c < verb
                                && (sentence.tree().relation(c).startsWith("nsubj")
                                        || sentence.tree().is(c, "mark")
                                        || sentence.tree().is(c, "case")
                                        || sentence.tree().is(c, "aux")));
    }

    private static boolean opensWithTimeMark(int verb, ParsedSentence sentence) {
        return sentence.tree().children(verb).stream()
                .anyMatch(c -> c < verb
                        && (sentence.tree().is(c, "mark") || sentence.tree().is(c, "advmod"))
                        && TIME_MARKS.contains(sentence.lemma(c)));
    }

    private static ImmutableList<String> explanation(
            AnnotationInput input, List<EventMention> mentions, List<RejectedTrigger> rejected) {
        record Line(TokenRange at, String text) {}
        TokenLayer tokens = input.get(TokenLayer.class);
        List<Line> lines = new ArrayList<>();
        for (EventMention m : mentions) {
            StringBuilder text = new StringBuilder("+ \"")
                    .append(m.trigger().span(tokens).in(input.content()))
                    .append("\" ")
                    .append(m.type())
                    .append(" by ")
                    .append(m.rule());
            for (Argument a : m.arguments()) {
                text.append("; ")
                        .append(a.role())
                        .append(" \"")
                        .append(a.tokens().span(tokens).in(input.content()).replace('\n', ' '))
                        .append("\" by #")
                        .append(a.rule().substring(a.rule().indexOf('#') + 1));
            }
            lines.add(new Line(m.trigger(), text.toString()));
        }
        for (RejectedTrigger r : rejected) {
            lines.add(new Line(
                    r.trigger(),
                    "- \"" + r.trigger().span(tokens).in(input.content()).replace('\n', ' ') + "\" not by " + r.rule()
                            + ": " + r.reason()));
        }
        return lines.stream()
                .sorted(Comparator.comparing(Line::at).thenComparing(Line::text))
                .map(Line::text)
                .collect(toImmutableList());
    }
}
