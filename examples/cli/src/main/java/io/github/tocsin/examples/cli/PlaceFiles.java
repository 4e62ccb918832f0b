package io.github.tocsin.examples.cli;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.SetupException;
import io.github.tocsin.gazetteer.GazetteerIndex;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens indexes of places, and tells in one sentence why one can't be opened or read. */
final class PlaceFiles {

    private PlaceFiles() {}

    /**
     * The index in a file.
     *
     * @throws SetupException if it can't be opened
     */
    static GazetteerIndex open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException(file + ": is a folder, not an index of places");
            }
            return GazetteerIndex.open(file);
        } catch (IOException e) {
            throw new SetupException(ImmutableList.of("--gazetteer: " + reason(e)));
        }
    }

    /** What went wrong with a file, with its name. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + ": no such file";
        }
        if (e instanceof AccessDeniedException) {
            return e.getMessage() + ": may not be read or written";
        }
        return String.valueOf(e.getMessage());
    }
}
