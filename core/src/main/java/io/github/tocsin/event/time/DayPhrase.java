package io.github.tocsin.event.time;

import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePrecision;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What words say about days, before they are resolved against the calendar. Immutable. */
sealed interface DayPhrase {

    /**
     * What a phrase is resolved against.
     *
     * @param anchor the day of the report
     * @param reference the time that the text told last
     * @param dated a day that the text gives in full
     * @param tense whether the sentence tells of the past or the future
     */
    record Known(Optional<LocalDate> anchor, Optional<Days> reference, Optional<LocalDate> dated, Tense tense) {
        boolean coming() {
            return tense == Tense.COMING;
        }
    }

    /** What a sentence tells of. */
    enum Tense {
        PAST,
        /** Neither told as past nor as coming: "the 19 March elections". */
        OPEN,
        COMING
    }

    /** Which of the days, months or years of that name. */
    enum Which {
        /** The latest up to the day of the report, or the first after it where the future is told. */
        NEAREST,
        LAST,
        THIS,
        NEXT
    }

    /** A unit of the calendar. */
    enum Unit {
        MINUTE(TimePrecision.DAY),
        HOUR(TimePrecision.DAY),
        DAY(TimePrecision.DAY),
        WEEK(TimePrecision.WEEK),
        FORTNIGHT(TimePrecision.WEEK),
        MONTH(TimePrecision.MONTH),
        YEAR(TimePrecision.YEAR),
        DECADE(TimePrecision.YEARS);

        private final TimePrecision precision;

        Unit(TimePrecision precision) {
            this.precision = precision;
        }

        LocalDate shift(LocalDate day, int n) {
            return switch (this) {
                case MINUTE, HOUR -> day;
                case DAY -> day.plusDays(n);
                case WEEK -> day.plusWeeks(n);
                case FORTNIGHT -> day.plusWeeks(2L * n);
                case MONTH -> day.plusMonths(n);
                case YEAR -> day.plusYears(n);
                case DECADE -> day.plusYears(10L * n);
            };
        }

        /** The unit of the calendar that holds a day. */
        Days around(LocalDate day, TimeBasis basis) {
            return switch (this) {
                case MINUTE, HOUR, DAY -> Days.of(day, basis);
                case WEEK, FORTNIGHT -> {
                    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    yield new Days(monday, monday.plusDays(6), TimePrecision.WEEK, basis);
                }
                case MONTH -> month(YearMonth.from(day), basis);
                case YEAR -> years(day.getYear(), day.getYear(), basis);
                case DECADE -> years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9, basis);
            };
        }
    }

    /** How exact the words are, whether or not they can be resolved. */
    TimePrecision precision();

    /** The days, if they can be told from what is known. */
    Optional<Days> resolve(Known known);

    /** Whether the words alone give a day in full. */
    default boolean isComplete() {
        return false;
    }

    private static Days month(YearMonth month, TimeBasis basis) {
        return new Days(month.atDay(1), month.atEndOfMonth(), TimePrecision.MONTH, basis);
    }

    private static Days years(int first, int last, TimeBasis basis) {
        return new Days(
                LocalDate.of(first, 1, 1),
                LocalDate.of(last, 12, 31),
                first == last ? TimePrecision.YEAR : TimePrecision.YEARS,
                basis);
    }

    /**
     * A date of the calendar: a day, a month or a year, the year given, counted from the report's ("last year"), or left out.
     *
     * <p>Where it is left out, the latest such date up to the day after the report is meant, or the first one after it where the
     * future is told, or where the tense is open and that one is near and the last one long ago. A day of the week beside it decides
     * before that. Without a day of the report it is the one nearest to a date that the text gives in full.
     */
    record Calendar(
            OptionalInt year,
            OptionalInt yearOffset,
            OptionalInt month,
            OptionalInt day,
            OptionalInt weekday,
            Which which)
            implements DayPhrase {

        private static final int NEAR = 31;
        private static final int LONG_AGO = 300;

        static Calendar of(OptionalInt year, int month, int day) {
            return new Calendar(
                    year,
                    OptionalInt.empty(),
                    OptionalInt.of(month),
                    OptionalInt.of(day),
                    OptionalInt.empty(),
                    Which.NEAREST);
        }

        static Calendar month(OptionalInt year, int month) {
            return new Calendar(
                    year,
                    OptionalInt.empty(),
                    OptionalInt.of(month),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Which.NEAREST);
        }

        static Calendar year(int year) {
            return new Calendar(
                    OptionalInt.of(year),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    Which.NEAREST);
        }

        boolean hasYear() {
            return year.isPresent() || yearOffset.isPresent();
        }

        Calendar withYear(OptionalInt newYear, OptionalInt newOffset) {
            return new Calendar(newYear, newOffset, month, day, weekday, which);
        }

        Calendar withWhich(Which newWhich) {
            return new Calendar(year, yearOffset, month, day, weekday, newWhich);
        }

        Calendar withWeekday(int newWeekday) {
            return new Calendar(year, yearOffset, month, day, OptionalInt.of(newWeekday), which);
        }

        @Override
        public TimePrecision precision() {
            return day.isPresent() ? TimePrecision.DAY : month.isPresent() ? TimePrecision.MONTH : TimePrecision.YEAR;
        }

        @Override
        public boolean isComplete() {
            return year.isPresent() && month.isPresent() && day.isPresent();
        }

        @Override
        public Optional<Days> resolve(Known known) {
            if (year.isPresent()) {
                return in(year.getAsInt(), TimeBasis.STATED);
            }
            if (yearOffset.isPresent()) {
                return known.anchor().flatMap(a -> in(a.getYear() + yearOffset.getAsInt(), TimeBasis.STATED));
            }
            if (known.anchor().isPresent()) {
                return known.anchor().flatMap(a -> byWeekday(a).or(() -> byAnchor(a, known.tense())));
            }
            return known.dated().flatMap(this::nearest);
        }

        /** "Monday, 7 August": of the years next to the report's, the only one where that is so. */
        private Optional<Days> byWeekday(LocalDate anchor) {
            if (weekday.isEmpty()) {
                return Optional.empty();
            }
            for (int shift : new int[] {0, -1, 1}) {
                Optional<Days> days = in(anchor.getYear() + shift, TimeBasis.STATED)
                        .filter(d -> d.start().getDayOfWeek().getValue() == weekday.getAsInt());
                if (days.isPresent()) {
                    return days;
                }
            }
            return Optional.empty();
        }

        private Optional<Days> byAnchor(LocalDate anchor, Tense tense) {
            Optional<Days> next = first(
                    anchor, new int[] {-1, 0, 1, 2, 3, 4, 8}, d -> !d.end().isBefore(anchor));
            Optional<Days> latest = first(
                    anchor,
                    new int[] {1, 0, -1, -2, -3, -4, -8},
                    d -> !d.start().isAfter(anchor.plusDays(1)));
            return switch (which) {
                case LAST ->
                    first(
                            anchor,
                            new int[] {0, -1, -2, -3, -4, -8},
                            d -> d.end().isBefore(anchor));
                case NEXT ->
                    first(anchor, new int[] {0, 1, 2, 3, 4, 8}, d -> d.start().isAfter(anchor));
                case THIS -> in(anchor.getYear(), TimeBasis.STATED);
                case NEAREST ->
                    tense == Tense.COMING || tense == Tense.OPEN && isNearer(anchor, latest, next) ? next : latest;
            };
        }

        private static boolean isNearer(LocalDate anchor, Optional<Days> latest, Optional<Days> next) {
            boolean near =
                    next.filter(d -> !d.start().isAfter(anchor.plusDays(NEAR))).isPresent();
            return near
                    && latest.filter(d -> d.end().isAfter(anchor.minusDays(LONG_AGO)))
                            .isEmpty();
        }

        private Optional<Days> first(LocalDate anchor, int[] shifts, Predicate<Days> fits) {
            for (int shift : shifts) {
                Optional<Days> days =
                        in(anchor.getYear() + shift, TimeBasis.STATED).filter(fits);
                if (days.isPresent()) {
                    return days;
                }
            }
            return Optional.empty();
        }

        private Optional<Days> nearest(LocalDate dated) {
            Optional<Days> best = Optional.empty();
            long least = Long.MAX_VALUE;
            for (int shift = -1; shift <= 1; shift++) {
                Optional<Days> days = in(dated.getYear() + shift, TimeBasis.INFERRED);
                if (days.isPresent()) {
                    long distance = Math.abs(days.get().start().toEpochDay() - dated.toEpochDay());
                    if (distance < least) {
                        least = distance;
                        best = days;
                    }
                }
            }
            return best;
        }

        private Optional<Days> in(int inYear, TimeBasis basis) {
            try {
                if (month.isEmpty()) {
                    return Optional.of(years(inYear, inYear, basis));
                }
                YearMonth of = YearMonth.of(inYear, month.getAsInt());
                return Optional.of(
                        day.isPresent() ? Days.of(of.atDay(day.getAsInt()), basis) : DayPhrase.month(of, basis));
            } catch (DateTimeException e) {
                return Optional.empty(); // 30 February, or 29 February of a common year
            }
        }
    }

    /** A day of the week, or the weekend of Saturday and Sunday. */
    record Weekday(DayOfWeek day, boolean weekend, Which which, OptionalInt week) implements DayPhrase {

        @Override
        public TimePrecision precision() {
            return weekend ? TimePrecision.DAYS : TimePrecision.DAY;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return known.anchor().map(a -> {
                LocalDate start = first(a, known.coming());
                return weekend
                        ? new Days(start, start.plusDays(1), TimePrecision.DAYS, TimeBasis.STATED)
                        : Days.of(start, TimeBasis.STATED);
            });
        }

        private LocalDate first(LocalDate anchor, boolean coming) {
            if (week.isPresent()) {
                return anchor.plusWeeks(week.getAsInt())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(day));
            }
            LocalDate latest = anchor.with(TemporalAdjusters.previousOrSame(day));
            boolean running = weekend ? !anchor.isAfter(latest.plusDays(1)) : latest.equals(anchor);
            return switch (which) {
                case LAST -> running ? latest.minusWeeks(1) : latest;
                case NEXT -> anchor.with(TemporalAdjusters.next(day));
                case THIS, NEAREST -> coming && !running ? anchor.with(TemporalAdjusters.next(day)) : latest;
            };
        }
    }

    /** So many units from the day of the report: "yesterday", "last week", "two years ago". */
    record FromAnchor(int n, Unit unit) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return unit.precision;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return known.anchor().map(a -> unit.around(unit.shift(a, n), TimeBasis.STATED));
        }
    }

    /** So many units from the time told last: "the previous day", "two weeks later". */
    record FromText(int n, Unit unit) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return unit.precision;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return known.reference()
                    .filter(r -> unit != Unit.DAY || r.isDay() || r.precision() == TimePrecision.DAYS)
                    .map(r -> {
                        if (n == 0 && unit == Unit.DAY) {
                            return new Days(r.start(), r.end(), r.precision(), TimeBasis.INFERRED);
                        }
                        return unit.around(unit.shift(n > 0 ? r.end() : r.start(), n), TimeBasis.INFERRED);
                    });
        }
    }

    /** The time back from the day of the report: "in the past three days". */
    record Back(int n, Unit unit) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return switch (unit) {
                case MINUTE, HOUR, DAY -> TimePrecision.DAYS;
                case WEEK -> n == 1 ? TimePrecision.WEEK : TimePrecision.DAYS;
                case FORTNIGHT -> TimePrecision.DAYS;
                case MONTH -> TimePrecision.MONTH;
                case YEAR -> n == 1 ? TimePrecision.YEAR : TimePrecision.YEARS;
                case DECADE -> TimePrecision.YEARS;
            };
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return known.anchor().map(a -> {
                LocalDate start = unit == Unit.HOUR ? a.minusDays((n + 23) / 24) : unit.shift(a, -n);
                return new Days(start, a, precision(), TimeBasis.STATED);
            });
        }
    }

    /** A season of the meteorological calendar of the northern hemisphere; winter ends in the next year. */
    record Season(int firstMonth, int lastMonth, OptionalInt year, Which which) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return TimePrecision.SEASON;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            if (year.isPresent()) {
                return Optional.of(in(year.getAsInt()));
            }
            return known.anchor().map(a -> {
                Days days = in(a.getYear() + (which == Which.NEXT ? 2 : 1));
                int step = 0;
                while (!fits(days, a)) {
                    step++;
                    days = in(a.getYear() + (which == Which.NEXT ? 2 : 1) - step);
                }
                return days;
            });
        }

        private boolean fits(Days days, LocalDate anchor) {
            return switch (which) {
                case LAST -> days.end().isBefore(anchor);
                case NEXT -> !days.start().minusYears(1).isAfter(anchor);
                default -> !days.start().isAfter(anchor);
            };
        }

        private Days in(int inYear) {
            YearMonth from = YearMonth.of(inYear, firstMonth);
            YearMonth to = YearMonth.of(lastMonth < firstMonth ? inYear + 1 : inYear, lastMonth);
            return new Days(from.atDay(1), to.atEndOfMonth(), TimePrecision.SEASON, TimeBasis.STATED);
        }
    }

    /** A feast that moves with Easter. */
    record Moveable(int afterEaster, OptionalInt year) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return TimePrecision.DAY;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            if (year.isPresent()) {
                return Optional.of(in(year.getAsInt()));
            }
            return known.anchor().map(a -> {
                Days days = in(a.getYear());
                boolean late = days.start().isAfter(a.plusDays(1)) && !known.coming();
                return late ? in(a.getYear() - 1) : days;
            });
        }

        private Days in(int inYear) {
            return Days.of(easter(inYear).plusDays(afterEaster), TimeBasis.STATED);
        }

        /** Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
        static LocalDate easter(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
            int m = (a + 11 * h + 22 * l) / 451;
            int sum = h + l - 7 * m + 114;
            return LocalDate.of(year, sum / 31, sum % 31 + 1);
        }
    }

    /** From one to another: "3 to 5 May", "Friday through Tuesday", "2019 and 2020". */
    record Between(DayPhrase from, DayPhrase to) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return switch (to.precision()) {
                case DAY, DAYS, WEEK -> TimePrecision.DAYS;
                case YEAR, YEARS -> TimePrecision.YEARS;
                default -> to.precision();
            };
        }

        @Override
        public boolean isComplete() {
            return to.isComplete();
        }

        @Override
        public Optional<Days> resolve(Known known) {
            Optional<Days> last = to.resolve(known);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            Known before = new Known(
                    known.anchor().map(a -> last.get().end()).or(() -> known.anchor()),
                    known.reference(),
                    Optional.of(last.get().end()),
                    Tense.PAST);
            Optional<Days> first = from.resolve(before)
                    .filter(f -> !f.start().isAfter(last.get().end()));
            return first.map(f -> new Days(
                    f.start(), last.get().end(), precision(), last.get().basis()));
        }
    }

    /** The beginning, middle or end of a longer time. */
    record Portion(Third third, DayPhrase of) implements DayPhrase {

        /** Which part. */
        enum Third {
            EARLY,
            MID,
            LATE,
            ANY
        }

        @Override
        public TimePrecision precision() {
            return third == Third.ANY
                    ? of.precision()
                    : switch (of.precision()) {
                        case WEEK, MONTH, DAYS -> TimePrecision.DAYS;
                        case YEAR -> TimePrecision.SEASON;
                        default -> of.precision();
                    };
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return of.resolve(known).map(days -> third == Third.ANY || days.isDay() ? days : part(days));
        }

        /** Thirds: of a month 1 to 10, 11 to 20, 21 to its end; of a year four months each; else by days. */
        private Days part(Days days) {
            LocalDate start = days.start();
            LocalDate end = days.end();
            long length = end.toEpochDay() - start.toEpochDay() + 1;
            LocalDate second = start.plusDays(length / 3);
            LocalDate last = start.plusDays(2 * length / 3);
            if (days.precision() == TimePrecision.MONTH) {
                second = start.plusDays(10);
                last = start.plusDays(20);
            } else if (days.precision() == TimePrecision.YEAR) {
                second = start.plusMonths(4);
                last = start.plusMonths(8);
            }
            return switch (third) {
                case EARLY -> new Days(start, second.minusDays(1), precision(), days.basis());
                case MID -> new Days(second, last.minusDays(1), precision(), days.basis());
                case LATE -> new Days(last, end, precision(), days.basis());
                case ANY -> days;
            };
        }
    }

    /** The day before or after another. */
    record Beside(DayPhrase day, int n) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return day.precision();
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return day.resolve(known)
                    .map(d -> new Days(d.start().plusDays(n), d.end().plusDays(n), d.precision(), d.basis()));
        }
    }

    /** "The week of 3 May": the seven days that begin with it. */
    record WeekFrom(DayPhrase day) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return TimePrecision.WEEK;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return day.resolve(known)
                    .map(d -> new Days(d.start(), d.start().plusDays(6), TimePrecision.WEEK, d.basis()));
        }
    }

    /** Years without months: "the 1990s". */
    record Years(int first, int last) implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return TimePrecision.YEARS;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return Optional.of(years(first, last, TimeBasis.STATED));
        }
    }

    /** The day that a time of day without one belongs to: the one told last. */
    record Untold() implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return TimePrecision.DAY;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return known.reference().filter(Days::isDay).map(d -> Days.of(d.start(), TimeBasis.INFERRED));
        }
    }

    /** Shortly before the report, on its day as far as one can tell: "in the last few hours". */
    record Recent() implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return TimePrecision.VAGUE;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return known.anchor().map(day -> new Days(day, day, TimePrecision.VAGUE, TimeBasis.INFERRED));
        }
    }

    /** A time without dates: "in recent weeks". */
    record Vague() implements DayPhrase {
        @Override
        public TimePrecision precision() {
            return TimePrecision.VAGUE;
        }

        @Override
        public Optional<Days> resolve(Known known) {
            return Optional.empty();
        }
    }
}
