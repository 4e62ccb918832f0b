/**
 * The domain model: incidents and what they are made of.
 *
 * <p>In: what the extraction stages found out. Out: immutable values that users keep, compare and write. The names and
 * constants are those of the record contract, version 1. Depends on {@code text} only.
 *
 * <pre>{@code
 * if (incident.attack().type() == AttackType.DRONE_STRIKE) {
 *     incident.location().flatMap(Location::point).ifPresent(map::mark);
 * }
 * }</pre>
 */
@NullMarked
package io.github.tocsin.model;

import org.jspecify.annotations.NullMarked;
