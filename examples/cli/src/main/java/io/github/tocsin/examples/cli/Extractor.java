package io.github.tocsin.examples.cli;

import io.github.tocsin.Extraction;
import io.github.tocsin.IncidentExtractor;
import io.github.tocsin.gazetteer.GazetteerIndex;
import io.github.tocsin.text.Report;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the command needs of an extractor, so that tests can put another in its place. */
interface Extractor extends AutoCloseable {

    /** Reads reports in order, in bounded memory; one that fails comes as an extraction with a failure. */
    Stream<Extraction> extractAll(Stream<Report> reports);

    @Override
    void close();

    /** Makes an extractor. */
    @FunctionalInterface
    interface Factory {
        /**
         * An extractor.
         *
         * @param jobs how many reports are read at once; empty: as many as seems best
         * @param gazetteer an index of places that is asked before the built-in ones
         * @throws io.github.tocsin.SetupException if it can't be had
         */
        Extractor create(OptionalInt jobs, Optional<Path> gazetteer);
    }

    /** The extractor of all modules on the class path. */
    static Extractor onClassPath(OptionalInt jobs, Optional<Path> gazetteer) {
        IncidentExtractor.Builder builder = IncidentExtractor.builder();
        jobs.ifPresent(builder::parallelism);
        Optional<GazetteerIndex> places = gazetteer.map(PlaceFiles::open);
        places.ifPresent(builder::gazetteer);
        IncidentExtractor extractor = builder.build();
        return new Extractor() {
            @Override
            public Stream<Extraction> extractAll(Stream<Report> reports) {
                return extractor.extractAll(reports);
            }

            @Override
            public void close() {
                extractor.close();
                places.ifPresent(GazetteerIndex::close);
            }
        };
    }
}
