package io.github.tocsin.event.quantity;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of letters, a run of digits, or a single mark: what tokens fall into, so that the grammars of time and number need not know
 * how a tokenizer treats "8:30", "mid-May" or "2016-02-28".
 *
 * @param form the characters, case restored
 * @param word the same in lower case
 * @param token the token that it is part of
 * @param glued whether nothing stands between it and the atom before
 */
public record Atom(String form, String word, int token, boolean glued) {

    private static final Pattern ATOM = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{Nd}+|[^\\s]");
    private static final int NO_NUMBER = -1;
    private static final int LONGEST_NUMBER = 9;

    /** The atoms of these tokens. */
    public static ImmutableList<Atom> of(TokenLayer tokens, FormLayer forms, TokenRange range) {
        ImmutableList.Builder<Atom> atoms = ImmutableList.builder();
        int end = -1;
        for (int i = range.first(); i < range.end(); i++) {
            Token token = tokens.get(i);
            String form = forms.get(i).length() == token.text().length() ? forms.get(i) : token.text();
            Matcher matcher = ATOM.matcher(form);
            while (matcher.find()) {
                int start = token.span().start() + matcher.start();
                atoms.add(new Atom(matcher.group(), matcher.group().toLowerCase(Locale.ROOT), i, start == end));
                end = token.span().start() + matcher.end();
            }
        }
        return atoms.build();
    }

    public boolean isNumber() {
        return Character.isDigit(form.codePointAt(0));
    }

    public boolean isWord() {
        return Character.isLetter(form.codePointAt(0));
    }

    public boolean isCapitalized() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    public int digits() {
        return isNumber() ? form.length() : 0;
    }

    /** Its value if it is a number of a sensible length, else negative. */
    public int number() {
        return isNumber() && form.length() <= LONGEST_NUMBER ? Integer.parseInt(form) : NO_NUMBER;
    }
}
