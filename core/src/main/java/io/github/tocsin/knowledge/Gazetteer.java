package io.github.tocsin.knowledge;

import java.util.List;

/** Names to places. Thread-safe; the same name gives the same places in the same order. */
public interface Gazetteer {

    /** The name under which records speak of it, with its version. */
    String name();

    /**
     * The places of this name, the most prominent first; empty if there are none. Case, accents, apostrophes and hyphens do
     * not matter; whether spellings further off do is the gazetteer's affair.
     */
    List<Place> find(String name);

    /** The longest name, in words, that {@link #find} can know; recognisers look no further. */
    default int longestName() {
        return 6;
    }

    /** One that knows nothing. */
    static Gazetteer empty() {
        return new Gazetteer() {
            @Override
            public String name() {
                return "empty";
            }

            @Override
            public List<Place> find(String name) {
                return List.of();
            }
        };
    }
}
