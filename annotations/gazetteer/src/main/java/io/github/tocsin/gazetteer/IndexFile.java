package io.github.tocsin.gazetteer;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The layout of an index: a header, the places one after the other, then a table of names.
 *
 * <p>Header: magic, version, number of places, number of names, start of the table, length of the file, words of the longest
 * name, CRC-32 of what comes before. A row of the table: 64 and 32 bits of the name's hash, prominence, where the place
 * starts; in order of hash, then prominence. Numbers are big-endian. A name's hash stands for the name: that two names of
 * millions share 96 bits does not happen.
 */
final class IndexFile {

    static final long MAGIC = 0x544F4353494E475AL; // "TOCSINGZ"
    static final int VERSION = 1;
    static final int HEADER_BYTES = 48;
    static final int ROW_BYTES = 24;

    private static final LocationType[] TYPES = LocationType.values();

    private IndexFile() {}

    /** What the header says. */
    record Header(int version, int places, long names, long tableStart, long length, int longest) {

        byte[] bytes() {
            ByteBuffer buffer = ByteBuffer.allocate(HEADER_BYTES);
            buffer.putLong(MAGIC)
                    .putInt(version)
                    .putInt(places)
                    .putLong(names)
                    .putLong(tableStart)
                    .putLong(length)
                    .putInt(longest);
            buffer.putInt(checksum(buffer));
            return buffer.array();
        }

        static Header read(ByteBuffer bytes, String file) throws IndexFormatException {
            if (bytes.limit() < HEADER_BYTES || bytes.getLong(0) != MAGIC) {
                throw new IndexFormatException(file + " is no gazetteer index; build one with GazetteerIndex.build");
            }
            Header header = new Header(
                    bytes.getInt(8),
                    bytes.getInt(12),
                    bytes.getLong(16),
                    bytes.getLong(24),
                    bytes.getLong(32),
                    bytes.getInt(40));
            if (header.version() != VERSION) {
                throw new IndexFormatException("%s has version %d of the format, this is version %d: build it again"
                        .formatted(file, header.version(), VERSION));
            }
            if (bytes.getInt(44) != checksum(bytes)) {
                throw new IndexFormatException(file + " is damaged: its header does not match its checksum");
            }
            if (header.names() < 0
                    || header.tableStart() < HEADER_BYTES
                    || header.tableStart() + header.names() * ROW_BYTES != header.length()) {
                throw new IndexFormatException(file + " is damaged: its header contradicts itself");
            }
            return header;
        }

        private static int checksum(ByteBuffer bytes) {
            CRC32 crc = new CRC32();
            for (int i = 0; i < HEADER_BYTES - Integer.BYTES; i++) {
                crc.update(bytes.get(i));
            }
            return (int) crc.getValue();
        }
    }

    /** The hash of a name's key: where it stands in the table. */
    static long hash(String key) {
        return Hashing.farmHashFingerprint64().hashUnencodedChars(key).asLong();
    }

    /** More of the hash, from another function. */
    static int check(String key) {
        return Hashing.murmur3_32_fixed().hashUnencodedChars(key).asInt();
    }

    static byte[] bytes(Place place) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(place.type().ordinal());
        out.writeLong(place.population());
        out.writeDouble(place.point().map(Point::latitude).orElse(Double.NaN));
        out.writeDouble(place.point().map(Point::longitude).orElse(Double.NaN));
        text(out, place.country().orElse(""));
        text(out, place.admin1().orElse(""));
        text(out, place.name());
        out.writeShort(place.aliases().size());
        for (String alias : place.aliases()) {
            text(out, alias);
        }
        byte[] record = bytes.toByteArray();
        return ByteBuffer.allocate(Integer.BYTES + record.length)
                .putInt(record.length)
                .put(record)
                .array();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    static Place place(ByteBuffer record) {
        LocationType type = TYPES[record.get()];
        long population = record.getLong();
        double latitude = record.getDouble();
        double longitude = record.getDouble();
        Optional<String> country = Optional.of(text(record)).filter(t -> !t.isEmpty());
        Optional<String> admin1 = Optional.of(text(record)).filter(t -> !t.isEmpty());
        String name = text(record);
        ImmutableList.Builder<String> aliases = ImmutableList.builder();
        for (int left = record.getShort() & 0xFFFF; left > 0; left--) {
            aliases.add(text(record));
        }
        return new Place(
                name,
                aliases.build(),
                type,
                country,
                admin1,
                Double.isNaN(latitude) ? Optional.empty() : Optional.of(new Point(latitude, longitude)),
                population);
    }

    private static String text(ByteBuffer record) {
        byte[] bytes = new byte[record.getShort() & 0xFFFF];
        record.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
