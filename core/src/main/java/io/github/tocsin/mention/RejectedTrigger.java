package io.github.tocsin.mention;

import io.github.tocsin.layer.TokenRange;

/**
 * A word that could have told of an attack and was found not to.
 *
 * @param trigger the word or words
 * @param rule the frame that was considered
 * @param reason why not
 */
public record RejectedTrigger(TokenRange trigger, String rule, String reason) {}
