package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.LocationType;
import java.util.Optional;

/**
 * One name of a place in a phrase, with the noun that says what it is.
 *
 * @param range name and noun
 * @param name the tokens of the name, the noun included where it belongs to it
 * @param title the name as text
 * @param noun the noun
 * @param plural whether the noun belongs to the names before it as well
 * @param sure whether gazetteer, recogniser or noun say that it is a place; else only its position does
 * @param candidates the places that it may be, the most prominent first
 * @param around known places whose name is part of the name: "Kandahar" of "Kandahar airport"
 */
record PlacePart(
        TokenRange range,
        TokenRange name,
        String title,
        Optional<PlaceNoun> noun,
        boolean plural,
        boolean sure,
        ImmutableList<Place> candidates,
        ImmutableList<Place> around) {

    PlacePart withNoun(PlaceNoun shared, ImmutableList<Place> fitting) {
        return new PlacePart(range, name, title, Optional.of(shared), false, true, fitting, around);
    }

    /** The levels that it can have; none if nothing is known of it. */
    ImmutableSet<PlaceLevel> levels() {
        boolean told = noun.filter(n -> n.type() != LocationType.OTHER || candidates.isEmpty())
                .isPresent();
        if (told) {
            LocationType type = noun.get().type();
            return type == LocationType.REGION
                    ? ImmutableSet.of(PlaceLevel.PROVINCE, PlaceLevel.REGION)
                    : ImmutableSet.of(PlaceLevel.of(type));
        }
        return candidates.stream().map(c -> PlaceLevel.of(c.type())).collect(ImmutableSet.toImmutableSet());
    }

    boolean isCountry() {
        return noun.isEmpty() && candidates.stream().anyMatch(c -> c.type() == LocationType.COUNTRY);
    }
}
