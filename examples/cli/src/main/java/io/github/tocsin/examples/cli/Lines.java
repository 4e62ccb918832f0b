package io.github.tocsin.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads bytes line by line, so that one line that is no text does not spoil the others; not thread-safe. */
final class Lines {

    private final InputStream in;
    private int number;
    private boolean ended;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; empty at the end of the input. */
    Optional<byte[]> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b = in.read();
        while (b >= 0 && b != '\n') {
            if (line.size() >= Inputs.MOST_BYTES) {
                throw new IOException("line %d is longer than %d bytes".formatted(number + 1, Inputs.MOST_BYTES));
            }
            line.write(b);
            b = in.read();
        }
        ended = b < 0;
        if (ended && line.size() == 0) {
            return Optional.empty();
        }
        number++;
        return Optional.of(line.toByteArray());
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }
}
