package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;

/**
 * The events of the report. A mention that speaks of several ("the attacks on both bases") belongs to each.
 *
 * @param events in order of first mention
 */
public record EventLayer(ImmutableList<Event> events) implements Layer {}
