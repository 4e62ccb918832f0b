package io.github.tocsin.gazetteer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the GeoNames dump format: 19 columns parted by tabs, no header; plain, gzipped or zipped. */
final class GeoNamesDump {

    private static final int COLUMNS = 19;
    private static final String BY_SIZE = "SETTLEMENT";
    private static final long CITY_FROM = 100_000;
    private static final long TOWN_FROM = 1_000;
    private static final int ALIAS_CHARACTERS = 8_000;
    private static final String REGION_NAMES = "admin1CodesASCII.txt";
    private static final Splitter TABS = Splitter.on('\t');
    private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

    private static final ImmutableMap<String, String> FEATURES = features();

    private final Path file;
    private final ImmutableMap<String, String> regions;

    private GeoNamesDump(Path file, ImmutableMap<String, String> regions) {
        this.file = file;
        this.regions = regions;
    }

    /** Takes what is done with each place. */
    interface Sink {
        void add(Place place) throws IOException;
    }

    private interface RowSink {
        void add(List<String> cells, int line) throws IOException;
    }

    /** The dump, with the names of its first-level regions, from its own rows or the list beside it. */
    static GeoNamesDump of(Path file) throws IOException {
        Map<String, String> regions = new HashMap<>();
        Path beside = file.resolveSibling(REGION_NAMES);
        if (Files.exists(beside)) {
            for (String line : Files.readAllLines(beside, StandardCharsets.UTF_8)) {
                List<String> cells = TABS.splitToList(line);
                if (cells.size() > 1) {
                    regions.put(cells.get(0), cells.get(1));
                }
            }
        }
        rows(file, (cells, line) -> {
            if (cells.get(7).equals("ADM1")) {
                regions.put(cells.get(8) + "." + cells.get(10), cells.get(1));
            }
        });
        return new GeoNamesDump(file, ImmutableMap.copyOf(regions));
    }

    void places(Sink sink) throws IOException {
        rows(file, (cells, line) -> {
            Optional<Place> place;
            try {
                place = place(cells);
            } catch (IllegalArgumentException e) {
                throw new IndexFormatException(file + ":" + line + ": " + e.getMessage());
            }
            if (place.isPresent()) {
                sink.add(place.get());
            }
        });
    }

    private Optional<Place> place(List<String> cells) {
        String feature = FEATURES.get(cells.get(6) + "." + cells.get(7));
        String name = cells.get(1).strip();
        if (feature == null || name.isEmpty()) {
            return Optional.empty();
        }
        long population = cells.get(14).isEmpty() ? 0 : Long.parseLong(cells.get(14));
        Point point = new Point(Double.parseDouble(cells.get(4)), Double.parseDouble(cells.get(5)));
        Optional<String> country = Optional.of(cells.get(8)).filter(c -> !c.isEmpty());
        return Optional.of(new Place(
                name,
                aliases(name, cells),
                feature.equals(BY_SIZE) ? bySize(population) : LocationType.valueOf(feature),
                country,
                Optional.ofNullable(regions.get(cells.get(8) + "." + cells.get(10))),
                Optional.of(point),
                population));
    }

    /** Names in other scripts than the Latin one are left out: they do not occur in English reports. */
    private static ImmutableList<String> aliases(String name, List<String> cells) {
        Set<String> aliases = new LinkedHashSet<>();
        int characters = 0;
        for (String alias : COMMAS.split(cells.get(2) + "," + cells.get(3))) {
            if (!alias.equals(name) && isLatin(alias) && aliases.add(alias)) {
                characters += alias.length();
                if (characters > ALIAS_CHARACTERS) {
                    aliases.remove(alias);
                    break;
                }
            }
        }
        return ImmutableList.copyOf(aliases);
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .noneMatch(c -> Character.isLetter(c)
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON);
    }

    private static LocationType bySize(long population) {
        if (population >= CITY_FROM) {
            return LocationType.CITY;
        }
        return population >= TOWN_FROM ? LocationType.TOWN : LocationType.VILLAGE;
    }

    private static void rows(Path file, RowSink sink) throws IOException {
        try (InputStream stream = open(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isEmpty()) {
                    continue;
                }
                List<String> cells = TABS.splitToList(line);
                if (cells.size() != COLUMNS) {
                    throw new IndexFormatException(
                            "%s:%d: expected the %d columns of the GeoNames dump format, found %d"
                                    .formatted(file, number, COLUMNS, cells.size()));
                }
                sink.add(cells, number);
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        InputStream stream = Files.newInputStream(file);
        try {
            if (name.endsWith(".gz")) {
                return new GZIPInputStream(stream, 1 << 16);
            }
            return name.endsWith(".zip") ? unzipped(file, new ZipInputStream(stream)) : stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    private static InputStream unzipped(Path file, ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".txt") && !name.startsWith("readme")) {
                return zip;
            }
        }
        throw new IndexFormatException(file + ": holds no dump (a .txt file other than readme.txt)");
    }

    private static ImmutableMap<String, String> features() {
        ImmutableMap.Builder<String, String> features = ImmutableMap.builder();
        TabTable.read(GeoNamesDump.class, "geonames-features.tsv", 2, row -> {
            String type = row.required(1);
            if (!type.equals(BY_SIZE)) {
                row.as(1, LocationType::valueOf);
            }
            return features.put(row.required(0), type);
        });
        return features.buildOrThrow();
    }
}
