package io.github.tocsin.examples.benchmarks;

import io.github.tocsin.gazetteer.GazetteerIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures an index of made-up places: how long building and opening take, and how many names are looked up in a second by one thread.
 *
 * <pre>MeasureIndex [places, 1000000 unless told]</pre>
 */
public final class MeasureIndex {

    private static final int LOOK_UPS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final String[] SYLLABLES = {
        "ba", "da", "gor", "han", "ir", "jal", "kam", "lo", "mar", "ni", "or", "pul", "qal", "ra", "sha", "ti", "ur",
        "van", "yaz", "zor"
    };

    private MeasureIndex() {}

    public static void main(String[] args) throws IOException {
        int places = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("tocsin-index");
        Path dump = folder.resolve("places.txt");
        Path file = folder.resolve("places.idx");
        try {
            List<String> names = write(dump, places);
            long start = System.nanoTime();
            GazetteerIndex.build(dump, file);
            out.printf(Locale.ROOT, "build  %8.1f s, %d bytes%n", seconds(start), Files.size(file));
            for (int round = 0; round < ROUNDS; round++) {
                start = System.nanoTime();
                try (GazetteerIndex index = GazetteerIndex.open(file)) {
                    double open = seconds(start);
                    start = System.nanoTime();
                    long found = 0;
                    for (int i = 0; i < LOOK_UPS; i++) {
                        found += index.find(names.get(i % names.size())).size();
                    }
                    out.printf(
                            Locale.ROOT,
                            "open %10.1f ms, %d places; %9.0f look-ups/s, %.1f places each%n",
                            open * 1000,
                            index.size(),
                            LOOK_UPS / seconds(start),
                            (double) found / LOOK_UPS);
                }
            }
        } finally {
            Files.deleteIfExists(dump);
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** A dump in GeoNames' format; every second name looked up is in it. */
    private static List<String> write(Path dump, int places) throws IOException {
        Random random = new Random(1);
        List<String> names = new ArrayList<>();
        try (var writer = Files.newBufferedWriter(dump)) {
            for (int i = 0; i < places; i++) {
                String name = name(random, 4);
                if (i % 10 == 0) {
                    names.add(name);
                    names.add(name + "x");
                }
                writer.write(String.format(
                        Locale.ROOT,
                        "%d\t%s\t%s\t%s\t%.5f\t%.5f\tP\tPPL\tAF\t\t01\t\t\t\t%d\t\t100\tAsia/Kabul\t2020-01-01%n",
                        i + 1,
                        name,
                        name,
                        name(random, 4),
                        random.nextDouble() * 180 - 90,
                        random.nextDouble() * 360 - 180,
                        random.nextInt(100_000)));
            }
        }
        return names;
    }

    private static String name(Random random, int syllables) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(out.charAt(0)) + out.substring(1);
    }
}
