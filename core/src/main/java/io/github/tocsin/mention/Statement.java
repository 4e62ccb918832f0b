package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.Optional;

/**
 * Somebody says something that may be about an attack.
 *
 * @param type what kind of statement
 * @param stance asserted, denied, or expressly not made
 * @param source head word of who speaks
 * @param via head words of those through whom the word came, the last speaker first
 * @param subject head word of who is named as the author
 * @param about head word of what is spoken of, where grammar ties it to the cue: an event's trigger or a pronoun
 * @param content what is said; triggers within it are what the statement is about
 * @param words cue and content together, as the claim quotes them
 * @param certainty how sure the speaker is
 */
public record Statement(
        ClaimType type,
        Stance stance,
        Optional<Integer> source,
        ImmutableList<Integer> via,
        Optional<Integer> subject,
        Optional<Integer> about,
        TokenRange content,
        TokenRange words,
        Certainty certainty) {}
