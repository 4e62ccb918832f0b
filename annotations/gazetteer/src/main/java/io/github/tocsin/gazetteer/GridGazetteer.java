package io.github.tocsin.gazetteer;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mil.nga.mgrs.MGRS;
import mil.nga.mgrs.utm.UTM;

/**
 * Knows the squares of the Military Grid Reference System ("38SMB4488") and points in UTM ("38N 443000 3685000", the letter being the
 * hemisphere) by their references. Of a square it gives the middle. Thread-safe.
 */
public final class GridGazetteer implements Gazetteer {

    private static final double KM_TO_DEGREES = 1 / 111.195;

    /**
     * What is worth asking the library about: zone and band, then the square and digits, or easting and northing. Written with blanks,
     * four digits are no reference: "5 MAY 1990".
     */
    private static final Pattern REFERENCE = Pattern.compile("\\d{1,2}[C-X][A-Z]{2}\\d{4,10}"
            + "|\\d{1,2}\\s?[C-X]\\s?[A-Z]{2}(?:\\s?\\d){6,10}"
            + "|\\d{1,2}\\s?[C-X]\\s\\d{5,7},?\\s\\d{5,8}");

    @Override
    public String name() {
        return "military grid";
    }

    @Override
    public List<Place> find(String name) {
        if (!REFERENCE.matcher(name).matches()) {
            return ImmutableList.of();
        }
        String compact = name.replace(" ", "").replace(",", "");
        return (MGRS.isMGRS(compact) ? square(compact) : point(name.replace(",", " ")))
                .map(point -> ImmutableList.of(new Place(
                        name,
                        ImmutableList.of(),
                        LocationType.COORDINATES,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(point),
                        0)))
                .orElse(ImmutableList.of());
    }

    private static Optional<Point> square(String reference) {
        try {
            MGRS square = MGRS.parse(reference);
            var corner = square.toPoint();
            if (MGRS.from(corner.getLongitude(), corner.getLatitude()).getBand() != square.getBand()) {
                return Optional
                        .empty(); // a square on the edge of its band, which mgrs 2.1.3 takes for one 2,000 km away
            }
            double half = MGRS.precision(reference).getPrecision() / 2000.0 * KM_TO_DEGREES;
            double latitude = corner.getLatitude() + half;
            double longitude = corner.getLongitude() + half / Math.cos(Math.toRadians(corner.getLatitude()));
            return rounded(latitude, longitude);
        } catch (ParseException e) {
            return Optional.empty(); // looks like a reference and is none: a square that its zone does not have
        }
    }

    private static Optional<Point> point(String reference) {
        if (!UTM.isUTM(reference)) {
            return Optional.empty();
        }
        try {
            var point = UTM.parse(reference).toPoint();
            return rounded(point.getLatitude(), point.getLongitude());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** To a hundred-thousandth of a degree, about a metre. */
    private static Optional<Point> rounded(double latitude, double longitude) {
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth
                ? Optional.of(new Point(Math.round(latitude * 1e5) / 1e5, Math.round(longitude * 1e5) / 1e5))
                : Optional.empty();
    }
}
