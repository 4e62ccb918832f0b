package io.github.tocsin.event.time;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The times named in the report, resolved.
 *
 * @param mentions in order of the text, the dateline's date left out
 * @param anchor the day that relative expressions were resolved against: of publication, else of the dateline
 */
public record TimeValueLayer(ImmutableList<TimeMention> mentions, Optional<LocalDate> anchor) implements Layer {}
