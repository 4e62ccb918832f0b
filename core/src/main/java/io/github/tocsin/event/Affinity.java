package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.tocsin.event.place.Containment;
import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.model.WeaponType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much speaks for a mention telling of an event: a weighted sum of signs. The signs are told here, their weights and the
 * threshold in {@code merging.yaml}. Above zero is enough.
 */
final class Affinity {

    /** What speaks for or against one event. */
    enum Sign {
        /** Always there: how much must speak for one event. */
        BIAS,
        SAME_TYPE,
        /** One of the types says nothing particular. */
        GENERAL_TYPE,
        /** Both say something, and not the same. */
        OTHER_TYPE,
        SAME_TRIGGER,
        SAME_SENTENCE,
        NEXT_SENTENCE,
        NEAR,
        FAR,
        /** The event was the one last told. */
        LAST_TOLD,
        /** The report has told of no other. */
        ONLY_ONE,
        /** The same, and the report is so short that it has no room for two. */
        BRIEF,
        /** "The assailant", "both hostages": people of the event. */
        POINTS_BACK,
        /** "The ensuing clash". */
        CONSEQUENCE,
        DEFINITE,
        INDEFINITE,
        /** "Another attack". */
        OTHER,
        /** "Meanwhile", "elsewhere". */
        MEANWHILE,
        /** "A truck was also blown up". */
        ALSO,
        /** One of two event nouns side by side: "the bombings and the murder". */
        SIDE_BY_SIDE,
        /** A bare plural, "bomb attacks", beside one attack. */
        PLURAL_BESIDE_ONE,
        /** What happened in an attack, not the attack. */
        RESULT,
        /** The same, and who did it, where and when is left to what was told before. */
        RESULT_ALONE,
        /** Nothing is said of it but that it was. */
        BARE,
        SAME_COUNT,
        OTHER_COUNT,
        /** "The other four", beside those. */
        OTHERS_OF_COUNT,
        /** "The attack", where the event is several. */
        ONE_OF_SEVERAL,
        SAME_PLACE,
        OTHER_PLACE,
        NEW_PLACE,
        SAME_TIME,
        OTHER_TIME,
        NEW_TIME,
        /** So many take part in both; at most two count. */
        SHARED_PARTICIPANTS,
        /** Other people are named as victims. */
        OTHER_NAMES,
        /** An attack on what the event does not have, where it has something: "a truck", "two men". */
        NEW_PATIENTS,
        /** The same, of what is told as known: "the truck", "his house". */
        OTHER_PATIENTS,
        /** In another sentence, others attack than those the event has. */
        OTHER_ATTACKERS,
        OTHER_MUNITION,
        /** The event was told as context, and this is news. */
        CONTEXT_BEFORE
    }

    private static final ImmutableMap<Sign, Double> BUILT_IN = load();

    private final ImmutableMap<Sign, Double> weights;
    private final AttackTypes types = AttackTypes.builtIn();
    private final Quantities quantities;
    private final boolean brief;

    Affinity(Quantities quantities) {
        this(quantities, false, BUILT_IN);
    }

    /** @param brief whether the report is a short one */
    Affinity(Quantities quantities, boolean brief, Map<Sign, Double> weights) {
        this.quantities = quantities;
        this.brief = brief;
        this.weights = Maps.immutableEnumMap(weights);
    }

    static ImmutableMap<Sign, Double> builtInWeights() {
        return BUILT_IN;
    }

    private static ImmutableMap<Sign, Double> load() {
        JsonNode list = AttackTypes.Knowledge.yaml("merging.yaml").path("weights");
        Map<Sign, Double> out = new EnumMap<>(Sign.class);
        list.fields()
                .forEachRemaining(
                        e -> out.put(Sign.valueOf(e.getKey()), e.getValue().asDouble()));
        if (out.size() != Sign.values().length) {
            throw new IllegalStateException("merging.yaml has no weights for "
                    + Sets.complementOf(Sets.newEnumSet(out.keySet(), Sign.class), Sign.class));
        }
        return Maps.immutableEnumMap(out);
    }

    /**
     * @param lastTold whether the event is the one last told
     * @param only whether the report has told of no other so far
     */
    double of(SituatedMention s, EventDraft draft, boolean lastTold, boolean only) {
        double sum = 0;
        for (Map.Entry<Sign, Integer> sign : signs(s, draft, lastTold, only).entrySet()) {
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return sum;
    }

    private Map<Sign, Integer> signs(SituatedMention s, EventDraft draft, boolean lastTold, boolean only) {
        Map<Sign, Integer> out = new EnumMap<>(Sign.class);
        out.put(Sign.BIAS, 1);
        EventMention m = s.mention();
        boolean sameType = draft.types().contains(m.type());
        boolean otherType = s.isAttack()
                && !types.isGeneral(m.type())
                && !sameType
                && draft.types().stream().anyMatch(t -> !types.isGeneral(t));
        out.put(sameType ? Sign.SAME_TYPE : otherType ? Sign.OTHER_TYPE : Sign.GENERAL_TYPE, 1);
        put(out, Sign.SAME_TRIGGER, draft.words().contains(s.sentence().lemma(m.head())));
        out.put(distance(m.sentence() - draft.last().sentence(), lastTold), 1);
        put(out, Sign.LAST_TOLD, lastTold);
        put(out, Sign.ONLY_ONE, only);
        put(out, Sign.BRIEF, only && brief);
        put(out, Sign.POINTS_BACK, lastTold && pointsBack(s, draft));
        put(out, Sign.CONTEXT_BEFORE, draft.isBackground() && !m.background());
        put(out, Sign.ALSO, s.isAlso());
        participants(s, draft, out);
        put(out, Sign.DEFINITE, s.isNoun() && !s.isOther() && s.isDefinite());
        if (s.isAttack() && s.isNoun()) {
            put(out, Sign.OTHER, s.isOther());
            put(out, Sign.CONSEQUENCE, s.has(MergingWords.CONSEQUENCE));
            put(out, Sign.SIDE_BY_SIDE, isBeside(s, draft));
            put(out, Sign.INDEFINITE, !s.isOther() && !s.isDefinite() && s.isIndefinite());
        }
        put(out, Sign.RESULT, !s.isAttack());
        put(
                out,
                Sign.RESULT_ALONE,
                m.kind() == Frame.Kind.RESULT
                        && m.arguments(Role.ATTACKER).isEmpty()
                        && s.places().isEmpty()
                        && s.time().isEmpty());
        put(
                out,
                Sign.BARE,
                m.arguments().isEmpty() && s.places().isEmpty() && s.time().isEmpty());
        put(
                out,
                Sign.MEANWHILE,
                s.opensWithMeanwhile() && m.sentence() != draft.last().sentence());
        count(s, draft, out);
        placeAndTime(s, draft, out);
        int shared = Sets.intersection(s.participants(), draft.participants()).size() + (isAnswer(s, draft) ? 1 : 0);
        out.put(Sign.SHARED_PARTICIPANTS, Math.min(2, shared));
        Set<String> names = EventDraft.names(s);
        put(
                out,
                Sign.OTHER_NAMES,
                !names.isEmpty() && !draft.names().isEmpty() && Collections.disjoint(names, draft.names()));
        Set<WeaponType> munitions = EventDraft.munitions(m);
        put(
                out,
                Sign.OTHER_MUNITION,
                !munitions.isEmpty()
                        && !draft.munitions().isEmpty()
                        && Collections.disjoint(munitions, draft.munitions()));
        return out;
    }

    /** Whether others suffer, or attack, than the event has. */
    private static void participants(SituatedMention s, EventDraft draft, Map<Sign, Integer> out) {
        if (s.isAttack() && (differ(s.harmed(), draft.people()) || differ(s.things(), draft.things()))) {
            boolean known = s.mention().arguments().stream()
                    .filter(a -> a.role() == Role.VICTIM || a.role() == Role.TARGET)
                    .anyMatch(s::isDefinite);
            out.put(known ? Sign.OTHER_PATIENTS : Sign.NEW_PATIENTS, 1);
        }
        put(
                out,
                Sign.OTHER_ATTACKERS,
                s.mention().sentence() != draft.last().sentence() && differ(s.attackers(), draft.attackers()));
    }

    private static boolean differ(Set<String> mine, Set<String> its) {
        return !mine.isEmpty() && !its.isEmpty() && Collections.disjoint(mine, its);
    }

    /** Whether it is one of two event nouns side by side, the other of which tells of the event. */
    private static boolean isBeside(SituatedMention s, EventDraft draft) {
        int head = s.mention().head();
        return draft.mentions().stream()
                .filter(o -> o.sentence() == s.mention().sentence() && o.head() != head)
                .filter(o -> !s.sentence().isVerb(o.head()))
                .anyMatch(o -> s.sentence().tree().head(head) == o.head()
                        && s.sentence().tree().relation(head).startsWith("conj"));
    }

    private static void put(Map<Sign, Integer> signs, Sign sign, boolean there) {
        if (there) {
            signs.put(sign, 1);
        }
    }

    private static Sign distance(int sentences, boolean lastTold) {
        if (sentences <= 0) {
            return Sign.SAME_SENTENCE;
        }
        if (sentences == 1 || lastTold && sentences <= 3) {
            return Sign.NEXT_SENTENCE;
        }
        return sentences <= 3 ? Sign.NEAR : sentences > 8 ? Sign.FAR : Sign.BIAS;
    }

    private void count(SituatedMention s, EventDraft draft, Map<Sign, Integer> out) {
        Optional<Integer> mine = number(s.mention());
        Optional<Integer> its = draft.counted().flatMap(this::number);
        if (mine.isPresent()) {
            out.put(mine.equals(its) ? Sign.SAME_COUNT : Sign.OTHER_COUNT, 1);
        }
        boolean singular = s.sentence().tag(s.mention().head()).equals("NN");
        put(
                out,
                Sign.ONE_OF_SEVERAL,
                s.isAttack() && singular && its.filter(n -> n > 1).isPresent());
        boolean plural = s.sentence().tag(s.mention().head()).equals("NNS");
        put(
                out,
                Sign.PLURAL_BESIDE_ONE,
                s.isAttack()
                        && mine.isEmpty()
                        && its.isEmpty()
                        && (plural && !s.isDefinite() && !draft.isSeveral() || !plural && draft.isSeveral()));
        // "two others were injured": other people, not another event.
        boolean others = s.isNoun() && s.has(MergingWords.OTHER);
        put(
                out,
                Sign.OTHERS_OF_COUNT,
                others && draft.last().sentence() == s.mention().sentence());
    }

    private static void placeAndTime(SituatedMention s, EventDraft draft, Map<Sign, Integer> out) {
        if (!s.places().isEmpty()) {
            boolean same = draft.place()
                    .filter(p -> s.places().stream().anyMatch(q -> Containment.canBeOne(q.location(), p.location())))
                    .isPresent();
            out.put(draft.place().isEmpty() ? Sign.NEW_PLACE : same ? Sign.SAME_PLACE : Sign.OTHER_PLACE, 1);
        }
        if (s.time().filter(t -> t.range().start().isPresent()).isPresent()) {
            boolean same = draft.time()
                    .filter(t -> overlap(t.range(), s.time().get().range()))
                    .isPresent();
            out.put(draft.time().isEmpty() ? Sign.NEW_TIME : same ? Sign.SAME_TIME : Sign.OTHER_TIME, 1);
        }
    }

    /** Whether two ranges have a day in common; one without bounds has with all. */
    static boolean overlap(TimeRange a, TimeRange b) {
        Optional<TimePoint> aStart = a.start();
        Optional<TimePoint> bStart = b.start();
        if (aStart.isEmpty() || bStart.isEmpty()) {
            return true;
        }
        TimePoint aEnd = a.end().orElse(aStart.get());
        TimePoint bEnd = b.end().orElse(bStart.get());
        return !aEnd.date().isBefore(bStart.get().date())
                && !bEnd.date().isBefore(aStart.get().date());
    }

    /**
     * Whether one of its people is one of the event: "the assailant then set fire", "both hostages were killed", or somebody
     * named before.
     */
    static boolean pointsBack(SituatedMention s, EventDraft draft) {
        if (s.mention().sentence() - draft.last().sentence() > 3) {
            return false;
        }
        for (Argument argument : s.mention().arguments()) {
            Role role = argument.role();
            if (role == Role.ATTACKER && s.points(argument, MergingWords.AUTHORS)
                    || role == Role.WEAPON && s.pointsBack(argument) && draft.isBombing()
                    || (role == Role.VICTIM || role == Role.TARGET)
                            && (s.points(argument, MergingWords.VICTIMS) || isKnown(s, argument, draft))) {
                return true;
            }
        }
        return false;
    }

    /** "The soldier", "Muhammad": a victim that the event has already. */
    private static boolean isKnown(SituatedMention s, Argument argument, EventDraft draft) {
        ParsedSentence sentence = s.sentence();
        boolean definite = sentence.tag(argument.head()).startsWith("NNP") || s.isDefinite(argument);
        return definite
                && argument.sense().type() != SemanticType.PLACE
                && draft.participants().contains(SituatedMention.side(Role.VICTIM) + s.who(argument));
    }

    /** "killed three assailants": those who suffer are those who attacked. */
    private static boolean isAnswer(SituatedMention s, EventDraft draft) {
        return s.mention().arguments().stream()
                .filter(a -> a.role() == Role.VICTIM || a.role() == Role.TARGET)
                .anyMatch(a -> draft.participants()
                        .contains(SituatedMention.side(Role.ATTACKER)
                                + s.sentence().lemma(a.head())));
    }

    /** How many attacks a mention counts. */
    Optional<Integer> number(EventMention mention) {
        return mention.count().flatMap(quantities::number);
    }

    boolean canBeOne(AttackType a, AttackType b) {
        return types.canBeOne(a, b);
    }
}
