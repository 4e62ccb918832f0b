package io.github.tocsin.model;

import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody or something that was attacked or hit. */
@Value.Immutable
@ValueStyle
public interface Target {

    /** The report's name or shortest full description. */
    String name();

    /** What kind. */
    TargetType type();

    /** Whose it is, ISO 3166-1 alpha-2. */
    Optional<String> country();

    /** How many. */
    Optional<Quantity> count();

    /** What happened to it. */
    Effect effect();

    /** The report's words for it. */
    Quote quote();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }
}
