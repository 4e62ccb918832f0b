package io.github.tocsin.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A local date, or a local date and time to the minute.
 *
 * @param date the day
 * @param time the time of that day, if known
 */
public record TimePoint(LocalDate date, Optional<LocalTime> time) implements Comparable<TimePoint> {

    public static TimePoint of(LocalDate date) {
        return new TimePoint(date, Optional.empty());
    }

    public static TimePoint of(LocalDate date, LocalTime time) {
        return new TimePoint(date, Optional.of(time));
    }

    /** Earlier first; a date without a time stands at its beginning. */
    @Override
    public int compareTo(TimePoint other) {
        return date.atTime(time.orElse(LocalTime.MIN)).compareTo(other.date.atTime(other.time.orElse(LocalTime.MIN)));
    }

    /** ISO 8601: {@code 2025-06-24} or {@code 2025-06-24T06:00}. */
    @Override
    public String toString() {
        return time.map(t -> date + "T" + "%02d:%02d".formatted(t.getHour(), t.getMinute()))
                .orElse(date.toString());
    }
}
