package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationBasis;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets places of which nothing is known lie in the place that the report was set in just before: "In Tijuana a man was found dead. He
 * was shot in Colonia Palmeras". A quarter or a street lies in the town, an unknown village at best in the province.
 */
final class Settlement {

    /** A sentence before may have set the scene; further back it may have changed. */
    private static final int REACH = 1;

    private final PlaceText text;
    private final PlaceWords words = PlaceWords.builtIn();

    Settlement(PlaceText text) {
        this.text = text;
    }

    /** The same places in the same order, with what they lie in. */
    ImmutableList<PlaceMention> settle(List<PlaceMention> places) {
        List<PlaceMention> out = new ArrayList<>();
        for (PlaceMention place : places) {
            out.add(
                    lacksContainer(place.location())
                            ? scene(place, out)
                                    .map(outer -> within(place, outer))
                                    .orElse(place)
                            : place);
        }
        return ImmutableList.copyOf(out);
    }

    private static boolean lacksContainer(Location place) {
        boolean named = place.type()
                .filter(t -> t == LocationType.REGION || t == LocationType.WATERS)
                .isEmpty();
        boolean quarterOfRegion = place.precision() == LocationPrecision.DISTRICT
                && place.type().filter(t -> t == LocationType.NEIGHBOURHOOD).isPresent()
                && place.point().isEmpty()
                && place.within().size() == 2;
        if (quarterOfRegion) {
            return true;
        }
        return place.precision() == LocationPrecision.UNRESOLVED
                && named
                && place.offset().isEmpty()
                && place.admin1().isEmpty()
                && place.within().size() <= 1;
    }

    private Optional<PlaceMention> scene(PlaceMention place, List<PlaceMention> before) {
        int sentence = text.sentence(place.tokens().first());
        for (int i = before.size() - 1; i >= 0; i--) {
            PlaceMention outer = before.get(i);
            if (text.sentence(outer.tokens().first()) < sentence - REACH) {
                return Optional.empty();
            }
            if (outer.preposition()
                            .filter(p -> words.is(PlaceWords.Phrase.LOCATIVE, p))
                            .isPresent()
                    && holds(outer.location(), place.location())) {
                return Optional.of(outer);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Location outer, Location inner) {
        boolean oneCountry = outer.country().isPresent()
                && (inner.country().isEmpty() || inner.country().equals(outer.country()));
        boolean elsewhere = inner.admin1().isPresent()
                && outer.admin1().isPresent()
                && !inner.admin1().equals(outer.admin1());
        if (!oneCountry || elsewhere || NameKey.of(outer.name()).equals(NameKey.of(inner.name()))) {
            return false;
        }
        return switch (outer.precision()) {
            case PROVINCE -> inner.precision() == LocationPrecision.UNRESOLVED;
            case DISTRICT ->
                inner.precision() == LocationPrecision.UNRESOLVED
                                && outer.type().equals(Optional.of(LocationType.DISTRICT))
                        || isOfTown(inner);
            case TOWN -> isOfTown(inner);
            default -> false;
        };
    }

    private static boolean isOfTown(Location inner) {
        return inner.type()
                .filter(t -> t == LocationType.NEIGHBOURHOOD || t == LocationType.STREET || t == LocationType.BUILDING)
                .isPresent();
    }

    private static PlaceMention within(PlaceMention place, PlaceMention scene) {
        Location outer = scene.location();
        List<String> within = new ArrayList<>(List.of(outer.name()));
        outer.within().stream().filter(w -> !within.contains(w)).forEach(within::add);
        boolean province = outer.type().equals(Optional.of(LocationType.PROVINCE));
        Location location = Location.builder()
                .from(place.location())
                .basis(LocationBasis.INFERRED)
                .country(outer.country())
                .admin1(province ? Optional.of(outer.name()) : outer.admin1())
                .within(within)
                .precision(outer.precision())
                .point(outer.precision() == LocationPrecision.TOWN ? outer.point() : Optional.empty())
                .build();
        return new PlaceMention(place.tokens(), location, place.preposition());
    }
}
