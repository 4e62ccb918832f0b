package io.github.tocsin.knowledge;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads knowledge kept in tab-separated files: UTF-8, comments after {@code #}, blank lines skipped, a fixed number of columns.
 * A malformed line fails with file and line.
 */
public final class TabTable {

    private static final Splitter TABS = Splitter.on('\t');
    private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();

    private TabTable() {}

    /** One line of the file. */
    public static final class Row {
        private final String file;
        private final int line;
        private final List<String> cells;

        private Row(String file, int line, List<String> cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        /** The cell of a column, counted from 0, without space around it; may be empty. */
        public String cell(int column) {
            return cells.get(column).strip();
        }

        /** A cell that must not be empty. */
        public String required(int column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw malformed("column " + (column + 1) + " is empty");
            }
            return cell;
        }

        /** A cell, if there is something in it. */
        public Optional<String> optional(int column) {
            return Optional.of(cell(column)).filter(c -> !c.isEmpty());
        }

        /** The parts of a cell that holds a list parted by semicolons. */
        public ImmutableList<String> list(int column) {
            return ImmutableList.copyOf(LIST.split(cell(column)));
        }

        /** A cell read as something; what the reading refuses becomes a complaint with file and line. */
        public <T> T as(int column, Function<String, T> reading) {
            try {
                return reading.apply(cell(column));
            } catch (IllegalArgumentException e) {
                throw malformed("column " + (column + 1) + ": " + e.getMessage());
            }
        }

        /** A complaint about this line, with file and line. */
        public IllegalArgumentException malformed(String what) {
            return new IllegalArgumentException(file + ":" + line + ": " + what);
        }
    }

    /**
     * Reads a resource that lies beside a class.
     *
     * @throws IllegalArgumentException if there is no such resource, or a line has not that many columns
     */
    public static <T> ImmutableList<T> read(Class<?> owner, String resource, int columns, Function<Row, T> reading) {
        InputStream stream = owner.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("no resource " + resource + " beside " + owner.getName());
        }
        try (stream) {
            return read(stream, resource, columns, reading);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /**
     * Reads a stream to its end; it stays open.
     *
     * @param file how complaints call it
     * @throws IllegalArgumentException if a line has not that many columns
     * @throws IOException if it can't be read or is not UTF-8
     */
    public static <T> ImmutableList<T> read(InputStream stream, String file, int columns, Function<Row, T> reading)
            throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                stream,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        ImmutableList.Builder<T> rows = ImmutableList.builder();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(file, number, TABS.splitToList(line));
            if (row.cells.size() != columns) {
                throw row.malformed("expected " + columns + " columns, found " + row.cells.size());
            }
            rows.add(reading.apply(row));
        }
        return rows.build();
    }
}
