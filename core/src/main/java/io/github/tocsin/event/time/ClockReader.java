package io.github.tocsin.event.time;

import io.github.tocsin.event.quantity.WordTable;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Reads times of day. */
final class ClockReader {

    private final TimeText text;
    private final DayReader days;

    ClockReader(TimeText text, DayReader days) {
        this.text = text;
        this.days = days;
    }

    Optional<Match<ClockPhrase>> clock(int from) {
        int at = from;
        boolean before = false;
        boolean after = false;
        boolean shifted = false;
        boolean led =
                from > 0 && (text.is(from - 1, "at") || text.is(from - 1, "about") || text.is(from - 1, "around"));
        while (at < text.size()) {
            Optional<WordTable.Entry> side = text.at("side", at);
            if (text.has("approximate", at)) {
                led = led || text.is(at, "about") || text.is(at, "around");
                at++;
            } else if (side.isPresent() && at - from <= 3) {
                before = side.get().value().equals("BEFORE");
                after = !before;
                at++;
            } else if (text.is(at, "at") && at > from) {
                led = true;
                at++;
            } else {
                break;
            }
            shifted = true;
        }
        Optional<Match<ClockPhrase>> hour = hour(at, led);
        if (hour.isPresent()) {
            ClockPhrase clock =
                    before ? hour.get().value().justBefore() : hour.get().value();
            return Optional.of(new Match<>(clock, hour.get().end()));
        }
        Optional<WordTable.Entry> portion = text.at("portion", at);
        if (portion.isPresent() && text.is(at + 1, "in") && text.is(at + 2, "the")
                || portion.isPresent() && text.is(at + 1, "at")) {
            int portionAt = text.is(at + 1, "at") ? at + 2 : at + 3;
            Optional<WordTable.Entry> named = text.at("part", portionAt);
            if (named.isPresent()) {
                String finer = (portion.get().value().equals("EARLY") ? "early " : "late ")
                        + String.join(" ", named.get().words());
                ClockPhrase clock = part(finer).orElseGet(() -> clockOf(named.get()));
                return Optional.of(new Match<>(clock, portionAt + named.get().size()));
            }
        }
        int partAt = shifted && text.is(at, "the") ? at + 1 : at;
        Optional<WordTable.Entry> named = text.at("part", partAt);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        ClockPhrase part = clockOf(named.get());
        int end = partAt + named.get().size();
        boolean dawn = part.from().equals(LocalTime.of(4, 0));
        if (before && dawn) {
            return part("early hours").map(p -> new Match<>(p, end));
        }
        return isPartOfDay(from, end, shifted && (before || after))
                ? Optional.of(new Match<>(part, end))
                : Optional.empty();
    }

    /** A part of day stands with a day, or after "at", "in the", "during the"; else it is a word like others: "a night guard". */
    private boolean isPartOfDay(int from, int end, boolean sided) {
        if (sided && text.get(end - 1).word().matches("dawn|daybreak|sunrise|dusk|sunset|nightfall")) {
            return true;
        }
        boolean framed = text.is(from - 1, "at") && !text.is(end - 1, "morning")
                || text.is(from - 1, "the")
                        && (text.is(from - 2, "in")
                                || text.is(from - 2, "during")
                                || text.is(from - 2, "on")
                                || text.is(from - 2, "at"))
                || text.is(from - 1, "in") && text.is(end - 1, "hours");
        boolean compound = end < text.size()
                && text.tag(end).matches("NNS?")
                && !text.has("weekday", end)
                && !text.has("day", end)
                && days.day(end).isEmpty();
        boolean beforeDay = end < text.size()
                && (days.day(end).isPresent() || (text.is(end, "of") || text.is(end, "on")) && days.dayOrThe(end + 1));
        boolean afterDay = days.endsDay(from)
                || from > 0
                        && (text.is(from - 1, ",") || text.is(from - 1, "in") || text.is(from - 1, "at"))
                        && days.endsDay(from - 1);
        return beforeDay || days.endsDay(from) || !compound && (framed || afterDay);
    }

    /** "8:30 p.m.", "7 am", "0430 GMT", "2100 hours", "noon", "9 o'clock". */
    private Optional<Match<ClockPhrase>> hour(int at, boolean led) {
        Optional<WordTable.Entry> named = text.at("clock", at);
        if (named.isPresent()) {
            List<Integer> parts = TimeText.numbersIn(named.get().value());
            return Optional.of(zoned(new Match<>(ClockPhrase.at(LocalTime.of(parts.get(0), parts.get(1))), at + 1)));
        }
        if (at >= text.size() || !text.get(at).isNumber() || at > 0 && days.glues(at)) {
            return Optional.empty();
        }
        int digits = text.get(at).digits();
        int value = text.get(at).number();
        if (digits == 4) {
            boolean marked = zoneAt(at + 1).isPresent()
                    || text.is(at + 1, "hours")
                    || text.is(at + 1, "hrs")
                    || text.is(at + 1, "h")
                    || (text.has("range", at - 1) || text.has("link", at - 1)) && text.is(at + 1, "on")
                    || led
                            && !text.isCounted(at + 1)
                            && (value < CalendarParts.FIRST_YEAR
                                    || value > CalendarParts.LAST_YEAR
                                    || text.is(at + 1, "on")
                                    || text.is(at + 1, "today"));
            if (marked && value / 100 < 24 && value % 100 < 60 && !runsOnUnlessHours(at)) {
                int end = text.is(at + 1, "hours") || text.is(at + 1, "hrs") || text.is(at + 1, "h") ? at + 2 : at + 1;
                return Optional.of(zoned(new Match<>(ClockPhrase.at(LocalTime.of(value / 100, value % 100)), end)));
            }
            return Optional.empty();
        }
        if (digits > 2) {
            return Optional.empty();
        }
        int minutes = 0;
        int end = at + 1;
        boolean colon = false;
        if ((text.is(end, ":") || text.is(end, "."))
                && end + 1 < text.size()
                && text.get(end).glued()
                && text.get(end + 1).glued()
                && text.get(end + 1).digits() == 2) {
            colon = text.is(end, ":");
            minutes = text.get(end + 1).number();
            end += 2;
            if (colon
                    && text.is(end, ":")
                    && end + 1 < text.size()
                    && text.get(end + 1).digits() == 2) {
                end += 2;
            }
        }
        Optional<WordTable.Entry> meridiem = text.at("meridiem", end);
        if (meridiem.isPresent() && value >= 1 && value <= 12 && minutes < 60) {
            int hour = value % 12 + (meridiem.get().value().equals("PM") ? 12 : 0);
            int after = end + meridiem.get().size();
            if (meridiem.get().size() > 1
                    && text.is(after, ".")
                    && text.get(after).glued()) {
                after++;
            }
            return Optional.of(zoned(new Match<>(ClockPhrase.at(LocalTime.of(hour, minutes)), after)));
        }
        if (colon && value < 24 && minutes < 60) {
            int after = text.is(end, "hours") || text.is(end, "hrs") || text.is(end, "h") ? end + 1 : end;
            return Optional.of(zoned(new Match<>(ClockPhrase.at(LocalTime.of(value, minutes)), after)));
        }
        int oClock = text.is(end, "o'clock")
                ? end + 1
                : text.is(end, "o") && (text.is(end + 1, "'") || text.is(end + 1, "’")) && text.is(end + 2, "clock")
                        ? end + 3
                        : end;
        if (value >= 1 && value <= 12 && (oClock > end || led) && minutes < 60) {
            return halfDay(oClock, value, minutes);
        }
        return Optional.empty();
    }

    private boolean runsOnUnlessHours(int at) {
        return text.runsOnAfter(at)
                && !text.is(at + 1, "h")
                && !text.is(at + 1, "hrs")
                && zoneAt(at + 1).isEmpty();
    }

    /** "At 7 this morning", "9 o'clock in the evening", "at 10 last night": which half of the day the words after it say. */
    private Optional<Match<ClockPhrase>> halfDay(int end, int value, int minutes) {
        for (int at = end; at < Math.min(text.size(), end + 4); at++) {
            Optional<WordTable.Entry> part = text.at("part", at);
            if (part.isPresent()) {
                int from = clockOf(part.get()).from().getHour();
                boolean second = from >= 12 && !(from >= 20 && value <= 5 || from >= 20 && value == 12);
                return Optional.of(
                        new Match<>(ClockPhrase.at(LocalTime.of(value % 12 + (second ? 12 : 0), minutes)), end));
            }
        }
        return Optional.empty();
    }

    private Match<ClockPhrase> zoned(Match<ClockPhrase> match) {
        int at = text.is(match.end(), "hours") ? match.end() + 1 : match.end();
        Optional<WordTable.Entry> zone = zoneAt(at);
        if (zone.isEmpty()) {
            return bracketedZone(match);
        }
        ClockPhrase clock = zone.get().value().equals("local")
                ? match.value()
                : match.value().elsewhere();
        return bracketedZone(new Match<>(clock, at + zone.get().size()));
    }

    /** "at 8:30 (1730 GMT)": the same time elsewhere. */
    private Match<ClockPhrase> bracketedZone(Match<ClockPhrase> match) {
        int at = match.end();
        if (text.is(at, "(") || text.is(at, "[")) {
            for (int i = at + 1; i < Math.min(text.size(), at + 12); i++) {
                if (text.is(i, ")") || text.is(i, "]")) {
                    boolean elsewhere =
                            zoneAt(i - 1).isPresent() && text.get(at + 1).isNumber();
                    return elsewhere ? new Match<>(match.value(), i + 1) : match;
                }
            }
        }
        return match;
    }

    private Optional<WordTable.Entry> zoneAt(int at) {
        return text.at("zone", at)
                .filter(e -> e.size() > 1
                        || e.value().equals("elsewhere") && text.get(at).isCapitalized());
    }

    Optional<ClockPhrase> part(String name) {
        return text.named("part", name).map(this::clockOf);
    }

    ClockPhrase clockOf(WordTable.Entry entry) {
        List<Integer> parts = TimeText.numbersIn(entry.value());
        return ClockPhrase.part(LocalTime.of(parts.get(0), parts.get(1)), LocalTime.of(parts.get(2), parts.get(3)));
    }
}
