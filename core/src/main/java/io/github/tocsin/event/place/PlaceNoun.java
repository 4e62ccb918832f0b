package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import java.util.Optional;

/**
 * A noun that says what kind of place a name is: "district", "airbase".
 *
 * @param words singular, lower case, single spaces
 * @param type the kind
 * @param precision how exactly a place of that kind is known by name; empty if the kind does not say
 * @param positions where the noun stands to the name
 * @param partOfName whether it belongs to the name: "Taji airbase", but not "Kunduz province"
 * @param needs what the name must be
 */
record PlaceNoun(
        String words,
        LocationType type,
        Optional<LocationPrecision> precision,
        ImmutableSet<Position> positions,
        boolean partOfName,
        Needs needs) {

    enum Position {
        AFTER,
        BEFORE,
        OF
    }

    enum Needs {
        /** Any name will do. */
        ANY,
        /** A name that gazetteer or recogniser know as a place. */
        KNOWN,
        /** A known name, or noun and name written in capitals. */
        SURE
    }
}
