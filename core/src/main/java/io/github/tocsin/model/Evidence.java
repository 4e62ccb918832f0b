package io.github.tocsin.model;

import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import org.immutables.value.Value;

/** The words that a part of an incident was read from, and the rule that read them. */
@Value.Immutable
@ValueStyle
public interface Evidence {

    /** What the words are to the attack. */
    Role role();

    /** The frame and rule, as {@code family/frame#rule}. */
    String rule();

    /** The words. */
    Quote quote();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }
}
