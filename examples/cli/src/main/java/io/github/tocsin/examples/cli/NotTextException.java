package io.github.tocsin.examples.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Bytes that are no text. */
final class NotTextException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean binary;

    private NotTextException(String message, boolean binary, @Nullable Throwable cause) {
        super(message, cause);
        this.binary = binary;
    }

    static NotTextException malformed(Throwable cause) {
        return new NotTextException("not text in UTF-8", false, cause);
    }

    static NotTextException binary() {
        return new NotTextException("not text: it holds NUL bytes", true, null);
    }

    /** Whether the rest of the file is no text either, as far as one can tell. */
    boolean isBinary() {
        return binary;
    }
}
