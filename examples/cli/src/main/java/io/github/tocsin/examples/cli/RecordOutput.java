package io.github.tocsin.examples.cli;

import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import io.github.tocsin.record.TableRecords;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Writes records one by one in a format; not thread-safe. */
abstract class RecordOutput {

    /** So many reports share a table: columns are as wide as these need, and memory stays bounded. */
    private static final int REPORTS_A_TABLE = 200;

    abstract void write(IncidentRecord record) throws IOException;

    /** Writes what was kept back. */
    abstract void finish() throws IOException;

    static RecordOutput of(OutputFormat format, boolean withText, int width, Writer out) {
        return switch (format) {
            case json -> new Json(withText ? JsonRecords.pretty().withText() : JsonRecords.pretty(), out);
            case jsonl -> new Json(withText ? JsonRecords.compact().withText() : JsonRecords.compact(), out);
            case table -> new Table(TableRecords.ofWidth(width), out);
        };
    }

    private static final class Json extends RecordOutput {
        private final JsonRecords json;
        private final Writer out;

        Json(JsonRecords json, Writer out) {
            this.json = json;
            this.out = out;
        }

        @Override
        void write(IncidentRecord record) throws IOException {
            json.write(record, out);
            out.write('\n');
            out.flush();
        }

        @Override
        void finish() {}
    }

    private static final class Table extends RecordOutput {
        private final TableRecords table;
        private final Writer out;
        private final List<IncidentRecord> records = new ArrayList<>();

        Table(TableRecords table, Writer out) {
            this.table = table;
            this.out = out;
        }

        @Override
        void write(IncidentRecord record) throws IOException {
            records.add(record);
            if (records.size() >= REPORTS_A_TABLE) {
                finish();
                out.write('\n');
            }
        }

        @Override
        void finish() throws IOException {
            if (!records.isEmpty()) {
                out.write(table.write(records));
                out.flush();
                records.clear();
            }
        }
    }
}
