package io.github.tocsin.model;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A place, as exactly as report and gazetteer allow. */
@Value.Immutable
@ValueStyle
public interface Location {

    /** The known name, or the words of the report. */
    String name();

    /** What kind of place. */
    Optional<LocationType> type();

    /** ISO 3166-1 alpha-2. */
    Optional<String> country();

    /** The first-level region: province, state, governorate. */
    Optional<String> admin1();

    /** Coordinates; never finer than {@link #precision()} says. */
    Optional<Point> point();

    /** How exactly the place is known. */
    LocationPrecision precision();

    /** Whether place and country are stated or inferred from context. */
    @Value.Default
    default LocationBasis basis() {
        return LocationBasis.STATED;
    }

    /** "six miles west of X", where the point was computed. */
    Optional<Offset> offset();

    /** What the place lies in, finest first, as far as known. */
    ImmutableList<String> within();

    /** The report's words. */
    Quote quote();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableLocation.Builder {
        Builder() {}
    }
}
