package io.github.tocsin.examples.cli;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.Extraction;
import io.github.tocsin.IncidentExtractor;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.text.Report;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The sample reports, and one extractor with its models for all tests. */
final class SampleReports {

    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    static final Path FOLDER = PROJECT.resolve("examples/reports");

    /** Never closed: models are loaded once for all tests. */
    static final IncidentExtractor EXTRACTOR = IncidentExtractor.create();

    private SampleReports() {}

    /** What the command needs of it. */
    static Extractor shared(OptionalInt jobs) {
        return new Extractor() {
            @Override
            public Stream<Extraction> extractAll(Stream<Report> reports) {
                return EXTRACTOR.extractAll(reports);
            }

            @Override
            public void close() {}
        };
    }

    /** As the command reads them, sorted by name. */
    static ImmutableList<Report> all() {
        return read(FOLDER);
    }

    static ImmutableList<Report> read(Path fileOrFolder) {
        StringWriter told = new StringWriter();
        Problems problems = new Problems(new PrintWriter(told, true));
        ImmutableList<Path> files = Inputs.files(List.of(fileOrFolder.toString()), problems);
        try (Inputs inputs = Inputs.of(files, InputStream.nullInputStream(), Optional.empty(), problems)) {
            ImmutableList<Report> reports = ImmutableList.copyOf(inputs);
            if (problems.any() || reports.isEmpty()) {
                throw new IllegalStateException(fileOrFolder + " can't be read: " + told);
            }
            return reports;
        }
    }

    static IncidentRecord recordOf(Extraction extraction) {
        return new IncidentRecord(
                extraction.report(), extraction.incidents(), extraction.diagnostics(), extraction.producer());
    }
}
