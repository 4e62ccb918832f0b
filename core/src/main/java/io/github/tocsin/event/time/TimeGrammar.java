package io.github.tocsin.event.time;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.quantity.Atom;
import io.github.tocsin.event.quantity.NumberWords;
import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.event.time.DayPhrase.Calendar;
import io.github.tocsin.event.time.DayPhrase.Portion;
import io.github.tocsin.event.time.DayPhrase.Portion.Third;
import io.github.tocsin.event.time.DayPhrase.Unit;
import io.github.tocsin.event.time.DayPhrase.Which;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.TimePrecision;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * A grammar of English expressions of time over the atoms of one sentence. Its words are data ({@code times.tsv}); its rules say how
 * they go together. Immutable; {@link #read} makes a reader for each sentence.
 */
final class TimeGrammar {

    /** Two-digit years below it belong to this century: the rule of POSIX. */
    private static final int PIVOT = 69;

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2099;

    private final WordTable words;
    private final NumberWords numbers;

    TimeGrammar(NumberWords numbers) {
        this.words = WordTable.read(TimeGrammar.class, "times.tsv", 4, TimeGrammar::complaint);
        this.numbers = numbers;
    }

    private static Optional<String> complaint(WordTable.Entry entry) {
        String form = switch (entry.kind()) {
            case "month", "weekday" -> "\\d{1,2}";
            case "day", "fromtext" -> "-?\\d";
            case "unit" -> "MINUTE|HOUR|DAY|WEEK|FORTNIGHT|MONTH|YEAR|DECADE";
            case "part" -> "\\d\\d:\\d\\d-\\d\\d:\\d\\d";
            case "clock" -> "\\d\\d:\\d\\d";
            case "meridiem" -> "AM|PM";
            case "zone" -> "local|elsewhere";
            case "season" -> "\\d{1,2}-\\d{1,2}";
            case "feast" -> "\\d\\d-\\d\\d|easter[+-]\\d+";
            case "fixed" -> "\\d{4}-\\d\\d-\\d\\d";
            case "portion" -> "EARLY|MID|LATE|ANY";
            case "which" -> "LAST|THIS|NEXT";
            case "side" -> "BEFORE|AFTER";
            case "open" -> "FROM|TO";
            case "vague", "recent", "approximate", "glue", "nameafter", "namebefore", "future", "frame", "dates" -> "";
            default -> null;
        };
        if (form == null) {
            return Optional.of("no such kind: " + entry.kind());
        }
        return entry.value().matches(form) ? Optional.empty() : Optional.of("not a value of " + entry.kind());
    }

    /** The expressions of a sentence, in order, none overlapping. */
    ImmutableList<TimeExpression> read(ImmutableList<Atom> atoms, IntFunction<String> tags) {
        return new Reader(atoms, tags).read();
    }

    /**
     * What the sentence tells of at a time: the future after a word of futurity with no verb in the past between; neither where it has no
     * verb in the past, or where the time describes a noun ("the 19 March elections").
     */
    DayPhrase.Tense tense(ImmutableList<Atom> atoms, IntFunction<String> tags, TokenRange time) {
        boolean coming = false;
        boolean past = false;
        boolean definite = false;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            String tag = tags.apply(atom.token());
            past = past || tag.equals("VBD");
            definite = definite
                    || atom.token() == time.first() && atom.word().equals("the")
                    || atom.token() == time.first() - 1 && tag.matches("DT|PRP.");
            if (atom.token() >= time.first()) {
                if (atom.token() == time.end() && definite && tag.startsWith("NN")) {
                    return DayPhrase.Tense.OPEN;
                }
            } else if (words.has("future", atoms, i)) {
                coming = true;
            } else if (tag.equals("VBD")) {
                coming = false;
            }
        }
        return coming ? DayPhrase.Tense.COMING : past ? DayPhrase.Tense.PAST : DayPhrase.Tense.OPEN;
    }

    /** What was read, and the index after its last atom. */
    private record Match<T>(T value, int end) {}

    /** A month's name. */
    private record Month(int number, boolean ambiguous, boolean abbreviated) {}

    private final class Reader {
        private final ImmutableList<Atom> atoms;
        private final IntFunction<String> tags;

        Reader(ImmutableList<Atom> atoms, IntFunction<String> tags) {
            this.atoms = atoms;
            this.tags = tags;
        }

        ImmutableList<TimeExpression> read() {
            ImmutableList.Builder<TimeExpression> found = ImmutableList.builder();
            int at = 0;
            while (at < atoms.size()) {
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
            while (at < atoms.size()
                    && at > 0
                    && atoms.get(at).token() == atoms.get(at - 1).token()) {
                at++;
            }
            return at;
        }

        // ---- expressions: a day, a time of day, or both in any order

        private Optional<Match<TimeExpression>> expression(int from) {
            Optional<WordTable.Entry> open = words.at("open", atoms, from);
            if (open.isPresent()) {
                TimeExpression.Open end =
                        open.get().value().equals("FROM") ? TimeExpression.Open.FROM : TimeExpression.Open.TO;
                return chain(from + 1)
                        .map(m -> new Match<>(
                                new TimeExpression(
                                        tokens(from, m.end()),
                                        m.value().day(),
                                        m.value().clock(),
                                        end),
                                m.end()));
            }
            return chain(from);
        }

        private Optional<Match<TimeExpression>> chain(int from) {
            Optional<DayPhrase> day = Optional.empty();
            Optional<ClockPhrase> clock = Optional.empty();
            int end = from;
            int at = from;
            while (at < atoms.size()) {
                Optional<Match<DayPhrase>> nextDay = end > from && isListed(at) ? Optional.empty() : day(at);
                Optional<Match<WithClock>> both = withClock(at);
                Optional<Match<ClockPhrase>> nextClock = clock(at);
                if (both.isPresent()
                        && mayJoin(day, both.get().value().day())
                        && longer(both.get().end(), nextDay.map(Match::end), nextClock.map(Match::end))) {
                    if (day.isEmpty()) {
                        day = Optional.of(both.get().value().day());
                    }
                    clock = finer(clock, both.get().value().clock());
                    end = both.get().end();
                } else if (nextDay.isPresent()
                        && (nextClock.isEmpty()
                                || nextDay.get().end() >= nextClock.get().end())) {
                    if (!mayJoin(day, nextDay.get().value())) {
                        break;
                    }
                    day = Optional.of(joined(day, nextDay.get().value()));
                    end = nextDay.get().end();
                } else if (nextClock.isPresent()) {
                    if (day.isPresent() && opensAnother(nextClock.get().end())) {
                        break;
                    }
                    clock = finer(clock, nextClock.get().value());
                    end = nextClock.get().end();
                } else if (end == from) {
                    return Optional.empty();
                } else {
                    break;
                }
                at = afterGlue(end);
            }
            if (day.isEmpty() && clock.isEmpty()) {
                return Optional.empty();
            }
            if (day.isEmpty() && clock.get().kind() == ClockPhrase.Kind.ELSEWHERE) {
                return Optional.empty();
            }
            DayPhrase told = day.orElseGet(DayPhrase.Untold::new);
            end = withClosingBracket(from, end);
            return Optional.of(
                    new Match<>(new TimeExpression(tokens(from, end), told, clock, TimeExpression.Open.CLOSED), end));
        }

        private boolean longer(int end, Optional<Integer> one, Optional<Integer> other) {
            return end >= one.orElse(0) && end >= other.orElse(0);
        }

        /** A time of day that belongs to the day after it: "on Tuesday, and on the morning of 5 May". */
        private boolean opensAnother(int end) {
            return (is(end, "of") || is(end, "on"))
                    && (day(end + 1).isPresent()
                            || is(end + 1, "the") && day(end + 2).isPresent());
        }

        private boolean isListed(int at) {
            return is(at - 1, "and") || is(at - 1, "or");
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

        private int afterGlue(int from) {
            int at = from;
            for (int n = 0; n < 3 && at < atoms.size(); n++) {
                Optional<WordTable.Entry> glue = words.at("glue", atoms, at);
                if (glue.isPresent() || is(at, "the") && n > 0 && !is(at - 1, ",")) {
                    at += glue.map(WordTable.Entry::size).orElse(1);
                } else {
                    break;
                }
            }
            return at;
        }

        private int withClosingBracket(int from, int end) {
            int depth = 0;
            for (int i = from; i < end; i++) {
                depth += is(i, "(") || is(i, "[") ? 1 : is(i, ")") || is(i, "]") ? -1 : 0;
            }
            return depth == 1 && (is(end, ")") || is(end, "]")) ? end + 1 : end;
        }

        // ---- days

        private Optional<Match<DayPhrase>> day(int from) {
            if (from >= atoms.size() || from > 0 && glues(from)) {
                return Optional.empty();
            }
            return Optional.<Match<DayPhrase>>empty()
                    .or(() -> fixed(from))
                    .or(() -> range(from))
                    .or(() -> feast(from))
                    .or(() -> simpleDay(from))
                    .filter(m -> !isName(from, m.end()));
        }

        /** Within a word or number: "M-19", "3.5", "COVID-19". */
        private boolean glues(int at) {
            Atom atom = atoms.get(at);
            return atom.glued()
                    && atom.isNumber()
                    && (atoms.get(at - 1).isWord()
                            || atoms.get(at - 1).isNumber()
                            || at > 1
                                    && atoms.get(at - 1).glued()
                                    && ".,-/:".contains(atoms.get(at - 1).word())
                                    && atoms.get(at - 2).isNumber()
                            || at > 1
                                    && atoms.get(at - 1).glued()
                                    && is(at - 1, "-")
                                    && atoms.get(at - 2).isWord()
                                    && !isMid(at - 2));
        }

        private boolean isMid(int at) {
            return words.has("portion", atoms, at);
        }

        private boolean isName(int from, int end) {
            boolean dated = atoms.subList(from, end).stream().anyMatch(a -> a.digits() == 4);
            boolean named = words.has("nameafter", atoms, end)
                    || (is(end, "'") || is(end, "’")) && words.has("nameafter", atoms, end + 1);
            boolean placed = words.has("dates", atoms, from - 1);
            return words.has("namebefore", atoms, from - 1) && !is(from - 1, "front") || !dated && named && !placed;
        }

        private Optional<Match<DayPhrase>> simpleDay(int from) {
            return portion(from)
                    .or(() -> whichDate(from))
                    .or(() -> weekday(from))
                    .or(() -> date(from))
                    .or(() -> relativeDay(from))
                    .or(() -> unitPhrase(from))
                    .or(() -> season(from))
                    .or(() -> bareMonth(from))
                    .or(() -> bareYear(from))
                    .or(() -> vague(from));
        }

        /** "Last 29 March". */
        private Optional<Match<DayPhrase>> whichDate(int from) {
            return words.at("which", atoms, from)
                    .flatMap(w -> dayMonth(from + 1)
                            .or(() -> monthDay(from + 1))
                            .filter(m -> m.value() instanceof Calendar c && !c.hasYear())
                            .map(m ->
                                    new Match<>(((Calendar) m.value()).withWhich(Which.valueOf(w.value())), m.end())));
        }

        private Optional<Match<DayPhrase>> fixed(int from) {
            return words.at("fixed", atoms, from)
                    .filter(e -> !(from + e.size() < atoms.size() && is(from + e.size(), "/")))
                    .map(e -> {
                        List<Integer> parts = numbersIn(e.value());
                        return new Match<>(
                                Calendar.of(OptionalInt.of(parts.get(0)), parts.get(1), parts.get(2)), from + e.size());
                    });
        }

        private static List<Integer> numbersIn(String value) {
            List<Integer> parts = new ArrayList<>();
            for (String part : Splitter.onPattern("[-:]").split(value)) {
                parts.add(Integer.parseInt(part));
            }
            return parts;
        }

        /** "3 to 5 May", "May 3-5", "30 April to 2 May", "Friday through Tuesday", "2010-2014". */
        private Optional<Match<DayPhrase>> range(int from) {
            boolean between = is(from - 1, "between");
            boolean framed = between || is(from - 1, "from");
            Optional<Match<DayPhrase>> first = simpleDay(from);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            int link = first.get().end();
            boolean dash = is(link, "-") || is(link, "–");
            boolean joins =
                    dash || is(link, "to") || is(link, "through") || is(link, "until") || between && is(link, "and");
            boolean listedYears = is(link, "and") && isYear(first.get().value());
            if (!joins && !listedYears || link + 1 >= atoms.size()) {
                return Optional.empty();
            }
            Optional<Match<DayPhrase>> second = is(link + 1, "the")
                    ? simpleDay(link + 2)
                    : simpleDayOrYear(link + 1, first.get().value());
            if (second.isEmpty() || !sameKind(first.get().value(), second.get().value(), framed || dash)) {
                return Optional.empty();
            }
            return Optional.of(new Match<>(
                    between(first.get().value(), second.get().value()),
                    second.get().end()));
        }

        private Optional<Match<DayPhrase>> simpleDayOrYear(int at, DayPhrase first) {
            if (isYear(first)) {
                return year(at).map(y -> new Match<>(Calendar.year(y.value()), y.end()));
            }
            return simpleDay(at);
        }

        private boolean isYear(DayPhrase phrase) {
            return phrase instanceof Calendar c
                    && c.month().isEmpty()
                    && c.year().isPresent();
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

        private Optional<Match<DayPhrase>> feast(int from) {
            return words.at("feast", atoms, from).map(e -> {
                int end = from + e.size();
                Optional<Match<Integer>> year = is(end, ",") || is(end, "of") ? year(end + 1) : year(end);
                OptionalInt given = year.map(y -> OptionalInt.of(y.value())).orElse(OptionalInt.empty());
                int after = year.map(Match::end).orElse(end);
                if (e.value().startsWith("easter")) {
                    return new Match<>(
                            new DayPhrase.Moveable(Integer.parseInt(e.value().substring("easter".length())), given),
                            after);
                }
                List<Integer> parts = numbersIn(e.value());
                return new Match<>(Calendar.of(given, parts.get(0), parts.get(1)), after);
            });
        }

        /** "early March", "mid-2014", "late last year", "the end of July", "earlier this week". */
        private Optional<Match<DayPhrase>> portion(int from) {
            Optional<WordTable.Entry> word = words.at("portion", atoms, from);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            int at = from + 1;
            while (is(at, "-")
                    || is(at, "in")
                    || is(at, "of")
                    || is(at, "the")
                    || is(at, "month") && is(at + 1, "of")) {
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
            return decade(at)
                    .or(() -> date(at))
                    .or(() -> relativeDay(at))
                    .or(() -> unitPhrase(at))
                    .or(() -> season(at))
                    .or(() -> bareMonth(at))
                    .or(() -> year(at).map(y -> new Match<>(Calendar.year(y.value()), y.end())));
        }

        /** "Tuesday", "last Tuesday", "Tuesday, 9 May 2020", "the weekend". */
        private Optional<Match<DayPhrase>> weekday(int from) {
            Optional<WordTable.Entry> which = words.at("which", atoms, from);
            Which told = which.map(w -> Which.valueOf(w.value())).orElse(Which.NEAREST);
            int at = which.isPresent() ? from + 1 : from;
            if (is(at, "weekend") && (which.isPresent() || is(from - 1, "the") || is(from - 1, "over"))) {
                return Optional.of(new Match<>(
                        new DayPhrase.Weekday(DayOfWeek.SATURDAY, true, told, OptionalInt.empty()), at + 1));
            }
            Optional<WordTable.Entry> name = words.at("weekday", atoms, at);
            if (name.isEmpty() || is(from - 1, "bloody") || is(from - 1, "black")) {
                return Optional.empty();
            }
            int end = at + 1;
            boolean abbreviated = name.get().note().equals("abbreviation");
            if (abbreviated && is(end, ".")) {
                end++;
            }
            int comma = is(end, ",") || is(end, "the") ? end + 1 : is(end, "(") || is(end, "[") ? end + 1 : end;
            Optional<Match<DayPhrase>> date = date(comma);
            if (date.isPresent()) {
                boolean bracket = comma > end && !is(end, ",") && !is(end, "the");
                int close =
                        bracket && (is(date.get().end(), ")") || is(date.get().end(), "]")) ? 1 : 0;
                DayPhrase dated = date.get().value() instanceof Calendar c && !c.hasYear()
                        ? c.withWeekday(name.get().number())
                        : date.get().value();
                return Optional.of(new Match<>(dated, date.get().end() + close));
            }
            if (abbreviated || !atoms.get(at).isCapitalized() && is(at, "sun")) {
                return Optional.empty();
            }
            int finalEnd = end;
            return Optional.of(new Match<>(
                    new DayPhrase.Weekday(DayOfWeek.of(name.get().number()), false, told, OptionalInt.empty()),
                    finalEnd));
        }

        // ---- dates of the calendar

        private Optional<Match<DayPhrase>> date(int from) {
            if (from >= atoms.size()) {
                return Optional.empty();
            }
            return numeric(from)
                    .or(() -> dayMonth(from))
                    .or(() -> monthDay(from))
                    .or(() -> monthYear(from));
        }

        /** "2016-02-28", "02/28/2016", "28.02.2016"; month first with slashes, unless that can't be. */
        private Optional<Match<DayPhrase>> numeric(int from) {
            if (from + 4 >= atoms.size()) {
                return Optional.empty();
            }
            String mark = atoms.get(from + 1).word();
            if (!(mark.equals("-") || mark.equals("/") || mark.equals(".")) || !is(from + 3, mark)) {
                return Optional.empty();
            }
            for (int i = from + 1; i < from + 5; i++) {
                if (!atoms.get(i).glued()) {
                    return Optional.empty();
                }
            }
            int a = atoms.get(from).number();
            int b = atoms.get(from + 2).number();
            int c = atoms.get(from + 4).number();
            if (a < 0
                    || b < 0
                    || c < 0
                    || from + 5 < atoms.size()
                            && atoms.get(from + 5).glued()
                            && !",.:;)]-'\"".contains(atoms.get(from + 5).word())) {
                return Optional.empty();
            }
            if (atoms.get(from).digits() == 4) {
                return checked(OptionalInt.of(a), b, c, from + 5);
            }
            int digits = atoms.get(from + 4).digits();
            if (digits != 4 && !(digits == 2 && mark.equals("/"))) {
                return Optional.empty();
            }
            int year = digits == 2 ? century(c) : c;
            boolean dayFirst = mark.equals(".") || a > 12;
            return checked(OptionalInt.of(year), dayFirst ? b : a, dayFirst ? a : b, from + 5);
        }

        private Optional<Match<DayPhrase>> checked(OptionalInt year, int month, int day, int end) {
            boolean sane = month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(2000, month).lengthOfMonth()
                    && (year.isEmpty() || year.getAsInt() >= FIRST_YEAR && year.getAsInt() <= LAST_YEAR);
            sane = sane && (year.isEmpty() || month != 2 || day < 29 || Year.isLeap(year.getAsInt()));
            return sane ? Optional.of(new Match<>(Calendar.of(year, month, day), end)) : Optional.empty();
        }

        private static int century(int twoDigits) {
            return twoDigits < PIVOT ? 2000 + twoDigits : 1900 + twoDigits;
        }

        /** "9 May 2020", "the 9th of May", "3, 4 and 5 May", "3-5 May 2020". */
        private Optional<Match<DayPhrase>> dayMonth(int from) {
            int at = is(from, "the") ? from + 1 : from;
            Optional<Match<Integer>> first = dayOfMonth(at);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            Optional<Match<Integer>> last = first;
            boolean and = true;
            while (true) {
                int end = last.get().end();
                Optional<Match<Integer>> next = Optional.empty();
                boolean comma = is(end, ",");
                if (is(end, "-")
                        || is(end, "–")
                        || is(end, "/")
                        || is(end, "to")
                        || is(end, "and")
                        || is(end, "&")
                        || is(end, "or")
                        || comma) {
                    int skip = comma && is(end + 1, "and") ? end + 2 : end + 1;
                    next = dayOfMonth(is(skip, "the") ? skip + 1 : skip);
                }
                if (next.isEmpty() || next.get().value() <= last.get().value()) {
                    break;
                }
                and = !comma || skipAnd(end);
                last = next;
            }
            int end = last.get().end();
            int monthAt = is(end, "of") || is(end, "-") && atoms.get(end).glued() ? end + 1 : end;
            Optional<Match<Month>> month = month(monthAt);
            if (month.isEmpty() || !and) {
                return Optional.empty();
            }
            if (month.get().value().ambiguous() && isModal(monthAt)) {
                return Optional.empty();
            }
            Optional<Match<OptionalInt>> year =
                    yearAfter(month.get().end(), month.get().value());
            OptionalInt given = year.map(Match::value).orElse(OptionalInt.empty());
            int after = year.map(Match::end).orElse(month.get().end());
            Optional<Match<DayPhrase>> ends =
                    checked(given, month.get().value().number(), last.get().value(), after);
            if (first.get().value().equals(last.get().value()) || ends.isEmpty()) {
                return ends.map(this::withRelativeYear);
            }
            DayPhrase beginning =
                    Calendar.of(given, month.get().value().number(), first.get().value());
            return ends.map(this::withRelativeYear)
                    .map(m -> new Match<>(new DayPhrase.Between(sameYear(beginning, m.value()), m.value()), m.end()));
        }

        private boolean skipAnd(int comma) {
            return is(comma + 1, "and");
        }

        private DayPhrase sameYear(DayPhrase first, DayPhrase second) {
            return first instanceof Calendar a && second instanceof Calendar b
                    ? a.withYear(b.year(), b.yearOffset())
                    : first;
        }

        /** "May 9, 2020", "May 3-5", "May 3, 4 and 5". */
        private Optional<Match<DayPhrase>> monthDay(int from) {
            Optional<Match<Month>> month = month(from);
            if (month.isEmpty()) {
                return Optional.empty();
            }
            int at = is(month.get().end(), "the")
                    ? month.get().end() + 1
                    : month.get().end();
            Optional<Match<Integer>> first = dayOfMonth(at);
            if (first.isEmpty() || is(from - 1, "in") && isCounted(first.get().end())) {
                return Optional.empty();
            }
            Optional<Match<Integer>> last = first;
            while (true) {
                int end = last.get().end();
                boolean comma = is(end, ",") && (is(end + 1, "and") || is(end + 2, "and") || is(end + 3, "and"));
                if (!(is(end, "-")
                        || is(end, "–")
                        || is(end, "/")
                        || is(end, "to")
                        || is(end, "through")
                        || is(end, "and")
                        || is(end, "&")
                        || comma)) {
                    break;
                }
                Optional<Match<Integer>> next = dayOfMonth(is(end + 1, "and") ? end + 2 : end + 1);
                if (next.isEmpty()
                        || next.get().value() <= last.get().value()
                        || isCounted(next.get().end()) && !is(end, "-") && !is(end, "–")
                        || month(next.get().end()).isPresent()) {
                    break;
                }
                last = next;
            }
            Optional<Match<OptionalInt>> year =
                    yearAfter(last.get().end(), month.get().value());
            OptionalInt given = year.map(Match::value).orElse(OptionalInt.empty());
            int after = year.map(Match::end).orElse(last.get().end());
            Optional<Match<DayPhrase>> ends =
                    checked(given, month.get().value().number(), last.get().value(), after);
            if (first.get().value().equals(last.get().value()) || ends.isEmpty()) {
                return ends.map(this::withRelativeYear);
            }
            DayPhrase beginning =
                    Calendar.of(given, month.get().value().number(), first.get().value());
            return ends.map(this::withRelativeYear)
                    .map(m -> new Match<>(new DayPhrase.Between(sameYear(beginning, m.value()), m.value()), m.end()));
        }

        /** Whether a noun follows that the figure may count. */
        private boolean isCounted(int at) {
            return at < atoms.size() && atoms.get(at).isWord() && tag(at).matches("NNP?S|JJ.*|CD");
        }

        /** "January 1990", "May of 1989". */
        private Optional<Match<DayPhrase>> monthYear(int from) {
            Optional<Match<Month>> month = month(from);
            if (month.isEmpty()) {
                return Optional.empty();
            }
            int end = month.get().end();
            int at = is(end, ",") || is(end, "of") ? end + 1 : end;
            return year(at).map(y -> new Match<>(
                    Calendar.month(
                            OptionalInt.of(y.value()), month.get().value().number()),
                    y.end()));
        }

        /** "last November", "in March", "the January attack". */
        private Optional<Match<DayPhrase>> bareMonth(int from) {
            Optional<WordTable.Entry> which = words.at("which", atoms, from);
            int at = which.isPresent() ? from + 1 : from;
            Optional<Match<Month>> month = month(at);
            if (month.isEmpty() || !atoms.get(at).isCapitalized() || isModal(at)) {
                return Optional.empty();
            }
            boolean framed = which.isPresent() || words.has("frame", atoms, at - 1) || is(at - 1, "-") && isMid(at - 2);
            boolean described = is(at - 1, "the") || is(at - 1, "a") || is(at - 1, "an");
            boolean noun = at + 1 < atoms.size()
                    && tag(month.get().end() < atoms.size() ? month.get().end() : at)
                            .startsWith("NN");
            if (month.get().value().abbreviated() && !framed) {
                return Optional.empty();
            }
            if (!framed && !(described && noun)) {
                return Optional.empty();
            }
            Calendar bare = Calendar.month(
                            OptionalInt.empty(), month.get().value().number())
                    .withWhich(which.map(w -> Which.valueOf(w.value())).orElse(Which.NEAREST));
            return Optional.of(withRelativeYear(new Match<>(bare, month.get().end())));
        }

        private boolean isModal(int at) {
            return at < atoms.size()
                    && (tag(at).equals("MD")
                            || tag(at).startsWith("VB")
                            || !atoms.get(at).isCapitalized());
        }

        /** "In January last year", "5 March of this year". */
        private Match<DayPhrase> withRelativeYear(Match<DayPhrase> match) {
            if (!(match.value() instanceof Calendar date) || date.hasYear()) {
                return match;
            }
            int at = is(match.end(), ",") || is(match.end(), "of") ? match.end() + 1 : match.end();
            Optional<WordTable.Entry> which = words.at("which", atoms, at);
            if (which.isPresent() && is(at + 1, "year")) {
                int offset = switch (which.get().value()) {
                    case "LAST" -> -1;
                    case "NEXT" -> 1;
                    default -> 0;
                };
                return new Match<>(date.withYear(OptionalInt.empty(), OptionalInt.of(offset)), at + 2);
            }
            return match;
        }

        private Optional<Match<Integer>> dayOfMonth(int at) {
            if (at >= atoms.size()
                    || atoms.get(at).digits() > 2
                    || atoms.get(at).digits() == 0) {
                return Optional.empty();
            }
            int day = atoms.get(at).number();
            if (day < 1 || day > 31) {
                return Optional.empty();
            }
            boolean ordinal = at + 1 < atoms.size()
                    && atoms.get(at + 1).glued()
                    && atoms.get(at + 1).word().matches("st|nd|rd|d|th");
            int end = ordinal ? at + 2 : at + 1;
            boolean runsOn = end < atoms.size()
                    && atoms.get(end).glued()
                    && (atoms.get(end).isWord()
                            || end + 1 < atoms.size()
                                    && ".:,".contains(atoms.get(end).word())
                                    && atoms.get(end + 1).glued()
                                    && atoms.get(end + 1).isNumber());
            return runsOn ? Optional.empty() : Optional.of(new Match<>(day, end));
        }

        private Optional<Match<Month>> month(int at) {
            return words.at("month", atoms, at).map(e -> {
                boolean abbreviated = e.note().equals("abbreviation");
                int end = at + 1;
                if (abbreviated && is(end, ".") && atoms.get(end).glued()) {
                    end++;
                }
                return new Match<>(new Month(e.number(), e.note().equals("ambiguous"), abbreviated), end);
            });
        }

        private Optional<Match<OptionalInt>> yearAfter(int end, Month month) {
            int at = is(end, ",")
                            || is(end, "of")
                            || is(end, "-") && atoms.get(end).glued()
                    ? end + 1
                    : end;
            Optional<Match<Integer>> full = year(at);
            if (full.isPresent()) {
                return Optional.of(new Match<>(
                        OptionalInt.of(full.get().value()), full.get().end()));
            }
            boolean two = at < atoms.size() && atoms.get(at).digits() == 2 && at == end;
            boolean alone = at + 1 >= atoms.size()
                    || !atoms.get(at + 1).isWord() && !is(at + 1, "-")
                    || is(at + 1, "-") && is(at + 2, "-");
            boolean cable = month.abbreviated()
                    || is(at + 1, "(")
                    || is(at + 1, "[")
                    || is(at + 1, "--")
                    || is(at + 1, "-") && is(at + 2, "-");
            if (two && alone && cable) {
                return Optional.of(
                        new Match<>(OptionalInt.of(century(atoms.get(at).number())), at + 1));
            }
            return Optional.empty();
        }

        private Optional<Match<Integer>> year(int at) {
            if (at < atoms.size() && atoms.get(at).digits() == 4 && !runsOnAfter(at)) {
                int year = atoms.get(at).number();
                return year >= FIRST_YEAR && year <= LAST_YEAR
                        ? Optional.of(new Match<>(year, at + 1))
                        : Optional.empty();
            }
            if ((is(at, "'") || is(at, "’"))
                    && at + 1 < atoms.size()
                    && atoms.get(at + 1).glued()
                    && atoms.get(at + 1).digits() == 2
                    && !runsOnAfter(at + 1)) {
                return Optional.of(new Match<>(century(atoms.get(at + 1).number()), at + 2));
            }
            return Optional.empty();
        }

        private boolean runsOnAfter(int at) {
            if (at + 1 >= atoms.size() || !atoms.get(at + 1).glued()) {
                return false;
            }
            Atom next = atoms.get(at + 1);
            boolean figureAfter = at + 2 < atoms.size()
                    && atoms.get(at + 2).glued()
                    && atoms.get(at + 2).isNumber();
            return next.isWord() || figureAfter && ".,:/".contains(next.word());
        }

        /** "in 1990", "since 2014", "the 2016 attack", "(2009)". */
        private Optional<Match<DayPhrase>> bareYear(int from) {
            Optional<Match<DayPhrase>> decade = decade(from);
            if (decade.isPresent()) {
                return decade;
            }
            Optional<Match<Integer>> year = year(from);
            if (year.isEmpty() || atoms.get(from).digits() != 4) {
                return Optional.empty();
            }
            int value = year.get().value();
            int end = year.get().end();
            String next = end < atoms.size() && atoms.get(end).isWord() ? tag(end) : "";
            boolean counts = next.matches("NNP?S|JJ.*|CD") && end < atoms.size();
            boolean framed = words.has("frame", atoms, from - 1) && !is(from - 1, "by")
                    || is(from - 1, "year")
                    || is(from - 1, "years");
            boolean described =
                    (is(from - 1, "the") || is(from - 1, "a")) && next.startsWith("NN") && (value % 10 != 0 || !counts);
            boolean bracketed = is(from - 1, "(") && is(end, ")");
            return framed && !counts || described || bracketed
                    ? Optional.of(new Match<>(Calendar.year(value), end))
                    : Optional.empty();
        }

        /** "the 1990s". */
        private Optional<Match<DayPhrase>> decade(int at) {
            if (at + 1 < atoms.size() && atoms.get(at).digits() == 4) {
                int mark = is(at + 1, "'") || is(at + 1, "’") ? at + 2 : at + 1;
                int year = atoms.get(at).number();
                if (is(mark, "s")
                        && atoms.get(mark).glued()
                        && year % 10 == 0
                        && year >= FIRST_YEAR
                        && year <= LAST_YEAR) {
                    return Optional.of(new Match<>(new DayPhrase.Years(year, year + 9), mark + 1));
                }
            }
            return Optional.empty();
        }

        // ---- days counted from the day of the report or from the text

        private Optional<Match<DayPhrase>> relativeDay(int from) {
            return words.at("day", atoms, from)
                    .map(e -> new Match<>(new DayPhrase.FromAnchor(e.number(), Unit.DAY), from + e.size()));
        }

        /** "last week", "two days ago", "the past three days", "the previous day", "two weeks later", "the week of 3 May". */
        private Optional<Match<DayPhrase>> unitPhrase(int from) {
            return weekOf(from)
                    .or(() -> whichUnit(from))
                    .or(() -> fromText(from))
                    .or(() -> amount(from));
        }

        private Optional<Match<DayPhrase>> weekOf(int from) {
            if (is(from, "week") && is(from + 1, "of")) {
                return date(is(from + 2, "the") ? from + 3 : from + 2)
                        .filter(m -> m.value().precision() == TimePrecision.DAY)
                        .map(m -> new Match<>(new DayPhrase.WeekFrom(m.value()), m.end()));
            }
            return Optional.empty();
        }

        private Optional<Unit> unit(int at) {
            return words.at("unit", atoms, at).map(e -> Unit.valueOf(e.value()));
        }

        private Optional<Match<DayPhrase>> whichUnit(int from) {
            Optional<WordTable.Entry> word = words.at("which", atoms, from);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            Which which = Which.valueOf(word.get().value());
            Optional<Unit> unit = unit(from + 1);
            boolean definite = is(from - 1, "the");
            if (unit.isPresent()) {
                boolean plural = atoms.get(from + 1).word().endsWith("s");
                if (plural || unit.get() == Unit.MINUTE || unit.get() == Unit.HOUR && which != Which.LAST) {
                    return Optional.empty();
                }
                if (definite && which == Which.NEXT) {
                    return Optional.empty();
                }
                if (unit.get() == Unit.DAY || unit.get() == Unit.HOUR) {
                    return Optional.empty();
                }
                boolean back = which == Which.LAST && (definite || is(from, "past"));
                DayPhrase phrase = back
                        ? new DayPhrase.Back(1, unit.get())
                        : new DayPhrase.FromAnchor(which == Which.LAST ? -1 : which == Which.NEXT ? 1 : 0, unit.get());
                return Optional.of(new Match<>(phrase, from + 2));
            }
            Optional<NumberWords.Number> n = which == Which.LAST ? numbers.amount(atoms, from + 1) : Optional.empty();
            return n.flatMap(amount -> unit(amount.end())
                    .filter(u -> u != Unit.MINUTE)
                    .map(u -> new Match<>(new DayPhrase.Back(amount.value(), u), amount.end() + 1)));
        }

        /** "the previous day", "the following week", "the same day", "that day", "the day before". */
        private Optional<Match<DayPhrase>> fromText(int from) {
            Optional<WordTable.Entry> word = words.at("fromtext", atoms, from);
            boolean definite = is(from - 1, "the") || is(from, "that");
            if (word.isPresent() && (definite || is(from, "next") && is(from + 1, "day"))) {
                int at = from + word.get().size();
                int end = is(at, "date") ? at + 1 : at;
                Optional<Unit> unit = is(at, "date")
                        ? Optional.of(Unit.DAY)
                        : unit(at).filter(u -> !atoms.get(at).word().endsWith("s"));
                if (unit.isPresent() && unit.get() != Unit.MINUTE && unit.get() != Unit.HOUR) {
                    return Optional.of(new Match<>(
                            new DayPhrase.FromText(word.get().number(), unit.get()), end == at ? at + 1 : end));
                }
            }
            Optional<Unit> unit = unit(from);
            if (unit.isPresent() && is(from - 1, "the") && unit.get() != Unit.MINUTE && unit.get() != Unit.HOUR) {
                if (is(from + 1, "before") && endsPhrase(from + 2)) {
                    return Optional.of(new Match<>(new DayPhrase.FromText(-1, unit.get()), from + 2));
                }
                if (is(from + 1, "after") && endsPhrase(from + 2)) {
                    return Optional.of(new Match<>(new DayPhrase.FromText(1, unit.get()), from + 2));
                }
            }
            return Optional.empty();
        }

        /** "two days ago", "a week later", "three days earlier". */
        private Optional<Match<DayPhrase>> amount(int from) {
            Optional<NumberWords.Number> number = numbers.amount(atoms, from);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            int n = number.get().value();
            int at = number.get().end();
            Optional<Unit> unit = unit(at);
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            if (is(at + 1, "ago")) {
                if (is(from - 1, "than") || is(from - 1, "over") || is(from - 1, "least")) {
                    return Optional.of(new Match<>(new DayPhrase.Vague(), at + 2));
                }
                return Optional.of(new Match<>(new DayPhrase.FromAnchor(-n, unit.get()), at + 2));
            }
            if (unit.get() == Unit.MINUTE || unit.get() == Unit.HOUR) {
                return Optional.empty();
            }
            if (is(at + 1, "later") || is(at + 1, "after") && endsPhrase(at + 2)) {
                return Optional.of(new Match<>(new DayPhrase.FromText(n, unit.get()), at + 2));
            }
            if (is(at + 1, "earlier") || is(at + 1, "before") && endsPhrase(at + 2)) {
                return Optional.of(new Match<>(new DayPhrase.FromText(-n, unit.get()), at + 2));
            }
            return Optional.empty();
        }

        private boolean endsPhrase(int at) {
            return at >= atoms.size()
                    || !atoms.get(at).isWord() && !atoms.get(at).isNumber();
        }

        private Optional<Match<DayPhrase>> season(int from) {
            Optional<WordTable.Entry> which = words.at("which", atoms, from);
            int at = which.isPresent() ? from + 1 : from;
            Optional<WordTable.Entry> name = words.at("season", atoms, at);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> months = numbersIn(name.get().value());
            int end = at + 1;
            Optional<Match<Integer>> year = is(end, "of") || is(end, ",") ? year(end + 1) : year(end);
            boolean framed = is(at - 1, "the") && is(at - 2, "in")
                    || is(at - 1, "in") && !name.get().note().equals("ambiguous");
            if (which.isEmpty() && year.isEmpty() && !framed) {
                return Optional.empty();
            }
            OptionalInt given = year.map(y -> OptionalInt.of(y.value())).orElse(OptionalInt.empty());
            return Optional.of(new Match<>(
                    new DayPhrase.Season(
                            months.get(0),
                            months.get(1),
                            given,
                            which.map(w -> Which.valueOf(w.value())).orElse(Which.NEAREST)),
                    year.map(Match::end).orElse(end)));
        }

        private Optional<Match<DayPhrase>> vague(int from) {
            Optional<Match<DayPhrase>> recent =
                    words.at("recent", atoms, from).map(e -> new Match<>(new DayPhrase.Recent(), from + e.size()));
            return recent.or(() ->
                    words.at("vague", atoms, from).map(e -> new Match<>(new DayPhrase.Vague(), from + e.size())));
        }

        // ---- a day and a part of it in one: "last night", "tonight", "this morning", "early Tuesday", "that night",
        // "overnight"

        private record WithClock(DayPhrase day, ClockPhrase clock) {}

        private Optional<Match<WithClock>> withClock(int from) {
            if (is(from, "tonight")) {
                return part("night")
                        .map(p -> new Match<>(new WithClock(new DayPhrase.FromAnchor(0, Unit.DAY), p), from + 1));
            }
            if (is(from, "overnight") && !tag(from).startsWith("JJ")) {
                return overnight(from);
            }
            int early = from;
            Optional<WordTable.Entry> portion = words.at("portion", atoms, from);
            if (portion.isPresent()) {
                early = is(from + 1, "on") || is(from + 1, "in") ? from + 2 : from + 1;
            }
            Optional<Match<WithClock>> whole = wholeWithClock(early);
            if (portion.isEmpty()) {
                return whole;
            }
            String which = portion.get().value();
            if (whole.isPresent()) {
                boolean morning = which.equals("EARLY")
                        && whole.get().value().clock().from().equals(LocalTime.of(6, 0));
                return morning
                        ? part("early morning")
                                .map(p -> new Match<>(
                                        new WithClock(whole.get().value().day(), p),
                                        whole.get().end()))
                        : whole;
            }
            if (which.equals("ANY") || which.equals("MID") || early >= atoms.size()) {
                return Optional.empty();
            }
            int at = early;
            return weekday(at)
                    .or(() -> relativeDay(at))
                    .or(() -> numeric(at).or(() -> dayMonth(at)).or(() -> monthDay(at)))
                    .filter(m -> m.value().precision() == TimePrecision.DAY)
                    .flatMap(m -> {
                        Optional<WordTable.Entry> named = words.at("part", atoms, m.end());
                        if (named.isPresent()) {
                            String words2 = (which.equals("EARLY") ? "early " : "late ")
                                    + String.join(" ", named.get().words());
                            ClockPhrase clock = part(words2).orElseGet(() -> clockOf(named.get()));
                            return Optional.of(new Match<>(
                                    new WithClock(m.value(), clock),
                                    m.end() + named.get().size()));
                        }
                        return part(which.equals("EARLY") ? "early hours" : "evening")
                                .map(p -> new Match<>(new WithClock(m.value(), p), m.end()));
                    });
        }

        private Optional<Match<WithClock>> wholeWithClock(int from) {
            Optional<WordTable.Entry> named = words.at("part", atoms, from + 1);
            if (named.isPresent() && from < atoms.size()) {
                ClockPhrase clock = clockOf(named.get());
                int end = from + 1 + named.get().size();
                if (is(from, "last")) {
                    return Optional.of(new Match<>(new WithClock(new DayPhrase.FromAnchor(-1, Unit.DAY), clock), end));
                }
                if (is(from, "this")) {
                    return Optional.of(new Match<>(new WithClock(new DayPhrase.FromAnchor(0, Unit.DAY), clock), end));
                }
            }
            Optional<WordTable.Entry> relative = words.at("fromtext", atoms, from);
            boolean definite = is(from - 1, "the") || is(from, "that");
            if (relative.isPresent() && definite) {
                int at = from + relative.get().size();
                Optional<WordTable.Entry> part = words.at("part", atoms, at);
                if (part.isPresent()) {
                    return Optional.of(new Match<>(
                            new WithClock(
                                    new DayPhrase.FromText(relative.get().number(), Unit.DAY), clockOf(part.get())),
                            at + part.get().size()));
                }
            }
            // "the night before", "the morning after"
            Optional<WordTable.Entry> before = words.at("part", atoms, from);
            if (before.isPresent() && is(from - 1, "the")) {
                int at = from + before.get().size();
                if ((is(at, "before") || is(at, "after")) && endsPhrase(at + 1)) {
                    return Optional.of(new Match<>(
                            new WithClock(
                                    new DayPhrase.FromText(is(at, "before") ? -1 : 1, Unit.DAY), clockOf(before.get())),
                            at + 1));
                }
            }
            return Optional.empty();
        }

        /** Without a day beside it, the night that ended on the morning of the report. */
        private Optional<Match<WithClock>> overnight(int from) {
            int next = afterGlue(from + 1);
            if (day(next).isPresent() || from >= 1 && endsDay(from)) {
                return Optional.empty();
            }
            return part("overnight")
                    .map(p -> new Match<>(new WithClock(new DayPhrase.FromAnchor(-1, Unit.DAY), p), from + 1));
        }

        private boolean endsDay(int end) {
            for (int i = Math.max(0, end - 6); i < end; i++) {
                int last = end;
                if (day(i).filter(m -> m.end() == last).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private Optional<ClockPhrase> part(String name) {
            ImmutableList.Builder<Atom> atomsOf = ImmutableList.builder();
            for (String word : Splitter.on(' ').split(name)) {
                atomsOf.add(new Atom(word, word, 0, false));
            }
            ImmutableList<Atom> list = atomsOf.build();
            return words.at("part", list, 0)
                    .filter(e -> e.size() == list.size())
                    .map(this::clockOf);
        }

        private ClockPhrase clockOf(WordTable.Entry entry) {
            List<Integer> parts = numbersIn(entry.value());
            return ClockPhrase.part(LocalTime.of(parts.get(0), parts.get(1)), LocalTime.of(parts.get(2), parts.get(3)));
        }

        // ---- times of day

        private Optional<Match<ClockPhrase>> clock(int from) {
            int at = from;
            boolean before = false;
            boolean after = false;
            boolean shifted = false;
            boolean led = from > 0 && (is(from - 1, "at") || is(from - 1, "about") || is(from - 1, "around"));
            while (at < atoms.size()) {
                Optional<WordTable.Entry> side = words.at("side", atoms, at);
                if (words.has("approximate", atoms, at)) {
                    led = led || is(at, "about") || is(at, "around");
                    at++;
                } else if (side.isPresent() && at - from <= 3) {
                    before = side.get().value().equals("BEFORE");
                    after = !before;
                    at++;
                } else if (is(at, "at") && at > from) {
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
            Optional<WordTable.Entry> portion = words.at("portion", atoms, at);
            if (portion.isPresent() && is(at + 1, "in") && is(at + 2, "the")
                    || portion.isPresent() && is(at + 1, "at")) {
                int portionAt = is(at + 1, "at") ? at + 2 : at + 3;
                Optional<WordTable.Entry> named = words.at("part", atoms, portionAt);
                if (named.isPresent()) {
                    String finer = (portion.get().value().equals("EARLY") ? "early " : "late ")
                            + String.join(" ", named.get().words());
                    ClockPhrase clock = part(finer).orElseGet(() -> clockOf(named.get()));
                    return Optional.of(
                            new Match<>(clock, portionAt + named.get().size()));
                }
            }
            int partAt = shifted && is(at, "the") ? at + 1 : at;
            Optional<WordTable.Entry> named = words.at("part", atoms, partAt);
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
            if (sided && atoms.get(end - 1).word().matches("dawn|daybreak|sunrise|dusk|sunset|nightfall")) {
                return true;
            }
            boolean framed = is(from - 1, "at") && !is(end - 1, "morning")
                    || is(from - 1, "the")
                            && (is(from - 2, "in")
                                    || is(from - 2, "during")
                                    || is(from - 2, "on")
                                    || is(from - 2, "at"))
                    || is(from - 1, "in") && is(end - 1, "hours");
            boolean compound = end < atoms.size()
                    && tag(end).matches("NNS?")
                    && !words.has("weekday", atoms, end)
                    && !words.has("day", atoms, end)
                    && day(end).isEmpty();
            boolean beforeDay = end < atoms.size()
                    && (day(end).isPresent() || (is(end, "of") || is(end, "on")) && dayOrThe(end + 1));
            boolean afterDay = endsDay(from)
                    || from > 0 && (is(from - 1, ",") || is(from - 1, "in") || is(from - 1, "at")) && endsDay(from - 1);
            return beforeDay || endsDay(from) || !compound && (framed || afterDay);
        }

        private boolean dayOrThe(int at) {
            return day(at).isPresent() || is(at, "the") && day(at + 1).isPresent();
        }

        /** "8:30 p.m.", "7 am", "0430 GMT", "2100 hours", "noon", "9 o'clock". */
        private Optional<Match<ClockPhrase>> hour(int at, boolean led) {
            Optional<WordTable.Entry> named = words.at("clock", atoms, at);
            if (named.isPresent()) {
                List<Integer> parts = numbersIn(named.get().value());
                return Optional.of(
                        zoned(new Match<>(ClockPhrase.at(LocalTime.of(parts.get(0), parts.get(1))), at + 1)));
            }
            if (at >= atoms.size() || !atoms.get(at).isNumber() || at > 0 && glues(at)) {
                return Optional.empty();
            }
            int digits = atoms.get(at).digits();
            int value = atoms.get(at).number();
            if (digits == 4) {
                boolean marked = zoneAt(at + 1).isPresent()
                        || is(at + 1, "hours")
                        || is(at + 1, "hrs")
                        || is(at + 1, "h")
                        || led
                                && !isCounted(at + 1)
                                && (value < FIRST_YEAR || value > LAST_YEAR || is(at + 1, "on") || is(at + 1, "today"));
                if (marked && value / 100 < 24 && value % 100 < 60 && !runsOnUnlessHours(at)) {
                    int end = is(at + 1, "hours") || is(at + 1, "hrs") || is(at + 1, "h") ? at + 2 : at + 1;
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
            if ((is(end, ":") || is(end, "."))
                    && end + 1 < atoms.size()
                    && atoms.get(end).glued()
                    && atoms.get(end + 1).glued()
                    && atoms.get(end + 1).digits() == 2) {
                colon = is(end, ":");
                minutes = atoms.get(end + 1).number();
                end += 2;
                if (colon
                        && is(end, ":")
                        && end + 1 < atoms.size()
                        && atoms.get(end + 1).digits() == 2) {
                    end += 2;
                }
            }
            Optional<WordTable.Entry> meridiem = words.at("meridiem", atoms, end);
            if (meridiem.isPresent() && value >= 1 && value <= 12 && minutes < 60) {
                int hour = value % 12 + (meridiem.get().value().equals("PM") ? 12 : 0);
                int after = end + meridiem.get().size();
                if (meridiem.get().size() > 1
                        && is(after, ".")
                        && atoms.get(after).glued()) {
                    after++;
                }
                return Optional.of(zoned(new Match<>(ClockPhrase.at(LocalTime.of(hour, minutes)), after)));
            }
            if (colon && value < 24 && minutes < 60) {
                int after = is(end, "hours") || is(end, "hrs") || is(end, "h") ? end + 1 : end;
                return Optional.of(zoned(new Match<>(ClockPhrase.at(LocalTime.of(value, minutes)), after)));
            }
            int oClock = is(end, "o'clock")
                    ? end + 1
                    : is(end, "o") && (is(end + 1, "'") || is(end + 1, "’")) && is(end + 2, "clock") ? end + 3 : end;
            if (value >= 1 && value <= 12 && (oClock > end || led) && minutes < 60) {
                return halfDay(oClock, value, minutes);
            }
            return Optional.empty();
        }

        private boolean runsOnUnlessHours(int at) {
            return runsOnAfter(at)
                    && !is(at + 1, "h")
                    && !is(at + 1, "hrs")
                    && zoneAt(at + 1).isEmpty();
        }

        /** "At 7 this morning", "9 o'clock in the evening", "at 10 last night": which half of the day the words after it say. */
        private Optional<Match<ClockPhrase>> halfDay(int end, int value, int minutes) {
            for (int at = end; at < Math.min(atoms.size(), end + 4); at++) {
                Optional<WordTable.Entry> part = words.at("part", atoms, at);
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
            int at = is(match.end(), "hours") ? match.end() + 1 : match.end();
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
            if (is(at, "(") || is(at, "[")) {
                for (int i = at + 1; i < Math.min(atoms.size(), at + 12); i++) {
                    if (is(i, ")") || is(i, "]")) {
                        boolean elsewhere =
                                zoneAt(i - 1).isPresent() && atoms.get(at + 1).isNumber();
                        return elsewhere ? new Match<>(match.value(), i + 1) : match;
                    }
                }
            }
            return match;
        }

        private boolean hasZone(int from, int end) {
            for (int i = from; i < end; i++) {
                if (zoneAt(i).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private Optional<WordTable.Entry> zoneAt(int at) {
            return words.at("zone", atoms, at)
                    .filter(e -> e.size() > 1
                            || e.value().equals("elsewhere") && atoms.get(at).isCapitalized());
        }

        // ----

        private boolean is(int at, String word) {
            return at >= 0 && at < atoms.size() && atoms.get(at).word().equals(word);
        }

        private String tag(int at) {
            return at < atoms.size() ? tags.apply(atoms.get(at).token()) : "";
        }

        private TokenRange tokens(int from, int end) {
            return TokenRange.of(atoms.get(from).token(), atoms.get(end - 1).token() + 1);
        }
    }
}
