package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Role;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the figures of a sentence that stand without a verb that frames know: "3 dead and 5 wounded", "claimed 14 lives", "the
 * death toll rose to 16", "no casualties were reported", "another died later in hospital".
 */
final class TollReader {

    private static final TollWords WORDS = TollWords.builtIn();
    private static final ImmutableList<Effect> COUNTED =
            ImmutableList.of(Effect.KILLED, Effect.WOUNDED, Effect.ABDUCTED);
    private static final int TOLL_REACH = 9;
    private static final int HURT_REACH = 5;
    private static final int NOUN_REACH = 6;

    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final Quantities quantities;
    private final List<EventMention> mentions;
    private final List<Toll> out = new ArrayList<>();

    private TollReader(ParsedSentence sentence, List<EventMention> mentions, Quantities quantities) {
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.mentions = mentions;
        this.quantities = quantities;
    }

    /** The figures of a sentence, apart from those of the victims of its own mentions. */
    static ImmutableList<Toll> read(ParsedSentence sentence, List<EventMention> mentions, Quantities quantities) {
        TollReader reader = new TollReader(sentence, mentions, quantities);
        for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
            reader.readAt(i);
        }
        new CareReader(sentence, quantities).read().forEach(reader.out::add);
        return ImmutableList.copyOf(reader.out);
    }

    private void readAt(int at) {
        ImmutableSet<Effect> effects = effects(at);
        if (!effects.isEmpty()) {
            Optional<String> none = none(at);
            if (none.isPresent()) {
                effects.forEach(e -> add(e, Quantity.exactly(0, none.get()), at, Toll.Kind.STATED));
            } else if (effects.size() == 1) {
                Effect effect = effects.iterator().next();
                if (!isTold(at, effect)) {
                    before(at, effect)
                            .or(() -> after(at))
                            .or(() -> subject(at, effect))
                            .or(() -> bearer(at, effect))
                            .or(() -> sufferers(at, effect))
                            .ifPresent(q -> add(effect, q, at, isMore(at) ? Toll.Kind.MORE : Toll.Kind.STATED));
                }
            }
        }
        if (WORDS.has("toll", sentence, at) && (WORDS.has("toll-of", sentence, at - 1) || isPut(at))) {
            toll(at).ifPresent(q -> add(Effect.KILLED, q, at, Toll.Kind.TOTAL));
        } else if (WORDS.has("lives", sentence, at)) {
            lives(at);
        } else if (WORDS.has("die", sentence, at) && sentence.isVerb(at) && !isTold(at, Effect.KILLED)) {
            died(at);
        } else if (WORDS.has("missing", sentence, at)) {
            missing(at);
        } else if (WORDS.has("bodies", sentence, at) && sentence.isNoun(at)) {
            bodies(at);
        } else if (WORDS.has("none-people", sentence, at) || isNoOne(at)) {
            nobody(at);
        }
    }

    /** "rumours that two guards died". */
    private boolean isRumoured(int at) {
        for (int above = tree.head(at); above != DependencyTree.ROOT; above = tree.head(above)) {
            if (WORDS.has("rumours", sentence, above)) {
                return true;
            }
        }
        return false;
    }

    private void add(Effect effect, Quantity quantity, int at, Toll.Kind told) {
        if (isRumoured(at)) {
            return;
        }
        Toll.Kind kind = !Amounts.isZero(quantity) && isOfAnotherSource(at) ? Toll.Kind.OTHERWISE : told;
        out.add(new Toll(effect, quantity, sentence.index(), at, kind));
    }

    private ImmutableSet<Effect> effects(int at) {
        if (WORDS.has("EITHER", sentence, at) && sentence.isNoun(at)) {
            return ImmutableSet.of(Effect.KILLED, Effect.WOUNDED);
        }
        if (WORDS.has("toll", sentence, at + 1)) {
            return ImmutableSet.of();
        }
        return COUNTED.stream()
                .filter(e -> WORDS.has(e.name(), sentence, at))
                .limit(1)
                .collect(ImmutableSet.toImmutableSet());
    }

    // ---- none

    /** What says that there were none: the "no" of "no immediate reports of deaths or injuries". */
    private Optional<String> none(int at) {
        if (sentence.isVerb(at)
                && !WORDS.has("EITHER", sentence, at)
                && !sentence.tag(at).equals("VBN")) {
            return Optional.empty();
        }
        if (WORDS.has("after-one-side", sentence, at + 1)) {
            return Optional.empty();
        }
        for (int i = at - 1; i >= sentence.tokens().first(); i--) {
            if (WORDS.has("none", sentence, i)) {
                return oneSide(i) ? Optional.empty() : Optional.of(sentence.form(i));
            }
            boolean harm = !effects(i).isEmpty() && sentence.isNoun(i)
                    || !effects(i).isEmpty() && sentence.tag(i).startsWith("JJ");
            if (!harm && !WORDS.has("between", sentence, i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean oneSide(int none) {
        return WORDS.has("one-side", sentence, none - 1) || WORDS.has("one-side", sentence, none - 2);
    }

    private boolean isNoOne(int at) {
        return sentence.contains(at + 1) && WORDS.has("none-people", sentence.word(at) + " " + sentence.word(at + 1));
    }

    /** "no one was hurt" leaves no room for the dead either. */
    private void nobody(int at) {
        for (int i = at + 1; i < Math.min(at + 2 + HURT_REACH, sentence.tokens().end()); i++) {
            if (WORDS.has("hurt", sentence, i) && sentence.isVerb(i)) {
                String words = sentence.form(at) + (isNoOne(at) ? " " + sentence.form(at + 1) : "");
                add(Effect.KILLED, Quantity.exactly(0, words), at, Toll.Kind.STATED);
                add(Effect.WOUNDED, Quantity.exactly(0, words), at, Toll.Kind.STATED);
                return;
            }
        }
    }

    // ---- figures

    /** Whether a mention tells it already: its victims are counted as such. */
    private boolean isTold(int at, Effect effect) {
        return mentions.stream()
                .filter(m -> m.head() == at || m.trigger().contains(at))
                .flatMap(m -> m.arguments().stream())
                .anyMatch(a -> a.role() == Role.VICTIM && a.effect() == effect);
    }

    /** Whether the word belongs to somebody whose harm a mention tells. */
    private boolean isVictim(int token, Effect effect) {
        return mentions.stream()
                .flatMap(m -> m.arguments().stream())
                .filter(a -> a.role() == Role.VICTIM && a.effect() == effect)
                .map(Argument::tokens)
                .anyMatch(t -> t.contains(token));
    }

    /** "while the rebels put the toll at 20". */
    private boolean isPut(int toll) {
        return tree.head(toll) != DependencyTree.ROOT && WORDS.has("toll-verb", sentence, tree.head(toll));
    }

    /** "ten people were killed, but the army spoke of four dead": the same people, as somebody else counts them. */
    private boolean isOfAnotherSource(int at) {
        int verb = tree.head(at);
        while (verb != DependencyTree.ROOT && !sentence.isVerb(verb)) {
            verb = tree.head(verb);
        }
        if (verb == DependencyTree.ROOT || !WORDS.has("count-otherwise", sentence, verb)) {
            return false;
        }
        int clause = verb;
        return tree.children(clause).stream()
                .anyMatch(c -> c < clause
                        && (tree.is(c, "cc") || tree.is(c, "mark") || tree.is(c, "advmod"))
                        && WORDS.has("otherwise", sentence, c));
    }

    /** "three others are still missing", "two guards went missing". */
    private void missing(int at) {
        Optional<Integer> subject = subjectOf(at)
                .or(() -> tree.head(at) == DependencyTree.ROOT ? Optional.empty() : subjectOf(tree.head(at)));
        subject.filter(this::isPeople)
                .flatMap(this::one)
                .ifPresent(q -> out.add(new Toll(Effect.UNKNOWN, q, sentence.index(), at, Toll.Kind.MISSING)));
    }

    /** "shot a guard, who died". */
    private Optional<Integer> whoDied(int verb) {
        return subjectOf(verb)
                .filter(s ->
                        sentence.tag(s).equals("WP") && s > sentence.tokens().first() + 1)
                .map(s -> sentence.tag(s - 1).equals(",") ? s - 2 : s - 1)
                .filter(this::suffers);
    }

    /** Whether something is done to somebody. */
    private boolean suffers(int head) {
        return isPeople(head)
                && mentions.stream()
                        .flatMap(m -> m.arguments().stream())
                        .anyMatch(a -> a.head() == head && (a.role() == Role.VICTIM || a.role() == Role.TARGET));
    }

    private boolean isMore(int at) {
        for (int i = Math.max(sentence.tokens().first(), at - 4); i < at; i++) {
            if (WORDS.has("more", sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "3 dead", "5 people wounded", "two civilian deaths". */
    private Optional<Quantity> before(int at, Effect effect) {
        if (sentence.isNoun(at) && WORDS.has("wounds", sentence, at)) {
            return Optional.empty();
        }
        int noun = at;
        for (int i = at - 1; i >= Math.max(sentence.tokens().first(), at - NOUN_REACH); i--) {
            String tag = sentence.tag(i);
            if (tag.equals("CD")) {
                return isVictim(i, effect) ? Optional.empty() : quantities.stated(TokenRange.of(i, noun + 1), noun);
            }
            boolean told = noun == at
                    && (WORDS.has("told-to-be", sentence, i)
                            || sentence.lemma(i).equals("be"));
            boolean passable = told || tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("RB");
            if (!passable || tag.equals("NNP") && sentence.isVerb(at)) {
                return Optional.empty();
            }
            noun = noun == at && tag.startsWith("NN") && !sentence.isNoun(at) ? i : noun;
        }
        return Optional.empty();
    }

    /** "injured 6", "wounding at least 5". */
    private Optional<Quantity> after(int at) {
        if (!sentence.isVerb(at)) {
            return Optional.empty();
        }
        for (int i = at + 1; i < Math.min(at + 4, sentence.tokens().end()); i++) {
            if (sentence.tag(i).equals("CD")) {
                boolean people = i + 1 == sentence.tokens().end()
                        || !sentence.isNoun(i + 1)
                        || sentence.sense(i + 1).target().isPeople();
                return people ? quantities.stated(TokenRange.of(at + 1, i + 1), i) : Optional.empty();
            }
            if (!sentence.tag(i).startsWith("RB")
                    && !sentence.tag(i).equals("IN")
                    && !sentence.tag(i).startsWith("JJ")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "50 people were injured", "the driver was killed", "one of his guards was hurt": what the parser did not tie to it. */
    private Optional<Quantity> subject(int at, Effect effect) {
        if (!sentence.tag(at).equals("VBN")) {
            return Optional.empty();
        }
        int i = at - 1;
        while (sentence.contains(i)
                && (sentence.tag(i).startsWith("RB")
                        || sentence.lemma(i).equals("be")
                        || sentence.lemma(i).equals("have"))) {
            i--;
        }
        i = beforeInsertion(i);
        boolean denied = false;
        for (int k = i + 1; k < at; k++) {
            denied |= WORDS.has("none", sentence, k);
        }
        if (denied
                || i == at - 1
                || !sentence.contains(i)
                || !sentence.isNoun(i)
                || !sentence.sense(i).target().isPeople()
                || isVictim(i, effect)
                || WORDS.has("collective", sentence, i)) {
            return Optional.empty();
        }
        int first = i;
        while (sentence.contains(first - 1) && sentence.tag(first - 1).matches("NN.*|JJ.*|CD|DT|PRP\\$|VBN")) {
            first--;
        }
        if (WORDS.has("including", sentence, first - 1)) {
            return Optional.empty();
        }
        if (sentence.contains(first - 2)
                && sentence.lemma(first - 1).equals("of")
                && sentence.tag(first - 2).equals("CD")) {
            first -= 2;
        }
        return quantities.counting(TokenRange.of(first, i + 1), i);
    }

    /** "six people, including guards and civilians, were": past what is put between commas. */
    private int beforeInsertion(int comma) {
        if (!sentence.contains(comma) || !sentence.tag(comma).equals(",")) {
            return comma;
        }
        for (int i = comma - 1; sentence.contains(i - 2); i--) {
            if (WORDS.has("including", sentence, i)) {
                return sentence.tag(i - 1).equals(",") ? i - 2 : comma;
            }
            if (sentence.isVerb(i)) {
                return comma;
            }
        }
        return comma;
    }

    /** "the death toll rose from 12 to at least 14": the figure that it has in the end. */
    private Optional<Quantity> toll(int at) {
        if (tree.is(at, "nsubj")) {
            for (int child : tree.children(tree.head(at))) {
                boolean figure =
                        tree.is(child, "obl") && WORDS.has("toll-to", sentence.caseOf(child)) || tree.is(child, "obj");
                Optional<Quantity> told =
                        figure && child > at && sentence.tag(child).equals("CD")
                                ? quantities.stated(sentence.nounPhrase(child), child)
                                : Optional.empty();
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        Optional<Quantity> last = Optional.empty();
        boolean open = false;
        for (int i = at + 1; i < Math.min(at + 1 + TOLL_REACH, sentence.tokens().end()); i++) {
            open |= WORDS.has("toll-to", sentence, i);
            if (open && sentence.tag(i).equals("CD")) {
                last = quantities.stated(TokenRange.of(i, i + 1), i);
            } else if (sentence.tag(i).equals(",") || sentence.tag(i).equals(":")) {
                break;
            }
        }
        return last;
    }

    /** "claimed the lives of 14 soldiers and a child", "took 14 lives". */
    private void lives(int at) {
        int head = tree.head(at);
        if (head == DependencyTree.ROOT || !WORDS.has("claim", sentence, head)) {
            return;
        }
        for (int child : tree.children(at, "nmod")) {
            if (sentence.caseOf(child).equals("of")) {
                counted(child, Effect.KILLED);
                tree.children(child, "conj").forEach(c -> counted(c, Effect.KILLED));
                return;
            }
        }
        quantities.stated(sentence.nounPhrase(at), at).ifPresent(q -> add(Effect.KILLED, q, at, Toll.Kind.STATED));
    }

    private void counted(int head, Effect effect) {
        if (isVictim(head, effect)) {
            return;
        }
        quantities.counting(sentence.nounPhrase(head), head).ifPresent(q -> add(effect, q, head, Toll.Kind.STATED));
    }

    /** "sustained a gunshot wound", "suffered minor injuries": whoever bears it. */
    private Optional<Quantity> bearer(int at, Effect effect) {
        int verb = tree.head(at);
        if (!sentence.isNoun(at)
                || verb == DependencyTree.ROOT
                || !tree.is(at, "obj")
                || !WORDS.has("bear", sentence, verb)) {
            return Optional.empty();
        }
        return subjectOf(verb)
                .filter(s -> isPeople(s) && !isVictim(s, effect) && !isVictim(s, Effect.KILLED))
                .flatMap(this::one);
    }

    /** "injuries to three more guards". */
    private Optional<Quantity> sufferers(int at, Effect effect) {
        if (!sentence.isNoun(at)
                || !sentence.contains(at + 1)
                || !sentence.lemma(at + 1).equals("to")) {
            return Optional.empty();
        }
        int end = at + 2;
        while (sentence.contains(end)
                && sentence.tag(end).matches("DT|CD|JJR?|NNP?S?|IN")
                && end < at + 2 + NOUN_REACH) {
            end++;
        }
        int head = end - 1;
        return head > at + 1 && sentence.isNoun(head) && isPeople(head) && !isVictim(head, effect)
                ? quantities.counting(TokenRange.of(at + 2, end), head)
                : Optional.empty();
    }

    private boolean isPeople(int head) {
        return sentence.sense(head).target().isPeople() || WORDS.has("one", sentence, head);
    }

    private Optional<Quantity> one(int head) {
        return WORDS.has("collective", sentence, head)
                ? quantities.stated(sentence.nounPhrase(head), head)
                : quantities
                        .counting(sentence.nounPhrase(head), head)
                        .or(() -> WORDS.has("one", sentence, head)
                                ? Optional.of(Quantity.exactly(1, sentence.form(head)))
                                : Optional.empty());
    }

    /** The subject of a verb, or of the verb that it is joined to. */
    private Optional<Integer> subjectOf(int verb) {
        for (int at = verb; at != DependencyTree.ROOT; at = tree.head(at)) {
            int here = at;
            Optional<Integer> subject = tree.children(here).stream()
                    .filter(c -> tree.relation(c).startsWith("nsubj"))
                    .findFirst();
            if (subject.isPresent() || !tree.is(here, "conj")) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** "his body was found", "the bodies of seven workers were recovered". */
    private void bodies(int at) {
        int verb = tree.head(at);
        boolean found = verb != DependencyTree.ROOT
                && WORDS.has("find", sentence, verb)
                && (tree.relation(at).startsWith("nsubj") || tree.is(at, "obj"));
        if (!found) {
            return;
        }
        Optional<Integer> whose = tree.children(at, "nmod").stream()
                .filter(c -> sentence.caseOf(c).equals("of"))
                .findFirst();
        if (isVictim(whose.orElse(at), Effect.KILLED) || isTold(at, Effect.KILLED)) {
            return;
        }
        boolean theirs = tree.children(at, "nmod:poss").stream()
                .anyMatch(c -> sentence.tag(c).equals("PRP$"));
        int counted = whose.orElse(at);
        quantities
                .counting(sentence.nounPhrase(counted), counted)
                .ifPresent(q -> add(Effect.KILLED, q, at, theirs ? Toll.Kind.PRONOUN : Toll.Kind.STATED));
    }

    private boolean isCounted(int head) {
        return tree.children(head, "nummod").stream().anyMatch(c -> c < head);
    }

    /** Whether something else than violence is told of in the sentence that people die of. */
    private boolean isNatural() {
        for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
            if (WORDS.has("natural", sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "another died later in hospital", "was shot and died": told with the attack, or with what ties it to one. */
    private void died(int verb) {
        int head = tree.head(verb);
        boolean tied = tree.children(verb).stream().anyMatch(c -> WORDS.has("die-with", sentence, c))
                || tree.relation(verb).startsWith("acl") && WORDS.has("die-with", sentence, head)
                || tree.is(verb, "conj") && mentions.stream().anyMatch(m -> m.head() == head);
        Optional<Integer> subject = whoDied(verb)
                .or(() -> subjectOf(verb).filter(s -> (tied || isCounted(s) && !isNatural()) && isPeople(s)));
        if (subject.isPresent()) {
            TokenRange phrase = sentence.nounPhrase(subject.get());
            boolean more = false;
            for (int i = phrase.first(); i < phrase.end(); i++) {
                more |= WORDS.has("more", sentence, i);
            }
            Toll.Kind kind = more ? Toll.Kind.MORE : Toll.Kind.STATED;
            one(subject.get()).ifPresent(q -> add(Effect.KILLED, q, verb, kind));
        }
    }
}
