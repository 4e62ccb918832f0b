package io.github.tocsin.event;

import io.github.tocsin.event.quantity.QuantityReader;
import io.github.tocsin.text.Quantity;

/** Figures of people compared and added, though they may be as vague as "several". */
final class Amounts {

    private Amounts() {}

    /** Both together; where one of them is unknown the sum is a lower bound. */
    static Quantity both(Quantity a, Quantity b) {
        if (isZero(a) || isZero(b)) {
            return isZero(a) ? b : a;
        }
        Quantity sum = QuantityReader.add(a, b);
        boolean open = hasNoFigure(a) != hasNoFigure(b) && sum.low().isPresent();
        return open ? Quantity.atLeast(sum.low().getAsInt(), sum.text()) : sum;
    }

    static Quantity larger(Quantity a, Quantity b) {
        return value(b) > value(a) ? b : a;
    }

    /** Two sources' figures of the same people: the true one lies between them, for all that is known. */
    static Quantity either(Quantity a, Quantity b) {
        int one = (int) value(a);
        int other = (int) value(b);
        return hasNoFigure(a) || hasNoFigure(b) || one == other
                ? larger(a, b)
                : Quantity.between(Math.min(one, other), Math.max(one, other), a.text() + " / " + b.text());
    }

    /** "several" is more than none and less than any figure. */
    static double value(Quantity q) {
        int figure = q.best().orElse(q.low().orElse(q.high().orElse(-1)));
        return figure < 0 ? 0.5 : figure;
    }

    static boolean isZero(Quantity q) {
        return q.high().orElse(-1) == 0;
    }

    /** "an unknown number". */
    private static boolean hasNoFigure(Quantity q) {
        return q.low().isEmpty() && q.best().isEmpty() && q.high().isEmpty();
    }
}
