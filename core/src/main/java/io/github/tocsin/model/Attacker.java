package io.github.tocsin.model;

import io.github.tocsin.text.ValueStyle;
import org.immutables.value.Value;

/** An actor as the author of an attack, with how sure the report is of it. */
@Value.Immutable
@ValueStyle
public interface Attacker {

    /** Who. */
    Actor actor();

    /** How sure. */
    AttackerConfidence confidence();

    static Builder builder() {
        return new Builder();
    }

    static Attacker of(Actor actor, AttackerConfidence confidence) {
        return builder().actor(actor).confidence(confidence).build();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableAttacker.Builder {
        Builder() {}
    }
}
