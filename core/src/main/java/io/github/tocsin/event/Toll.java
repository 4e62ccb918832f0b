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
 * @param kind how it goes with other figures
 */
record Toll(Effect effect, Quantity quantity, int sentence, int at, Kind kind) {

    /** How a figure goes with others. */
    enum Kind {
        /** It counts those that it tells of. */
        STATED,
        /** Its people come on top of those told before: "another died later". */
        MORE,
        /** It is told as the figure of all: "the death toll rose to 14". */
        TOTAL,
        /** It is of somebody told of elsewhere: "his body was found". */
        PRONOUN,
        /** Another source's figure of the same people: "but the army spoke of four dead". */
        OTHERWISE,
        /** Nobody knows what became of them; the effect is unknown. */
        MISSING,
        /** That anybody came to harm is only to be concluded: "he was treated in hospital". Counts where nothing else does. */
        IMPLIED
    }

    boolean isZero() {
        return Amounts.isZero(quantity);
    }
}
