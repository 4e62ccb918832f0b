package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableMap;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.WeaponType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The nouns that come with Tocsin, from {@code nouns.tsv}: people, groups, forces, weapons, buildings and whatever else reports
 * of attacks speak of. Immutable and thread-safe.
 *
 * <p>A compound stands in the list only where it means something else than its ending; any other has the sense of its longest
 * ending that is listed: an "army truck" is a "truck".
 */
public final class BuiltInNouns implements NounLexicon {

    private static final String FILE = "nouns.tsv";
    private static final int COLUMNS = 5;

    private final ImmutableMap<String, NounSense> senses;

    private BuiltInNouns(ImmutableMap<String, NounSense> senses) {
        this.senses = senses;
    }

    /** The lexicon; it is read once. */
    public static BuiltInNouns lexicon() {
        return Loaded.LEXICON;
    }

    private static final class Loaded {
        static final BuiltInNouns LEXICON =
                new BuiltInNouns(index(TabTable.read(BuiltInNouns.class, FILE, COLUMNS, BuiltInNouns::entry)));
    }

    /**
     * A lexicon of the same columns: noun, semantic type, target type, actor type, weapon type, with {@code -} for none. What it
     * doesn't have is looked for in {@code fallback}.
     *
     * @param file how complaints call it
     * @throws IllegalArgumentException if a line is malformed or a noun stands there twice; the message says where
     * @throws IOException if it can't be read
     */
    public static NounLexicon read(InputStream stream, String file, NounLexicon fallback) throws IOException {
        ImmutableMap<String, NounSense> own = index(TabTable.read(stream, file, COLUMNS, BuiltInNouns::entry));
        return noun -> look(own, noun).or(() -> fallback.find(noun));
    }

    private record Entry(String noun, NounSense sense, TabTable.Row row) {}

    private static Entry entry(TabTable.Row row) {
        String noun = row.required(0);
        if (!noun.equals(noun.toLowerCase(Locale.ROOT)) || noun.contains("  ")) {
            throw row.malformed("a noun is written in lower case with single spaces: " + noun);
        }
        NounSense sense = new NounSense(
                row.as(1, SemanticType::valueOf),
                constant(row, 2, TargetType::valueOf).orElse(TargetType.UNKNOWN),
                constant(row, 3, ActorType::valueOf),
                constant(row, 4, WeaponType::valueOf));
        return new Entry(noun, sense, row);
    }

    private static <T> Optional<T> constant(TabTable.Row row, int column, Function<String, T> valueOf) {
        return row.required(column).equals("-") ? Optional.empty() : Optional.of(row.as(column, valueOf));
    }

    private static ImmutableMap<String, NounSense> index(List<Entry> entries) {
        Map<String, NounSense> map = new HashMap<>();
        for (Entry entry : entries) {
            if (map.put(entry.noun(), entry.sense()) != null) {
                throw entry.row().malformed("'" + entry.noun() + "' stands here twice");
            }
        }
        return ImmutableMap.copyOf(map);
    }

    @Override
    public Optional<NounSense> find(String lemma) {
        return look(senses, lemma);
    }

    private static Optional<NounSense> look(ImmutableMap<String, NounSense> senses, String noun) {
        NounSense sense = senses.get(noun);
        if (sense == null && !noun.contains(" of ")) {
            for (int space = noun.indexOf(' '); space >= 0 && sense == null; space = noun.indexOf(' ', space + 1)) {
                sense = senses.get(noun.substring(space + 1));
            }
        }
        return Optional.ofNullable(sense);
    }

    /** How many nouns there are. */
    public int size() {
        return senses.size();
    }
}
