package io.github.tocsin.model;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** When it happened: a range of local dates or times, with its precision. */
@Value.Immutable
@ValueStyle
public interface TimeRange {

    /** The beginning; empty where the words give none. */
    Optional<TimePoint> start();

    /** The end, inclusive for dates; empty where the words give none. */
    Optional<TimePoint> end();

    /** How exact. */
    TimePrecision precision();

    /** Stated or inferred. */
    TimeBasis basis();

    /** The report's words. */
    Quote quote();

    static Builder builder() {
        return new Builder();
    }

    @Value.Check
    default void check() {
        if (start().isPresent() && end().isPresent()) {
            checkArgument(start().get().compareTo(end().get()) <= 0, "%s is after %s", start().get(), end().get());
        }
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableTimeRange.Builder {
        Builder() {}
    }
}
