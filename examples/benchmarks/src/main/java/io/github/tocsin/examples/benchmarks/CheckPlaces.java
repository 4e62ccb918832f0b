package io.github.tocsin.examples.benchmarks;

import io.github.tocsin.gazetteer.BuiltInGazetteer;
import io.github.tocsin.gazetteer.GazetteerIndex;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the built-in list of places against an index that was built of a GeoNames dump.
 *
 * <pre>CheckPlaces places.idx</pre>
 *
 * Prints every settlement of the list that lies more than 25 km from each of the index's places of its name and country, and those whose
 * name the index knows only in other countries; then how many there were.
 */
public final class CheckPlaces {

    private static final double FAR_KM = 25;
    private static final double RADIUS_KM = 6371;
    private static final Set<LocationType> CHECKED = Set.of(LocationType.CITY, LocationType.TOWN);

    private CheckPlaces() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("wanted: places.idx");
        }
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        int near = 0;
        int far = 0;
        int elsewhere = 0;
        try (GazetteerIndex index = GazetteerIndex.open(Path.of(args[0]))) {
            for (Place place : BuiltInGazetteer.load().places()) {
                if (!CHECKED.contains(place.type()) || place.point().isEmpty()) {
                    continue;
                }
                List<Place> named = index.find(place.name());
                Optional<Double> km = named.stream()
                        .filter(p -> p.country().equals(place.country()))
                        .flatMap(p -> p.point().stream())
                        .map(p -> distanceKm(p, place.point().get()))
                        .min(Comparator.naturalOrder());
                if (km.isPresent() && km.get() > FAR_KM) {
                    far++;
                    out.printf(Locale.ROOT, "%.0f km off\t%s%n", km.get(), place);
                } else if (km.isPresent()) {
                    near++;
                } else if (!named.isEmpty()) {
                    elsewhere++;
                    out.printf("known elsewhere only\t%s\t%s%n", place, named.get(0));
                }
            }
        }
        out.printf("%d within %.0f km, %d farther, %d known elsewhere only%n", near, FAR_KM, far, elsewhere);
    }

    static double distanceKm(Point a, Point b) {
        double phi = Math.toRadians(b.latitude() - a.latitude()) / 2;
        double lambda = Math.toRadians(b.longitude() - a.longitude()) / 2;
        double h = Math.pow(Math.sin(phi), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(lambda), 2);
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
