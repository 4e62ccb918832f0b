package io.github.tocsin.event.quantity;

import static com.google.common.collect.ImmutableListMultimap.flatteningToImmutableListMultimap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.tocsin.knowledge.TabTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Phrases by kind, looked up where they begin; the longest wins. Immutable. */
public final class WordTable {

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    /**
     * A phrase of the table.
     *
     * @param kind what sort of phrase it is
     * @param words its words and marks, lower case
     * @param value what it stands for; may be empty
     * @param note more about it; may be empty
     */
    public record Entry(String kind, ImmutableList<String> words, String value, String note) {
        public int number() {
            return Integer.parseInt(value);
        }

        public int size() {
            return words.size();
        }
    }

    private final ImmutableListMultimap<String, Entry> byKindAndFirstWord;

    private WordTable(List<Entry> entries) {
        byKindAndFirstWord = entries.stream()
                .sorted(Comparator.comparingInt(Entry::size).reversed())
                .collect(flatteningToImmutableListMultimap(
                        e -> key(e.kind(), e.words().get(0)), Stream::of));
    }

    /** Reads a table beside its owner, with columns kind, words, value and, if there are four, note. */
    public static WordTable read(
            Class<?> owner, String resource, int columns, Function<Entry, Optional<String>> complaint) {
        return new WordTable(TabTable.read(owner, resource, columns, row -> {
            Entry entry = new Entry(
                    row.required(0),
                    ImmutableList.copyOf(WORDS.split(row.required(1))),
                    row.cell(2),
                    columns > 3 ? row.cell(3) : "");
            complaint.apply(entry).ifPresent(what -> {
                throw row.malformed(what);
            });
            return entry;
        }));
    }

    private static String key(String kind, String word) {
        return kind + ' ' + word;
    }

    /** The longest phrase of a kind that begins at an atom. */
    public Optional<Entry> at(String kind, List<Atom> atoms, int from) {
        if (from < 0 || from >= atoms.size()) {
            return Optional.empty();
        }
        for (Entry entry : byKindAndFirstWord.get(key(kind, atoms.get(from).word()))) {
            if (matches(entry, atoms, from)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public boolean has(String kind, List<Atom> atoms, int from) {
        return at(kind, atoms, from).isPresent();
    }

    private static boolean matches(Entry entry, List<Atom> atoms, int from) {
        if (from + entry.size() > atoms.size()) {
            return false;
        }
        for (int i = 0; i < entry.size(); i++) {
            if (!entry.words().get(i).equals(atoms.get(from + i).word())) {
                return false;
            }
        }
        return true;
    }
}
