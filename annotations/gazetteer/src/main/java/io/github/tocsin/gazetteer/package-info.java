/**
 * Places: the built-in list, and an index over the user's own GeoNames dump.
 *
 * <p>In: names as they stand in a text. Out: the places of that name, the most prominent first, with country, region and
 * coordinates. The built-in list holds what reports of attacks name most: regions, towns, bases, camps, crossings, waters; it
 * is no full gazetteer. Which of several places of one name is meant is for the reader's context to say, not for this package.
 * Depends on core, and on no language toolkit.
 *
 * <pre>{@code
 * BuiltInGazetteer.load().find("Khan Yunis").get(0).country();   // PS
 * }</pre>
 */
@NullMarked
package io.github.tocsin.gazetteer;

import org.jspecify.annotations.NullMarked;
