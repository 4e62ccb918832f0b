package io.github.tocsin.event.place;

import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationType;
import java.util.Locale;
import java.util.Optional;

/** Which place lies in which, as far as the report and the gazetteer tell. */
public final class Containment {

    private Containment() {}

    /** Whether one place can be the other or lie in it. */
    public static boolean canBeOne(Location a, Location b) {
        if (a.country().isPresent() && b.country().isPresent() && !a.country().equals(b.country())) {
            return false;
        }
        return contains(a, b) || contains(b, a) || isCountry(a) || isCountry(b) || haveOneName(a, b);
    }

    /** "the Al Noor airbase", "the Al Noor and Al Sadd bases": the kind of site is said now so, now so. */
    private static boolean haveOneName(Location a, Location b) {
        boolean sites = level(a) == PlaceLevel.SITE && level(b) == PlaceLevel.SITE;
        return sites && haveOneName(a, b.name());
    }

    /** Whether a name is the proper name of a site: "Al Taji" that of "Al Taji military base". */
    static boolean haveOneName(Location site, String name) {
        return level(site) == PlaceLevel.SITE
                && !properName(site.name()).isEmpty()
                && properName(site.name()).equals(properName(name));
    }

    /** The capitalised words of a name. */
    private static String properName(String name) {
        return name.replaceAll("\\b\\p{Ll}+\\b", "").trim();
    }

    /** Whether the inner place is known to lie in the outer, and is finer. */
    public static boolean isWithin(PlaceMention inner, PlaceMention outer) {
        Location a = inner.location();
        Location b = outer.location();
        boolean told = a.within().stream().anyMatch(w -> plain(w).equals(plain(b.name())));
        boolean ofCountry = isCountry(b)
                && !isCountry(a)
                && a.country().isPresent()
                && a.country().equals(b.country());
        boolean finer = b.type().isEmpty() || level(a).compareTo(level(b)) <= 0;
        return told && finer && !plain(a.name()).equals(plain(b.name())) || ofCountry;
    }

    private static PlaceLevel level(Location place) {
        return place.type().map(PlaceLevel::of).orElse(PlaceLevel.SITE);
    }

    static boolean isCountry(Location place) {
        return place.type().equals(Optional.of(LocationType.COUNTRY));
    }

    private static boolean contains(Location outer, Location inner) {
        String name = plain(outer.name());
        return plain(inner.name()).contains(name) || inner.within().stream().anyMatch(w -> plain(w).equals(name));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("the ", "");
    }
}
