package io.github.tocsin.event;

import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.event.quantity.QuantityReader;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.CasualtyGroup;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

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
    private record Figure(Quantity quantity, Camp camp, boolean more, boolean pronoun, boolean total) {}

    private final List<IncidentDraft.Part> parts;
    private final List<Toll> tolls;
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
        this.parts =
                parts.stream().filter(CasualtyCounter::happened).filter(isOwn).toList();
        this.tolls = tolls;
        this.quantities = quantities;
    }

    private static boolean happened(IncidentDraft.Part part) {
        return part.argument().role() == Role.VICTIM
                && part.mention().factuality().polarity() == Polarity.POSITIVE
                && part.mention().factuality().genericity() == Genericity.SPECIFIC
                && part.mention().stage() == Stage.ACCOMPLISHED;
    }

    Casualties count() {
        Optional<Quantity> killed = total(Effect.KILLED);
        Optional<Quantity> wounded = total(Effect.WOUNDED);
        return Casualties.builder()
                .killed(killed)
                .wounded(wounded)
                .abducted(total(Effect.ABDUCTED))
                .addAllGroups(groups())
                .build();
    }

    // ---- totals

    private Optional<Quantity> total(Effect effect) {
        Map<Integer, List<Figure>> bySentence = new TreeMap<>();
        Set<Integer> counted = new HashSet<>();
        for (IncidentDraft.Part part : parts) {
            Optional<Integer> whole = whole(part);
            if (isHarmed(part, effect)
                    && !isOtherwise(part)
                    && !isDescription(part)
                    && !isSomeOfThem(part)
                    && counted.add(whole.orElse(part.argument().head()))) {
                whole.flatMap(w -> quantities.counting(part.sentence().nounPhrase(w), w))
                        .or(() -> quantity(part))
                        .filter(q -> !isZero(q) || isAnyone(part))
                        .ifPresent(q -> bySentence
                                .computeIfAbsent(part.sentence().index(), i -> new ArrayList<>())
                                .add(new Figure(
                                        q,
                                        whole.isPresent() ? Camp.ANYONE : camp(part),
                                        isMore(part),
                                        isPronoun(part),
                                        false)));
            }
        }
        for (Toll toll : tolls) {
            if (toll.effect() == effect) {
                bySentence
                        .computeIfAbsent(toll.sentence(), i -> new ArrayList<>())
                        .add(new Figure(toll.quantity(), Camp.ANYONE, toll.more(), false, toll.total()));
            }
        }
        return total(bySentence);
    }

    private static Optional<Quantity> total(Map<Integer, List<Figure>> bySentence) {
        Map<Camp, Quantity> totals = new EnumMap<>(Camp.class);
        for (List<Figure> figures : bySentence.values()) {
            Figure sum = sum(figures);
            if (sum.more() && !totals.isEmpty()) {
                Camp largest = totals.entrySet().stream()
                        .max(Map.Entry.comparingByValue((a, b) -> Double.compare(value(a), value(b))))
                        .orElseThrow()
                        .getKey();
                totals.merge(
                        totals.containsKey(Camp.ANYONE) ? Camp.ANYONE : largest, sum.quantity(), CasualtyCounter::both);
            } else {
                totals.merge(sum.camp(), sum.quantity(), CasualtyCounter::larger);
            }
        }
        Optional<Quantity> apart = Optional.ofNullable(totals.get(Camp.ATTACKERS))
                .map(a -> totals.containsKey(Camp.OTHERS) ? both(a, totals.get(Camp.OTHERS)) : a)
                .or(() -> Optional.ofNullable(totals.get(Camp.OTHERS)));
        Optional<Quantity> together = Optional.ofNullable(totals.get(Camp.ANYONE));
        return together.isPresent() && apart.isPresent()
                ? Optional.of(larger(together.get(), apart.get()))
                : together.or(() -> apart);
    }

    /** The figures of one sentence; a pronoun beside a noun means those that the noun names. */
    private static Figure sum(List<Figure> all) {
        Optional<Figure> total = all.stream().filter(Figure::total).findFirst();
        if (total.isPresent()) {
            return total.get();
        }
        List<Figure> nouns = all.stream().filter(f -> !f.pronoun()).toList();
        List<Figure> figures = nouns.isEmpty() ? all.subList(0, 1) : nouns;
        Quantity sum = figures.get(0).quantity();
        Camp camp = figures.get(0).camp();
        boolean more = figures.get(0).more();
        for (Figure figure : figures.subList(1, figures.size())) {
            sum = both(sum, figure.quantity());
            camp = camp == figure.camp() ? camp : Camp.ANYONE;
            more &= figure.more();
        }
        return new Figure(sum, camp, more, false, false);
    }

    private static Quantity both(Quantity a, Quantity b) {
        if (isZero(a) || isZero(b)) {
            return isZero(a) ? b : a;
        }
        Quantity sum = QuantityReader.add(a, b);
        boolean open = hasNoFigure(a) != hasNoFigure(b) && sum.low().isPresent();
        return open ? Quantity.atLeast(sum.low().getAsInt(), sum.text()) : sum;
    }

    /** "an unknown number". */
    private static boolean hasNoFigure(Quantity q) {
        return q.low().isEmpty() && q.best().isEmpty() && q.high().isEmpty();
    }

    private static Quantity larger(Quantity a, Quantity b) {
        return value(b) > value(a) ? b : a;
    }

    /** "several" is more than none and less than any figure. */
    private static double value(Quantity q) {
        return q.best().orElse(q.low().orElse(q.high().orElse(-1))) < 0
                ? 0.5
                : q.best().orElse(q.low().orElse(q.high().orElse(0)));
    }

    private static boolean isZero(Quantity q) {
        return q.high().orElse(-1) == 0;
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

    /** "38 people were wounded, nine of them critically": some of those counted already. */
    private boolean isSomeOfThem(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        boolean some = sentence.tree().children(head, "nmod").stream()
                .anyMatch(c -> sentence.caseOf(c).equals("of")
                        && (sentence.tag(c).startsWith("PRP")
                                || sentence.tag(c).startsWith("WP")
                                || sentence.tag(c).equals("WDT")));
        return some
                && parts.stream()
                        .anyMatch(p -> p.argument().head() < head
                                && p.sentence().index() == sentence.index()
                                && p.argument().effect() == part.argument().effect());
    }

    /** "Juan Lopez, a teacher and an adviser to the mayor": who the one named is, not somebody else, though the parser thinks so. */
    private boolean isDescription(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int first = part.argument().tokens().first();
        int head = part.argument().head();
        boolean singular =
                sentence.tag(head).equals("NN") && sentence.tag(first).equals("DT");
        return singular
                && parts.stream()
                        .filter(p -> p.mention().equals(part.mention())
                                && p.argument().effect() == part.argument().effect())
                        .map(IncidentDraft.Part::argument)
                        .anyMatch(a -> isName(sentence, a.head())
                                        && a.tokens().end() == first - 1
                                        && sentence.tag(first - 1).equals(",")
                                || sentence.tree().is(head, "conj")
                                        && sentence.tree().head(head) == a.head()
                                        && isDescriptionOfName(sentence, a));
    }

    private boolean isDescriptionOfName(ParsedSentence sentence, Argument argument) {
        int comma = argument.tokens().first() - 1;
        return sentence.contains(comma - 1)
                && sentence.tag(comma).equals(",")
                && sentence.tag(argument.head()).equals("NN")
                && isName(sentence, comma - 1);
    }

    private static boolean isName(ParsedSentence sentence, int token) {
        SemanticType type = sentence.sense(token).type();
        return sentence.tag(token).startsWith("NNP") && (type == SemanticType.PERSON || type == SemanticType.UNKNOWN);
    }

    /** "54 people, including four assailants": the people, where the parser took the part for the subject. */
    private static Optional<Integer> whole(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int at = part.argument().tokens().first() - 1;
        if (!WORDS.has("including", sentence, at)) {
            return wholeOfList(part);
        }
        int noun = sentence.contains(at - 1) && sentence.tag(at - 1).equals(",") ? at - 2 : at - 1;
        return sentence.contains(noun)
                        && sentence.isNoun(noun)
                        && sentence.sense(noun).target().isPeople()
                ? Optional.of(noun)
                : Optional.empty();
    }

    /** "Eight people, including a child, two guards, and five gunmen were killed": the people, of the last of the list too. */
    private static Optional<Integer> wholeOfList(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int at = part.argument().tokens().first() - 1;
        while (sentence.contains(at) && !sentence.isVerb(at) && isOfList(sentence, at)) {
            at--;
        }
        if (!WORDS.has("including", sentence, at)) {
            return Optional.empty();
        }
        int noun = sentence.contains(at - 1) && sentence.tag(at - 1).equals(",") ? at - 2 : at - 1;
        return sentence.contains(noun) && sentence.isNoun(noun) && WORDS.has("anyone", sentence, noun)
                ? Optional.of(noun)
                : Optional.empty();
    }

    private static boolean isOfList(ParsedSentence sentence, int token) {
        String tag = sentence.tag(token);
        return tag.equals(",")
                || tag.equals("CC")
                || tag.equals("CD")
                || tag.equals("DT")
                || tag.startsWith("JJ")
                || tag.startsWith("NN");
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

    private Optional<Quantity> quantity(IncidentDraft.Part part) {
        return quantity(part.sentence(), part.argument());
    }

    /** What the phrase says; somebody called by name, and "another", is one. */
    private Optional<Quantity> quantity(ParsedSentence sentence, Argument argument) {
        int head = argument.head();
        Optional<Quantity> stated = quantities.stated(argument.tokens(), head);
        if (stated.isPresent() || WORDS.has("collective", sentence, head)) {
            return stated.isPresent() || !isMemberOf(sentence, head)
                    ? stated
                    : quantities.counting(argument.tokens(), head);
        }
        Optional<Integer> owner = WORDS.has("body-parts", sentence, head)
                ? sentence.tree().children(head, "nmod:poss").stream().findFirst()
                : Optional.empty();
        if (owner.isPresent()) {
            return quantities
                    .counting(sentence.nounPhrase(owner.get()), owner.get())
                    .or(() -> Optional.of(Quantity.exactly(1, sentence.form(owner.get()))));
        }
        boolean named = sentence.tag(head).equals("NNP")
                && (argument.sense().type() == SemanticType.PERSON
                        || argument.sense().type() == SemanticType.UNKNOWN);
        boolean article = sentence.tag(head).startsWith("JJ")
                && sentence.tree().children(head).stream()
                        .anyMatch(c -> sentence.lemma(c).equals("a"));
        boolean one = named
                || article
                || argument.sense().target() == TargetType.PERSON
                || !sentence.isNoun(head) && WORDS.has("one", sentence, head);
        return quantities
                .counting(argument.tokens(), head)
                .or(() -> numberBefore(sentence, argument))
                .or(() -> one ? Optional.of(Quantity.exactly(1, sentence.form(head))) : Optional.empty());
    }

    /** "At least one civilian reported dead", where the parser took the number for the head. */
    private Optional<Quantity> numberBefore(ParsedSentence sentence, Argument argument) {
        int number = argument.tokens().first() - 1;
        return sentence.contains(number) && sentence.tag(number).equals("CD")
                ? quantities.counting(TokenRange.of(number, argument.tokens().end()), argument.head())
                : Optional.empty();
    }

    /** "a national staff of the agency" is one of them. */
    private static boolean isMemberOf(ParsedSentence sentence, int head) {
        return sentence.lemma(head).equals("staff")
                && sentence.tree().children(head).stream()
                        .anyMatch(c -> sentence.lemma(c).equals("a"));
    }

    // ---- groups

    private List<CasualtyGroup> groups() {
        Map<String, CasualtyGroup> out = new LinkedHashMap<>();
        for (Effect effect : List.of(Effect.KILLED, Effect.WOUNDED)) {
            for (IncidentDraft.Part part : parts) {
                if (isHarmed(part, effect) && !isOtherwise(part) && !isDescription(part)) {
                    group(part.sentence(), part.argument(), effect, out);
                    including(part.sentence(), part.argument(), effect, out);
                }
            }
        }
        return List.copyOf(out.values());
    }

    /** "12 people, including three children and a teacher": parts, not additions. */
    private void including(ParsedSentence sentence, Argument whole, Effect effect, Map<String, CasualtyGroup> out) {
        for (int child : sentence.tree().children(whole.head())) {
            if (WORDS.has("including", sentence.caseOf(child))) {
                member(sentence, child, effect, out);
                sentence.tree().children(child, "conj").forEach(c -> member(sentence, c, effect, out));
            }
        }
    }

    private void member(ParsedSentence sentence, int head, Effect effect, Map<String, CasualtyGroup> out) {
        group(
                sentence,
                new Argument(Role.VICTIM, head, sentence.nounPhrase(head), sentence.sense(head), effect, ""),
                effect,
                out);
    }

    private void group(ParsedSentence sentence, Argument argument, Effect effect, Map<String, CasualtyGroup> out) {
        int head = argument.head();
        boolean names = sentence.isNoun(head)
                && !sentence.tag(head).startsWith("NNP")
                && !WORDS.has("anyone", sentence, head)
                && !WORDS.has("none-people", sentence, head);
        if (names) {
            quantity(sentence, argument)
                    .ifPresent(q -> out.merge(
                            sentence.lemma(head), group(sentence.word(head), effect, q), CasualtyCounter::join));
        }
    }

    private static CasualtyGroup group(String name, Effect effect, Quantity quantity) {
        CasualtyGroup.Builder group = CasualtyGroup.builder().group(name);
        if (effect == Effect.KILLED) {
            group.killed(quantity);
        } else {
            group.wounded(quantity);
        }
        return group.build();
    }

    private static CasualtyGroup join(CasualtyGroup a, CasualtyGroup b) {
        return CasualtyGroup.builder()
                .group(a.group().length() >= b.group().length() ? a.group() : b.group())
                .killed(a.killed().or(b::killed))
                .wounded(a.wounded().or(b::wounded))
                .build();
    }
}
