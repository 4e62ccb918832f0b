package io.github.tocsin.event.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.tocsin.event.PlainLayers;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeResolverTest {

    private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 24);

    private static List<TimeMention> read(Report report) {
        return layer(report).mentions();
    }

    private static TimeValueLayer layer(Report report) {
        return new TimeResolver().annotate(PlainLayers.of(report)).get(TimeValueLayer.class);
    }

    private static String shown(TimeRange range) {
        String start = range.start().map(TimePoint::toString).orElse("");
        String end = range.end().map(TimePoint::toString).orElse("");
        String dates = start.equals(end) ? start : start + ".." + end;
        return (dates.isEmpty() ? "-" : dates) + " " + range.precision()
                + (range.basis().name().equals("STATED") ? "" : " INFERRED") + " ["
                + range.quote().text() + "]";
    }

    private static String shown(Report report) {
        return String.join(
                "; ", read(report).stream().map(m -> shown(m.range())).toList());
    }

    /** Published on Tuesday, 24 June 2025. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Shells fell on 9 May 2020.                             | 2020-05-09 DAY [9 May 2020]
        On May 9, 2020, shells fell.                           | 2020-05-09 DAY [May 9, 2020]
        It began on the 9th of May, 2020.                      | 2020-05-09 DAY [the 9th of May, 2020]
        It began on 9 May.                                     | 2025-05-09 DAY [9 May]
        It began on May 9.                                     | 2025-05-09 DAY [May 9]
        02/28/2016: Assailants attacked a post.                | 2016-02-28 DAY [02/28/2016]
        28/02/2016: Assailants attacked a post.                | 2016-02-28 DAY [28/02/2016]
        It began on 2016-02-28 in Kabul.                       | 2016-02-28 DAY [2016-02-28]
        It began on 13 January in Kabul.                       | 2025-01-13 DAY [13 January]
        It began on 30 December in Kabul.                      | 2024-12-30 DAY [30 December]
        The base fell in January 1990.                         | 1990-01-01..1990-01-31 MONTH [January 1990]
        The base fell in 1990.                                 | 1990-01-01..1990-12-31 YEAR [1990]
        The base fell in early March.                          | 2025-03-01..2025-03-10 DAYS [early March]
        The base fell in mid-May 2024.                         | 2024-05-11..2024-05-20 DAYS [mid-May 2024]
        The base fell in the spring of 2014.                   | 2014-03-01..2014-05-31 SEASON [spring of 2014]
        Shells fell over the weekend.                          | 2025-06-21..2025-06-22 DAYS [weekend]
        Shells fell between 3 and 5 May.                       | 2025-05-03..2025-05-05 DAYS [3 and 5 May]
        Shells fell from 3 to 5 May 2020.                      | 2020-05-03..2020-05-05 DAYS [3 to 5 May 2020]
        Shells fell on May 3-5.                                | 2025-05-03..2025-05-05 DAYS [May 3-5]
        Shells fell on 3, 4 and 5 May.                         | 2025-05-03..2025-05-05 DAYS [3, 4 and 5 May]
        Shells fell on 30 April - 2 May 2020.                  | 2020-04-30..2020-05-02 DAYS [30 April - 2 May 2020]
        Shells fell between 30 December and 2 January.         | 2024-12-30..2025-01-02 DAYS [30 December and 2 January]
        Shells fell from April 30 to May 2.                    | 2025-04-30..2025-05-02 DAYS [April 30 to May 2]
        Bases fell in 2019 and 2020.                           | 2019-01-01..2020-12-31 YEARS [2019 and 2020]
        Bases fell in the 1990s.                               | 1990-01-01..1999-12-31 YEARS [1990s]
        Shells fell today.                                     | 2025-06-24 DAY [today]
        Shells fell yesterday.                                 | 2025-06-23 DAY [yesterday]
        Shells fell the day before yesterday.                  | 2025-06-22 DAY [day before yesterday]
        Shells fell last night.                                | 2025-06-23T20:00..2025-06-23T23:59 PART_OF_DAY [last night]
        Shells fell tonight.                                   | 2025-06-24T20:00..2025-06-24T23:59 PART_OF_DAY [tonight]
        Shells fell this morning.                              | 2025-06-24T06:00..2025-06-24T12:00 PART_OF_DAY [this morning]
        Shells fell yesterday afternoon.                       | 2025-06-23T12:00..2025-06-23T18:00 PART_OF_DAY [yesterday afternoon]
        Drones hit the base Tuesday morning.                   | 2025-06-24T06:00..2025-06-24T12:00 PART_OF_DAY [Tuesday morning]
        Drones hit the base on Tuesday.                        | 2025-06-24 DAY [Tuesday]
        Drones hit the base on Wednesday.                      | 2025-06-18 DAY [Wednesday]
        Drones hit the base last Tuesday.                      | 2025-06-17 DAY [last Tuesday]
        Drones hit the base on Thursday last week.             | 2025-06-19 DAY [Thursday last week]
        The ministers will meet on Friday.                     | 2025-06-27 DAY [Friday]
        The ministers said on Friday that they will meet.      | 2025-06-20 DAY [Friday]
        The ministers will meet next Tuesday.                  | 2025-07-01 DAY [next Tuesday]
        The base fell two days ago.                            | 2025-06-22 DAY [two days ago]
        The base fell three weeks ago.                         | 2025-06-02..2025-06-08 WEEK [three weeks ago]
        The base fell a month ago.                             | 2025-05-01..2025-05-31 MONTH [a month ago]
        The base fell 25 years ago.                            | 2000-01-01..2000-12-31 YEAR [25 years ago]
        The base fell last week.                               | 2025-06-16..2025-06-22 WEEK [last week]
        The base fell last month.                              | 2025-05-01..2025-05-31 MONTH [last month]
        The base fell last year.                               | 2024-01-01..2024-12-31 YEAR [last year]
        The base fell late last year.                          | 2024-09-01..2024-12-31 SEASON [late last year]
        The base fell this week.                               | 2025-06-23..2025-06-29 WEEK [this week]
        The base fell earlier this week.                       | 2025-06-23..2025-06-29 WEEK [earlier this week]
        The base fell last November.                           | 2024-11-01..2024-11-30 MONTH [last November]
        The base fell in March last year.                      | 2024-03-01..2024-03-31 MONTH [March last year]
        Bases fell in the past week.                           | 2025-06-17..2025-06-24 WEEK [past week]
        Bases fell in the past three days.                     | 2025-06-21..2025-06-24 DAYS [past three days]
        Bases fell in the last 24 hours.                       | 2025-06-23..2025-06-24 DAYS [last 24 hours]
        Bases fell in recent weeks.                            | - VAGUE [recent weeks]
        Bases fell a few days ago.                             | - VAGUE [few days ago]
        Bases fell in the last few hours.                      | 2025-06-24 VAGUE INFERRED [last few hours]
        Drones hit the base overnight.                         | 2025-06-23T20:00..2025-06-24T06:00 PART_OF_DAY [overnight]
        Drones hit the base early Tuesday.                     | 2025-06-24T00:00..2025-06-24T06:00 PART_OF_DAY [early Tuesday]
        Drones hit the base early on Tuesday morning.          | 2025-06-24T00:00..2025-06-24T09:00 PART_OF_DAY [early on Tuesday morning]
        Drones hit the base early this morning.                | 2025-06-24T00:00..2025-06-24T09:00 PART_OF_DAY [early this morning]
        Drones hit it in the early hours of Monday.            | 2025-06-23T00:00..2025-06-23T06:00 PART_OF_DAY [early hours of Monday]
        Drones hit it late on Monday.                          | 2025-06-23T18:00..2025-06-23T23:59 PART_OF_DAY [late on Monday]
        Drones hit it late last night.                         | 2025-06-23T20:00..2025-06-23T23:59 PART_OF_DAY [late last night]
        Drones hit it at dawn on Monday.                       | 2025-06-23T04:00..2025-06-23T08:00 PART_OF_DAY [dawn on Monday]
        Drones hit it on Monday, shortly before dawn.          | 2025-06-23T00:00..2025-06-23T06:00 PART_OF_DAY [Monday, shortly before dawn]
        Drones hit it at 8:30 p.m. on 4 May.                   | 2025-05-04T20:30 INSTANT [8:30 p.m. on 4 May]
        At about 7 a.m. on 4 May, drones hit it.               | 2025-05-04T07:00 INSTANT [about 7 a.m. on 4 May]
        Drones hit it on 4 May at around 8pm.                  | 2025-05-04T20:00 INSTANT [4 May at around 8pm]
        Drones hit it at 2030 on 4 May.                        | 2025-05-04T20:30 INSTANT [2030 on 4 May]
        Drones hit it at 04:30 yesterday.                      | 2025-06-23T04:30 INSTANT [04:30 yesterday]
        Drones hit it at 2100 hours on 4 May.                  | 2025-05-04T21:00 INSTANT [2100 hours on 4 May]
        Drones hit it at noon today.                           | 2025-06-24T12:00 INSTANT [noon today]
        Drones hit it at 2 a.m. last night.                    | 2025-06-24T02:00 INSTANT [2 a.m. last night]
        Drones hit it at 10 last night.                        | 2025-06-23T22:00 INSTANT [10 last night]
        Drones hit it around midnight last night.              | 2025-06-24T00:00 INSTANT [around midnight last night]
        Drones hit it shortly before midnight on Monday.       | 2025-06-23T23:59 INSTANT [shortly before midnight on Monday]
        Drones hit it at 0430 GMT on Monday.                   | 2025-06-23 DAY [0430 GMT on Monday]
        Drones hit it at 7:30 a.m. local time on Monday.       | 2025-06-23T07:30 INSTANT [7:30 a.m. local time on Monday]
        Drones hit it at 1200 (1700 GMT) on 4 May.             | 2025-05-04T12:00 INSTANT [1200 (1700 GMT) on 4 May]
        It fell on the night of 3 May.                         | 2025-05-03T20:00..2025-05-03T23:59 PART_OF_DAY [night of 3 May]
        It fell on the morning of 3 May.                       | 2025-05-03T06:00..2025-05-03T12:00 PART_OF_DAY [morning of 3 May]
        It fell on Monday (23 June).                           | 2025-06-23 DAY [Monday (23 June)]
        It fell on Monday, June 23, 2025.                      | 2025-06-23 DAY [Monday, June 23, 2025]
        They held the base since March.                        | 2025-03-01.. MONTH [since March]
        They held the base until Monday.                       | ..2025-06-23 DAY [until Monday]
        It fell on Christmas Eve.                              | 2024-12-24 DAY [Christmas Eve]
        It fell on Good Friday.                                | 2025-04-18 DAY [Good Friday]
        It fell on Easter Sunday 2019.                         | 2019-04-21 DAY [Easter Sunday 2019]
        It fell in the week of 1 May 2020.                     | 2020-05-01..2020-05-07 WEEK [week of 1 May 2020]
        It fell on Sunday's [22 June] raid.                    | 2025-06-22 DAY [Sunday's [22 June]]
        Bombs hit it last 29 July.                             | 2024-07-29 DAY [last 29 July]
        The base fell more than 10 years ago.                  | - VAGUE [10 years ago]
        They will come on Monday, 7 July.                      | 2025-07-07 DAY [Monday, 7 July]
        They came on Monday, 7 July.                           | 2025-07-07 DAY [Monday, 7 July]
        They reject the 6 July elections.                      | 2025-07-06 DAY [the 6 July]
        They attacked on 6 July.                               | 2024-07-06 DAY [6 July]
        It fell early in the morning of 3 May.                 | 2025-05-03T00:00..2025-05-03T09:00 PART_OF_DAY [early in the morning of 3 May]
        It fell at 2100 local time (0300 GMT on Tuesday) on 4 May. | 2025-05-04T21:00 INSTANT [2100 local time (0300 GMT on Tuesday) on 4 May]
        It fell at 2230 (0230 GMT on 4 May).                   | 2025-05-03T22:30 INSTANT [2230 (0230 GMT on 4 May)]
        Shells fell between 2100 on 4 May and 0200 on 5 May.   | 2025-05-04..2025-05-05 DAYS [2100 on 4 May and 0200 on 5 May]
        Tuesday night raids killed six.                        | 2025-06-24T20:00..2025-06-24T23:59 PART_OF_DAY [Tuesday night]
        The 9/11 attacks changed that.                         | 2001-09-11 DAY [9/11]
        The 2016 attack changed that.                          | 2016-01-01..2016-12-31 YEAR [2016]
        """)
    void resolvesAgainstTheDayOfPublication(String text, String expected) {
        assertThat(shown(Report.of(text).withPublishedOn(TUESDAY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        On 9 May 2020, shells fell. The following day they left.         | 2020-05-09 DAY [9 May 2020]; 2020-05-10 DAY INFERRED [following day]
        On 9 May 2020, shells fell. They left the next day.              | 2020-05-09 DAY [9 May 2020]; 2020-05-10 DAY INFERRED [next day]
        On 9 May 2020, shells fell. They came the day before.            | 2020-05-09 DAY [9 May 2020]; 2020-05-08 DAY INFERRED [day before]
        On 9 May 2020, shells fell. Others fell the same day.            | 2020-05-09 DAY [9 May 2020]; 2020-05-09 DAY INFERRED [same day]
        On 9 May 2020, shells fell. They left two days later.            | 2020-05-09 DAY [9 May 2020]; 2020-05-11 DAY INFERRED [two days later]
        On 9 May 2020, shells fell. A week later they left.              | 2020-05-09 DAY [9 May 2020]; 2020-05-11..2020-05-17 WEEK INFERRED [A week later]
        On 9 May 2020, shells fell. They left at dawn.                   | 2020-05-09 DAY [9 May 2020]; 2020-05-09T04:00..2020-05-09T08:00 PART_OF_DAY INFERRED [dawn]
        On 9 May 2020, shells fell. On 11 May they left.                 | 2020-05-09 DAY [9 May 2020]; 2020-05-11 DAY INFERRED [11 May]
        On 30 December 2019, shells fell. On 2 January they left.        | 2019-12-30 DAY [30 December 2019]; 2020-01-02 DAY INFERRED [2 January]
        Shells fell on Tuesday.                                          | - DAY [Tuesday]
        Shells fell yesterday.                                           | - DAY [yesterday]
        Shells fell last week.                                           | - WEEK [last week]
        Shells fell on 5 January.                                        | - DAY [5 January]
        Shells fell at dawn.                                             | - PART_OF_DAY [dawn]
        Shells fell on Tuesday morning.                                  | - PART_OF_DAY [Tuesday morning]
        Shells fell at 8:30 p.m. in Kabul.                               | - INSTANT [8:30 p.m.]
        Shells fell the previous day.                                    | - DAY [previous day]
        Shells fell on 05/09/05 in Kabul.                                | 2005-05-09 DAY [05/09/05]
        """)
    void inventsNothingWithoutADayOfPublication(String text, String expected) {
        assertThat(shown(Report.of(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Call 911 at once.
        They may attack again.
        Theresa May condemned it.
        Guards march on the palace.
        He fired an M-19 rifle.
        The 19 April Movement claimed it.
        The November 17 group claimed it.
        Black September claimed it.
        A 24-hour curfew began.
        A curfew holds between 1800 and 0600.
        The "9 May" forces claimed it.
        They come every Sunday.
        It fell on Boyaca and 9 October avenues.
        The second blast killed a man.
        The Sun reported it.
        A 15-year-old boy died.
        The battle raged for three days.
        Shelling killed 2000 people.
        It fell in the 23 de Enero neighborhood.
        A night guard died.
        They drove down 9 July Avenue.
        The militants attacked a post with 30 mortars.
        Highway 2014 was closed.
        Rates rose by 3.5 percent.
        Boko Haram won 3:1 in court.
        """)
    void takesNoNamesAndNumbersForTimes(String text) {
        assertThat(shown(Report.of(text).withPublishedOn(TUESDAY))).isEmpty();
    }

    @Test
    void readsTheDatelineAsTheDayOfTheReportAndNotAsATime() {
        Report report = Report.of("SAN SALVADOR, 13 JAN 90 (ACAN-EFE) -- [TEXT] Rebels attacked a post yesterday.");
        assertThat(layer(report).anchor()).contains(LocalDate.of(1990, 1, 13));
        assertThat(shown(report)).isEqualTo("1990-01-12 DAY [yesterday]");
    }

    @Test
    void aTimeOfDayInADispatchIsOfItsDayUnlessAnotherWasTold() {
        assertThat(shown(Report.of("BOGOTA, 31 MAY 89 (EFE) -- Bombs fell at 0400.")))
                .isEqualTo("1989-05-31T04:00 INSTANT INFERRED [0400]");
        assertThat(shown(Report.of("BOGOTA, 31 MAY 89 (EFE) -- Bombs fell the day before.")))
                .isEqualTo("1989-05-30 DAY INFERRED [day before]");
    }

    @Test
    void readsADatelineWithAMonthTooShortToAbbreviate() {
        assertThat(layer(Report.of("BOGOTA, 31 MAY 89 (EFE) -- [TEXT] Bombs fell."))
                        .anchor())
                .contains(LocalDate.of(1989, 5, 31));
    }

    @Test
    void prefersTheDayOfPublicationToTheDateline() {
        Report report = Report.of("Kabul, May 4 (AFP) - Rebels attacked a post on Sunday.")
                .withPublishedOn(LocalDate.of(2020, 5, 5));
        assertThat(shown(report)).isEqualTo("2020-05-03 DAY [Sunday]");
    }

    @Test
    void readsTheDateOfAnEventBeforeAColonAsATime() {
        Report report = Report.of("02/28/2016: Assailants attacked a post.");
        assertThat(layer(report).anchor()).isEmpty();
        assertThat(shown(report)).isEqualTo("2016-02-28 DAY [02/28/2016]");
    }

    @Test
    void quotesTheTitleInItsOwnOffsets() {
        Report report = Report.of("Rebels attacked a post.").withTitle("Blast on 9 May 2020");
        assertThat(shown(report)).isEqualTo("2020-05-09 DAY [9 May 2020]");
    }

    @Property(tries = 500)
    void survivesAnyTextAndQuotesIt(@ForAll String text) {
        Report report = Report.of(text).withPublishedOn(TUESDAY);
        assertThatCode(() -> read(report)).doesNotThrowAnyException();
    }

    @Property(tries = 500)
    void readsTheSameTwiceAndInOrder(@ForAll @From("timeWords") List<String> words) {
        Report report = Report.of(String.join(" ", words)).withPublishedOn(TUESDAY);
        List<TimeMention> mentions = read(report);
        assertThat(read(report)).isEqualTo(mentions);
        int end = 0;
        for (TimeMention mention : mentions) {
            assertThat(mention.tokens().first()).isGreaterThanOrEqualTo(end);
            end = mention.tokens().end();
            assertThat(mention.range().quote().span().in(report.text()))
                    .isEqualTo(mention.range().quote().text());
        }
    }

    @Provide
    Arbitrary<List<String>> timeWords() {
        return Arbitraries.of(
                        "May",
                        "March",
                        "Tuesday",
                        "last",
                        "next",
                        "the",
                        "week",
                        "day",
                        "days",
                        "two",
                        "31",
                        "30",
                        "2020",
                        "1990",
                        "Feb.",
                        "29",
                        "2/29/2019",
                        "early",
                        "late",
                        "overnight",
                        "night",
                        "morning",
                        "midnight",
                        "dawn",
                        "at",
                        "on",
                        "of",
                        "in",
                        "to",
                        "between",
                        "and",
                        "-",
                        ",",
                        ".",
                        "(",
                        ")",
                        "ago",
                        "later",
                        "before",
                        "after",
                        "since",
                        "until",
                        "previous",
                        "same",
                        "noon",
                        "8:30",
                        "p.m.",
                        "GMT",
                        "2400",
                        "hours",
                        "weekend",
                        "winter",
                        "Easter",
                        "'s",
                        "9/11",
                        "12",
                        "0430",
                        "o'clock",
                        "year",
                        "9999",
                        "10000",
                        "5000",
                        "years",
                        "decades",
                        "yesterday",
                        "tonight",
                        "mid-May",
                        "1990s",
                        "a",
                        "few",
                        "the",
                        "end",
                        "that",
                        "was",
                        "will")
                .list()
                .ofMaxSize(14);
    }
}
