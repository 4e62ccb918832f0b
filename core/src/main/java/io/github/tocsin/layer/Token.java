package io.github.tocsin.layer;

import io.github.tocsin.text.Span;

/**
 * A word or a mark.
 *
 * @param text the characters as they stand in the report
 * @param span where they stand, in the report's content
 */
public record Token(String text, Span span) {}
