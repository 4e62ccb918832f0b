package io.github.tocsin.event.time;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.quantity.Atom;
import io.github.tocsin.event.quantity.NumberWords;
import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The atoms and tags of one sentence, with the vocabulary of time to look them up in. */
final class TimeText {

    private final ImmutableList<Atom> atoms;
    private final IntFunction<String> tags;
    private final WordTable words;
    private final NumberWords numbers;

    TimeText(ImmutableList<Atom> atoms, IntFunction<String> tags, WordTable words, NumberWords numbers) {
        this.atoms = atoms;
        this.tags = tags;
        this.words = words;
        this.numbers = numbers;
    }

    int size() {
        return atoms.size();
    }

    Atom get(int at) {
        return atoms.get(at);
    }

    Stream<Atom> range(int from, int end) {
        return atoms.subList(from, end).stream();
    }

    /** The longest phrase of a kind of the vocabulary that begins here. */
    Optional<WordTable.Entry> at(String kind, int from) {
        return words.at(kind, atoms, from);
    }

    /** The phrase of a kind that reads so, wherever it stands. */
    Optional<WordTable.Entry> named(String kind, String phrase) {
        ImmutableList<Atom> wanted = Splitter.on(' ')
                .splitToStream(phrase)
                .map(word -> new Atom(word, word, 0, false))
                .collect(ImmutableList.toImmutableList());
        return words.at(kind, wanted, 0).filter(e -> e.size() == wanted.size());
    }

    boolean has(String kind, int from) {
        return words.has(kind, atoms, from);
    }

    Optional<NumberWords.Number> amount(int from) {
        return numbers.amount(atoms, from);
    }

    // ----

    boolean is(int at, String word) {
        return at >= 0 && at < atoms.size() && atoms.get(at).word().equals(word);
    }

    String tag(int at) {
        return at < atoms.size() ? tags.apply(atoms.get(at).token()) : "";
    }

    TokenRange tokens(int from, int end) {
        return TokenRange.of(atoms.get(from).token(), atoms.get(end - 1).token() + 1);
    }

    int afterGlue(int from) {
        int at = from;
        for (int n = 0; n < 3 && at < atoms.size(); n++) {
            Optional<WordTable.Entry> glue = at("glue", at);
            if (glue.isPresent() || is(at, "the") && n > 0 && !is(at - 1, ",")) {
                at += glue.map(WordTable.Entry::size).orElse(1);
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether a noun follows that the figure may count. */
    boolean isCounted(int at) {
        return at < atoms.size() && atoms.get(at).isWord() && tag(at).matches("NNP?S|JJ.*|CD");
    }

    boolean runsOnAfter(int at) {
        if (at + 1 >= atoms.size() || !atoms.get(at + 1).glued()) {
            return false;
        }
        Atom next = atoms.get(at + 1);
        boolean figureAfter = at + 2 < atoms.size()
                && atoms.get(at + 2).glued()
                && atoms.get(at + 2).isNumber();
        return next.isWord() || figureAfter && ".,:/".contains(next.word());
    }

    boolean endsPhrase(int at) {
        return at >= atoms.size() || !atoms.get(at).isWord() && !atoms.get(at).isNumber();
    }

    boolean isMid(int at) {
        return has("portion", at);
    }

    static List<Integer> numbersIn(String value) {
        List<Integer> parts = new ArrayList<>();
        for (String part : Splitter.onPattern("[-:]").split(value)) {
            parts.add(Integer.parseInt(part));
        }
        return parts;
    }
}
