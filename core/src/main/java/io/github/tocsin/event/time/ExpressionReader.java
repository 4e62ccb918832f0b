package io.github.tocsin.event.time;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.event.time.DayPhrase.Calendar;
import io.github.tocsin.event.time.DayPhrase.Unit;
import io.github.tocsin.event.time.DayPhrase.Which;
import io.github.tocsin.model.TimePrecision;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the expressions of one sentence: a day, a time of day, or both in any order. */
final class ExpressionReader {

    /** Places' clocks differ by less, but for a few islands. */
    private static final int HALF_A_DAY = 12 * 60 * 60;

    private final TimeText text;
    private final DayReader days;
    private final ClockReader clocks;
    private final DayWithClockReader daysWithClock;

    ExpressionReader(TimeText text) {
        this.text = text;
        CalendarParts parts = new CalendarParts(text);
        CalendarReader calendar = new CalendarReader(text, parts);
        RelativeDayReader relative = new RelativeDayReader(text, calendar);
        days = new DayReader(text, parts, calendar, relative);
        clocks = new ClockReader(text, days);
        daysWithClock = new DayWithClockReader(text, calendar, relative, days, clocks);
    }

    ImmutableList<TimeExpression> read() {
        ImmutableList.Builder<TimeExpression> found = ImmutableList.builder();
        int at = 0;
        while (at < text.size()) {
            Optional<Match<TimeExpression>> match = expression(at);
            if (match.isPresent()) {
                found.add(match.get().value());
                at = Math.max(at + 1, afterToken(match.get().end()));
            } else {
                at++;
            }
        }
        return found.build();
    }

    /** A token belongs to one expression only. */
    private int afterToken(int end) {
        int at = end;
        while (at < text.size()
                && at > 0
                && text.get(at).token() == text.get(at - 1).token()) {
            at++;
        }
        return at;
    }

    private Optional<Match<TimeExpression>> expression(int from) {
        Optional<WordTable.Entry> open = text.at("open", from);
        if (open.isPresent()) {
            TimeExpression.Open end =
                    open.get().value().equals("FROM") ? TimeExpression.Open.FROM : TimeExpression.Open.TO;
            return chain(from + 1)
                    .map(m -> new Match<>(
                            new TimeExpression(
                                    text.tokens(from, m.end()),
                                    m.value().day(),
                                    m.value().clock(),
                                    end),
                            m.end()));
        }
        return chain(from).map(first -> through(from, first).orElse(first));
    }

    /** "from 21:00 on 4 December to 02:00 on 5 December". */
    private Optional<Match<TimeExpression>> through(int from, Match<TimeExpression> first) {
        boolean framed = text.has("range", from - 1)
                && text.has("link", first.end())
                && first.value().clock().isPresent()
                && isDated(first.value());
        return framed
                ? chain(first.end() + 1)
                        .filter(second -> isDated(second.value()))
                        .map(second -> new Match<>(
                                new TimeExpression(
                                        text.tokens(from, second.end()),
                                        new DayPhrase.Between(
                                                first.value().day(),
                                                second.value().day()),
                                        Optional.empty(),
                                        TimeExpression.Open.CLOSED),
                                second.end()))
                : Optional.empty();
    }

    private static boolean isDated(TimeExpression expression) {
        return expression.day().precision() == TimePrecision.DAY && !(expression.day() instanceof DayPhrase.Untold);
    }

    private Optional<Match<TimeExpression>> chain(int from) {
        Optional<DayPhrase> day = Optional.empty();
        Optional<ClockPhrase> clock = Optional.empty();
        Optional<ClockPhrase> abroad = Optional.empty();
        Optional<ClockPhrase> told = Optional.empty();
        int end = from;
        int at = from;
        while (at < text.size()) {
            Optional<Match<DayPhrase>> nextDay = end > from && isListed(at) ? Optional.empty() : days.day(at);
            Optional<Match<DayWithClockReader.WithClock>> whole = daysWithClock.withClock(at);
            Optional<Match<ClockPhrase>> nextClock = clocks.clock(at);
            if (whole.isPresent()
                    && mayJoin(day, whole.get().value().day())
                    && longer(whole.get().end(), nextDay.map(Match::end), nextClock.map(Match::end))) {
                if (day.isEmpty()) {
                    day = Optional.of(whole.get().value().day());
                }
                clock = finer(clock, whole.get().value().clock());
                end = whole.get().end();
            } else if (nextDay.isPresent()
                    && (nextClock.isEmpty()
                            || nextDay.get().end() >= nextClock.get().end())) {
                if (!mayJoin(day, nextDay.get().value())) {
                    break;
                }
                told = day.isEmpty() ? abroad : Optional.empty();
                day = Optional.of(joined(day, nextDay.get().value()));
                end = nextDay.get().end();
            } else if (nextClock.isPresent()) {
                if (day.isPresent() && opensAnother(nextClock.get().end())) {
                    break;
                }
                if (nextClock.get().value().kind() == ClockPhrase.Kind.ELSEWHERE) {
                    abroad = nextClock.map(Match::value);
                }
                clock = finer(clock, nextClock.get().value());
                end = nextClock.get().end();
            } else if (end == from) {
                return Optional.empty();
            } else {
                break;
            }
            at = text.afterGlue(end);
        }
        if (day.isEmpty() && clock.isEmpty()) {
            return Optional.empty();
        }
        if (day.isEmpty() && clock.get().kind() == ClockPhrase.Kind.ELSEWHERE) {
            return Optional.empty();
        }
        DayPhrase of = here(clock, told, day.orElseGet(DayPhrase.Untold::new));
        end = withClosingBracket(from, end);
        return Optional.of(
                new Match<>(new TimeExpression(text.tokens(from, end), of, clock, TimeExpression.Open.CLOSED), end));
    }

    private boolean longer(int end, Optional<Integer> one, Optional<Integer> other) {
        return end >= one.orElse(0) && end >= other.orElse(0);
    }

    /** A time of day that belongs to the day after it: "on Tuesday, and on the morning of 5 May". */
    private boolean opensAnother(int end) {
        return (text.is(end, "of") || text.is(end, "on"))
                && (days.day(end + 1).isPresent()
                        || text.is(end + 1, "the") && days.day(end + 2).isPresent());
    }

    private boolean isListed(int at) {
        return text.is(at - 1, "and") || text.is(at - 1, "or");
    }

    /** Two words for one day: "Tuesday, 9 May", "yesterday (9 May)", "Tuesday of last week". */
    private boolean mayJoin(Optional<DayPhrase> first, DayPhrase second) {
        if (first.isEmpty()) {
            return true;
        }
        DayPhrase one = first.get();
        boolean oneIsDay = one instanceof DayPhrase.Weekday w && !w.weekend()
                || one instanceof DayPhrase.FromAnchor a && a.unit() == Unit.DAY;
        boolean otherIsDate = second instanceof Calendar c && c.day().isPresent();
        boolean otherIsDay = second instanceof DayPhrase.FromAnchor a && a.unit() == Unit.DAY;
        boolean otherIsWeek = second instanceof DayPhrase.FromAnchor a && a.unit() == Unit.WEEK;
        return oneIsDay && otherIsDate
                || one instanceof DayPhrase.Weekday w && !w.weekend() && (otherIsDay || otherIsWeek);
    }

    private DayPhrase joined(Optional<DayPhrase> first, DayPhrase second) {
        if (first.isPresent()
                && first.get() instanceof DayPhrase.Weekday weekday
                && second instanceof DayPhrase.FromAnchor week
                && week.unit() == Unit.WEEK) {
            return new DayPhrase.Weekday(weekday.day(), false, Which.NEAREST, OptionalInt.of(week.n()));
        }
        return second;
    }

    /** "At 22:30 (0230 GMT on 12 January)": the evening before the day that it was elsewhere by then. */
    private static DayPhrase here(Optional<ClockPhrase> local, Optional<ClockPhrase> abroad, DayPhrase day) {
        boolean both = abroad.isPresent()
                && local.filter(c -> c.kind() == ClockPhrase.Kind.INSTANT).isPresent();
        if (!both) {
            return day;
        }
        int ahead = local.get().from().toSecondOfDay() - abroad.get().from().toSecondOfDay();
        return Math.abs(ahead) <= HALF_A_DAY ? day : new DayPhrase.Beside(day, ahead > 0 ? -1 : 1);
    }

    /** An instant tells more than a part of day; within a night it may fall on the next day. */
    private Optional<ClockPhrase> finer(Optional<ClockPhrase> one, ClockPhrase other) {
        if (one.isEmpty()) {
            return Optional.of(other);
        }
        ClockPhrase first = one.get();
        if (first.kind() == ClockPhrase.Kind.ELSEWHERE) {
            return Optional.of(other);
        }
        if (other.kind() == ClockPhrase.Kind.ELSEWHERE) {
            return one;
        }
        if (first.kind() == ClockPhrase.Kind.INSTANT && other.isNight()) {
            return Optional.of(first.inNight());
        }
        if (other.kind() == ClockPhrase.Kind.INSTANT && first.isNight()) {
            return Optional.of(other.inNight());
        }
        return first.kind() == ClockPhrase.Kind.INSTANT ? one : Optional.of(other);
    }

    private int withClosingBracket(int from, int end) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            depth += text.is(i, "(") || text.is(i, "[") ? 1 : text.is(i, ")") || text.is(i, "]") ? -1 : 0;
        }
        return depth == 1 && (text.is(end, ")") || text.is(end, "]")) ? end + 1 : end;
    }
}
