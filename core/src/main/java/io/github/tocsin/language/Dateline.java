package io.github.tocsin.language;

import io.github.tocsin.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line in front of a dispatch: "KABUL (Reuters) - ", "SAN SALVADOR, 13 JAN 90 (ACAN-EFE) -- ".
 *
 * @param place the words that name the place, in the report's content
 * @param all the dateline from its first character to the dash
 */
public record Dateline(Span place, Span all) {

    private static final String NAME = "\\p{Lu}[\\p{L}.'\u2019-]*(?:[ ]\\p{L}[\\p{L}.'\u2019-]*){0,4}";
    private static final String DATE =
            "(?:\\d{1,2} \\p{L}{3,9}\\.?(?: \\d{2,4})?|\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?|NO DATE)";
    private static final Pattern PATTERN =
            Pattern.compile("\\s*(?<place>(?<name>" + NAME + "?)(?:, (?!" + DATE + ")" + NAME
                    + "?)?(?: \\([\\p{L} .'-]{2,30}\\))?)(?<date>, ?" + DATE + ")?(?<agency> ?\\([^)]{2,60}\\))?"
                    + "\\s?(?:--|\u2014|\u2013|(?<= )-)\\s");

    /** The dateline at {@code start}, if there is one. */
    public static Optional<Dateline> find(String content, int start) {
        Matcher matcher = PATTERN.matcher(content).region(start, Math.min(content.length(), start + 200));
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String name = matcher.group("name");
        boolean marked = matcher.group("date") != null
                || matcher.group("agency") != null
                || matcher.group("place").endsWith(")")
                || name.equals(name.toUpperCase(java.util.Locale.ROOT)) && name.length() > 2;
        return marked
                ? Optional.of(new Dateline(
                        Span.of(matcher.start("place"), matcher.end("place")),
                        Span.of(matcher.start("place"), matcher.end())))
                : Optional.empty();
    }
}
