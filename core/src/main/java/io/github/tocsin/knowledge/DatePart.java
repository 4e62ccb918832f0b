package io.github.tocsin.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Dates that may be no more than a year or a month, as the ends of a stretch of time. */
final class DatePart {

    private DatePart() {}

    /** The first day of it; empty if the cell is. */
    static Optional<LocalDate> first(String cell) {
        return read(cell, false);
    }

    /** The last day of it; empty if the cell is. */
    static Optional<LocalDate> last(String cell) {
        return read(cell, true);
    }

    private static Optional<LocalDate> read(String cell, boolean last) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (cell.length() == 4) {
                int year = Integer.parseInt(cell);
                return Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
            }
            if (cell.length() == 7) {
                YearMonth month = YearMonth.parse(cell);
                return Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
            }
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not a year, year-month or date: " + cell, e);
        }
    }
}
