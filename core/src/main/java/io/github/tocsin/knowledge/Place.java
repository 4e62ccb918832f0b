package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.util.Optional;

/**
 * A place that a gazetteer knows.
 *
 * @param name its usual English name
 * @param aliases other names and transliterations
 * @param type what kind of place
 * @param country ISO 3166-1 alpha-2; empty for seas and places of no country
 * @param admin1 the English name of the first-level region that it lies in
 * @param point its coordinates, or those of its middle
 * @param population how many live there, 0 if unknown or nobody does: of places with one name the larger is meant more often
 */
public record Place(
        String name,
        ImmutableList<String> aliases,
        LocationType type,
        Optional<String> country,
        Optional<String> admin1,
        Optional<Point> point,
        long population) {}
