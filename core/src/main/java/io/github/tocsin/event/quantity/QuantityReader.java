package io.github.tocsin.event.quantity;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.math.IntMath;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads how many a noun phrase says there are: "at least two of its radar systems", "12 to 15 gunmen", "several soldiers".
 *
 * <p>Ages, measures, ordinals, years, and numbers in names ("a 15-year-old boy", "five miles", "the 7th Brigade", "Battalion 3-16",
 * "M-16 rifles") are no quantities. The words of number are data ({@code numbers.tsv}). Immutable and thread-safe.
 */
public final class QuantityReader {

    private static final Supplier<NumberWords> BUILT_IN = Suppliers.memoize(NumberWords::new);

    private static final int REACH_LEFT = 6;
    private static final int REACH_RIGHT = 4;
    private static final int LONGEST_WORDS = 6;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "another", "the", "this", "that", "his", "her", "its", "their", "my", "our", "one");

    private final NumberWords numbers;
    private final WordTable words;

    public QuantityReader() {
        numbers = BUILT_IN.get();
        words = numbers.table();
    }

    /**
     * The quantity that a noun phrase states.
     *
     * @param tokens the report's tokens
     * @param forms their forms
     * @param tags their tags
     * @param phrase the noun phrase; words that bound the number ("up to") may stand before it
     * @param head the noun that is counted, or the number itself where it stands alone ("the other four")
     * @return empty if the phrase states none
     */
    public Optional<Quantity> read(TokenLayer tokens, FormLayer forms, TagLayer tags, TokenRange phrase, int head) {
        if (!phrase.contains(head)) {
            return Optional.empty();
        }
        return new Reading(tokens, forms, tags, phrase, head).read();
    }

    /**
     * The same, and one where the phrase names a single thing without a number: "a soldier", "the mayor", "his wife". For phrases that
     * are known to name countable things.
     */
    public Optional<Quantity> readCounting(
            TokenLayer tokens, FormLayer forms, TagLayer tags, TokenRange phrase, int head) {
        return read(tokens, forms, tags, phrase, head).or(() -> {
            boolean single = phrase.contains(head)
                    && tags.get(head).equals("NN")
                    && DETERMINERS.contains(forms.get(phrase.first()).toLowerCase(java.util.Locale.ROOT))
                    && phrase.first() < head;
            return single
                    ? Optional.of(Quantity.exactly(1, tokens.get(phrase.first()).text()))
                    : Optional.empty();
        });
    }

    /**
     * Both together. What one of them leaves open stays open: a bound is known where both have it, except that the lower bound of one
     * is a lower bound of the sum.
     */
    public static Quantity add(Quantity one, Quantity other) {
        Quantity.Builder sum = Quantity.builder().text(one.text() + " + " + other.text());
        if (one.low().isPresent() || other.low().isPresent()) {
            sum.low(IntMath.saturatedAdd(one.low().orElse(0), other.low().orElse(0)));
        }
        both(one.best(), other.best()).ifPresent(sum::best);
        both(one.high(), other.high()).ifPresent(sum::high);
        return sum.build();
    }

    private static OptionalInt both(OptionalInt one, OptionalInt other) {
        return one.isPresent() && other.isPresent()
                ? OptionalInt.of(IntMath.saturatedAdd(one.getAsInt(), other.getAsInt()))
                : OptionalInt.empty();
    }

    /** A number or range among the atoms, not yet bounded by the words around it. */
    private record Figure(int start, int end, OptionalInt from, OptionalInt to) {
        boolean isRange() {
            return from.isPresent() && !from.equals(to);
        }
    }

    /** How the words around a figure bound it. */
    private enum Bound {
        NONE,
        AT_LEAST,
        AT_MOST,
        ABOUT
    }

    private final class Reading {
        private final TokenLayer tokens;
        private final TagLayer tags;
        private final int head;
        private final ImmutableList<Atom> atoms;
        private final int first;
        private final int last;

        Reading(TokenLayer tokens, FormLayer forms, TagLayer tags, TokenRange phrase, int head) {
            this.tokens = tokens;
            this.tags = tags;
            this.head = head;
            TokenRange around = TokenRange.of(
                    Math.max(0, phrase.first() - REACH_LEFT),
                    Math.min(tokens.size(), Math.max(phrase.end(), head + 1) + REACH_RIGHT));
            atoms = Atom.of(tokens, forms, around);
            int begin = 0;
            int end = 0;
            for (int i = 0; i < atoms.size(); i++) {
                begin = atoms.get(i).token() < phrase.first() ? i + 1 : begin;
                end = atoms.get(i).token() <= head ? i + 1 : end;
            }
            first = begin;
            last = end;
        }

        Optional<Quantity> read() {
            int at = first;
            while (at < last) {
                Optional<Figure> figure = figure(at).map(this::withinHead);
                if (figure.isPresent() && figure.get().end() <= last && counts(figure.get())) {
                    return Optional.of(bounded(figure.get()));
                }
                at = figure.map(Figure::end).orElse(at + 1);
            }
            return Optional.empty();
        }

        /** Where the number word is the head itself: "dozens" of "dozens of". */
        private Figure withinHead(Figure figure) {
            return figure.end() == last + 1 && is(last, "of")
                    ? new Figure(figure.start(), last, figure.from(), figure.to())
                    : figure;
        }

        // ---- figures

        private Optional<Figure> figure(int at) {
            Optional<WordTable.Entry> vague = words.at("words", atoms, at);
            Optional<WordTable.Entry> none = words.at("none", atoms, at);
            Optional<NumberWords.Number> number = numbers.at(atoms, at);
            if (vague.isPresent()
                    && number.filter(n -> n.end() > at + vague.get().size()).isEmpty()) {
                int end = at + vague.get().size();
                boolean estimate = numbers.at(atoms, end).isPresent() && words.has("about", atoms, at);
                return estimate
                        ? Optional.empty()
                        : Optional.of(new Figure(at, end, OptionalInt.empty(), OptionalInt.empty()));
            }
            if (number.isPresent()) {
                return Optional.of(range(at, number.get()));
            }
            if (none.isPresent() && !beginsBound(at)) {
                return Optional.of(new Figure(at, at + none.get().size(), OptionalInt.of(0), OptionalInt.of(0)));
            }
            return Optional.empty();
        }

        private boolean beginsBound(int at) {
            return words.has("atleast", atoms, at) || words.has("atmost", atoms, at);
        }

        /** "12 to 15", "12-15", "one or two", "between 12 and 15". */
        private Figure range(int at, NumberWords.Number number) {
            int link = number.end();
            boolean joins = is(link, "to")
                    || is(link, "-")
                    || is(link, "–")
                    || is(link, "or")
                    || is(link, "and") && is(at - 1, "between");
            if (joins) {
                Optional<NumberWords.Number> second = numbers.at(atoms, link + 1);
                if (second.isPresent() && second.get().value() > number.value()) {
                    int start = is(at - 1, "between") || is(at - 1, "from") ? at - 1 : at;
                    return new Figure(
                            start,
                            second.get().end(),
                            OptionalInt.of(number.value()),
                            OptionalInt.of(second.get().value()));
                }
            }
            return new Figure(at, number.end(), OptionalInt.of(number.value()), OptionalInt.of(number.value()));
        }

        // ---- is it a count of the head

        private boolean counts(Figure figure) {
            return !isPartOfName(figure)
                    && !isMeasure(figure)
                    && !isYear(figure)
                    && reachesHead(
                            figure.end() + after(figure.end()).map(Before::size).orElse(0));
        }

        /** "M-16", "3.5", "8:30", "9/11", "7th", "$5", "Highway 4", "No. 4", "a three-man crew". */
        private boolean isPartOfName(Figure figure) {
            int start = figure.start();
            if (figure.from().isEmpty()) {
                return false;
            }
            boolean digits = atoms.get(start).isNumber();
            boolean before = start > 0
                    && atoms.get(start).glued()
                    && (digits || is(start - 1, "-"))
                    && !"([\"'“‘".contains(atoms.get(start - 1).word());
            return before
                    || runsOn(figure.end() - 1)
                    || words.has("namebefore", atoms, start - 1)
                    || is(start - 1, ".") && is(start - 2, "no")
                    || is(start - 1, "#")
                    || is(start - 1, "$")
                    || is(start - 1, "€")
                    || is(start - 1, "£");
        }

        /** Whether the atom goes on in the same word: "7th", "12mm", "three-man", "3.5". */
        private boolean runsOn(int at) {
            if (at + 1 >= atoms.size() || !atoms.get(at + 1).glued()) {
                return false;
            }
            Atom next = atoms.get(at + 1);
            boolean more = at + 2 < atoms.size() && atoms.get(at + 2).glued();
            return next.isWord() && atoms.get(at).isNumber()
                    || next.word().equals("-") && more
                    || ".,:/".contains(next.word()) && more && atoms.get(at + 2).isNumber();
        }

        private boolean isMeasure(Figure figure) {
            return words.has("unit", atoms, figure.end())
                    || is(figure.end(), "-") && words.has("unit", atoms, figure.end() + 1);
        }

        /** "The 2016 attack", "the 2015 elections"; not "2000 people". */
        private boolean isYear(Figure figure) {
            int start = figure.start();
            if (figure.isRange()
                    || figure.end() != start + 1
                    || atoms.get(start).digits() != 4) {
                return false;
            }
            int value = atoms.get(start).number();
            boolean definite = is(start - 1, "the") || is(start - 1, "in") || is(start - 1, "since");
            return value >= FIRST_YEAR
                    && value <= LAST_YEAR
                    && (!tags.get(head).endsWith("S") || definite && value % 10 != 0);
        }

        /** Between a number and the noun it counts stand no verb, no other noun's conjunction, and no preposition but "of". */
        private boolean reachesHead(int end) {
            boolean noun = false;
            for (int i = end; i < last - 1; i++) {
                int token = atoms.get(i).token();
                if (token >= head) {
                    break;
                }
                String tag = tags.get(token);
                boolean joint = tag.equals("CC") || tag.equals(",");
                boolean apart = tag.equals("IN") && !is(i, "of")
                        || tag.matches("VB[DPZ]")
                        || tag.equals("TO")
                        || tag.equals("MD");
                if (joint && noun || apart) {
                    return false;
                }
                noun = tag.startsWith("NN");
            }
            return true;
        }

        // ---- bounds

        private Quantity bounded(Figure figure) {
            int start = figure.start();
            int end = figure.end();
            Bound bound = Bound.NONE;
            int at = start;
            while (at > 0) {
                Optional<Before> before = before(at);
                if (before.isEmpty()) {
                    break;
                }
                at -= before.get().size();
                if (before.get().bound() != Bound.NONE) {
                    bound = stronger(bound, before.get().bound());
                    start = at;
                }
            }
            Optional<Before> after = after(end).or(() -> after(last));
            if (after.isPresent()) {
                bound = stronger(bound, after.get().bound());
                end = end + after.get().size() <= atoms.size() && after(end).isPresent()
                        ? end + after.get().size()
                        : end;
            }
            return quantity(figure, bound, text(start, end));
        }

        private Bound stronger(Bound one, Bound other) {
            return one == Bound.AT_LEAST || one == Bound.AT_MOST ? one : other;
        }

        /** Words of a kind, how they bound, and how many atoms they are. */
        private record Before(Bound bound, int size) {}

        private Optional<Before> before(int at) {
            for (int size = Math.min(LONGEST_WORDS, at); size > 0; size--) {
                int from = at - size;
                for (Bound bound : List.of(Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT, Bound.NONE)) {
                    int wanted = size;
                    Optional<WordTable.Entry> entry = words.at(kind(bound), atoms, from)
                            .filter(e -> e.size() == wanted && e.value().isEmpty());
                    if (entry.isPresent()) {
                        return Optional.of(new Before(bound, size));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Before> after(int at) {
            List<Before> found = new ArrayList<>();
            for (Bound bound : List.of(Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT)) {
                words.at(kind(bound), atoms, at)
                        .filter(e -> e.value().equals("AFTER"))
                        .ifPresent(e -> found.add(new Before(bound, e.size())));
            }
            return found.stream().findFirst();
        }

        private static String kind(Bound bound) {
            return switch (bound) {
                case AT_LEAST -> "atleast";
                case AT_MOST -> "atmost";
                case ABOUT -> "about";
                case NONE -> "exactly";
            };
        }

        private Quantity quantity(Figure figure, Bound bound, String text) {
            if (figure.from().isEmpty()) {
                return Quantity.words(text);
            }
            int value = figure.from().getAsInt();
            if (figure.isRange()) {
                return Quantity.between(value, figure.to().getAsInt(), text);
            }
            return switch (bound) {
                case AT_LEAST -> Quantity.atLeast(value, text);
                case AT_MOST -> Quantity.atMost(value, text);
                case ABOUT -> Quantity.about(value, text);
                case NONE -> Quantity.exactly(value, text);
            };
        }

        /** The words as the report has them, a single space for any gap between them. */
        private String text(int from, int end) {
            StringBuilder out = new StringBuilder();
            int before = -1;
            for (int i = from; i < end; i++) {
                int token = atoms.get(i).token();
                if (token == before) {
                    continue;
                }
                boolean apart = before >= 0
                        && tokens.get(before).span().end()
                                < tokens.get(token).span().start();
                out.append(apart ? " " : "").append(tokens.get(token).text());
                before = token;
            }
            return out.toString();
        }

        private boolean is(int at, String word) {
            return at >= 0 && at < atoms.size() && atoms.get(at).word().equals(word);
        }
    }
}
