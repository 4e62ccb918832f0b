package io.github.tocsin.event.actor;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Actor;

/**
 * Somebody named or described in the text who can act: "the Taliban", "Shiite militias", "unidentified gunmen".
 *
 * @param head the head word of the phrase
 * @param tokens the phrase
 * @param actor who it is
 * @param named whether it is called by name rather than described
 */
public record ActorMention(int head, TokenRange tokens, Actor actor, boolean named) {}
