package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.model.ActorType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@link ActorDictionary#readCsv}'s files. */
final class ActorCsv {

    private final String file;
    private final char separator;
    private final ImmutableMap<String, Integer> columns;

    private ActorCsv(String file, char separator, ImmutableMap<String, Integer> columns) {
        this.file = file;
        this.separator = separator;
        this.columns = columns;
    }

    static ActorDictionary read(Path path) throws IOException {
        String file = path.toString();
        Optional<ActorCsv> header = Optional.empty();
        List<ListedActors.Listed> rows = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            if (header.isEmpty()) {
                header = Optional.of(header(file, number, text));
            } else {
                rows.add(header.get().row(number, text));
            }
        }
        if (header.isEmpty()) {
            throw malformed(file, Math.max(number, 1), "no line with the names of columns");
        }
        return new ListedActors(String.valueOf(path.getFileName()), rows);
    }

    private static ActorCsv header(String file, int number, String line) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : ',';
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> names = cells(file, number, line, separator);
        for (int i = 0; i < names.size(); i++) {
            if (columns.put(names.get(i).toLowerCase(Locale.ROOT), i) != null) {
                throw malformed(file, number, "column " + names.get(i) + " stands there twice");
            }
        }
        for (String needed : List.of("name", "type")) {
            if (!columns.containsKey(needed)) {
                throw malformed(file, number, "no column " + needed + " among " + columns.keySet());
            }
        }
        return new ActorCsv(file, separator, ImmutableMap.copyOf(columns));
    }

    private ListedActors.Listed row(int number, String line) {
        List<String> cells = cells(file, number, line, separator);
        if (cells.size() > columns.size()) {
            throw malformed(file, number, "expected " + columns.size() + " columns, found " + cells.size());
        }
        String name = cell(cells, "name");
        if (name.isEmpty()) {
            throw malformed(file, number, "no name");
        }
        Optional<String> country = optional(cells, "country").map(c -> c.toUpperCase(Locale.ROOT));
        if (country.isPresent() && Countries.builtIn().find(country.get()).isEmpty()) {
            throw malformed(file, number, "not a country code: " + country.get());
        }
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.add(name);
        for (String alias : cell(cells, "aliases").split(";", -1)) {
            if (!alias.isBlank()) {
                names.add(alias.strip());
            }
        }
        ActorType type = as(number, cells, "type", t -> ActorType.valueOf(t.toUpperCase(Locale.ROOT)));
        Optional<LocalDate> from = as(number, cells, "from", DatePart::first);
        Optional<LocalDate> to = as(number, cells, "to", DatePart::last);
        return new ListedActors.Listed(
                new ActorDictionary.Entry(name, type, country, optional(cells, "sponsor")), names.build(), from, to);
    }

    private String cell(List<String> cells, String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
    }

    private Optional<String> optional(List<String> cells, String column) {
        return Optional.of(cell(cells, column)).filter(c -> !c.isEmpty());
    }

    private <T> T as(int number, List<String> cells, String column, Function<String, T> reading) {
        try {
            return reading.apply(cell(cells, column));
        } catch (IllegalArgumentException e) {
            throw malformed(file, number, "column " + column + ": " + e.getMessage());
        }
    }

    /** The cells of a line; a cell between double quotes may hold the separator, and quotes written twice. */
    private static List<String> cells(String file, int number, String line, char separator) {
        List<String> out = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                out.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw malformed(file, number, "a quotation mark is not closed");
        }
        out.add(cell.toString().strip());
        return out;
    }

    private static IllegalArgumentException malformed(String file, int line, String what) {
        return new IllegalArgumentException(file + ":" + line + ": " + what);
    }
}
