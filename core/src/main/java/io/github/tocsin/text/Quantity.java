package io.github.tocsin.text;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A number of people, things or attacks as a report states it: bounds, best figure, and the words.
 *
 * <p>"six" is low = best = high = 6; "at least two" low = best = 2; "up to 15" high = 15; "12 to 15" low 12 and high 15;
 * "about 20" best = 20; "several" the words alone. Conventions of codebooks ("several" = 3) are applied on export, not here.
 */
@Value.Immutable
@ValueStyle
public interface Quantity {

    /** The least it is said to be. */
    OptionalInt low();

    /** The figure itself, where one is given. */
    OptionalInt best();

    /** The most it is said to be. */
    OptionalInt high();

    /** The report's words. */
    String text();

    @Value.Check
    default void check() {
        int low = low().orElse(0);
        checkArgument(low >= 0, "negative: %s", low);
        checkArgument(low <= best().orElse(low), "low %s is above best %s", low, best());
        checkArgument(
                best().orElse(low) <= high().orElse(Integer.MAX_VALUE), "best %s is above high %s", best(), high());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Just this many. */
    static Quantity exactly(int n, String text) {
        return builder().low(n).best(n).high(n).text(text).build();
    }

    /** This many or more. */
    static Quantity atLeast(int n, String text) {
        return builder().low(n).best(n).text(text).build();
    }

    /** This many or fewer. */
    static Quantity atMost(int n, String text) {
        return builder().high(n).text(text).build();
    }

    /** From {@code low} to {@code high}. */
    static Quantity between(int low, int high, String text) {
        return builder().low(low).high(high).text(text).build();
    }

    /** About this many. */
    static Quantity about(int n, String text) {
        return builder().best(n).text(text).build();
    }

    /** Words without a figure: "several", "dozens". */
    static Quantity words(String text) {
        return builder().text(text).build();
    }

    /** Builds quantities; not thread-safe. */
    final class Builder extends ImmutableQuantity.Builder {
        Builder() {}
    }
}
