package io.github.tocsin.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import io.github.tocsin.knowledge.Codebooks;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes and reads records as JSON, after the record contract, version 1: {@code incident-record.schema.json} in this package.
 *
 * <p>What is unknown is written as {@code null}, or as an empty array. The same record always gives the same characters, on
 * any machine and any Java. Immutable and thread-safe.
 */
public final class JsonRecords {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // Double.toString differs between Java versions
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final boolean pretty;
    private final boolean text;
    private final Codebooks codebooks;

    private JsonRecords(boolean pretty, boolean text, Codebooks codebooks) {
        this.pretty = pretty;
        this.text = text;
        this.codebooks = codebooks;
    }

    /** One line a record, as in JSON Lines. */
    public static JsonRecords compact() {
        return new JsonRecords(false, false, Codebooks.builtIn());
    }

    /** Indented, for a person. */
    public static JsonRecords pretty() {
        return new JsonRecords(true, false, Codebooks.builtIn());
    }

    /** The same, and the report's text is written too. */
    public JsonRecords withText() {
        return new JsonRecords(pretty, true, codebooks);
    }

    /** The same with the codes of another mapping. */
    public JsonRecords withCodebooks(Codebooks other) {
        return new JsonRecords(pretty, text, other);
    }

    /** The record as JSON, without a line break at its end. */
    public String write(IncidentRecord record) {
        StringWriter out = new StringWriter();
        try {
            write(record, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Writes the record as JSON, without a line break at its end; neither flushes nor closes. */
    public void write(IncidentRecord record, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            if (pretty) {
                json.setPrettyPrinter(printer());
            }
            new RecordWriter(json, codebooks, text).write(record);
        }
    }

    /**
     * Reads a record back. Fields that this version does not know are passed over; {@code codes} are made anew when the record
     * is written. A report whose text was not written comes back with an empty one, and its diagnostics without quotations.
     *
     * @throws IllegalArgumentException if it is not a record of version 1; the message says where
     */
    public static IncidentRecord read(String json) {
        return RecordReader.read(json);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("")
                .withRootSeparator("\n"));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
