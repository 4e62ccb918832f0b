package io.github.tocsin.gazetteer;

import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an index. The rows of the table go to 256 files by the first byte of their hash, which are sorted one by one: however
 * large the dump, little is held in memory.
 */
final class IndexBuilder {

    private static final int BUCKETS = 256;

    private record Row(long hash, int check, float prominence, long start) {}

    private static final Comparator<Row> IN_ORDER = ((Comparator<Row>)
                    (a, b) -> Long.compareUnsigned(a.hash(), b.hash()))
            .thenComparingInt(Row::check)
            .thenComparing(Comparator.comparingDouble(Row::prominence).reversed())
            .thenComparingLong(Row::start);

    private final NameForms forms;
    private final List<DataOutputStream> buckets = new ArrayList<>();
    private int places;
    private long names;
    private long end = IndexFile.HEADER_BYTES;
    private int longest = 1;

    private IndexBuilder(NameForms forms) {
        this.forms = forms;
    }

    static void build(Path dump, Path out, NameForms forms) throws IOException {
        Path target = out.toAbsolutePath();
        Path directory = Files.createTempDirectory(target.getParent(), ".gazetteer-");
        try {
            Path written = new IndexBuilder(forms).write(GeoNamesDump.of(dump), directory);
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private Path write(GeoNamesDump dump, Path directory) throws IOException {
        Path index = directory.resolve("index");
        try {
            for (int i = 0; i < BUCKETS; i++) {
                buckets.add(new DataOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(bucket(directory, i)), 1 << 14)));
            }
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(index), 1 << 16)) {
                stream.write(new byte[IndexFile.HEADER_BYTES]);
                dump.places(place -> add(place, stream));
            }
        } finally {
            for (DataOutputStream bucket : buckets) {
                bucket.close();
            }
        }
        try (OutputStream stream = new BufferedOutputStream(
                Files.newOutputStream(index, StandardOpenOption.WRITE, StandardOpenOption.APPEND), 1 << 16)) {
            for (int i = 0; i < BUCKETS; i++) {
                stream.write(sorted(Files.readAllBytes(bucket(directory, i))));
            }
        }
        IndexFile.Header header =
                new IndexFile.Header(IndexFile.VERSION, places, names, end, end + names * IndexFile.ROW_BYTES, longest);
        try (FileChannel channel = FileChannel.open(index, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(header.bytes()), 0);
            channel.force(true);
        }
        return index;
    }

    private static Path bucket(Path directory, int number) {
        return directory.resolve("bucket" + number);
    }

    private void add(Place place, OutputStream stream) throws IOException {
        byte[] bytes = IndexFile.bytes(place);
        stream.write(bytes);
        Map<String, Double> keys = new LinkedHashMap<>();
        double prominence = Prominence.of(place);
        name(place, place.name(), prominence, keys);
        for (String alias : place.aliases()) {
            name(place, alias, prominence * Prominence.BY_ALIAS, keys);
        }
        for (Map.Entry<String, Double> key : keys.entrySet()) {
            long hash = IndexFile.hash(key.getKey());
            DataOutputStream bucket = buckets.get((int) (hash >>> 56));
            bucket.writeLong(hash);
            bucket.writeInt(IndexFile.check(key.getKey()));
            bucket.writeFloat(key.getValue().floatValue());
            bucket.writeLong(end);
            names++;
        }
        places++;
        end += bytes.length;
    }

    private void name(Place place, String name, double prominence, Map<String, Double> keys) {
        String key = NameForms.key(name);
        if (key.isEmpty()) {
            return;
        }
        keys.putIfAbsent(key, prominence);
        longest = Math.max(longest, 1 + (int) key.chars().filter(c -> c == ' ').count());
        String bare = key;
        if (Names.hasArabicNames(place)) {
            bare = NameForms.key(NameForms.withoutArticles(name));
            if (Names.SETTLED.contains(place.type()) && !bare.isEmpty()) {
                keys.putIfAbsent(bare, prominence * Prominence.BY_ALIAS);
            }
        }
        if (place.type() != LocationType.COUNTRY) {
            for (NameForms.Stripped stripped : forms.withoutKind(bare)) {
                if (stripped.types().contains(place.type())) {
                    keys.putIfAbsent(GazetteerIndex.CORE + stripped.rest(), prominence);
                }
            }
            if (!bare.equals(key) && !bare.isEmpty()) {
                keys.putIfAbsent(GazetteerIndex.CORE + bare, prominence);
            }
        }
    }

    private static byte[] sorted(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Row> rows = new ArrayList<>(bytes.length / IndexFile.ROW_BYTES);
        while (in.hasRemaining()) {
            rows.add(new Row(in.getLong(), in.getInt(), in.getFloat(), in.getLong()));
        }
        rows.sort(IN_ORDER);
        ByteBuffer out = ByteBuffer.allocate(bytes.length);
        for (Row row : rows) {
            out.putLong(row.hash())
                    .putInt(row.check())
                    .putFloat(row.prominence())
                    .putLong(row.start());
        }
        return out.array();
    }
}
