package io.github.tocsin.layer;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.tocsin.text.Span;

/**
 * Tokens that stand together.
 *
 * @param first index of the first token
 * @param end index after the last one
 */
public record TokenRange(int first, int end) implements Comparable<TokenRange> {

    public TokenRange {
        checkArgument(first >= 0 && end >= first, "not a range: %s to %s", first, end);
    }

    public static TokenRange of(int first, int end) {
        return new TokenRange(first, end);
    }

    public int size() {
        return end - first;
    }

    public boolean contains(int token) {
        return first <= token && token < end;
    }

    public boolean contains(TokenRange other) {
        return first <= other.first && other.end <= end;
    }

    public boolean overlaps(TokenRange other) {
        return first < other.end && other.first < end;
    }

    /** The characters from the first token to the last. */
    public Span span(TokenLayer tokens) {
        return size() == 0
                ? Span.of(0, 0)
                : tokens.get(first).span().union(tokens.get(end - 1).span());
    }

    @Override
    public int compareTo(TokenRange other) {
        return first != other.first ? Integer.compare(first, other.first) : Integer.compare(other.end, end);
    }
}
