package io.github.tocsin.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key under which a name is looked up: what stays when case, accents, periods, apostrophes and hyphens are taken away.
 *
 * <p>"Sana'a", "Sanaʿa" and "SANAA" have one key, so have "Al-Udeid" and "Al Udeid", "U.S." and "US". Words are parted by
 * single spaces. Normalising twice changes nothing; letters of other scripts stay.
 */
public final class NameKey {

    private NameKey() {}

    /** The key of a name; empty if it has neither letter nor digit. */
    public static String of(String name) {
        String plain = name;
        if (!isPlain(name)) {
            // Lower case can bring new marks (İ becomes i and a dot), decomposing can bring new capitals: both, twice.
            plain = lowered(lowered(name));
        }
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            if (isSilent(c)) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                gap = false;
                append(key, c);
            } else {
                gap = true;
            }
        }
        return key.toString();
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String lowered(String name) {
        return Normalizer.normalize(
                Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    }

    private static void append(StringBuilder key, int c) {
        switch (c) {
            case 'ø' -> key.append('o');
            case 'ł' -> key.append('l');
            case 'ı' -> key.append('i');
            case 'đ', 'ð' -> key.append('d');
            case 'ħ' -> key.append('h');
            case 'ə' -> key.append('a');
            case 'ß' -> key.append("ss");
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            case 'þ' -> key.append("th");
            default -> key.appendCodePoint(c < 0x80 ? Character.toLowerCase(c) : c);
        }
    }

    /** Characters that are written or left out at will within a word: periods, apostrophes and the like, marks. */
    private static boolean isSilent(int c) {
        return c < 0x80
                ? c == '.' || c == '\'' || c == '`'
                : switch (Character.getType(c)) {
                    case Character.MODIFIER_LETTER,
                            Character.MODIFIER_SYMBOL,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.FORMAT -> true;
                    default -> c == '\u2018' || c == '\u2019' || c == '\u201B' || c == '\u2032';
                };
    }
}
