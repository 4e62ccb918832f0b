package io.github.tocsin.model;

import io.github.tocsin.text.ValueStyle;
import org.immutables.value.Value;

/** Whether an attack happened, after Sauri and Pustejovsky's FactBank: polarity and certainty, and genericity. */
@Value.Immutable
@ValueStyle
public interface Factuality {

    /** Whether it happened. */
    Polarity polarity();

    /** How certain that is. */
    Certainty certainty();

    /** One event, or such events in general. */
    Genericity genericity();

    static Builder builder() {
        return new Builder();
    }

    /** It happened, for certain. */
    static Factuality fact() {
        return of(Polarity.POSITIVE, Certainty.CERTAIN, Genericity.SPECIFIC);
    }

    static Factuality of(Polarity polarity, Certainty certainty, Genericity genericity) {
        return builder()
                .polarity(polarity)
                .certainty(certainty)
                .genericity(genericity)
                .build();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableFactuality.Builder {
        Builder() {}
    }
}
