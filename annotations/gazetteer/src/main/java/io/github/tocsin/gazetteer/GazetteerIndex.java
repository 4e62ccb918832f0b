package io.github.tocsin.gazetteer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.knowledge.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An index over the user's own GeoNames dump, mapped into memory: it opens at once however large it is, and takes no heap.
 * Thread-safe.
 *
 * <pre>{@code
 * GazetteerIndex.build(Path.of("allCountries.zip"), Path.of("places.idx"));   // once
 * try (GazetteerIndex places = GazetteerIndex.open(Path.of("places.idx"))) {
 *     places.find("Puli Khumri");
 * }
 * }</pre>
 *
 * <p>Which features are taken, and as what, says {@code geonames-features.tsv}. Names are tried as {@link BuiltInGazetteer}
 * tries them, but for the levelling of transliterations: the dump brings its own. A dump without rows for the first-level
 * regions ({@code cities15000.txt}) gives places without {@code admin1}, unless {@code admin1CodesASCII.txt} lies beside it.
 */
public final class GazetteerIndex implements Gazetteer, AutoCloseable {

    /** The most places that one look-up gives: there are thousands of San Antonios. */
    public static final int MOST_PLACES = 100;

    /** Marks keys of names without the word for their kind; no key of a name has it. */
    static final String CORE = "\u0001";

    private static final long CHUNK = IndexFile.ROW_BYTES * (1L << 25);

    private final String name;
    private final IndexFile.Header header;
    private final ImmutableList<ByteBuffer> records;
    private final ImmutableList<ByteBuffer> table;
    private final Shared shared = Shared.INSTANCE;
    private volatile boolean closed;

    private GazetteerIndex(
            String name, IndexFile.Header header, ImmutableList<ByteBuffer> records, ImmutableList<ByteBuffer> table) {
        this.name = name;
        this.header = header;
        this.records = records;
        this.table = table;
    }

    private record Shared(NameForms forms, ImmutableMap<String, CommonWord.Use> commonWords) {
        static final Shared INSTANCE = new Shared(BuiltInGazetteer.forms(), BuiltInGazetteer.commonWords());
    }

    /**
     * Builds an index; an index that was there is replaced when the new one is complete.
     *
     * @param geonamesDump a dump in GeoNames format, plain, {@code .gz} or {@code .zip}
     * @param out the file to write
     * @throws IndexFormatException if a line of the dump is malformed; says file and line
     * @throws IOException if a file can't be read or written
     */
    public static void build(Path geonamesDump, Path out) throws IOException {
        IndexBuilder.build(geonamesDump, out, BuiltInGazetteer.forms());
    }

    /**
     * Opens an index.
     *
     * @throws IndexFormatException if the file is no index, is of another version, or is damaged
     * @throws IOException if it can't be read
     */
    public static GazetteerIndex open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer start = ByteBuffer.allocate(IndexFile.HEADER_BYTES);
            while (start.hasRemaining() && channel.read(start) >= 0) {
                // read on
            }
            start.flip();
            IndexFile.Header header = IndexFile.Header.read(start, file.toString());
            if (channel.size() != header.length()) {
                throw new IndexFormatException("%s is damaged: it has %d bytes, its header says %d"
                        .formatted(file, channel.size(), header.length()));
            }
            return new GazetteerIndex(
                    "index " + file.getFileName(),
                    header,
                    mapped(channel, 0, header.tableStart()),
                    mapped(channel, header.tableStart(), header.length()));
        }
    }

    /** A buffer holds two gigabytes at most; each reaches a little into the next, so that no record is cut. */
    private static ImmutableList<ByteBuffer> mapped(FileChannel channel, long start, long end) throws IOException {
        ImmutableList.Builder<ByteBuffer> chunks = ImmutableList.builder();
        for (long from = start; from < end; from += CHUNK) {
            long to = Math.min(end, from + CHUNK + (1 << 17));
            MappedByteBuffer chunk = channel.map(FileChannel.MapMode.READ_ONLY, from, to - from);
            chunks.add(chunk);
        }
        return chunks.build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int longestName() {
        return header.longest();
    }

    /** How many places it holds. */
    public int size() {
        return header.places();
    }

    /**
     * {@inheritDoc} At most {@link #MOST_PLACES}.
     *
     * @throws IllegalStateException if the index is closed
     */
    @Override
    public List<Place> find(String name) {
        if (closed) {
            throw new IllegalStateException(this.name + " is closed");
        }
        String key = NameForms.key(name);
        if (key.isEmpty() || Names.isCommon(shared.commonWords(), key, name)) {
            return ImmutableList.of();
        }
        List<Place> found = places(key);
        if (!found.isEmpty()) {
            return ImmutableList.copyOf(found);
        }
        String bare = NameForms.key(NameForms.withoutArticles(name));
        if (!bare.equals(key) && !shared.commonWords().containsKey(bare)) {
            found = places(bare);
            if (!found.isEmpty()) {
                return ImmutableList.copyOf(found);
            }
        }
        for (NameForms.Stripped stripped : shared.forms().withoutKind(bare)) {
            Set<Place> ofKind = new LinkedHashSet<>(places(CORE + stripped.rest()));
            ofKind.addAll(places(stripped.rest()));
            ofKind.removeIf(place -> !stripped.types().contains(place.type()));
            if (!ofKind.isEmpty()) {
                return ImmutableList.copyOf(ofKind);
            }
        }
        return ImmutableList.of();
    }

    private List<Place> places(String key) {
        long hash = IndexFile.hash(key);
        int check = IndexFile.check(key);
        List<Place> found = new ArrayList<>(2);
        for (long row = firstNotBelow(hash); row < header.names() && hashAt(row) == hash; row++) {
            ByteBuffer chunk = tableChunk(row);
            int at = tableOffset(row);
            if (chunk.getInt(at + 8) == check) {
                found.add(place(chunk.getLong(at + 16)));
                if (found.size() == MOST_PLACES) {
                    break;
                }
            }
        }
        return found;
    }

    private long firstNotBelow(long hash) {
        long low = 0;
        long high = header.names();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (Long.compareUnsigned(hashAt(middle), hash) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long hashAt(long row) {
        return tableChunk(row).getLong(tableOffset(row));
    }

    private ByteBuffer tableChunk(long row) {
        return table.get((int) (row * IndexFile.ROW_BYTES / CHUNK));
    }

    private static int tableOffset(long row) {
        return (int) (row * IndexFile.ROW_BYTES % CHUNK);
    }

    private Place place(long start) {
        if (start < IndexFile.HEADER_BYTES || start + Integer.BYTES > header.tableStart()) {
            throw new IllegalStateException(name + " is damaged: a name points outside of the places");
        }
        ByteBuffer chunk = records.get((int) (start / CHUNK));
        int at = (int) (start % CHUNK);
        int length = chunk.getInt(at);
        if (length < 0 || at + Integer.BYTES + (long) length > chunk.limit()) {
            throw new IllegalStateException(name + " is damaged: a place has no end");
        }
        byte[] bytes = new byte[length];
        chunk.get(at + Integer.BYTES, bytes);
        return IndexFile.place(ByteBuffer.wrap(bytes));
    }

    /** No look-up works afterwards. The mapping itself is given back when the index is garbage. */
    @Override
    public void close() {
        closed = true;
    }
}
