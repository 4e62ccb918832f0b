package io.github.tocsin.model;

/**
 * A place told by distance and direction from another.
 *
 * @param distanceKm kilometres
 * @param bearing compass point: N, NNE, NE … NNW
 * @param from the place it is measured from
 */
public record Offset(double distanceKm, String bearing, String from) {}
