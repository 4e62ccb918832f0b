package io.github.tocsin.model;

import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Somebody who acts: a state, a force, a group, a person. The name is the report's, or the known name of what it means. */
@Value.Immutable
@ValueStyle
public interface Actor {

    /** The known name, or the words of the report. */
    String name();

    /** What kind of actor it is. */
    ActorType type();

    /** The country it belongs to, ISO 3166-1 alpha-2. */
    Optional<String> country();

    /** Whom it acts for, where the report or the dictionary says so. */
    Optional<String> sponsor();

    /** Where the report names it. */
    Optional<Quote> quote();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableActor.Builder {
        Builder() {}
    }
}
