package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layer;

/**
 * The event mentions of the report, and the triggers that were rejected.
 *
 * @param mentions in order of the text
 * @param rejected in order of the text
 * @param explanation one line a trigger, in order of the text
 */
public record MentionLayer(
        ImmutableList<EventMention> mentions,
        ImmutableList<RejectedTrigger> rejected,
        ImmutableList<String> explanation)
        implements Layer {}
