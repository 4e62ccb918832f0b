package io.github.tocsin.text;

import java.util.Optional;

/**
 * Something the user should know about how a report was read; never a reason to lose a record.
 *
 * @param severity how much it matters
 * @param code a constant name to filter by, such as {@code LOCATION_UNRESOLVED}
 * @param message one sentence for a person
 * @param quote the words that it is about, if it is about words
 */
public record Diagnostic(Severity severity, String code, String message, Optional<Quote> quote) {

    /** How much a diagnostic matters. */
    public enum Severity {
        /** For the curious. */
        INFO,
        /** Something is left out or uncertain because of it. */
        WARNING,
        /** A part of the report could not be read. */
        ERROR
    }

    public static Diagnostic info(String code, String message) {
        return new Diagnostic(Severity.INFO, code, message, Optional.empty());
    }

    public static Diagnostic warning(String code, String message) {
        return new Diagnostic(Severity.WARNING, code, message, Optional.empty());
    }

    public static Diagnostic error(String code, String message) {
        return new Diagnostic(Severity.ERROR, code, message, Optional.empty());
    }

    /** The same about these words. */
    public Diagnostic at(Quote words) {
        return new Diagnostic(severity, code, message, Optional.of(words));
    }
}
