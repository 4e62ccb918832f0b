package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.model.Incident;

/**
 * What the report tells of: the end of the way.
 *
 * @param incidents in order of first mention
 */
public record IncidentLayer(ImmutableList<Incident> incidents) implements Layer {}
