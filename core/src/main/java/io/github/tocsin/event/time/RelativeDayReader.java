package io.github.tocsin.event.time;

import io.github.tocsin.event.quantity.NumberWords;
import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.event.time.DayPhrase.Unit;
import io.github.tocsin.event.time.DayPhrase.Which;
import io.github.tocsin.model.TimePrecision;
import java.util.Optional;

/** Reads days counted from the day of the report, or from the time that the text told last. */
final class RelativeDayReader {

    private final TimeText text;
    private final CalendarReader calendar;

    RelativeDayReader(TimeText text, CalendarReader calendar) {
        this.text = text;
        this.calendar = calendar;
    }

    Optional<Match<DayPhrase>> relativeDay(int from) {
        return text.at("day", from)
                .map(e -> new Match<>(new DayPhrase.FromAnchor(e.number(), Unit.DAY), from + e.size()));
    }

    /** "last week", "two days ago", "the past three days", "the previous day", "two weeks later", "the week of 3 May". */
    Optional<Match<DayPhrase>> unitPhrase(int from) {
        return weekOf(from).or(() -> whichUnit(from)).or(() -> fromText(from)).or(() -> amount(from));
    }

    private Optional<Match<DayPhrase>> weekOf(int from) {
        if (text.is(from, "week") && text.is(from + 1, "of")) {
            return calendar.date(text.is(from + 2, "the") ? from + 3 : from + 2)
                    .filter(m -> m.value().precision() == TimePrecision.DAY)
                    .map(m -> new Match<>(new DayPhrase.WeekFrom(m.value()), m.end()));
        }
        return Optional.empty();
    }

    private Optional<Unit> unit(int at) {
        return text.at("unit", at).map(e -> Unit.valueOf(e.value()));
    }

    private Optional<Match<DayPhrase>> whichUnit(int from) {
        Optional<WordTable.Entry> word = text.at("which", from);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Which which = Which.valueOf(word.get().value());
        Optional<Unit> unit = unit(from + 1);
        boolean definite = text.is(from - 1, "the");
        if (unit.isPresent()) {
            boolean plural = text.get(from + 1).word().endsWith("s");
            if (plural || unit.get() == Unit.MINUTE || unit.get() == Unit.HOUR && which != Which.LAST) {
                return Optional.empty();
            }
            if (definite && which == Which.NEXT) {
                return Optional.empty();
            }
            if (unit.get() == Unit.DAY || unit.get() == Unit.HOUR) {
                return Optional.empty();
            }
            boolean back = which == Which.LAST && (definite || text.is(from, "past"));
            DayPhrase phrase = back
                    ? new DayPhrase.Back(1, unit.get())
                    : new DayPhrase.FromAnchor(which == Which.LAST ? -1 : which == Which.NEXT ? 1 : 0, unit.get());
            return Optional.of(new Match<>(phrase, from + 2));
        }
        Optional<NumberWords.Number> n = which == Which.LAST ? text.amount(from + 1) : Optional.empty();
        return n.flatMap(amount -> unit(amount.end())
                .filter(u -> u != Unit.MINUTE)
                .map(u -> new Match<>(new DayPhrase.Back(amount.value(), u), amount.end() + 1)));
    }

    /** "the previous day", "the following week", "the same day", "that day", "the day before". */
    private Optional<Match<DayPhrase>> fromText(int from) {
        Optional<WordTable.Entry> word = text.at("fromtext", from);
        boolean definite = text.is(from - 1, "the") || text.is(from, "that");
        if (word.isPresent() && (definite || text.is(from, "next") && text.is(from + 1, "day"))) {
            int at = from + word.get().size();
            int end = text.is(at, "date") ? at + 1 : at;
            Optional<Unit> unit = text.is(at, "date")
                    ? Optional.of(Unit.DAY)
                    : unit(at).filter(u -> !text.get(at).word().endsWith("s"));
            if (unit.isPresent() && unit.get() != Unit.MINUTE && unit.get() != Unit.HOUR) {
                return Optional.of(
                        new Match<>(new DayPhrase.FromText(word.get().number(), unit.get()), end == at ? at + 1 : end));
            }
        }
        Optional<Unit> unit = unit(from);
        if (unit.isPresent() && text.is(from - 1, "the") && unit.get() != Unit.MINUTE && unit.get() != Unit.HOUR) {
            if (text.is(from + 1, "before") && text.endsPhrase(from + 2)) {
                return Optional.of(new Match<>(new DayPhrase.FromText(-1, unit.get()), from + 2));
            }
            if (text.is(from + 1, "after") && text.endsPhrase(from + 2)) {
                return Optional.of(new Match<>(new DayPhrase.FromText(1, unit.get()), from + 2));
            }
        }
        return Optional.empty();
    }

    /** "two days ago", "a week later", "three days earlier". */
    private Optional<Match<DayPhrase>> amount(int from) {
        Optional<NumberWords.Number> number = text.amount(from);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int n = number.get().value();
        int at = number.get().end();
        Optional<Unit> unit = unit(at);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        if (text.is(at + 1, "ago")) {
            if (text.is(from - 1, "than") || text.is(from - 1, "over") || text.is(from - 1, "least")) {
                return Optional.of(new Match<>(new DayPhrase.Vague(), at + 2));
            }
            return Optional.of(new Match<>(new DayPhrase.FromAnchor(-n, unit.get()), at + 2));
        }
        if (unit.get() == Unit.MINUTE || unit.get() == Unit.HOUR) {
            return Optional.empty();
        }
        if (text.is(at + 1, "later") || text.is(at + 1, "after") && text.endsPhrase(at + 2)) {
            return Optional.of(new Match<>(new DayPhrase.FromText(n, unit.get()), at + 2));
        }
        if (text.is(at + 1, "earlier") || text.is(at + 1, "before") && text.endsPhrase(at + 2)) {
            return Optional.of(new Match<>(new DayPhrase.FromText(-n, unit.get()), at + 2));
        }
        return Optional.empty();
    }

    Optional<Match<DayPhrase>> vague(int from) {
        Optional<Match<DayPhrase>> recent =
                text.at("recent", from).map(e -> new Match<>(new DayPhrase.Recent(), from + e.size()));
        return recent.or(() -> text.at("vague", from).map(e -> new Match<>(new DayPhrase.Vague(), from + e.size())));
    }
}
