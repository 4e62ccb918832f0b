package io.github.tocsin.mention;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TargetType;
import java.util.List;
import java.util.Optional;

/**
 * Ties what came of one attack together: in "one person was killed and six others were injured in a mortar attack" both hang on
 * the attack, whatever subjects they have.
 */
final class CoordinatedResults {

    private static final ImmutableSet<String> AND =
            WordLists.load("grammar.yaml").list("and");
    private static final ImmutableSet<String> OTHERS =
            WordLists.load("grammar.yaml").list("others");
    /** Words that may stand between the two: the second's subject. */
    private static final int MAX_BETWEEN = 14;

    private CoordinatedResults() {}

    /** Links, in a sentence's mentions in order of the text, each result to the one that it is told in one breath with. */
    static void link(List<EventMention> mentions, ParsedSentence sentence) {
        Optional<EventMention> before = Optional.empty();
        for (int i = 0; i < mentions.size(); i++) {
            EventMention mention = mentions.get(i);
            if (mention.sentence() != sentence.index()) {
                continue;
            }
            if (before.isPresent() && areOne(before.get(), mention, sentence)) {
                EventMention linked = mention.withLinks(ImmutableSet.<Integer>builder()
                        .addAll(mention.links())
                        .add(before.get().head())
                        .build());
                mentions.set(i, linked);
                mention = linked;
            }
            before = Optional.of(mention);
        }
        describeOthers(mentions, sentence);
    }

    /** "killed six militants and wounded several others": the others are militants, too. */
    private static void describeOthers(List<EventMention> mentions, ParsedSentence sentence) {
        Optional<NounSense> people = Optional.empty();
        for (int i = 0; i < mentions.size(); i++) {
            EventMention mention = mentions.get(i);
            if (mention.sentence() != sentence.index()) {
                continue;
            }
            Optional<NounSense> told = people;
            if (told.isPresent() && mention.arguments().stream().anyMatch(a -> isOthers(a, sentence))) {
                mention = mention.withArguments(mention.arguments().stream()
                        .map(a -> isOthers(a, sentence) ? a.withSense(told.get()) : a)
                        .collect(toImmutableList()));
                mentions.set(i, mention);
            }
            people = mention.arguments(Role.VICTIM).stream()
                    .map(Argument::sense)
                    .filter(s -> s.target().isPeople() && s.target() != TargetType.OTHER_PEOPLE)
                    .findFirst()
                    .or(() -> told);
        }
    }

    private static boolean isOthers(Argument argument, ParsedSentence sentence) {
        return argument.role() == Role.VICTIM
                && argument.sense().target() == TargetType.OTHER_PEOPLE
                && (OTHERS.contains(sentence.lemma(argument.head()))
                        || sentence.tag(argument.head()).equals("CD"));
    }

    private static boolean areOne(EventMention a, EventMention b, ParsedSentence sentence) {
        return isSlashed(a, b, sentence)
                || a.kind() == Frame.Kind.RESULT
                        && b.kind() == Frame.Kind.RESULT
                        && a.links().stream().allMatch(link -> link > b.head())
                        && a.arguments(Role.PLACE).isEmpty()
                        && a.arguments(Role.ATTACKER).isEmpty()
                        && b.head() - a.head() <= MAX_BETWEEN
                        && isJoined(a.head(), b.head(), sentence);
    }

    /** "one was killed, three were kidnapped". */
    private static boolean isHarm(EventMention mention) {
        return mention.kind() == Frame.Kind.RESULT || mention.type() == AttackType.KIDNAPPING;
    }

    /** "explosions/shots": one thing observed, whatever it was. */
    private static boolean isSlashed(EventMention a, EventMention b, ParsedSentence sentence) {
        int slash = b.trigger().first() - 1;
        return slash >= a.trigger().end()
                && b.trigger().first() - a.trigger().end() <= 3
                && sentence.form(slash).equals("/");
    }

    private static boolean isJoined(int a, int b, ParsedSentence sentence) {
        boolean and = false;
        for (int i = a + 1; i < b; i++) {
            and |= AND.contains(sentence.lemma(i));
            if (sentence.form(i).equals(";")) {
                return false;
            }
        }
        return and;
    }
}
