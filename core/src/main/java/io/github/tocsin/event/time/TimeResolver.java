package io.github.tocsin.event.time;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.quantity.Atom;
import io.github.tocsin.event.quantity.NumberWords;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimePrecision;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the times that a report names and resolves them to dates.
 *
 * <p>Relative words ("yesterday", "on Tuesday", "5 January") are resolved against the day of publication, else the dateline's day;
 * without either they stay without dates. A weekday is the latest such day, the report's own included, or the next one where the
 * sentence tells of the future; a date without a year is its latest occurrence up to the day after the report. What counts from another
 * time in the text ("the previous day", "at dawn") takes the last day told, and is {@link TimeBasis#INFERRED}; so is the year that a
 * date takes from another date of the text. A clock time of another zone ("0430 GMT") keeps only its day. Nights of a named day end at
 * midnight; "overnight" runs to 06:00 of the next day, and without a day beside it is the night before the report. A part of a month
 * is a third of it ("early March": 1 to 10), a part of a year four months.
 */
public final class TimeResolver implements Annotator {

    private static final Supplier<TimeGrammar> BUILT_IN = Suppliers.memoize(() -> new TimeGrammar(new NumberWords()));
    private static final int LONGEST_DATELINE = 16;
    private static final int REACH_OF_A_DAY = 1;

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class, SentenceLayer.class, FormLayer.class, TagLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(TimeValueLayer.class);
    }

    @Override
    public void prepare() {
        var unused = BUILT_IN.get();
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        return Layers.of(new Reading(input).resolve());
    }

    /** An expression, and what its sentence says of it. */
    private record Found(TimeExpression expression, int sentence, DayPhrase.Tense tense) {}

    /** The reading of one report. */
    private static final class Reading {
        private final Report report;
        private final TokenLayer tokens;
        private final FormLayer forms;
        private final List<Found> found = new ArrayList<>();

        Reading(AnnotationInput input) {
            report = input.report();
            tokens = input.get(TokenLayer.class);
            forms = input.get(FormLayer.class);
            TagLayer tags = input.get(TagLayer.class);
            TimeGrammar grammar = BUILT_IN.get();
            for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
                ImmutableList<Atom> atoms = Atom.of(tokens, forms, sentence.tokens());
                for (TimeExpression expression : grammar.read(atoms, tags::get)) {
                    if (isQuotable(expression.tokens().span(tokens))) {
                        DayPhrase.Tense tense = grammar.tense(atoms, tags::get, expression.tokens());
                        found.add(new Found(expression, sentence.index(), tense));
                    }
                }
            }
        }

        private boolean isQuotable(Span span) {
            int text = report.textStart();
            return span.start() >= text || span.end() <= text - Report.TITLE_BREAK.length();
        }

        TimeValueLayer resolve() {
            Optional<Found> dateline = found.stream().filter(this::isDateline).findFirst();
            Optional<LocalDate> anchor = report.publishedOn()
                    .or(() -> dateline.map(Found::expression)
                            .map(TimeExpression::day)
                            .filter(DayPhrase::isComplete)
                            .flatMap(Reading::alone)
                            .map(Days::end));
            dateline.ifPresent(found::remove);
            List<Optional<LocalDate>> dated = dated();
            ImmutableList.Builder<TimeMention> mentions = ImmutableList.builder();
            Optional<Days> reference =
                    dateline.isPresent() ? anchor.map(a -> Days.of(a, TimeBasis.INFERRED)) : Optional.empty();
            int told = 0;
            boolean any = false;
            for (int i = 0; i < found.size(); i++) {
                Found one = found.get(i);
                boolean tooFar = any
                        && one.expression().day() instanceof DayPhrase.Untold
                        && one.sentence() - told > REACH_OF_A_DAY;
                Optional<Days> days = one.expression()
                        .day()
                        .resolve(new DayPhrase.Known(
                                anchor, tooFar ? Optional.empty() : reference, dated.get(i), one.tense()));
                mentions.add(new TimeMention(one.expression().tokens(), range(one.expression(), days)));
                boolean daily = days.filter(d -> d.isDay() || d.precision() == TimePrecision.DAYS)
                        .isPresent();
                if (daily && one.expression().open() == TimeExpression.Open.CLOSED) {
                    reference = days;
                    told = one.sentence();
                    any = true;
                }
            }
            return new TimeValueLayer(mentions.build(), anchor);
        }

        private static Optional<Days> alone(DayPhrase phrase) {
            return phrase.resolve(
                    new DayPhrase.Known(Optional.empty(), Optional.empty(), Optional.empty(), DayPhrase.Tense.PAST));
        }

        /** For each expression the last full date before it, else the first after it. */
        private List<Optional<LocalDate>> dated() {
            List<Optional<LocalDate>> out = new ArrayList<>();
            Optional<LocalDate> last = found.stream()
                    .map(f -> f.expression().day())
                    .filter(DayPhrase::isComplete)
                    .flatMap(d -> alone(d).stream())
                    .map(Days::start)
                    .findFirst();
            for (Found one : found) {
                out.add(last);
                if (one.expression().day().isComplete()) {
                    last = alone(one.expression().day()).map(Days::start).or(dated(last));
                }
            }
            return out;
        }

        private static Supplier<Optional<LocalDate>> dated(Optional<LocalDate> last) {
            return () -> last;
        }

        /** "SAN SALVADOR, 3 JAN 90 --", "Kabul, May 4 (Reuters) -": names, the date, perhaps an agency, and a dash, colon or bracket. */
        private boolean isDateline(Found one) {
            TimeExpression expression = one.expression();
            int first = firstOfText();
            int date = expression.tokens().first();
            if (date <= first
                    || date - first > LONGEST_DATELINE
                    || expression.clock().isPresent()
                    || expression.day().precision() != TimePrecision.DAY) {
                return false;
            }
            boolean named = false;
            for (int i = first; i < date; i++) {
                String word = forms.get(i);
                if (Character.isLetter(word.codePointAt(0))) {
                    boolean small = word.matches("of|de|del|da|el|la|al|and");
                    named = named || !small;
                    if (!small && !Character.isUpperCase(word.codePointAt(0)) || word.matches("On|In|At|Since|By")) {
                        return false;
                    }
                } else if (word.matches("\\d.*")) {
                    return false;
                }
            }
            return named && endsDateline(expression.tokens().end());
        }

        private int firstOfText() {
            int i = 0;
            while (i < tokens.size() && tokens.get(i).span().start() < report.textStart()) {
                i++;
            }
            return i;
        }

        private boolean endsDateline(int from) {
            int at = from;
            if (at < tokens.size() && tokens.get(at).text().matches("\\(|-LRB-")) {
                while (at < tokens.size()
                        && at < from + LONGEST_DATELINE
                        && !tokens.get(at).text().matches("\\)|-RRB-")) {
                    at++;
                }
                at++;
            }
            if (at < tokens.size() && tokens.get(at).text().equals(",")) {
                at++;
            }
            return at < tokens.size() && tokens.get(at).text().matches("-+|[–—―:\\[(]|-LSB-|[-–—]+.*");
        }

        private TimeRange range(TimeExpression expression, Optional<Days> days) {
            TimeRange.Builder range = TimeRange.builder()
                    .quote(report.quote(expression.tokens().span(tokens)))
                    .basis(days.map(Days::basis).orElse(TimeBasis.STATED));
            Optional<ClockPhrase> clock = expression.clock().filter(c -> c.kind() != ClockPhrase.Kind.ELSEWHERE);
            if (days.isEmpty()) {
                TimePrecision precision = clock.map(ClockPhrase::precision)
                        .filter(p -> expression.day().precision() == TimePrecision.DAY)
                        .orElse(expression.day().precision());
                return range.precision(precision).build();
            }
            Days known = days.get();
            TimePoint start = TimePoint.of(known.start());
            TimePoint end = TimePoint.of(known.end());
            TimePrecision precision = known.precision();
            if (clock.isPresent() && (known.isDay() || clock.get().isNight() && precision == TimePrecision.DAYS)) {
                start = TimePoint.of(
                        known.start().plusDays(clock.get().nextDay() ? 1 : 0),
                        clock.get().from());
                end = end(known, clock.get());
                precision = known.isDay() ? clock.get().precision() : precision;
            }
            if (expression.open() != TimeExpression.Open.TO) {
                range.start(start);
            }
            if (expression.open() != TimeExpression.Open.FROM) {
                range.end(end);
            }
            return range.precision(precision).build();
        }

        /** The night from one day to another ends with the other's small hours; a part that runs over midnight, on the next day. */
        private static TimePoint end(Days days, ClockPhrase clock) {
            if (!days.isDay()) {
                return TimePoint.of(days.end(), LocalTime.of(6, 0));
            }
            boolean over = clock.nextDay() || clock.to().isBefore(clock.from());
            return TimePoint.of(days.end().plusDays(over ? 1 : 0), clock.to());
        }
    }
}
