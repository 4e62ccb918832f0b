package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;
import java.util.Optional;

/**
 * The places named in the report, resolved as far as the gazetteer allows.
 *
 * @param mentions in order of the text, the dateline's place left out
 * @param dateline the place of the dateline
 */
public record PlaceLayer(ImmutableList<PlaceMention> mentions, Optional<PlaceMention> dateline) implements Layer {}
