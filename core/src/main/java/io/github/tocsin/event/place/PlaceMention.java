package io.github.tocsin.event.place;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Location;
import java.util.Optional;

/**
 * A place named in the text: "Kano", "the Al Taji military base north of Baghdad", "Puli Khumri, Baghlan, Afghanistan".
 *
 * @param tokens the words that name it, containers and offsets ("six miles west of") included
 * @param location the place
 * @param preposition the preposition before it, lower case: "in", "near", "from"; empty if there is none, as before a subject
 */
public record PlaceMention(TokenRange tokens, Location location, Optional<String> preposition) {}
