package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.Point;
import io.github.tocsin.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Coordinates written in a text: degrees with decimals, or degrees, minutes and seconds. Both need a sign that they are
 * coordinates: degree marks, compass letters, or a word such as "coordinates" before them.
 *
 * @param span where they stand
 * @param point what they say
 */
record Coordinates(Span span, Point point) {

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,8})?)";
    private static final String ANGLE =
            NUMBER + "\\s?[\u00b0\u00ba]\\s?(?:(\\d{1,2}(?:\\.\\d{1,5})?)\\s?['\u2032\u2019]\\s?)?"
                    + "(?:(\\d{1,2}(?:\\.\\d{1,4})?)\\s?(?:\"|\u2033|\u201d|'')\\s?)?";
    private static final Pattern DEGREES = Pattern.compile(ANGLE + "([NS])[,;]?\\s{0,2}" + ANGLE + "([EW])");
    private static final Pattern LETTERS =
            Pattern.compile("(?<![\\d.])" + NUMBER + "\\s?([NS])[,;]?\\s{0,2}" + NUMBER + "\\s?([EW])\\b");
    private static final Pattern TOLD = Pattern.compile(
            "(?i:coordinates|coords|lat/lon|lat/long|latitude/longitude|position|location|GPS)[^\\d\\n-]{0,20}"
                    + "(-?\\d{1,2}\\.\\d{2,8}),\\s{0,2}(-?\\d{1,3}\\.\\d{2,8})(?![\\d.])");

    private static final Pattern GRID =
            Pattern.compile("(?<![\\w.])(?:[1-9]|[1-5]\\d|60)\\s?[C-HJ-NP-X]\\s?[A-HJ-NP-Z]{2}\\s?"
                    + "(?:\\d{10}|\\d{8}|\\d{6}|\\d{5}\\s\\d{5}|\\d{4}\\s\\d{4}|\\d{3}\\s\\d{3})(?![\\w])");
    private static final Pattern UTM =
            Pattern.compile("(?<![\\w.])(?:[1-9]|[1-5]\\d|60)\\s?[NS]\\s\\d{6},?\\s\\d{6,7}(?![\\w])");

    /** What looks like a reference of the military grid or in UTM; a gazetteer may know where it is. */
    static ImmutableList<Span> references(String content) {
        ImmutableList.Builder<Span> out = ImmutableList.builder();
        for (Pattern pattern : new Pattern[] {GRID, UTM}) {
            Matcher matcher = pattern.matcher(content);
            while (matcher.find()) {
                out.add(Span.of(matcher.start(), matcher.end()));
            }
        }
        return out.build();
    }

    /** All in a text, in order; those out of range are left out. */
    static ImmutableList<Coordinates> findAll(String content) {
        ImmutableList.Builder<Coordinates> out = ImmutableList.builder();
        Matcher degrees = DEGREES.matcher(content);
        while (degrees.find()) {
            double latitude = angle(degrees, 1) * (degrees.group(4).equals("S") ? -1 : 1);
            double longitude = angle(degrees, 5) * (degrees.group(8).equals("W") ? -1 : 1);
            at(degrees.start(), degrees.end(), latitude, longitude).ifPresent(out::add);
        }
        Matcher letters = LETTERS.matcher(content);
        while (letters.find()) {
            double latitude =
                    Double.parseDouble(letters.group(1)) * (letters.group(2).equals("S") ? -1 : 1);
            double longitude =
                    Double.parseDouble(letters.group(3)) * (letters.group(4).equals("W") ? -1 : 1);
            at(letters.start(), letters.end(), latitude, longitude).ifPresent(out::add);
        }
        Matcher told = TOLD.matcher(content);
        while (told.find()) {
            at(told.start(1), told.end(), Double.parseDouble(told.group(1)), Double.parseDouble(told.group(2)))
                    .ifPresent(out::add);
        }
        return ImmutableList.sortedCopyOf((a, b) -> a.span().compareTo(b.span()), out.build());
    }

    private static double angle(Matcher matcher, int group) {
        return part(matcher.group(group)) + part(matcher.group(group + 1)) / 60 + part(matcher.group(group + 2)) / 3600;
    }

    private static double part(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }

    private static Optional<Coordinates> at(int start, int end, double latitude, double longitude) {
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(Span.of(start, end), new Point(latitude, longitude)));
    }
}
