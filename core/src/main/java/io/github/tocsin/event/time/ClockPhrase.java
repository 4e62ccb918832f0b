package io.github.tocsin.event.time;

import io.github.tocsin.model.TimePrecision;
import java.time.LocalTime;

/**
 * What words say about the time of day, local. A part that ends before it begins runs into the next day.
 *
 * @param from where it begins
 * @param to where it ends; for an instant the same
 * @param kind an instant, a part of day, or a time elsewhere that says nothing sure of the local one
 * @param nextDay whether it falls on the day after the one named: "at 2 a.m. last night"
 */
record ClockPhrase(LocalTime from, LocalTime to, Kind kind, boolean nextDay) {

    /** What sort of time of day it is. */
    enum Kind {
        INSTANT,
        PART,
        ELSEWHERE
    }

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    static ClockPhrase at(LocalTime time) {
        return new ClockPhrase(time, time, Kind.INSTANT, false);
    }

    static ClockPhrase part(LocalTime from, LocalTime to) {
        return new ClockPhrase(from, to, Kind.PART, false);
    }

    ClockPhrase elsewhere() {
        return new ClockPhrase(from, to, Kind.ELSEWHERE, nextDay);
    }

    /** Just before: what is said to be before midnight is the end of the day before it. */
    ClockPhrase justBefore() {
        return kind == Kind.INSTANT && from.equals(LocalTime.MIDNIGHT)
                ? new ClockPhrase(LAST_MINUTE, LAST_MINUTE, kind, false)
                : this;
    }

    /** The same within the night that a day ends with: the small hours then belong to the next day. */
    ClockPhrase inNight() {
        return kind == Kind.INSTANT && from.getHour() < 12 ? new ClockPhrase(from, to, kind, true) : this;
    }

    boolean isNight() {
        return kind == Kind.PART && (to.isBefore(from) || from.getHour() >= 20);
    }

    TimePrecision precision() {
        return kind == Kind.INSTANT ? TimePrecision.INSTANT : TimePrecision.PART_OF_DAY;
    }
}
