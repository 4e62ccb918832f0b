package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tocsin.SetupException;
import io.github.tocsin.gazetteer.GazetteerIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCommandTest {

    private static final String PLACE =
            "7\tUpper Testing\tUpper Testing\tOber-Testing\t12.5\t41.25\tP\tPPL\tSO\t\t04\t\t\t\t900\t\t80\t"
                    + "Africa/Mogadishu\t2024-01-01\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return TocsinCommand.commandLine(
                        (jobs, places) -> {
                            places.map(PlaceFiles::open).ifPresent(GazetteerIndex::close);
                            throw new SetupException(List.of("no models"));
                        },
                        new ByteArrayInputStream("A report.".getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintWriter(err, true),
                        new Terminal(false, 120))
                .execute(words);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void buildsAnIndexThatKnowsThePlacesOfTheDump() throws IOException {
        Path dump = write("SO.txt", PLACE);
        Path index = folder.resolve("places.idx");

        assertThat(run("gazetteer", "build", "--geonames", dump, "--out", index))
                .isZero();

        assertThat(err.toString()).contains("1 places");
        try (GazetteerIndex places = GazetteerIndex.open(index)) {
            assertThat(places.find("Ober-Testing"))
                    .singleElement()
                    .satisfies(p -> assertThat(p.country()).contains("SO"));
        }
    }

    @Test
    void namesFileAndLineOfAMalformedDump() throws IOException {
        Path dump = write("bad.txt", PLACE + "8\tno more columns\n");

        assertThat(run("gazetteer", "build", "--geonames", dump, "--out", folder.resolve("places.idx")))
                .isEqualTo(1);

        assertThat(err.toString()).contains("bad.txt:2");
        assertThat(folder.resolve("places.idx")).doesNotExist();
    }

    @Test
    void saysWhenTheDumpIsMissing() {
        int code = run("gazetteer", "build", "--geonames", folder.resolve("none.txt"), "--out", folder.resolve("x"));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--geonames is not a file").contains("none.txt");
    }

    @Test
    void neverOverwritesTheDump() throws IOException {
        Path dump = write("SO.txt", PLACE);

        assertThat(run("gazetteer", "build", "--geonames", dump, "--out", dump)).isEqualTo(2);

        assertThat(Files.readString(dump)).isEqualTo(PLACE);
    }

    @Test
    void gazetteerAloneAsksForACommand() {
        assertThat(run("gazetteer")).isEqualTo(2);
        assertThat(err.toString()).contains("build");
    }

    @Test
    void extractTellsThatAFileIsNoIndex() throws IOException {
        Path text = write("notes.txt", "These are notes, not places, and they go on for a while. ".repeat(5));

        assertThat(run("extract", "--gazetteer", text, "-")).isEqualTo(2);

        assertThat(err.toString()).contains("--gazetteer").contains("notes.txt").contains("no gazetteer index");
    }

    @Test
    void extractTellsThatThereIsNoIndex() {
        assertThat(run("extract", "--gazetteer", folder.resolve("gone.idx"), "-"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("gone.idx: no such file");
    }

    @Test
    void aFolderIsNoIndex() {
        assertThatThrownBy(() -> PlaceFiles.open(folder))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("is a folder");
    }
}
