package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;
import java.util.Optional;

/**
 * The places named in the report, resolved as far as the gazetteer allows.
 *
 * @param mentions in order of the text, the dateline's place left out
 * @param dateline the place of the dateline
 * @param home the country, where the report names no place but people who serve at home: "the Afghan police"
 */
public record PlaceLayer(
        ImmutableList<PlaceMention> mentions, Optional<PlaceMention> dateline, Optional<PlaceMention> home)
        implements Layer {}
