package io.github.tocsin.event.time;

import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.event.time.DayPhrase.Calendar;
import io.github.tocsin.event.time.DayPhrase.Which;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads dates of the calendar: days, months and years, feasts and seasons. */
final class CalendarReader {

    private final TimeText text;
    private final CalendarParts parts;

    CalendarReader(TimeText text, CalendarParts parts) {
        this.text = text;
        this.parts = parts;
    }

    Optional<Match<DayPhrase>> fixed(int from) {
        return text.at("fixed", from)
                .filter(e -> !(from + e.size() < text.size() && text.is(from + e.size(), "/")))
                .map(e -> {
                    List<Integer> parts = TimeText.numbersIn(e.value());
                    return new Match<>(
                            Calendar.of(OptionalInt.of(parts.get(0)), parts.get(1), parts.get(2)), from + e.size());
                });
    }

    Optional<Match<DayPhrase>> feast(int from) {
        return text.at("feast", from).map(e -> {
            int end = from + e.size();
            Optional<Match<Integer>> year =
                    text.is(end, ",") || text.is(end, "of") ? parts.year(end + 1) : parts.year(end);
            OptionalInt given = year.map(y -> OptionalInt.of(y.value())).orElse(OptionalInt.empty());
            int after = year.map(Match::end).orElse(end);
            if (e.value().startsWith("easter")) {
                return new Match<>(
                        new DayPhrase.Moveable(Integer.parseInt(e.value().substring("easter".length())), given), after);
            }
            List<Integer> parts = TimeText.numbersIn(e.value());
            return new Match<>(Calendar.of(given, parts.get(0), parts.get(1)), after);
        });
    }

    /** "Last 29 March". */
    Optional<Match<DayPhrase>> whichDate(int from) {
        return text.at("which", from)
                .flatMap(w -> dayMonth(from + 1)
                        .or(() -> monthDay(from + 1))
                        .filter(m -> m.value() instanceof Calendar c && !c.hasYear())
                        .map(m -> new Match<>(((Calendar) m.value()).withWhich(Which.valueOf(w.value())), m.end())));
    }

    Optional<Match<DayPhrase>> date(int from) {
        if (from >= text.size()) {
            return Optional.empty();
        }
        return numeric(from).or(() -> dayMonth(from)).or(() -> monthDay(from)).or(() -> monthYear(from));
    }

    /** "2016-02-28", "02/28/2016", "28.02.2016"; month first with slashes, unless that can't be. */
    Optional<Match<DayPhrase>> numeric(int from) {
        if (from + 4 >= text.size()) {
            return Optional.empty();
        }
        String mark = text.get(from + 1).word();
        if (!(mark.equals("-") || mark.equals("/") || mark.equals(".")) || !text.is(from + 3, mark)) {
            return Optional.empty();
        }
        for (int i = from + 1; i < from + 5; i++) {
            if (!text.get(i).glued()) {
                return Optional.empty();
            }
        }
        int a = text.get(from).number();
        int b = text.get(from + 2).number();
        int c = text.get(from + 4).number();
        if (a < 0
                || b < 0
                || c < 0
                || from + 5 < text.size()
                        && text.get(from + 5).glued()
                        && !",.:;)]-'\"".contains(text.get(from + 5).word())) {
            return Optional.empty();
        }
        if (text.get(from).digits() == 4) {
            return checked(OptionalInt.of(a), b, c, from + 5);
        }
        int digits = text.get(from + 4).digits();
        if (digits != 4 && !(digits == 2 && mark.equals("/"))) {
            return Optional.empty();
        }
        int year = digits == 2 ? parts.century(c) : c;
        boolean dayFirst = mark.equals(".") || a > 12;
        return checked(OptionalInt.of(year), dayFirst ? b : a, dayFirst ? a : b, from + 5);
    }

    private Optional<Match<DayPhrase>> checked(OptionalInt year, int month, int day, int end) {
        boolean sane = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(2000, month).lengthOfMonth()
                && (year.isEmpty()
                        || year.getAsInt() >= CalendarParts.FIRST_YEAR && year.getAsInt() <= CalendarParts.LAST_YEAR);
        sane = sane && (year.isEmpty() || month != 2 || day < 29 || Year.isLeap(year.getAsInt()));
        return sane ? Optional.of(new Match<>(Calendar.of(year, month, day), end)) : Optional.empty();
    }

    /** "9 May 2020", "the 9th of May", "3, 4 and 5 May", "3-5 May 2020". */
    Optional<Match<DayPhrase>> dayMonth(int from) {
        int at = text.is(from, "the") ? from + 1 : from;
        Optional<Match<Integer>> first = parts.dayOfMonth(at);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<Match<Integer>> last = first;
        boolean and = true;
        while (true) {
            int end = last.get().end();
            Optional<Match<Integer>> next = Optional.empty();
            boolean comma = text.is(end, ",");
            if (text.is(end, "-")
                    || text.is(end, "–")
                    || text.is(end, "/")
                    || text.is(end, "to")
                    || text.is(end, "and")
                    || text.is(end, "&")
                    || text.is(end, "or")
                    || comma) {
                int skip = comma && text.is(end + 1, "and") ? end + 2 : end + 1;
                next = parts.dayOfMonth(text.is(skip, "the") ? skip + 1 : skip);
            }
            if (next.isEmpty() || next.get().value() <= last.get().value()) {
                break;
            }
            and = !comma || skipAnd(end);
            last = next;
        }
        int end = last.get().end();
        int monthAt = text.is(end, "of") || text.is(end, "-") && text.get(end).glued() ? end + 1 : end;
        Optional<Match<CalendarParts.Month>> month = parts.month(monthAt);
        if (month.isEmpty() || !and) {
            return Optional.empty();
        }
        if (month.get().value().ambiguous() && isModal(monthAt)) {
            return Optional.empty();
        }
        Optional<Match<OptionalInt>> year =
                parts.yearAfter(month.get().end(), month.get().value());
        OptionalInt given = year.map(Match::value).orElse(OptionalInt.empty());
        int after = year.map(Match::end).orElse(month.get().end());
        Optional<Match<DayPhrase>> ends =
                checked(given, month.get().value().number(), last.get().value(), after);
        if (first.get().value().equals(last.get().value()) || ends.isEmpty()) {
            return ends.map(this::withRelativeYear);
        }
        DayPhrase beginning =
                Calendar.of(given, month.get().value().number(), first.get().value());
        return ends.map(this::withRelativeYear)
                .map(m -> new Match<>(new DayPhrase.Between(sameYear(beginning, m.value()), m.value()), m.end()));
    }

    private boolean skipAnd(int comma) {
        return text.is(comma + 1, "and");
    }

    private DayPhrase sameYear(DayPhrase first, DayPhrase second) {
        return first instanceof Calendar a && second instanceof Calendar b
                ? a.withYear(b.year(), b.yearOffset())
                : first;
    }

    /** "May 9, 2020", "May 3-5", "May 3, 4 and 5". */
    Optional<Match<DayPhrase>> monthDay(int from) {
        Optional<Match<CalendarParts.Month>> month = parts.month(from);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int at = text.is(month.get().end(), "the")
                ? month.get().end() + 1
                : month.get().end();
        Optional<Match<Integer>> first = parts.dayOfMonth(at);
        if (first.isEmpty()
                || text.is(from - 1, "in") && text.isCounted(first.get().end())) {
            return Optional.empty();
        }
        Optional<Match<Integer>> last = first;
        while (true) {
            int end = last.get().end();
            boolean comma = text.is(end, ",")
                    && (text.is(end + 1, "and") || text.is(end + 2, "and") || text.is(end + 3, "and"));
            if (!(text.is(end, "-")
                    || text.is(end, "–")
                    || text.is(end, "/")
                    || text.is(end, "to")
                    || text.is(end, "through")
                    || text.is(end, "and")
                    || text.is(end, "&")
                    || comma)) {
                break;
            }
            Optional<Match<Integer>> next = parts.dayOfMonth(text.is(end + 1, "and") ? end + 2 : end + 1);
            if (next.isEmpty()
                    || next.get().value() <= last.get().value()
                    || text.isCounted(next.get().end()) && !text.is(end, "-") && !text.is(end, "–")
                    || parts.month(next.get().end()).isPresent()) {
                break;
            }
            last = next;
        }
        Optional<Match<OptionalInt>> year =
                parts.yearAfter(last.get().end(), month.get().value());
        OptionalInt given = year.map(Match::value).orElse(OptionalInt.empty());
        int after = year.map(Match::end).orElse(last.get().end());
        Optional<Match<DayPhrase>> ends =
                checked(given, month.get().value().number(), last.get().value(), after);
        if (first.get().value().equals(last.get().value()) || ends.isEmpty()) {
            return ends.map(this::withRelativeYear);
        }
        DayPhrase beginning =
                Calendar.of(given, month.get().value().number(), first.get().value());
        return ends.map(this::withRelativeYear)
                .map(m -> new Match<>(new DayPhrase.Between(sameYear(beginning, m.value()), m.value()), m.end()));
    }

    /** "January 1990", "May of 1989". */
    private Optional<Match<DayPhrase>> monthYear(int from) {
        Optional<Match<CalendarParts.Month>> month = parts.month(from);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int end = month.get().end();
        int at = text.is(end, ",") || text.is(end, "of") ? end + 1 : end;
        return parts.year(at)
                .map(y -> new Match<>(
                        Calendar.month(
                                OptionalInt.of(y.value()), month.get().value().number()),
                        y.end()));
    }

    /** "last November", "in March", "the January attack". */
    Optional<Match<DayPhrase>> bareMonth(int from) {
        Optional<WordTable.Entry> which = text.at("which", from);
        int at = which.isPresent() ? from + 1 : from;
        Optional<Match<CalendarParts.Month>> month = parts.month(at);
        if (month.isEmpty() || !text.get(at).isCapitalized() || isModal(at)) {
            return Optional.empty();
        }
        boolean framed = which.isPresent() || text.has("frame", at - 1) || text.is(at - 1, "-") && text.isMid(at - 2);
        boolean described = text.is(at - 1, "the") || text.is(at - 1, "a") || text.is(at - 1, "an");
        boolean noun = at + 1 < text.size()
                && text.tag(month.get().end() < text.size() ? month.get().end() : at)
                        .startsWith("NN");
        if (month.get().value().abbreviated() && !framed) {
            return Optional.empty();
        }
        if (!framed && !(described && noun)) {
            return Optional.empty();
        }
        Calendar bare = Calendar.month(OptionalInt.empty(), month.get().value().number())
                .withWhich(which.map(w -> Which.valueOf(w.value())).orElse(Which.NEAREST));
        return Optional.of(withRelativeYear(new Match<>(bare, month.get().end())));
    }

    private boolean isModal(int at) {
        return at < text.size()
                && (text.tag(at).equals("MD")
                        || text.tag(at).startsWith("VB")
                        || !text.get(at).isCapitalized());
    }

    /** "In January last year", "5 March of this year". */
    private Match<DayPhrase> withRelativeYear(Match<DayPhrase> match) {
        if (!(match.value() instanceof Calendar date) || date.hasYear()) {
            return match;
        }
        int at = text.is(match.end(), ",") || text.is(match.end(), "of") ? match.end() + 1 : match.end();
        Optional<WordTable.Entry> which = text.at("which", at);
        if (which.isPresent() && text.is(at + 1, "year")) {
            int offset = switch (which.get().value()) {
                case "LAST" -> -1;
                case "NEXT" -> 1;
                default -> 0;
            };
            return new Match<>(date.withYear(OptionalInt.empty(), OptionalInt.of(offset)), at + 2);
        }
        return match;
    }

    /** "in 1990", "since 2014", "the 2016 attack", "(2009)". */
    Optional<Match<DayPhrase>> bareYear(int from) {
        Optional<Match<DayPhrase>> decade = parts.decade(from);
        if (decade.isPresent()) {
            return decade;
        }
        Optional<Match<Integer>> year = parts.year(from);
        if (year.isEmpty() || text.get(from).digits() != 4 || isClock(year.get().end())) {
            return Optional.empty();
        }
        int value = year.get().value();
        int end = year.get().end();
        String next = end < text.size() && text.get(end).isWord() ? text.tag(end) : "";
        boolean counts = next.matches("NNP?S|JJ.*|CD") && end < text.size();
        boolean framed = text.has("frame", from - 1) && !text.is(from - 1, "by")
                || text.is(from - 1, "year")
                || text.is(from - 1, "years");
        boolean described = (text.is(from - 1, "the") || text.is(from - 1, "a"))
                && next.startsWith("NN")
                && (value % 10 != 0 || !counts);
        boolean bracketed = text.is(from - 1, "(") && text.is(end, ")");
        return framed && !counts || described || bracketed
                ? Optional.of(new Match<>(Calendar.year(value), end))
                : Optional.empty();
    }

    /** "between 1800 and 0600": what goes on to four figures that are no year is none itself. */
    private boolean isClock(int link) {
        return text.has("link", link)
                && link + 1 < text.size()
                && text.get(link + 1).digits() == 4
                && parts.year(link + 1).isEmpty();
    }

    Optional<Match<DayPhrase>> season(int from) {
        Optional<WordTable.Entry> which = text.at("which", from);
        int at = which.isPresent() ? from + 1 : from;
        Optional<WordTable.Entry> name = text.at("season", at);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> months = TimeText.numbersIn(name.get().value());
        int end = at + 1;
        Optional<Match<Integer>> year = text.is(end, "of") || text.is(end, ",") ? parts.year(end + 1) : parts.year(end);
        boolean framed = text.is(at - 1, "the") && text.is(at - 2, "in")
                || text.is(at - 1, "in") && !name.get().note().equals("ambiguous");
        if (which.isEmpty() && year.isEmpty() && !framed) {
            return Optional.empty();
        }
        OptionalInt given = year.map(y -> OptionalInt.of(y.value())).orElse(OptionalInt.empty());
        return Optional.of(new Match<>(
                new DayPhrase.Season(
                        months.get(0),
                        months.get(1),
                        given,
                        which.map(w -> Which.valueOf(w.value())).orElse(Which.NEAREST)),
                year.map(Match::end).orElse(end)));
    }
}
