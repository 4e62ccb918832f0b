package io.github.tocsin.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerIndexTest {

    /** Made up: the format is GeoNames', the places are not. */
    private static final List<String> DUMP = List.of(
            row(1, "Al Ṭaybah", "At Tayba,Taybeh,الطيبة", 33.5, 36.5, "P", "PPL", "SY", "08", 120_000),
            row(2, "Taybeh", "", 31.95, 35.3, "P", "PPL", "PS", "WE", 1_500),
            row(3, "Northern Marches", "", 33.0, 36.0, "A", "ADM1", "SY", "08", 0),
            row(4, "Qasr Air Base", "", 33.1, 36.1, "S", "AIRB", "SY", "08", 0),
            row(5, "Old Well", "", 33.1, 36.1, "S", "WLL", "SY", "08", 0),
            row(6, "El Molino", "", 13.5, -88.5, "P", "PPL", "SV", "09", 300));

    private static final Path SHARED = shared();

    @TempDir
    Path directory;

    @Test
    void findsPlacesByEveryLatinNameTheMostProminentFirst() throws IOException {
        try (GazetteerIndex index = built(dump(DUMP))) {
            assertThat(index.size()).isEqualTo(5);
            assertThat(index.find("Taybeh"))
                    .extracting(p -> p.country().orElse(""))
                    .containsExactly("SY", "PS");
            assertThat(index.find("al-taybah")).hasSize(1);
            assertThat(index.find("Taybah")).hasSize(1);
            assertThat(index.find("الطيبة")).isEmpty();
            assertThat(index.find("Molino")).isEmpty();
            assertThat(index.find("Old Well")).isEmpty();
        }
    }

    @Test
    void keepsWhatTheDumpSaysOfAPlace() throws IOException {
        try (GazetteerIndex index = built(dump(DUMP))) {
            Place place = index.find("Al Taybah").get(0);
            assertThat(place.name()).isEqualTo("Al Ṭaybah");
            assertThat(place.aliases()).containsExactly("Al Taybah", "At Tayba", "Taybeh");
            assertThat(place.type()).isEqualTo(LocationType.CITY);
            assertThat(place.admin1()).contains("Northern Marches");
            assertThat(place.point()).contains(new Point(33.5, 36.5));
            assertThat(place.population()).isEqualTo(120_000);
            assertThat(index.find("El Molino").get(0).admin1()).isEmpty();
        }
    }

    @Test
    void readsTheWordForTheKindOfPlace() throws IOException {
        try (GazetteerIndex index = built(dump(DUMP))) {
            assertThat(index.find("Qasr military base"))
                    .extracting(Place::type)
                    .containsExactly(LocationType.MILITARY_SITE);
            assertThat(index.find("Northern Marches province")).hasSize(1);
            assertThat(index.find("Taybeh province")).isEmpty();
        }
    }

    @Test
    void readsGzippedAndZippedDumps() throws IOException {
        byte[] bytes = String.join("\n", DUMP).getBytes(StandardCharsets.UTF_8);
        Path gz = directory.resolve("dump.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(bytes);
        }
        Path zip = directory.resolve("dump.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write("not a dump".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("allCountries.txt"));
            out.write(bytes);
        }
        for (Path dump : List.of(gz, zip)) {
            try (GazetteerIndex index = built(dump)) {
                assertThat(index.size()).isEqualTo(5);
            }
        }
    }

    @Test
    void buildsTheSameBytesFromTheSameDump() throws IOException {
        Path dump = dump(DUMP);
        Path one = directory.resolve("one.idx");
        Path two = directory.resolve("two.idx");
        GazetteerIndex.build(dump, one);
        GazetteerIndex.build(dump, two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void refusesAMalformedDumpWithFileAndLineAndLeavesNothingBehind() throws IOException {
        Path dump = dump(List.of(DUMP.get(0), "1\tonly\tthree"));
        Path out = directory.resolve("out.idx");
        assertThatThrownBy(() -> GazetteerIndex.build(dump, out))
                .isInstanceOf(IndexFormatException.class)
                .hasMessageContaining("dump.txt:2: expected the 19 columns");
        assertThat(directory).isDirectoryNotContaining(p -> !p.equals(dump));
    }

    @Test
    void refusesAForeignFile() throws IOException {
        Path foreign = Files.writeString(
                directory.resolve("foreign"), "This is a text of more than forty-eight bytes, no index.");
        Path empty = Files.createFile(directory.resolve("empty"));
        assertThatThrownBy(() -> GazetteerIndex.open(foreign)).hasMessageContaining("is no gazetteer index");
        assertThatThrownBy(() -> GazetteerIndex.open(empty)).hasMessageContaining("is no gazetteer index");
    }

    @Test
    void refusesAnotherVersionADamagedHeaderAndACutFile() throws IOException {
        Path file = directory.resolve("index");
        GazetteerIndex.build(dump(DUMP), file);
        byte[] bytes = Files.readAllBytes(file);

        assertThatThrownBy(() -> GazetteerIndex.open(changed(bytes, 11, 9))).hasMessageContaining("version 9");
        assertThatThrownBy(() -> GazetteerIndex.open(changed(bytes, 15, 99))).hasMessageContaining("checksum");
        Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 5));
        assertThatThrownBy(() -> GazetteerIndex.open(cut)).hasMessageContaining("its header says");
    }

    @Test
    void refusesLookUpsWhenClosed() throws IOException {
        GazetteerIndex index = built(dump(DUMP));
        index.close();
        assertThatThrownBy(() -> index.find("Taybeh")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsEachOfManyPlacesAndNoMoreThanItsLimit() throws IOException {
        List<String> many = IntStream.range(0, 20_000)
                .mapToObj(i -> row(i, "Place " + i % 19_000, "Everywhere", 1, 1, "P", "PPL", "SV", "", i))
                .toList();
        try (GazetteerIndex index = built(dump(many))) {
            for (int i = 0; i < 19_000; i++) {
                assertThat(index.find("place " + i)).hasSize(i < 1_000 ? 2 : 1);
            }
            assertThat(index.find("Everywhere")).hasSize(GazetteerIndex.MOST_PLACES);
            assertThat(index.find("Everywhere").get(0).population()).isEqualTo(19_999);
        }
    }

    @Property
    void survivesAnyName(@ForAll String name) throws IOException {
        try (GazetteerIndex index = GazetteerIndex.open(SHARED)) {
            assertThat(index.find(name)).isNotNull();
        }
    }

    private GazetteerIndex built(Path dump) throws IOException {
        Path out = directory.resolve("built.idx");
        GazetteerIndex.build(dump, out);
        return GazetteerIndex.open(out);
    }

    private Path dump(List<String> rows) throws IOException {
        return Files.write(directory.resolve("dump.txt"), rows, StandardCharsets.UTF_8);
    }

    private Path changed(byte[] bytes, int at, int value) throws IOException {
        byte[] copy = bytes.clone();
        copy[at] = (byte) value;
        return Files.write(directory.resolve("changed" + at), copy);
    }

    private static Path shared() {
        try {
            Path temporary = Files.createTempDirectory("gazetteer-test");
            Path out = temporary.resolve("shared.idx");
            GazetteerIndex.build(Files.write(temporary.resolve("dump.txt"), DUMP), out);
            out.toFile().deleteOnExit();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(
            int id,
            String name,
            String alternates,
            double latitude,
            double longitude,
            String featureClass,
            String code,
            String country,
            String admin1,
            long population) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return String.join(
                "\t",
                Integer.toString(id),
                name,
                ascii,
                alternates,
                Double.toString(latitude),
                Double.toString(longitude),
                featureClass,
                code,
                country,
                "",
                admin1,
                "",
                "",
                "",
                Long.toString(population),
                "",
                "",
                "",
                "2020-01-01");
    }
}
