package io.github.tocsin.event;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hands the figures of the dead and wounded that no mention carries to the incidents that they are of. */
final class TollAssembler {

    private static final TollWords WORDS = TollWords.builtIn();

    private final ReportFacts facts;

    TollAssembler(ReportFacts facts) {
        this.facts = facts;
    }

    void addTo(List<IncidentDraft> drafts) {
        Collection<ParsedSentence> sentences = facts.sentences();
        boolean oneOfSeveral = sentences.stream().anyMatch(TollAssembler::isOneOfSeveral);
        long attacks = drafts.stream().filter(d -> !d.isGeneric()).count();
        ImmutableSet<Integer> shared = sentences.stream()
                .filter(s -> countsOverSeveral(s, oneOfSeveral, attacks > 1))
                .map(ParsedSentence::index)
                .collect(ImmutableSet.toImmutableSet());
        drafts.forEach(d -> d.countOnlyOwn(drafts, shared));
        for (ParsedSentence sentence : sentences) {
            List<EventMention> mentions = drafts.stream()
                    .flatMap(d -> d.event().mentions().stream())
                    .filter(m -> m.sentence() == sentence.index())
                    .distinct()
                    .toList();
            for (Toll toll : TollReader.read(sentence, mentions, facts.quantities())) {
                List<IncidentDraft> of = of(toll, drafts);
                if (of.size() == 1 && !shared.contains(sentence.index()) || toll.isZero()) {
                    of.forEach(d -> d.addToll(toll));
                }
            }
        }
    }

    /** The incidents last told before, in the same sentence first. */
    private static List<IncidentDraft> of(Toll toll, List<IncidentDraft> drafts) {
        List<IncidentDraft> told = drafts.stream()
                .filter(d -> !d.isGeneric() && nearest(d, toll) >= 0)
                .toList();
        int nearest = told.stream().mapToInt(d -> nearest(d, toll)).max().orElse(-1);
        return told.stream().filter(d -> nearest(d, toll) == nearest).toList();
    }

    /** The last mention before the figure or, in its own sentence, any. */
    private static int nearest(IncidentDraft draft, Toll toll) {
        List<EventMention> mentions = draft.event().mentions();
        return mentions.stream()
                .filter(m -> m.sentence() == toll.sentence() || m.head() < toll.at())
                .mapToInt(EventMention::head)
                .max()
                .orElse(-1);
    }

    /** "This was one of four attacks". */
    private static boolean isOneOfSeveral(ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        return tokens(sentence)
                .filter(i -> isEvents(sentence, i)
                        && tree.is(i, "nmod")
                        && sentence.caseOf(i).equals("of"))
                .map(tree::head)
                .anyMatch(h -> h != DependencyTree.ROOT
                        && WORDS.has("part-of", sentence, h)
                        && !tree.children(h, "cop").isEmpty());
    }

    /**
     * "were killed across the four attacks", "in both bombings".
     *
     * @param oneOfSeveral whether the report says that its attack was one of several: then "in the attacks" means all of them
     * @param severalTold whether it tells of several attacks
     */
    private static boolean countsOverSeveral(ParsedSentence sentence, boolean oneOfSeveral, boolean severalTold) {
        return (oneOfSeveral || severalTold)
                && tokens(sentence).filter(i -> isEvents(sentence, i)).anyMatch(i -> {
                    String relation = sentence.caseOf(i);
                    boolean counted = sentence.tree().children(i).stream()
                            .anyMatch(c -> c < i
                                    && (sentence.tag(c).equals("CD")
                                            || sentence.lemma(c).equals("both")
                                            || oneOfSeveral && WORDS.has("those-events", sentence, c)));
                    return WORDS.has("over", relation) || counted && WORDS.has("over-counted", relation);
                });
    }

    private static boolean isEvents(ParsedSentence sentence, int token) {
        return sentence.tag(token).equals("NNS")
                && (sentence.sense(token).type() == SemanticType.EVENT || WORDS.has("events", sentence, token));
    }

    private static Stream<Integer> tokens(ParsedSentence sentence) {
        return IntStream.range(sentence.tokens().first(), sentence.tokens().end())
                .boxed();
    }
}
