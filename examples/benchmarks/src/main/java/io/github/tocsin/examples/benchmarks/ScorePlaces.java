package io.github.tocsin.examples.benchmarks;

import io.github.tocsin.gazetteer.GazetteerIndex;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.Point;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Measures points and countries of records against coded places, as far as an index can know them.
 *
 * <pre>ScorePlaces places.idx records.jsonl coded.tsv</pre>
 *
 * {@code coded.tsv} has lines of report id, name of the place, country's code, latitude and longitude. Counted are those whose name the index
 * holds within 25 km of the coded point; of a report with several incidents, the best.
 */
public final class ScorePlaces {

    private static final double NEAR_KM = 25;

    private record Coded(String name, String country, Point point) {}

    private ScorePlaces() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("wanted: places.idx records.jsonl coded.tsv");
        }
        Map<String, List<Incident>> records = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[1]))) {
            IncidentRecord record = JsonRecords.read(line);
            records.put(record.report().id(), record.incidents());
        }
        int held = 0;
        int country = 0;
        int near = 0;
        int located = 0;
        try (GazetteerIndex index = GazetteerIndex.open(Path.of(args[0]))) {
            for (String line : Files.readAllLines(Path.of(args[2]))) {
                List<String> cells = List.of(line.split("\t", -1));
                Coded coded = new Coded(
                        cells.get(1),
                        cells.get(2),
                        new Point(Double.parseDouble(cells.get(3)), Double.parseDouble(cells.get(4))));
                if (!holds(index, coded)) {
                    continue;
                }
                held++;
                List<Location> told = records.getOrDefault(cells.get(0), List.of()).stream()
                        .flatMap(i -> i.location().stream())
                        .toList();
                located += told.stream().anyMatch(l -> l.point().isPresent()) ? 1 : 0;
                country += told.stream().anyMatch(l -> l.country().equals(Optional.of(coded.country()))) ? 1 : 0;
                near += told.stream()
                                .flatMap(l -> l.point().stream())
                                .anyMatch(p -> CheckPlaces.distanceKm(p, coded.point()) <= NEAR_KM)
                        ? 1
                        : 0;
            }
        }
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%d coded places that the index holds: right country %.1f %%; with a point %d, of these within %.0f km %.1f %%%n",
                held,
                100.0 * country / Math.max(1, held),
                located,
                NEAR_KM,
                100.0 * near / Math.max(1, located));
    }

    private static boolean holds(GazetteerIndex index, Coded coded) {
        return index.find(coded.name()).stream()
                .flatMap((Place p) -> p.point().stream())
                .anyMatch(p -> CheckPlaces.distanceKm(p, coded.point()) <= NEAR_KM);
    }
}
