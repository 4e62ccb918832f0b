package io.github.tocsin.event;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;

/** Phrases written out in restored case, with single spaces where the text has any. */
final class Wording {

    private Wording() {}

    static String of(ParsedSentence sentence, TokenRange range) {
        StringBuilder out = new StringBuilder();
        for (int i = range.first(); i < range.end(); i++) {
            out.append(i == range.first() || sentence.touches(i) ? "" : " ").append(sentence.form(i));
        }
        return out.toString();
    }
}
