package io.github.tocsin.text;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A stretch of text: UTF-16 offsets, {@code end} exclusive, so that {@code text.substring(start, end)} is what it names.
 *
 * @param start offset of the first character, not negative
 * @param end offset after the last character, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        checkArgument(start >= 0 && end >= start, "not a span: %s to %s", start, end);
    }

    public static Span of(int start, int end) {
        return new Span(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The shortest span that covers both. */
    public Span union(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The characters of {@code text} that this span names. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Earlier start first, then the longer one. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }
}
