package io.github.tocsin.layer;

import com.google.common.collect.ImmutableList;

/**
 * Which phrases speak of the same thing.
 *
 * @param chains each with two or more phrases, in order of the text
 */
public record CoreferenceLayer(ImmutableList<ImmutableList<TokenRange>> chains) implements Layer {}
