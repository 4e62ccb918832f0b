package io.github.tocsin.text;

/**
 * The exact characters of a report that a value was read from.
 *
 * @param text the characters, exactly as in the report
 * @param span where they stand in the report's field
 * @param field which of the report's texts the offsets count in
 */
public record Quote(String text, Span span, Field field) {

    /** The texts of a report that can be quoted. */
    public enum Field {
        TITLE,
        TEXT
    }
}
