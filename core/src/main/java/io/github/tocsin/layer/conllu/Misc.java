package io.github.tocsin.layer.conllu;

import com.google.common.base.Splitter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The MISC column: {@code Key=Value} pairs between bars, values escaped as UDPipe escapes its {@code SpacesAfter}. */
final class Misc {

    static final String SPACE_AFTER = "SpaceAfter";
    static final String SPACES_AFTER = "SpacesAfter";
    static final String SPACES_BEFORE = "SpacesBefore";
    static final String SPACES_IN_TOKEN = "SpacesInToken";
    static final String TOKEN_RANGE = "TokenRange";
    static final String START = "start_char";
    static final String FORM = "Form";
    static final String LEMMA = "Lemma";
    static final String TAG = "XPos";
    static final String ENTITY = "NE";
    static final String ENTITY_OF_STANZA = "ner";
    static final String ENTITY_BY = "NEBy";
    static final String TIMEX = "Timex";

    private static final Splitter BARS = Splitter.on('|').omitEmptyStrings();

    private final Map<String, String> values = new LinkedHashMap<>();

    static Misc parse(String column) {
        Misc misc = new Misc();
        if (!column.equals("_")) {
            for (String pair : BARS.split(column)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    misc.values.put(pair.substring(0, equals), unescape(pair.substring(equals + 1)));
                }
            }
        }
        return misc;
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    void put(String key, String value) {
        values.put(key, value);
    }

    /** The column. */
    @Override
    public String toString() {
        if (values.isEmpty()) {
            return "_";
        }
        StringBuilder out = new StringBuilder();
        values.forEach((key, value) ->
                out.append(out.isEmpty() ? "" : "|").append(key).append('=').append(escape(value)));
        return out.toString();
    }

    static String escape(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case ' ' -> out.append("\\s");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\n' -> out.append("\\n");
                case '|' -> out.append("\\p");
                case '\\' -> out.append("\\\\");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Undoes {@link #escape}; a backslash before any other character stands for itself. */
    static String unescape(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int code = c == '\\' && i + 1 < value.length() ? "strnp\\".indexOf(value.charAt(i + 1)) : -1;
            if (code >= 0) {
                out.append(" \t\r\n|\\".charAt(code));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
