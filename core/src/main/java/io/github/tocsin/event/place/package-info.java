/** Recognises place names and phrases and resolves them to locations of honest precision. Comes in: entities and a gazetteer; goes out: {@link io.github.tocsin.event.place.PlaceLayer}. Chooses no place for an event; that is {@code event}'s. */
@NullMarked
package io.github.tocsin.event.place;

import org.jspecify.annotations.NullMarked;
