package io.github.tocsin.model;

import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A weapon that was used or aimed. */
@Value.Immutable
@ValueStyle
public interface Weapon {

    /** What kind. */
    WeaponType type();

    /** How many were used. */
    Optional<Quantity> count();

    /** The report's words for it; empty where only a verb says it: "was shot". */
    Optional<Quote> quote();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableWeapon.Builder {
        Builder() {}
    }
}
