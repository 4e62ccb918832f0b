package io.github.tocsin.model;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A point on the earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    public Point {
        checkArgument(Math.abs(latitude) <= 90, "not a latitude: %s", latitude);
        checkArgument(Math.abs(longitude) <= 180, "not a longitude: %s", longitude);
    }
}
