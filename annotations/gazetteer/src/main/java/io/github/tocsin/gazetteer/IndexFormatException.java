package io.github.tocsin.gazetteer;

import java.io.IOException;

/** A file is no index of this kind and version, is damaged, or a dump to build one from is malformed. */
public final class IndexFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    IndexFormatException(String message) {
        super(message);
    }
}
