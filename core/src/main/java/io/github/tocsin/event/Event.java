package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.mention.EventMention;
import java.util.Optional;

/**
 * One event of the report: the mentions that tell of it.
 *
 * @param mentions in order of the text
 * @param place where it happened, by its mentions or their neighbourhood
 * @param time when it happened
 */
public record Event(ImmutableList<EventMention> mentions, Optional<PlaceMention> place, Optional<TimeMention> time) {}
