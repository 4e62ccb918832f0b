package io.github.tocsin.language;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.TabTable;
import java.util.Locale;

/** Titles that stand before the name of a person: "Mayor", "Col", "Mrs". Immutable and thread-safe. */
public final class Titles {

    private static final ImmutableSet<String> WORDS =
            ImmutableSet.copyOf(TabTable.read(Titles.class, "titles.txt", 1, row -> row.required(0)));

    private Titles() {}

    /** Whether this word is a title, whatever its case, with or without a period. */
    public static boolean contains(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        return WORDS.contains(key.endsWith(".") ? key.substring(0, key.length() - 1) : key);
    }
}
