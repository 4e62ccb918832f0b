package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.ActorType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names to actors: states and their forces, armed groups, agencies. Thread-safe. */
public interface ActorDictionary {

    /** The name under which records speak of it, with its version. */
    String name();

    /**
     * All actors of this name or alias, those that are meant more often first; empty if there are none. Where the roles of a
     * name changed, those that it had on that day, if it had any then.
     *
     * <p>Case, accents, apostrophes and hyphens do not matter, except that what the dictionary writes in capitals ("IS") is not
     * found in lower-case letters.
     */
    ImmutableList<Entry> findAll(String name, Optional<LocalDate> on);

    /** The actor of this name or alias that is meant most often. */
    default Optional<Entry> find(String name, Optional<LocalDate> on) {
        return findAll(name, on).stream().findFirst();
    }

    /** The longest name, in words, that {@link #findAll} can know; recognisers look no further. */
    default int longestName() {
        return 6;
    }

    /**
     * What is known of an actor.
     *
     * @param name its usual English name
     * @param type what kind of actor
     * @param country ISO 3166-1 alpha-2
     * @param sponsor the state or group that it belongs to or acts for
     */
    record Entry(String name, ActorType type, Optional<String> country, Optional<String> sponsor) {}

    /** The dictionary that comes with Tocsin. */
    static ActorDictionary builtIn() {
        return BuiltInActors.get();
    }

    /** One that knows nobody. */
    static ActorDictionary empty() {
        return new ListedActors("empty", ImmutableList.of());
    }

    /** Of each name, what the first of these dictionaries that knows it says. */
    static ActorDictionary firstOf(List<ActorDictionary> dictionaries) {
        ImmutableList<ActorDictionary> all = ImmutableList.copyOf(dictionaries);
        return new ActorDictionary() {
            @Override
            public String name() {
                return String.join(", ", all.stream().map(ActorDictionary::name).toList());
            }

            @Override
            public ImmutableList<Entry> findAll(String name, Optional<LocalDate> on) {
                return all.stream()
                        .map(dictionary -> dictionary.findAll(name, on))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .orElse(ImmutableList.of());
            }

            @Override
            public int longestName() {
                return all.stream()
                        .map(ActorDictionary::longestName)
                        .max(Comparator.naturalOrder())
                        .orElse(1);
            }
        };
    }

    /**
     * A dictionary from a file of the user's: UTF-8, parted by commas or tabs, a first line with the names of columns. {@code name}
     * and {@code type} must be there; {@code aliases} (parted by semicolons), {@code country}, {@code sponsor}, {@code from} and
     * {@code to} (year, year-month or date) may; others are passed over. Cells with commas stand between double quotes; lines
     * that begin with {@code #} are comments.
     *
     * @throws IllegalArgumentException if a line is malformed, with file and line
     * @throws IOException if the file can't be read or is not UTF-8
     */
    static ActorDictionary readCsv(Path file) throws IOException {
        return ActorCsv.read(file);
    }

    /**
     * A dictionary from a file in the format of the PETRARCH and TABARI event coders: a name a line with its codes in brackets,
     * synonyms after {@code +}, codes with dates ("[IRQGOV 790716-030409]") on lines of their own. The first three letters of a
     * code are read as the country, the next as the kind of actor; codes that say neither leave it open.
     *
     * @throws IllegalArgumentException if a line is malformed, with file and line
     * @throws IOException if the file can't be read or is not UTF-8
     */
    static ActorDictionary readPetrarch(Path file) throws IOException {
        return PetrarchActors.read(file);
    }
}
