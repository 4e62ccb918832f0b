package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.Extraction;
import io.github.tocsin.model.Producer;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import io.github.tocsin.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The sample reports give the records that stand beside them. {@code -Dtocsin.rewrite=true} writes them anew; look through the
 * difference before you keep it.
 */
@Tag("models")
class ExpectedRecordsTest {

    private static final Path EXPECTED = SampleReports.FOLDER.resolve("expected");
    private static final String REWRITE = "tocsin.rewrite";

    /** Resources change more often than what is read by them. */
    private static final Producer ANY = new Producer("any", ImmutableList.of(), "any");

    @TestFactory
    Stream<DynamicTest> everySampleReportGivesItsRecord() {
        return SampleReports.all().stream().map(report -> DynamicTest.dynamicTest(report.id(), () -> compare(report)));
    }

    private static void compare(Report report) throws IOException {
        Extraction extraction = SampleReports.EXTRACTOR.extract(report);
        String record = JsonRecords.pretty()
                        .write(new IncidentRecord(report, extraction.incidents(), extraction.diagnostics(), ANY))
                + "\n";
        Path file = EXPECTED.resolve(report.id() + ".json");
        if (Boolean.getBoolean(REWRITE)) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, record);
        }
        assertThat(file).exists();
        assertThat(record)
                .as("%s; -D%s=true writes it anew", file.getFileName(), REWRITE)
                .isEqualToNormalizingNewlines(Files.readString(file));
    }

    @Test
    void everyRecordHasItsReport() throws IOException {
        try (Stream<Path> files = Files.list(EXPECTED)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .isSubsetOf(SampleReports.all().stream()
                            .map(report -> report.id() + ".json")
                            .toList());
        }
    }
}
