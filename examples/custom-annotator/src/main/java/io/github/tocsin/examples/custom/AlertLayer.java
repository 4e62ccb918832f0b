package io.github.tocsin.examples.custom;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.model.Incident;

/**
 * What the desk must be told.
 *
 * @param incidents attacks told of in sentences about ships
 */
public record AlertLayer(ImmutableList<Incident> incidents) implements Layer {}
