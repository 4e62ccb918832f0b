package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;

/**
 * Who says what in the report.
 *
 * @param statements in order of the text
 */
public record StatementLayer(ImmutableList<Statement> statements) implements Layer {}
