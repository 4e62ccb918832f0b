package io.github.tocsin.model;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Who says what about an attack. */
@Value.Immutable
@ValueStyle
public interface Claim {

    /** What kind of statement. */
    ClaimType type();

    /** Asserted, denied, or expressly not made. */
    Stance stance();

    /** Who speaks; empty where the report says that nobody does. */
    Optional<Actor> source();

    /** Through whom the word came: "local media, citing police" is source police via local media. */
    ImmutableList<Actor> via();

    /** Whom it names as the author. */
    Optional<Actor> subject();

    /** The report's words. */
    Quote quote();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableClaim.Builder {
        Builder() {}
    }
}
