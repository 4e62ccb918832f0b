package io.github.tocsin.event.quantity;

import java.util.List;
import java.util.Optional;

/** Reads figures and words of number: "21", "1,200", "twenty-one", "three hundred", "half a dozen". Immutable. */
public final class NumberWords {

    /**
     * A number in the text.
     *
     * @param value the number
     * @param end index after its last atom
     * @param digits whether it is written in digits
     */
    public record Number(int value, int end, boolean digits) {}

    private static final int LARGEST = 1_000_000_000;
    private static final int MOST_UNITS = 5000;

    private final WordTable table;

    public NumberWords() {
        table = WordTable.read(NumberWords.class, "numbers.tsv", 3, NumberWords::complaint);
    }

    private static Optional<String> complaint(WordTable.Entry entry) {
        boolean valued = entry.kind().equals("cardinal") || entry.kind().equals("scale");
        return valued && !entry.value().matches("\\d{1,9}")
                ? Optional.of("\"" + entry.value() + "\" is no number")
                : Optional.empty();
    }

    WordTable table() {
        return table;
    }

    /** The number that begins at an atom, as long as it goes. */
    Optional<Number> at(List<Atom> atoms, int from) {
        if (from >= atoms.size()) {
            return Optional.empty();
        }
        if (atoms.get(from).isNumber()) {
            return digits(atoms, from).map(n -> scaled(atoms, n));
        }
        return words(atoms, from);
    }

    private static Optional<Number> digits(List<Atom> atoms, int from) {
        long value = atoms.get(from).number();
        int end = from + 1;
        if (value < 0) {
            return Optional.empty();
        }
        boolean grouped = atoms.get(from).digits() <= 3;
        while (grouped
                && end + 1 < atoms.size()
                && atoms.get(end).word().equals(",")
                && atoms.get(end).glued()
                && atoms.get(end + 1).glued()
                && atoms.get(end + 1).digits() == 3) {
            value = value * 1000 + atoms.get(end + 1).number();
            end += 2;
        }
        return value <= LARGEST ? Optional.of(new Number((int) value, end, true)) : Optional.empty();
    }

    /** "3 million", "2 dozen". */
    private Number scaled(List<Atom> atoms, Number number) {
        Optional<WordTable.Entry> scale = table.at("scale", atoms, number.end());
        if (scale.isEmpty()) {
            return number;
        }
        long value = (long) number.value() * scale.get().number();
        return value <= LARGEST
                ? new Number((int) value, number.end() + scale.get().size(), true)
                : number;
    }

    private Optional<Number> words(List<Atom> atoms, int from) {
        int at = from;
        long total = 0;
        long group = 0;
        int last = Integer.MAX_VALUE;
        boolean any = false;
        if (isArticle(atoms, at)
                && table.has("scale", atoms, at + 1)
                && table.at("cardinal", atoms, at).isEmpty()) {
            group = 1;
            at++;
        }
        int end = from;
        while (at < atoms.size()) {
            Optional<WordTable.Entry> cardinal = table.at("cardinal", atoms, at);
            Optional<WordTable.Entry> scale = table.at("scale", atoms, at);
            if (cardinal.isPresent() && fits(cardinal.get().number(), last, any)) {
                group += cardinal.get().number();
                last = cardinal.get().number();
                at += cardinal.get().size();
            } else if (scale.isPresent() && (any || group > 0)) {
                int factor = scale.get().number();
                if (factor >= 1000) {
                    total += Math.max(1, group) * factor;
                    group = 0;
                } else {
                    group = Math.max(1, group) * factor;
                }
                last = factor;
                at += scale.get().size();
            } else {
                break;
            }
            if (total + group > LARGEST) {
                return Optional.empty();
            }
            any = true;
            end = at;
            if (joins(atoms, at, last)) {
                at++;
            }
        }
        return any ? Optional.of(new Number((int) (total + group), end, false)) : Optional.empty();
    }

    /** "twenty" may take "one", "hundred" may take "twenty"; "one" takes nothing. */
    private static boolean fits(int value, int last, boolean any) {
        return !any || (last >= 100 ? value < 100 && value > 0 : last >= 20 && last < 100 && value < 10 && value > 0);
    }

    private static boolean joins(List<Atom> atoms, int at, int last) {
        if (at + 1 >= atoms.size()) {
            return false;
        }
        String mark = atoms.get(at).word();
        return mark.equals("-") && last >= 20 || mark.equals("and") && last >= 100;
    }

    private static boolean isArticle(List<Atom> atoms, int at) {
        String word = atoms.get(at).word();
        return word.equals("a") || word.equals("an");
    }

    /** A number of units of time: a figure, a word, or "a". */
    public Optional<Number> amount(List<Atom> atoms, int at) {
        if (at < atoms.size()
                && isArticle(atoms, at)
                && table.at("cardinal", atoms, at).isEmpty()
                && !table.has("scale", atoms, at + 1)) {
            return Optional.of(new Number(1, at + 1, false));
        }
        return at(atoms, at).filter(n -> n.value() <= MOST_UNITS);
    }
}
