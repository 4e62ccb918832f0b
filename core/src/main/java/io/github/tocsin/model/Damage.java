package io.github.tocsin.model;

import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import org.immutables.value.Value;

/** Damage to things. */
@Value.Immutable
@ValueStyle
public interface Damage {

    /** How bad. */
    DamageExtent extent();

    /** The report's words. */
    Quote quote();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableDamage.Builder {
        Builder() {}
    }
}
