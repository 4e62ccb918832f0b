package io.github.tocsin.event.time;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads what dates are made of: days of the month, months, years. */
final class CalendarParts {

    /** Two-digit years below it belong to this century: the rule of POSIX. */
    private static final int PIVOT = 69;

    static final int FIRST_YEAR = 1800;
    static final int LAST_YEAR = 2099;

    /** A month's name. */
    record Month(int number, boolean ambiguous, boolean abbreviated) {}

    private final TimeText text;

    CalendarParts(TimeText text) {
        this.text = text;
    }

    Optional<Match<Integer>> dayOfMonth(int at) {
        if (at >= text.size() || text.get(at).digits() > 2 || text.get(at).digits() == 0) {
            return Optional.empty();
        }
        int day = text.get(at).number();
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        boolean ordinal = at + 1 < text.size()
                && text.get(at + 1).glued()
                && text.get(at + 1).word().matches("st|nd|rd|d|th");
        int end = ordinal ? at + 2 : at + 1;
        boolean runsOn = end < text.size()
                && text.get(end).glued()
                && (text.get(end).isWord()
                        || end + 1 < text.size()
                                && ".:,".contains(text.get(end).word())
                                && text.get(end + 1).glued()
                                && text.get(end + 1).isNumber());
        return runsOn ? Optional.empty() : Optional.of(new Match<>(day, end));
    }

    Optional<Match<Month>> month(int at) {
        return text.at("month", at).map(e -> {
            boolean abbreviated = e.note().equals("abbreviation");
            int end = at + 1;
            if (abbreviated && text.is(end, ".") && text.get(end).glued()) {
                end++;
            }
            return new Match<>(new Month(e.number(), e.note().equals("ambiguous"), abbreviated), end);
        });
    }

    Optional<Match<OptionalInt>> yearAfter(int end, Month month) {
        int at = text.is(end, ",")
                        || text.is(end, "of")
                        || text.is(end, "-") && text.get(end).glued()
                ? end + 1
                : end;
        Optional<Match<Integer>> full = year(at);
        if (full.isPresent()) {
            return Optional.of(
                    new Match<>(OptionalInt.of(full.get().value()), full.get().end()));
        }
        boolean two = at < text.size() && text.get(at).digits() == 2 && at == end;
        boolean alone = at + 1 >= text.size()
                || !text.get(at + 1).isWord() && !text.is(at + 1, "-")
                || text.is(at + 1, "-") && text.is(at + 2, "-");
        boolean cable = month.abbreviated()
                || text.is(at + 1, "(")
                || text.is(at + 1, "[")
                || text.is(at + 1, "--")
                || text.is(at + 1, "-") && text.is(at + 2, "-");
        if (two && alone && cable) {
            return Optional.of(new Match<>(OptionalInt.of(century(text.get(at).number())), at + 1));
        }
        return Optional.empty();
    }

    Optional<Match<Integer>> year(int at) {
        if (at < text.size() && text.get(at).digits() == 4 && !text.runsOnAfter(at)) {
            int year = text.get(at).number();
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(new Match<>(year, at + 1)) : Optional.empty();
        }
        if ((text.is(at, "'") || text.is(at, "’"))
                && at + 1 < text.size()
                && text.get(at + 1).glued()
                && text.get(at + 1).digits() == 2
                && !text.runsOnAfter(at + 1)) {
            return Optional.of(new Match<>(century(text.get(at + 1).number()), at + 2));
        }
        return Optional.empty();
    }

    /** "the 1990s". */
    Optional<Match<DayPhrase>> decade(int at) {
        if (at + 1 < text.size() && text.get(at).digits() == 4) {
            int mark = text.is(at + 1, "'") || text.is(at + 1, "’") ? at + 2 : at + 1;
            int year = text.get(at).number();
            if (text.is(mark, "s")
                    && text.get(mark).glued()
                    && year % 10 == 0
                    && year >= FIRST_YEAR
                    && year <= LAST_YEAR) {
                return Optional.of(new Match<>(new DayPhrase.Years(year, year + 9), mark + 1));
            }
        }
        return Optional.empty();
    }

    static int century(int twoDigits) {
        return twoDigits < PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
