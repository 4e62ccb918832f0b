package io.github.tocsin.model;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What was done: type, stage, outcome, weapons. */
@Value.Immutable
@ValueStyle
public interface Attack {

    /** What kind of attack. */
    AttackType type();

    /** How far it came. */
    Stage stage();

    /** What became of it. */
    Outcome outcome();

    /** Whether an attacker meant to die in it. */
    boolean suicide();

    /** How many attacks, where stated. */
    Optional<Quantity> count();

    /** What was used. */
    ImmutableList<Weapon> weapons();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableAttack.Builder {
        Builder() {}
    }
}
