package io.github.tocsin.event.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tocsin.model.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GeodesyTest {

    @Test
    void measuresKnownDistances() {
        assertThat(Geodesy.distanceKm(new Point(51.5074, -0.1278), new Point(48.8566, 2.3522)))
                .isCloseTo(343.6, within(1.0));
        assertThat(Geodesy.distanceKm(new Point(0, 179.5), new Point(0, -179.5)))
                .isCloseTo(111.2, within(0.2));
        assertThat(Geodesy.distanceKm(new Point(90, 0), new Point(90, 137))).isCloseTo(0, within(1e-6));
    }

    @Test
    void crossesTheAntimeridianAndThePole() {
        Point east = Geodesy.destination(new Point(0, 179.9), 90, 50);
        assertThat(east.longitude()).isCloseTo(-179.65, within(0.01));
        Point over = Geodesy.destination(new Point(89.9, 10), 0, 50);
        assertThat(over.latitude()).isCloseTo(89.65, within(0.01));
        assertThat(over.longitude()).isCloseTo(-170, within(0.01));
    }

    @Property
    void goesAsFarAsItIsTold(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing,
            @ForAll @DoubleRange(min = 0, max = 5000) double km) {
        Point from = new Point(latitude, longitude);
        Point to = Geodesy.destination(from, bearing, km);
        assertThat(Geodesy.distanceKm(from, to)).isCloseTo(km, within(0.01));
    }

    @Property
    void comesBackByTheOppositeBearing(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = 0, max = 360) double bearing,
            @ForAll @DoubleRange(min = 1, max = 5000) double km) {
        Point from = new Point(latitude, longitude);
        Point to = Geodesy.destination(from, bearing, km);
        Point back = Geodesy.destination(to, bearing(to, from), km);
        assertThat(Geodesy.distanceKm(back, from)).isCloseTo(0, within(0.01));
    }

    /** The initial bearing from one point to another, by the usual formula. */
    private static double bearing(Point from, Point to) {
        double phi1 = Math.toRadians(from.latitude());
        double phi2 = Math.toRadians(to.latitude());
        double lambda = Math.toRadians(to.longitude() - from.longitude());
        return Math.toDegrees(Math.atan2(
                Math.sin(lambda) * Math.cos(phi2),
                Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(lambda)));
    }

    @Property
    void isSymmetricAndNeverMoreThanHalfTheEarth(
            @ForAll @DoubleRange(min = -90, max = 90) double a,
            @ForAll @DoubleRange(min = -180, max = 180) double b,
            @ForAll @DoubleRange(min = -90, max = 90) double c,
            @ForAll @DoubleRange(min = -180, max = 180) double d) {
        Point p = new Point(a, b);
        Point q = new Point(c, d);
        assertThat(Geodesy.distanceKm(p, q))
                .isCloseTo(Geodesy.distanceKm(q, p), within(1e-9))
                .isBetween(0.0, 20016.0);
    }
}
