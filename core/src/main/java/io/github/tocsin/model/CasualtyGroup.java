package io.github.tocsin.model;

import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A part of the casualties: soldiers, civilians, attackers, children. Parts are not additions. */
@Value.Immutable
@ValueStyle
public interface CasualtyGroup {

    /** Who they were, in the report's words. */
    String group();

    /** How many died. */
    Optional<Quantity> killed();

    /** How many were wounded. */
    Optional<Quantity> wounded();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableCasualtyGroup.Builder {
        Builder() {}
    }
}
