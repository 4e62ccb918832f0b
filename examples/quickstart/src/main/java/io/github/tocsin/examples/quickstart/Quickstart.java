package io.github.tocsin.examples.quickstart;

import io.github.tocsin.IncidentExtractor;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Report;
import java.time.LocalDate;

/** Reads one report and prints what it tells. */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        try (IncidentExtractor extractor = IncidentExtractor.create()) {
            Report report = Report.of("Gunmen attacked a market in Kano on Monday, killing at least 12 people.")
                    .withPublishedOn(LocalDate.of(2025, 6, 24));
            for (Incident incident : extractor.extract(report).incidents()) {
                System.out.println(incident.attack().type()
                        + " at " + incident.location().map(Location::name).orElse("an unknown place")
                        + " on "
                        + incident.time()
                                .flatMap(TimeRange::start)
                                .map(TimePoint::toString)
                                .orElse("an unknown day")
                        + ", killed: "
                        + incident.casualties().killed().map(Quantity::text).orElse("unknown"));
            }
        }
    }
}
