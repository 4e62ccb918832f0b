package io.github.tocsin.layer.conllu;

import java.io.IOException;

/** A CoNLL-U file breaks the format, or tells of another text; the message begins with {@code source:line:}. */
public class ConlluException extends IOException {

    private static final long serialVersionUID = 1L;

    ConlluException(String source, int line, String message) {
        super(source + ":" + line + ": " + message);
    }
}
