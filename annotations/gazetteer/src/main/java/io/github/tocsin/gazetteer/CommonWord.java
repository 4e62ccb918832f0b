package io.github.tocsin.gazetteer;

import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.TabTable;
import java.util.Locale;

/**
 * A name of a place that mostly stands for something else.
 *
 * @param key the name's key
 * @param use what it mostly is
 */
record CommonWord(String key, Use use) {

    enum Use {
        /** An English word: "hit". A place if it is written in mixed case. */
        WORD,
        /** A name of people: "Carmen". A place if a word says so: "Carmen town". */
        PERSON
    }

    static CommonWord of(TabTable.Row row) {
        return new CommonWord(
                NameKey.of(row.required(0)), row.as(1, cell -> Use.valueOf(cell.toUpperCase(Locale.ROOT))));
    }
}
