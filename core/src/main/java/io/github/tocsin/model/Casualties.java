package io.github.tocsin.model;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** How many people came to harm: everyone, the attackers too. */
@Value.Immutable
@ValueStyle
public interface Casualties {

    /** How many died. */
    Optional<Quantity> killed();

    /** How many were wounded. */
    Optional<Quantity> wounded();

    /** How many were taken. */
    Optional<Quantity> abducted();

    /** How many are missing. */
    Optional<Quantity> missing();

    /** Who they were. */
    ImmutableList<CasualtyGroup> groups();

    static Builder builder() {
        return new Builder();
    }

    /** Nothing is said of casualties. */
    static Casualties none() {
        return builder().build();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableCasualties.Builder {
        Builder() {}
    }
}
