package io.github.tocsin.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A report to read: its text, and what is known about it from outside. Immutable and thread-safe.
 *
 * <p>Title and text are analysed as one {@linkplain #content() content}; {@link #quote(Span)} leads from there back to the
 * field that the user gave.
 */
@Value.Immutable
@ValueStyle
public interface Report {

    /** What stands between title and text in {@link #content()}: a paragraph break. */
    String TITLE_BREAK = "\n\n";

    /** The name under which records speak of this report; if none was given, the first 12 hex digits of the text's SHA-256. */
    @Value.Default
    default String id() {
        return Hashing.sha256()
                .hashString(text(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, 12);
    }

    /** The headline, where it is kept apart from the text. */
    Optional<String> title();

    /** The text, exactly as given: all offsets in records point into it. */
    String text();

    /** The day of publication, local to the publisher: relative times are resolved against it. */
    Optional<LocalDate> publishedOn();

    /** Who published it, as the user calls them. */
    Optional<String> source();

    /** A report with this text and nothing else known. */
    static Report of(String text) {
        return builder().text(text).build();
    }

    static Builder builder() {
        return new Builder();
    }

    default Report withId(String id) {
        return builder().from(this).id(id).build();
    }

    default Report withTitle(String title) {
        return builder().from(this).title(title).build();
    }

    default Report withPublishedOn(LocalDate day) {
        return builder().from(this).publishedOn(day).build();
    }

    default Report withSource(String source) {
        return builder().from(this).source(source).build();
    }

    /** Title and text as they are analysed: the title first, as a paragraph of its own. */
    @Value.Lazy
    default String content() {
        return title().map(t -> t + TITLE_BREAK + text()).orElse(text());
    }

    /** Where the text begins within {@link #content()}. */
    default int textStart() {
        return title().map(t -> t.length() + TITLE_BREAK.length()).orElse(0);
    }

    /**
     * The quotation of a span of {@link #content()}, with offsets into the field that it lies in.
     *
     * @throws IllegalArgumentException if the span lies outside of the content or across title and text
     */
    default Quote quote(Span span) {
        checkArgument(span.end() <= content().length(), "%s lies outside of the report", span);
        int shift = textStart();
        if (span.start() >= shift) {
            return new Quote(span.in(content()), Span.of(span.start() - shift, span.end() - shift), Quote.Field.TEXT);
        }
        checkArgument(span.end() <= shift - TITLE_BREAK.length(), "%s lies across the title and the text", span);
        return new Quote(span.in(content()), span, Quote.Field.TITLE);
    }

    /** Builds reports; not thread-safe. */
    final class Builder extends ImmutableReport.Builder {
        Builder() {}
    }
}
