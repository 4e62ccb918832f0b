package io.github.tocsin.examples.custom;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.Layer;

/**
 * Which sentences speak of ships.
 *
 * @param sentences their indexes
 */
public record ShippingLayer(ImmutableSet<Integer> sentences) implements Layer {}
