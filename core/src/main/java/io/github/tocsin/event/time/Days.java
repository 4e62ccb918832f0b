package io.github.tocsin.event.time;

import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePrecision;
import java.time.LocalDate;

/**
 * A day or some days of the calendar, ends inclusive.
 *
 * @param start the first day
 * @param end the last day
 * @param precision how exact
 * @param basis stated, or inferred from what the text told before
 */
record Days(LocalDate start, LocalDate end, TimePrecision precision, TimeBasis basis) {

    static Days of(LocalDate day, TimeBasis basis) {
        return new Days(day, day, TimePrecision.DAY, basis);
    }

    boolean isDay() {
        return start.equals(end);
    }
}
