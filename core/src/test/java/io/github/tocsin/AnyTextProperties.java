package io.github.tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.model.Incident;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import io.github.tocsin.testing.PlainLanguage;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Any text at all is survived by core's stages, whatever the language layers say of it. */
class AnyTextProperties {

    private static final IncidentExtractor EXTRACTOR = IncidentExtractor.builder()
            .withoutDiscovery()
            .module(new PlainLanguage())
            .build();

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsSurvivedAndReadTheSameTwice(
            @ForAll("texts") String text, @ForAll("texts") String title, @ForAll boolean titled) {
        Report report = titled ? Report.of(text).withTitle(title) : Report.of(text);
        if (text.length() % 2 == 0) {
            report = report.withPublishedOn(LocalDate.of(2025, 6, 24));
        }
        Extraction extraction = EXTRACTOR.extract(report);
        assertThat(EXTRACTOR.extract(report)).isEqualTo(extraction);
        for (Quote quote : quotes(extraction)) {
            String field = quote.field() == Quote.Field.TITLE ? report.title().orElseThrow() : report.text();
            assertThat(quote.span().in(field)).isEqualTo(quote.text());
        }
        assertThat(JsonRecords.compact()
                        .write(new IncidentRecord(
                                report, extraction.incidents(), extraction.diagnostics(), extraction.producer())))
                .isNotEmpty();
    }

    private static List<Quote> quotes(Extraction extraction) {
        List<Quote> quotes = new ArrayList<>();
        for (Incident incident : extraction.incidents()) {
            incident.evidence().forEach(e -> quotes.add(e.quote()));
            incident.targets().forEach(t -> quotes.add(t.quote()));
            incident.claims().forEach(c -> quotes.add(c.quote()));
            incident.location().ifPresent(l -> quotes.add(l.quote()));
            incident.time().ifPresent(t -> quotes.add(t.quote()));
            incident.attackers().forEach(a -> a.actor().quote().ifPresent(quotes::add));
        }
        extraction.diagnostics().forEach(d -> d.quote().ifPresent(quotes::add));
        assertThat(extraction.failure()).isEqualTo(Optional.empty());
        return quotes;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "gunmen",
                "attacked",
                "a",
                "bomb",
                "exploded",
                "killed",
                "killing",
                "12",
                "people",
                "in",
                "Kano",
                "Baghdad",
                "the",
                "drones",
                "were",
                "intercepted",
                "by",
                "army",
                "on",
                "Monday",
                "six",
                "miles",
                "west",
                "of",
                "said",
                "police",
                "claimed",
                "responsibility",
                "no",
                "and",
                ",",
                ".",
                "\n\n",
                "“",
                "”",
                "(",
                ")",
                "\uD83D\uDEA8",
                "\uD83D",
                "U.S.",
                "at least",
                "wounded",
                "attack",
                "attacks",
                "others",
                "KIDNAPPED",
                "2019",
                "June",
                "24",
                "—",
                "Iraq",
                "militia",
                "base",
                "village",
                "rockets",
                "fired",
                "at",
                "denied");
        return Arbitraries.frequencyOf(
                        Tuple.of(20, words), Tuple.of(1, Arbitraries.strings().ofMaxLength(8)))
                .list()
                .ofMaxSize(120)
                .map(parts -> String.join(" ", parts));
    }
}
