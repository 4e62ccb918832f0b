package io.github.tocsin.event.time;

import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.event.time.DayPhrase.Unit;
import io.github.tocsin.model.TimePrecision;
import java.time.LocalTime;
import java.util.Optional;

/** Reads a day and a part of it in one: "last night", "tonight", "this morning", "early Tuesday", "that night", "overnight". */
final class DayWithClockReader {

    /** A day and a time of it. */
    record WithClock(DayPhrase day, ClockPhrase clock) {}

    private final TimeText text;
    private final CalendarReader calendar;
    private final RelativeDayReader relative;
    private final DayReader days;
    private final ClockReader clocks;

    DayWithClockReader(
            TimeText text, CalendarReader calendar, RelativeDayReader relative, DayReader days, ClockReader clocks) {
        this.text = text;
        this.calendar = calendar;
        this.relative = relative;
        this.days = days;
        this.clocks = clocks;
    }

    Optional<Match<WithClock>> withClock(int from) {
        if (text.is(from, "tonight")) {
            return clocks.part("night")
                    .map(p -> new Match<>(new WithClock(new DayPhrase.FromAnchor(0, Unit.DAY), p), from + 1));
        }
        if (text.is(from, "overnight") && !text.tag(from).startsWith("JJ")) {
            return overnight(from);
        }
        int early = from;
        Optional<WordTable.Entry> portion = text.at("portion", from);
        if (portion.isPresent()) {
            early = text.is(from + 1, "on") || text.is(from + 1, "in") ? from + 2 : from + 1;
        }
        Optional<Match<WithClock>> whole = wholeWithClock(early);
        if (portion.isEmpty()) {
            return whole;
        }
        String which = portion.get().value();
        if (whole.isPresent()) {
            boolean morning =
                    which.equals("EARLY") && whole.get().value().clock().from().equals(LocalTime.of(6, 0));
            return morning
                    ? clocks.part("early morning")
                            .map(p -> new Match<>(
                                    new WithClock(whole.get().value().day(), p),
                                    whole.get().end()))
                    : whole;
        }
        if (which.equals("ANY") || which.equals("MID") || early >= text.size()) {
            return Optional.empty();
        }
        int at = early;
        return days.weekday(at)
                .or(() -> relative.relativeDay(at))
                .or(() -> calendar.numeric(at).or(() -> calendar.dayMonth(at)).or(() -> calendar.monthDay(at)))
                .filter(m -> m.value().precision() == TimePrecision.DAY)
                .flatMap(m -> {
                    Optional<WordTable.Entry> named = text.at("part", m.end());
                    if (named.isPresent()) {
                        String words2 = (which.equals("EARLY") ? "early " : "late ")
                                + String.join(" ", named.get().words());
                        ClockPhrase clock = clocks.part(words2).orElseGet(() -> clocks.clockOf(named.get()));
                        return Optional.of(new Match<>(
                                new WithClock(m.value(), clock),
                                m.end() + named.get().size()));
                    }
                    return clocks.part(which.equals("EARLY") ? "early hours" : "evening")
                            .map(p -> new Match<>(new WithClock(m.value(), p), m.end()));
                });
    }

    private Optional<Match<WithClock>> wholeWithClock(int from) {
        Optional<WordTable.Entry> named = text.at("part", from + 1);
        if (named.isPresent() && from < text.size()) {
            ClockPhrase clock = clocks.clockOf(named.get());
            int end = from + 1 + named.get().size();
            if (text.is(from, "last")) {
                return Optional.of(new Match<>(new WithClock(new DayPhrase.FromAnchor(-1, Unit.DAY), clock), end));
            }
            if (text.is(from, "this")) {
                return Optional.of(new Match<>(new WithClock(new DayPhrase.FromAnchor(0, Unit.DAY), clock), end));
            }
        }
        Optional<WordTable.Entry> relative = text.at("fromtext", from);
        boolean definite = text.is(from - 1, "the") || text.is(from, "that");
        if (relative.isPresent() && definite) {
            int at = from + relative.get().size();
            Optional<WordTable.Entry> part = text.at("part", at);
            if (part.isPresent()) {
                return Optional.of(new Match<>(
                        new WithClock(
                                new DayPhrase.FromText(relative.get().number(), Unit.DAY), clocks.clockOf(part.get())),
                        at + part.get().size()));
            }
        }
        // "the night before", "the morning after"
        Optional<WordTable.Entry> before = text.at("part", from);
        if (before.isPresent() && text.is(from - 1, "the")) {
            int at = from + before.get().size();
            if ((text.is(at, "before") || text.is(at, "after")) && text.endsPhrase(at + 1)) {
                return Optional.of(new Match<>(
                        new WithClock(
                                new DayPhrase.FromText(text.is(at, "before") ? -1 : 1, Unit.DAY),
                                clocks.clockOf(before.get())),
                        at + 1));
            }
        }
        return Optional.empty();
    }

    /** Without a day beside it, the night that ended on the morning of the report. */
    private Optional<Match<WithClock>> overnight(int from) {
        int next = text.afterGlue(from + 1);
        if (days.day(next).isPresent() || from >= 1 && days.endsDay(from)) {
            return Optional.empty();
        }
        return clocks.part("overnight")
                .map(p -> new Match<>(new WithClock(new DayPhrase.FromAnchor(-1, Unit.DAY), p), from + 1));
    }
}
