package io.github.tocsin.event.place;

import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;

/** Which of two named places can hold the other, by what the gazetteer and the nouns say. */
final class PartOrder {

    /** A town this far or less from a place can be what it lies in. */
    private static final double TOWN_KM = 40;

    /** Further from a province's middle than this, a place of another province can't be meant to lie in it. */
    private static final double PROVINCE_KM = 250;

    private PartOrder() {}

    static PlaceLevel bottom(PlacePart part) {
        return part.levels().stream().min(PlaceLevel::compareTo).orElse(PlaceLevel.SITE);
    }

    static PlaceLevel top(PlacePart part) {
        return part.levels().stream().max(PlaceLevel::compareTo).orElse(PlaceLevel.SITE);
    }

    /** Less than 0 if {@code a} can only be smaller than {@code b}, more than 0 if only larger, else 0. */
    static int compare(PlacePart a, PlacePart b) {
        if (a.levels().isEmpty() || b.levels().isEmpty()) {
            return 0;
        }
        if (top(a).compareTo(bottom(b)) < 0) {
            return -1;
        }
        return bottom(a).compareTo(top(b)) > 0 ? 1 : 0;
    }

    /** Whether the gazetteer says that one of the places of the first name lies in one of the second. */
    static boolean isInside(PlacePart inner, PlacePart outer) {
        return inner.candidates().stream()
                .anyMatch(a -> outer.candidates().stream().anyMatch(b -> isInside(a, b)));
    }

    static boolean isInside(Place inner, Place outer) {
        PlaceLevel a = PlaceLevel.of(inner.type());
        PlaceLevel b = PlaceLevel.of(outer.type());
        if (a.compareTo(b) >= 0
                || !inner.country().equals(outer.country())
                || inner.country().isEmpty()) {
            return false;
        }
        return switch (b) {
            case COUNTRY -> true;
            case PROVINCE -> inner.admin1().filter(n -> isNamed(outer, n)).isPresent();
            case DISTRICT, SETTLEMENT, NEIGHBOURHOOD ->
                inner.point().isPresent()
                        && outer.point().isPresent()
                        && Geodesy.distanceKm(inner.point().get(), outer.point().get()) <= TOWN_KM;
            case REGION, SITE -> false;
        };
    }

    static boolean isNamed(Place place, String name) {
        String key = NameKey.of(name);
        return NameKey.of(place.name()).equals(key)
                || place.aliases().stream().anyMatch(a -> NameKey.of(a).equals(key));
    }

    /** Whether every place of the first name is far from every one of the second in the same country. */
    static boolean contradicts(PlacePart inner, PlacePart outer) {
        boolean compared = false;
        for (Place a : inner.candidates()) {
            for (Place b : outer.candidates()) {
                if (a.country().equals(b.country())
                        && a.point().isPresent()
                        && b.point().isPresent()) {
                    compared = true;
                    if (Geodesy.distanceKm(a.point().get(), b.point().get()) < PROVINCE_KM) {
                        return false;
                    }
                }
            }
        }
        return compared;
    }
}
