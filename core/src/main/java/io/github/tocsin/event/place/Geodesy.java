package io.github.tocsin.event.place;

import io.github.tocsin.model.Point;

/**
 * Distances and directions on a sphere of the earth's mean radius: good to half a per cent, far better than reports are.
 *
 * <p>Formulas: haversine distance and great-circle destination, as in C. Veness, "Calculate distance, bearing and more".
 */
final class Geodesy {

    /** Mean radius of the earth (IUGG), in kilometres. */
    private static final double RADIUS_KM = 6371.0088;

    private Geodesy() {}

    /** The great-circle distance between two points, in kilometres. */
    static double distanceKm(Point a, Point b) {
        double phi1 = Math.toRadians(a.latitude());
        double phi2 = Math.toRadians(b.latitude());
        double dPhi = phi2 - phi1;
        double dLambda = Math.toRadians(b.longitude() - a.longitude());
        double h = square(Math.sin(dPhi / 2)) + Math.cos(phi1) * Math.cos(phi2) * square(Math.sin(dLambda / 2));
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /**
     * Where one comes to, starting from a point on a great circle.
     *
     * @param bearing the initial direction, degrees clockwise from north
     * @param km how far
     */
    static Point destination(Point from, double bearing, double km) {
        double delta = km / RADIUS_KM;
        double theta = Math.toRadians(bearing);
        double phi1 = Math.toRadians(from.latitude());
        double sinPhi2 = Math.sin(phi1) * Math.cos(delta) + Math.cos(phi1) * Math.sin(delta) * Math.cos(theta);
        double phi2 = Math.asin(clamp(sinPhi2, 1));
        double y = Math.sin(theta) * Math.sin(delta) * Math.cos(phi1);
        double x = Math.cos(delta) - Math.sin(phi1) * sinPhi2;
        double longitude = from.longitude() + Math.toDegrees(Math.atan2(y, x));
        double wrapped = ((longitude + 540) % 360 + 360) % 360 - 180;
        return new Point(clamp(Math.toDegrees(phi2), 90), clamp(wrapped, 180));
    }

    private static double square(double x) {
        return x * x;
    }

    private static double clamp(double x, double limit) {
        return Math.max(-limit, Math.min(limit, x));
    }
}
