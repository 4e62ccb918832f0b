package io.github.tocsin.event;

import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts who came to harm. Figures of one sentence are of different people and add up. Figures of different sentences are of
 * the same people, and the largest is the total of which the others are parts; unless one is of the attackers alone and the
 * other of people who are none, or a sentence says that its dead come on top of the others ("another died later").
 */
final class CasualtyCounter {

    private static final TollWords WORDS = TollWords.builtIn();
    private static final String RESULTS = "result/";

    /** Who a figure is of. */
    private enum Camp {
        ATTACKERS,
        OTHERS,
        ANYONE
    }

    /** A figure of a sentence. */
    private record Figure(Quantity quantity, Camp camp, Toll.Kind kind) {

        boolean is(Toll.Kind other) {
            return kind == other;
        }
    }

    private final List<IncidentDraft.Part> parts;
    private final List<Toll> tolls;
    private final VictimPhrases phrases;
    private final VictimCount counts;
    private final Quantities quantities;

    /**
     * @param parts the arguments of the incident's mentions
     * @param tolls figures that no mention carries
     * @param isOwn whether a part's figures are those of this incident alone
     */
    CasualtyCounter(
            List<IncidentDraft.Part> parts,
            List<Toll> tolls,
            Predicate<IncidentDraft.Part> isOwn,
            Quantities quantities) {
        this.parts = Stream.concat(
                        parts.stream().filter(CasualtyCounter::happened),
                        parts.stream().filter(CasualtyCounter::isKilledAttacker).map(CasualtyCounter::asVictim))
                .filter(isOwn)
                .toList();
        this.tolls = tolls;
        this.phrases = new VictimPhrases(this.parts);
        this.counts = new VictimCount(quantities);
        this.quantities = quantities;
    }

    private static boolean happened(IncidentDraft.Part part) {
        return part.argument().role() == Role.VICTIM
                && part.mention().factuality().polarity() == Polarity.POSITIVE
                && part.mention().factuality().genericity() == Genericity.SPECIFIC
                && part.mention().stage() == Stage.ACCOMPLISHED;
    }

    /** "Guards killed a suicide bomber": dead, though the attack was foiled. */
    private static boolean isKilledAttacker(IncidentDraft.Part part) {
        return part.argument().role() == Role.ATTACKER
                && part.mention().factuality().polarity() == Polarity.POSITIVE
                && part.mention().factuality().genericity() == Genericity.SPECIFIC
                && part.argument().rule().endsWith("#obj")
                && WORDS.has("kill", part.sentence(), part.mention().head());
    }

    private static IncidentDraft.Part asVictim(IncidentDraft.Part part) {
        Argument a = part.argument();
        return new IncidentDraft.Part(
                new Argument(Role.VICTIM, a.head(), a.tokens(), a.sense(), Effect.KILLED, a.rule()),
                part.mention(),
                part.sentence());
    }

    Casualties count() {
        Optional<Quantity> killed = total(Effect.KILLED);
        Optional<Quantity> wounded = total(Effect.WOUNDED).or(() -> implied(killed));
        return Casualties.builder()
                .killed(killed)
                .wounded(wounded)
                .abducted(total(Effect.ABDUCTED))
                .missing(tolls.stream()
                        .filter(t -> t.kind() == Toll.Kind.MISSING)
                        .map(Toll::quantity)
                        .reduce(Amounts::larger))
                .addAllGroups(new CasualtyGroups(counts)
                        .of(parts.stream()
                                .filter(p -> !isOtherwise(p) && !phrases.isDescription(p))
                                .toList()))
                .build();
    }

    // ---- totals

    private Optional<Quantity> total(Effect effect) {
        Map<Integer, List<Figure>> bySentence = new TreeMap<>();
        Set<Integer> counted = new HashSet<>();
        for (IncidentDraft.Part part : parts) {
            Optional<Integer> whole = VictimPhrases.whole(part);
            if (isHarmed(part, effect)
                    && !isOtherwise(part)
                    && !phrases.isDescription(part)
                    && !phrases.isSomeOfThem(part)
                    && counted.add(whole.orElse(part.argument().head()))) {
                whole.flatMap(w -> quantities.counting(part.sentence().nounPhrase(w), w))
                        .or(() -> counts.of(part.sentence(), part.argument()))
                        .filter(q -> !Amounts.isZero(q) || isAnyone(part))
                        .ifPresent(q -> put(
                                bySentence,
                                part.sentence().index(),
                                new Figure(q, whole.isPresent() ? Camp.ANYONE : camp(part), kind(part))));
            }
        }
        for (Toll toll : tolls) {
            if (toll.effect() == effect && toll.kind() != Toll.Kind.IMPLIED) {
                put(bySentence, toll.sentence(), new Figure(toll.quantity(), Camp.ANYONE, toll.kind()));
            }
        }
        return total(bySentence);
    }

    private static void put(Map<Integer, List<Figure>> bySentence, int sentence, Figure figure) {
        bySentence.computeIfAbsent(sentence, i -> new ArrayList<>()).add(figure);
    }

    /** Those who needed a doctor, where nobody is told to be wounded or dead. */
    private Optional<Quantity> implied(Optional<Quantity> killed) {
        return killed.filter(k -> !Amounts.isZero(k)).isPresent()
                ? Optional.empty()
                : tolls.stream()
                        .filter(t -> t.effect() == Effect.WOUNDED && t.kind() == Toll.Kind.IMPLIED)
                        .map(Toll::quantity)
                        .reduce(Amounts::larger);
    }

    private static Toll.Kind kind(IncidentDraft.Part part) {
        if (isPronoun(part)) {
            return Toll.Kind.PRONOUN;
        }
        return isMore(part) ? Toll.Kind.MORE : Toll.Kind.STATED;
    }

    private static Optional<Quantity> total(Map<Integer, List<Figure>> bySentence) {
        Map<Camp, Quantity> totals = new EnumMap<>(Camp.class);
        for (List<Figure> figures : bySentence.values()) {
            Figure sum = sum(figures);
            if (sum.is(Toll.Kind.MORE) && !totals.isEmpty()) {
                Camp largest = totals.entrySet().stream()
                        .max(Map.Entry.comparingByValue((a, b) -> Double.compare(Amounts.value(a), Amounts.value(b))))
                        .orElseThrow()
                        .getKey();
                totals.merge(totals.containsKey(Camp.ANYONE) ? Camp.ANYONE : largest, sum.quantity(), Amounts::both);
            } else {
                totals.merge(sum.camp(), sum.quantity(), Amounts::larger);
            }
        }
        Optional<Quantity> apart = Optional.ofNullable(totals.get(Camp.ATTACKERS))
                .map(a -> totals.containsKey(Camp.OTHERS) ? Amounts.both(a, totals.get(Camp.OTHERS)) : a)
                .or(() -> Optional.ofNullable(totals.get(Camp.OTHERS)));
        Optional<Quantity> together = Optional.ofNullable(totals.get(Camp.ANYONE));
        return together.isPresent() && apart.isPresent()
                ? Optional.of(Amounts.larger(together.get(), apart.get()))
                : together.or(() -> apart);
    }

    /** The figures of one sentence; a pronoun beside a noun means those that the noun names. */
    private static Figure sum(List<Figure> all) {
        Optional<Figure> total = all.stream().filter(f -> f.is(Toll.Kind.TOTAL)).findFirst();
        if (total.isPresent()) {
            return total.get();
        }
        List<Figure> told = all.stream().filter(f -> !f.is(Toll.Kind.OTHERWISE)).toList();
        Optional<Figure> otherwise =
                all.stream().filter(f -> f.is(Toll.Kind.OTHERWISE)).findFirst();
        if (told.isEmpty()) {
            return otherwise.orElseThrow();
        }
        List<Figure> nouns = told.stream().filter(f -> !f.is(Toll.Kind.PRONOUN)).toList();
        List<Figure> figures = nouns.isEmpty() ? told.subList(0, 1) : nouns;
        Quantity sum = figures.get(0).quantity();
        Camp camp = figures.get(0).camp();
        boolean more = figures.get(0).is(Toll.Kind.MORE);
        for (Figure figure : figures.subList(1, figures.size())) {
            sum = Amounts.both(sum, figure.quantity());
            camp = camp == figure.camp() ? camp : Camp.ANYONE;
            more &= figure.is(Toll.Kind.MORE);
        }
        Quantity first = sum;
        return new Figure(
                otherwise.map(o -> Amounts.either(first, o.quantity())).orElse(first),
                camp,
                more ? Toll.Kind.MORE : Toll.Kind.STATED);
    }

    private static boolean isHarmed(IncidentDraft.Part part, Effect effect) {
        return part.argument().role() == Role.VICTIM && part.argument().effect() == effect;
    }

    /** Wounded who died of it are no more counted as wounded; nor are those whose wounds only the weapon tells. */
    private boolean isOtherwise(IncidentDraft.Part part) {
        if (part.argument().effect() != Effect.WOUNDED) {
            return false;
        }
        boolean implied = !part.mention().rule().startsWith(RESULTS);
        boolean died = implied && tolls.stream().anyMatch(t -> t.effect() == Effect.KILLED && !t.isZero());
        return died
                || parts.stream()
                        .filter(p -> isHarmed(p, Effect.KILLED))
                        .anyMatch(p -> implied
                                || p.argument().head() == part.argument().head());
    }

    private static Camp camp(IncidentDraft.Part part) {
        if (isAnyone(part) || isPronoun(part)) {
            return Camp.ANYONE;
        }
        return part.argument().sense().type() == SemanticType.ARMED_GROUP ? Camp.ATTACKERS : Camp.OTHERS;
    }

    private static boolean isAnyone(IncidentDraft.Part part) {
        int head = part.argument().head();
        return part.sentence().tag(head).equals("CD")
                || WORDS.has("anyone", part.sentence(), head)
                || WORDS.has("none-people", part.sentence(), head);
    }

    private static boolean isPronoun(IncidentDraft.Part part) {
        return WORDS.has("pronouns", part.sentence(), part.argument().head());
    }

    private static boolean isMore(IncidentDraft.Part part) {
        int head = part.mention().head();
        boolean also = part.sentence().tree().children(head, "advmod").stream()
                .anyMatch(c -> c < head && WORDS.has("also", part.sentence(), c));
        if (also) {
            return true;
        }
        TokenRange phrase = part.argument().tokens();
        for (int i = phrase.first(); i < phrase.end(); i++) {
            if (WORDS.has("more", part.sentence(), i)
                    && !(part.sentence().contains(i + 1)
                            && part.sentence().word(i + 1).equals("than"))) {
                return true;
            }
        }
        return false;
    }
}
