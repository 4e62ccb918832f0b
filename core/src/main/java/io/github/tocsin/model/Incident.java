package io.github.tocsin.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** One attack, or one counted group of attacks that the report treats as one. */
@Value.Immutable
@ValueStyle
public interface Incident {

    /** Report id, hyphen, number: {@code r1-1}. */
    String id();

    /** What was done. */
    Attack attack();

    /** When. */
    Optional<TimeRange> time();

    /** Where. */
    Optional<Location> location();

    /** Who did it. */
    ImmutableList<Attacker> attackers();

    /** Who repelled or intercepted it. */
    ImmutableList<Actor> defenders();

    /** To whom and to what. */
    ImmutableList<Target> targets();

    /** How many came to harm. */
    Casualties casualties();

    /** What damage it did. */
    Optional<Damage> damage();

    /** Who says what about it. */
    ImmutableList<Claim> claims();

    /** Whether it happened. */
    Factuality factuality();

    /** Whether it is told as context, not as what the report is about. */
    boolean background();

    /** The words of every mention, in order of the text. */
    ImmutableList<Evidence> evidence();

    /** The probability, 0 to 1, that the incident is real in the text and of this type. */
    double confidence();

    static Builder builder() {
        return new Builder();
    }

    @Value.Check
    default void check() {
        checkArgument(confidence() >= 0 && confidence() <= 1, "not a probability: %s", confidence());
        checkArgument(!evidence().isEmpty(), "an incident needs evidence");
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableIncident.Builder {
        Builder() {}
    }
}
