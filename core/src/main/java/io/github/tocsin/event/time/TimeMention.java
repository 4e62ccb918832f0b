package io.github.tocsin.event.time;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.TimeRange;

/**
 * A time named in the text, as dates.
 *
 * @param tokens the words that name it
 * @param range the dates or times
 */
public record TimeMention(TokenRange tokens, TimeRange range) {}
