package io.github.tocsin.event;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;

/** Phrases written out in restored case, with single spaces. */
final class Wording {

    private Wording() {}

    static String of(ParsedSentence sentence, TokenRange range) {
        StringBuilder out = new StringBuilder();
        for (int i = range.first(); i < range.end(); i++) {
            String form = sentence.form(i);
            boolean glued = form.startsWith("'")
                    || form.startsWith("’")
                    || form.equals(",")
                    || form.equals(".")
                    || form.equals(")")
                    || out.length() > 0 && out.charAt(out.length() - 1) == '(';
            out.append(out.length() == 0 || glued ? "" : " ").append(form);
        }
        return out.toString();
    }
}
