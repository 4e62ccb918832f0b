package io.github.tocsin.event.time;

import io.github.tocsin.layer.TokenRange;
import java.util.Optional;

/**
 * A time as words give it, not yet resolved.
 *
 * @param tokens the words
 * @param day the day, days, month or year
 * @param clock the time of day, if one is told
 * @param open which end the words give where they give one only: "since March", "until Friday"
 */
record TimeExpression(TokenRange tokens, DayPhrase day, Optional<ClockPhrase> clock, Open open) {

    /** Which ends are given. */
    enum Open {
        CLOSED,
        /** The beginning alone. */
        FROM,
        /** The end alone. */
        TO
    }
}
