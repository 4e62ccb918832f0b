/**
 * Mentions: the words that tell of an attack, and who and what hangs on them in their sentence.
 *
 * <p>In: language layers and knowledge. Out: event mentions with arguments, factuality and attribution, and the triggers that
 * were rejected, each with the frame and the reason. A mention knows its own sentence; joining mentions is the affair of
 * {@code event}, on which this package must not depend.
 *
 * <pre>{@code
 * input.get(MentionLayer.class).mentions().forEach(mention -> mention.arguments(Role.ATTACKER));
 * }</pre>
 */
@NullMarked
package io.github.tocsin.mention;

import org.jspecify.annotations.NullMarked;
