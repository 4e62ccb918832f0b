package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.Frame.RoleRule;
import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TargetType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives the logical arguments of a trigger the roles that its frame has for them. */
final class Arguments {

    private static final ImmutableSet<String> PEOPLE =
            WordLists.load("grammar.yaml").list("pronouns-for-people");
    private static final ImmutableSet<String> FATAL =
            WordLists.load("grammar.yaml").list("fatal");
    private static final NounSense SOMEBODY = new NounSense(
            SemanticType.PERSON, TargetType.OTHER_PEOPLE, Optional.of(ActorType.UNKNOWN), Optional.empty());

    private static final NounSense NAMED =
            new NounSense(SemanticType.PERSON, TargetType.PERSON, Optional.of(ActorType.PERSON), Optional.empty());

    private static final ImmutableMap<String, Effect> EFFECTS = effects();

    private Arguments() {}

    /** What kind of thing a phrase is, pronouns for people counted as people. */
    static SemanticType typeOf(ParsedSentence sentence, int head) {
        return senseOf(sentence, head).type();
    }

    static NounSense senseOf(ParsedSentence sentence, int head) {
        NounSense sense = sentence.sense(head);
        Optional<Integer> meant = isSome(sentence, head) ? whole(sentence, head) : Optional.empty();
        if (meant.isPresent()) {
            return sentence.sense(meant.get());
        }
        if (isPersonByName(sentence, head, sense)) {
            return NAMED;
        }
        return sense.type() == SemanticType.UNKNOWN && PEOPLE.contains(sentence.lemma(head)) ? SOMEBODY : sense;
    }

    /** "both of the hostages". */
    private static boolean isSome(ParsedSentence sentence, int head) {
        return sentence.tag(head).equals("DT") && sentence.sense(head).type() == SemanticType.UNKNOWN;
    }

    private static Optional<Integer> whole(ParsedSentence sentence, int head) {
        return sentence.tree().children(head, "nmod").stream()
                .filter(c -> c > head && sentence.caseOf(c).equals("of"))
                .findFirst();
    }

    /** "Nasir, a tribal elder": somebody, though the name is that of a town as well. */
    private static boolean isPersonByName(ParsedSentence sentence, int head, NounSense sense) {
        return sense.type() == SemanticType.PLACE
                && sentence.tag(head).startsWith("NNP")
                && sense.actor().isEmpty()
                && sentence.tree().children(head, "appos").stream()
                        .anyMatch(c -> c > head
                                && sentence.tag(c).equals("NN")
                                && sentence.sense(c).type() == SemanticType.PERSON);
    }

    static ImmutableList<Argument> of(TriggerMatcher.Match match, ParsedSentence sentence) {
        Frame frame = match.frame();
        List<Argument> out = new ArrayList<>();
        for (Labelled labelled : match.arguments()) {
            int head = labelled.head();
            if (match.words().contains(head) && head != match.words().first()) {
                continue;
            }
            ImmutableList<RoleRule> rules = frame.roles().getOrDefault(labelled.label(), ImmutableList.of());
            NounSense sense = senseOf(sentence, head);
            rules.stream()
                    .filter(rule -> fits(rule, sense))
                    .filter(rule -> sense.type() != SemanticType.UNKNOWN || mayBeUnknown(sentence, head))
                    .findFirst()
                    .ifPresent(rule -> out.add(argument(match, sentence, labelled, rule.role(), sense)));
        }
        out.sort(Comparator.comparing(Argument::head).thenComparing(Argument::role));
        return out.stream().distinct().collect(ImmutableList.toImmutableList());
    }

    private static Argument argument(
            TriggerMatcher.Match match, ParsedSentence sentence, Labelled labelled, Role told, NounSense sense) {
        int head = labelled.head();
        Role role = told == Role.TARGET
                        && labelled.label().equals(LogicalArguments.OBJ)
                        && sense.target().isPeople()
                        && (isHarm(sentence.lemma(match.head())) || isFatal(sentence, match.head()))
                ? Role.VICTIM
                : told;
        return new Argument(
                role,
                head,
                labelled.label().equals("mod") ? modifier(sentence, head) : sentence.nounPhrase(head),
                sense,
                role == Role.VICTIM && isFatal(sentence, match.head())
                        ? Effect.KILLED
                        : effect(
                                match.frame(),
                                role,
                                sentence.lemma(match.words().first()),
                                sentence.lemma(match.head())),
                match.frame().name() + "#" + labelled.label());
    }

    /** Whether the word itself says that somebody was killed or wounded. */
    private static boolean isHarm(String lemma) {
        return switch (EFFECTS.getOrDefault(lemma, Effect.UNKNOWN)) {
            case KILLED, WOUNDED -> true;
            default -> false;
        };
    }

    /** "shot to death", "fatally stabbed". */
    private static boolean isFatal(ParsedSentence sentence, int trigger) {
        boolean beside = FATAL.contains(lemma(sentence, trigger + 1))
                || lemma(sentence, trigger + 1).equals("to") && FATAL.contains(lemma(sentence, trigger + 2));
        return sentence.isVerb(trigger)
                && (beside
                        || sentence.tree().children(trigger).stream()
                                .filter(c -> FATAL.contains(sentence.lemma(c)))
                                .anyMatch(c -> sentence.isNoun(c)
                                        ? sentence.caseOf(c).equals("to")
                                        : c == trigger + 1
                                                || sentence.tree().is(c, "advmod")
                                                || sentence.tree().is(c, "xcomp")));
    }

    private static String lemma(ParsedSentence sentence, int token) {
        return sentence.contains(token) ? sentence.lemma(token) : "";
    }

    /** A modifying noun with its own compound parts; a number before it counts the noun that it modifies. */
    private static TokenRange modifier(ParsedSentence sentence, int head) {
        int first = head;
        while (sentence.contains(first - 1)
                && sentence.tree().head(first - 1) == head
                && sentence.tree().is(first - 1, "compound")
                && sentence.sense(first - 1).actor().isEmpty()) {
            first--;
        }
        return TokenRange.of(first, head + 1);
    }

    /** The name of a country names its state as well. */
    private static boolean fits(RoleRule rule, NounSense sense) {
        return rule.types().contains(sense.type())
                || rule.types().contains(SemanticType.STATE) && sense.actor().equals(Optional.of(ActorType.STATE));
    }

    /** A phrase of unknown kind counts only if it is a noun: adjectives and verbs name nobody. */
    private static boolean mayBeUnknown(ParsedSentence sentence, int head) {
        return sentence.isNoun(head) || sentence.tag(head).equals("CD");
    }

    /** The frame's effect, or that of the trigger word; only a killing word's own victims are killed. */
    private static Effect effect(Frame frame, Role role, String first, String head) {
        if (role != Role.VICTIM && role != Role.TARGET) {
            return Effect.UNKNOWN;
        }
        Effect effect = frame.effect() != Effect.UNKNOWN
                ? frame.effect()
                : EFFECTS.getOrDefault(head, EFFECTS.getOrDefault(first, Effect.UNKNOWN));
        return switch (effect) {
            case KILLED, WOUNDED, ABDUCTED -> role == Role.VICTIM ? effect : Effect.UNKNOWN;
            default -> effect;
        };
    }

    private static ImmutableMap<String, Effect> effects() {
        ImmutableMap.Builder<String, Effect> out = ImmutableMap.builder();
        WordLists.load("effects.yaml")
                .lists()
                .forEach((effect, lemmas) -> lemmas.forEach(lemma -> out.put(lemma, Effect.valueOf(effect))));
        return out.buildKeepingLast();
    }
}
