package io.github.tocsin.event.time;

import io.github.tocsin.event.quantity.Atom;
import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.event.time.DayPhrase.Calendar;
import io.github.tocsin.event.time.DayPhrase.Portion;
import io.github.tocsin.event.time.DayPhrase.Portion.Third;
import io.github.tocsin.event.time.DayPhrase.Which;
import io.github.tocsin.model.TimePrecision;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what words say about days, of whatever kind. */
final class DayReader {

    private final TimeText text;
    private final CalendarParts parts;
    private final CalendarReader calendar;
    private final RelativeDayReader relative;

    DayReader(TimeText text, CalendarParts parts, CalendarReader calendar, RelativeDayReader relative) {
        this.text = text;
        this.parts = parts;
        this.calendar = calendar;
        this.relative = relative;
    }

    Optional<Match<DayPhrase>> day(int from) {
        if (from >= text.size() || from > 0 && glues(from)) {
            return Optional.empty();
        }
        return Optional.<Match<DayPhrase>>empty()
                .or(() -> calendar.fixed(from))
                .or(() -> range(from))
                .or(() -> calendar.feast(from))
                .or(() -> simpleDay(from))
                .filter(m -> !isName(from, m.end()));
    }

    /** Within a word or number: "M-19", "3.5", "COVID-19". */
    boolean glues(int at) {
        Atom atom = text.get(at);
        return atom.glued()
                && atom.isNumber()
                && (text.get(at - 1).isWord()
                        || text.get(at - 1).isNumber()
                        || at > 1
                                && text.get(at - 1).glued()
                                && ".,-/:".contains(text.get(at - 1).word())
                                && text.get(at - 2).isNumber()
                        || at > 1
                                && text.get(at - 1).glued()
                                && text.is(at - 1, "-")
                                && text.get(at - 2).isWord()
                                && !text.isMid(at - 2));
    }

    private boolean isName(int from, int end) {
        boolean dated = text.range(from, end).anyMatch(a -> a.digits() == 4);
        boolean named = text.has("nameafter", end)
                || (text.is(end, "'") || text.is(end, "’")) && text.has("nameafter", end + 1);
        boolean quoted = text.has("quote", from - 1) && text.has("quote", end);
        boolean placed = text.has("dates", from - 1);
        return text.has("namebefore", from - 1) && !text.is(from - 1, "front")
                || !dated && (named && !placed || quoted);
    }

    private Optional<Match<DayPhrase>> simpleDay(int from) {
        return portion(from)
                .or(() -> calendar.whichDate(from))
                .or(() -> weekday(from))
                .or(() -> calendar.date(from))
                .or(() -> relative.relativeDay(from))
                .or(() -> relative.unitPhrase(from))
                .or(() -> calendar.season(from))
                .or(() -> calendar.bareMonth(from))
                .or(() -> calendar.bareYear(from))
                .or(() -> relative.vague(from));
    }

    /** "3 to 5 May", "May 3-5", "30 April to 2 May", "Friday through Tuesday", "2010-2014". */
    private Optional<Match<DayPhrase>> range(int from) {
        boolean between = text.is(from - 1, "between");
        boolean framed = text.has("range", from - 1);
        Optional<Match<DayPhrase>> first = simpleDay(from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int link = first.get().end();
        Optional<WordTable.Entry> joint = text.at("link", link)
                .filter(j -> j.note().isEmpty() || between || isYear(first.get().value()));
        if (joint.isEmpty() || link + 1 >= text.size()) {
            return Optional.empty();
        }
        boolean dash = !text.get(link).isWord();
        Optional<Match<DayPhrase>> second = text.is(link + 1, "the")
                ? simpleDay(link + 2)
                : simpleDayOrYear(link + 1, first.get().value());
        if (second.isEmpty() || !sameKind(first.get().value(), second.get().value(), framed || dash)) {
            return Optional.empty();
        }
        return Optional.of(new Match<>(
                between(first.get().value(), second.get().value()), second.get().end()));
    }

    private Optional<Match<DayPhrase>> simpleDayOrYear(int at, DayPhrase first) {
        if (isYear(first)) {
            return parts.year(at).map(y -> new Match<>(Calendar.year(y.value()), y.end()));
        }
        return simpleDay(at);
    }

    private boolean isYear(DayPhrase phrase) {
        return phrase instanceof Calendar c && c.month().isEmpty() && c.year().isPresent();
    }

    private boolean sameKind(DayPhrase first, DayPhrase second, boolean framed) {
        if (first instanceof Calendar a && second instanceof Calendar b) {
            return a.precision() == b.precision() && (!a.hasYear() || b.hasYear());
        }
        return framed
                && first instanceof DayPhrase.Weekday a
                && second instanceof DayPhrase.Weekday b
                && !a.weekend()
                && !b.weekend();
    }

    private DayPhrase between(DayPhrase first, DayPhrase second) {
        if (first instanceof Calendar a && second instanceof Calendar b) {
            if (isYear(a) && isYear(b) && a.year().getAsInt() <= b.year().getAsInt()) {
                return new DayPhrase.Years(a.year().getAsInt(), b.year().getAsInt());
            }
        }
        return new DayPhrase.Between(first, second);
    }

    /** "early March", "mid-2014", "late last year", "the end of July", "earlier this week". */
    private Optional<Match<DayPhrase>> portion(int from) {
        Optional<WordTable.Entry> word = text.at("portion", from);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        int at = from + 1;
        while (text.is(at, "-")
                || text.is(at, "in")
                || text.is(at, "of")
                || text.is(at, "the")
                || text.is(at, "month") && text.is(at + 1, "of")) {
            at++;
        }
        Third third = Third.valueOf(word.get().value());
        int start = at;
        return simpleLonger(start)
                .filter(m -> third == Third.ANY || !isDay(m.value()))
                .map(m -> new Match<>(new Portion(third, m.value()), m.end()));
    }

    private boolean isDay(DayPhrase phrase) {
        return phrase.precision().compareTo(TimePrecision.DAYS) <= 0 && !(phrase instanceof DayPhrase.Between);
    }

    private Optional<Match<DayPhrase>> simpleLonger(int at) {
        return parts.decade(at)
                .or(() -> calendar.date(at))
                .or(() -> relative.relativeDay(at))
                .or(() -> relative.unitPhrase(at))
                .or(() -> calendar.season(at))
                .or(() -> calendar.bareMonth(at))
                .or(() -> parts.year(at).map(y -> new Match<>(Calendar.year(y.value()), y.end())));
    }

    /** "Tuesday", "last Tuesday", "Tuesday, 9 May 2020", "the weekend". */
    Optional<Match<DayPhrase>> weekday(int from) {
        Optional<WordTable.Entry> which = text.at("which", from);
        Which told = which.map(w -> Which.valueOf(w.value())).orElse(Which.NEAREST);
        int at = which.isPresent() ? from + 1 : from;
        if (text.is(at, "weekend") && (which.isPresent() || text.is(from - 1, "the") || text.is(from - 1, "over"))) {
            return Optional.of(
                    new Match<>(new DayPhrase.Weekday(DayOfWeek.SATURDAY, true, told, OptionalInt.empty()), at + 1));
        }
        Optional<WordTable.Entry> name = text.at("weekday", at);
        if (name.isEmpty() || text.is(from - 1, "bloody") || text.is(from - 1, "black")) {
            return Optional.empty();
        }
        int end = at + 1;
        boolean abbreviated = name.get().note().equals("abbreviation");
        if (abbreviated && text.is(end, ".")) {
            end++;
        }
        int comma = text.is(end, ",") || text.is(end, "the")
                ? end + 1
                : text.is(end, "(") || text.is(end, "[") ? end + 1 : end;
        Optional<Match<DayPhrase>> date = calendar.date(comma);
        if (date.isPresent()) {
            boolean bracket = comma > end && !text.is(end, ",") && !text.is(end, "the");
            int close = bracket
                            && (text.is(date.get().end(), ")")
                                    || text.is(date.get().end(), "]"))
                    ? 1
                    : 0;
            DayPhrase dated = date.get().value() instanceof Calendar c && !c.hasYear()
                    ? c.withWeekday(name.get().number())
                    : date.get().value();
            return Optional.of(new Match<>(dated, date.get().end() + close));
        }
        if (abbreviated || !text.get(at).isCapitalized() && text.is(at, "sun")) {
            return Optional.empty();
        }
        int finalEnd = end;
        return Optional.of(new Match<>(
                new DayPhrase.Weekday(DayOfWeek.of(name.get().number()), false, told, OptionalInt.empty()), finalEnd));
    }

    boolean endsDay(int end) {
        for (int i = Math.max(0, end - 6); i < end; i++) {
            int last = end;
            if (day(i).filter(m -> m.end() == last).isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean dayOrThe(int at) {
        return day(at).isPresent() || text.is(at, "the") && day(at + 1).isPresent();
    }
}
