package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.TokenRange;
import java.util.Optional;

/**
 * The words that name one place.
 *
 * @param range all of them, from the first to the last
 * @param parts the name and what it lies in, finest first
 * @param compass "southern", "the east of"
 * @param relation where it lies to the parts, or, if there is one, to the reference; empty if it is the place named
 * @param reference the place that the relation is to: "Baghdad" of "the Taji base north of Baghdad"
 * @param country the code of a country that an adjective tells: "the Iraqi city of Mosul"
 */
record PlacePhrase(
        TokenRange range,
        ImmutableList<PlacePart> parts,
        Optional<TokenRange> compass,
        Optional<Relation> relation,
        Optional<PlacePhrase> reference,
        Optional<String> country) {

    /** How a place lies to another. */
    enum Kind {
        /** About there. */
        NEAR,
        /** In a direction, how far is not said. */
        DIRECTION,
        /** A distance away, in a direction where that is said. */
        DISTANCE,
        /** Not there, and not told where. */
        BEYOND,
        /** In the sea before it. */
        COAST,
        /** On the line between countries. */
        BORDER
    }

    /**
     * A relation.
     *
     * @param kind what it says
     * @param km how far, for DISTANCE
     * @param direction where to, for DIRECTION, and DISTANCE if it is said
     */
    record Relation(Kind kind, double km, Optional<PlaceWords.Direction> direction) {}
}
