package io.github.tocsin.event;

import io.github.tocsin.model.Effect;
import io.github.tocsin.text.Quantity;

/**
 * A figure of the dead, the wounded or the taken that no trigger of a frame carries.
 *
 * @param effect what happened to them
 * @param quantity how many
 * @param sentence index of the sentence
 * @param at the word that tells it
 * @param more whether these come on top of those told before
 * @param total whether it is told as the figure of all: "the death toll rose to 14"
 */
record Toll(Effect effect, Quantity quantity, int sentence, int at, boolean more, boolean total) {

    boolean isZero() {
        return quantity.high().orElse(-1) == 0;
    }
}
