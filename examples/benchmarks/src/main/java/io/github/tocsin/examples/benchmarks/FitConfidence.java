package io.github.tocsin.examples.benchmarks;

import io.github.tocsin.event.IncidentConfidence;
import io.github.tocsin.model.Incident;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.record.JsonRecords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the weights of {@link IncidentConfidence}: a logistic regression with an L2 penalty, by gradient descent from zero, so
 * that the same input gives the same weights. Prints them as {@code confidence.yaml} wants them.
 *
 * <pre>FitConfidence records.jsonl labels.tsv</pre>
 *
 * {@code records.jsonl} are records as {@code tocsin extract --format jsonl} writes them; {@code labels.tsv} has lines of incident id,
 * tab, and 1 if the incident is right or 0 if not, as a scorer that aligns incidents with a gold standard says. Incidents without a
 * label are not used.
 */
public final class FitConfidence {

    private static final double PENALTY = 2;
    private static final double RATE = 0.3;
    private static final int ROUNDS = 20_000;
    private static final double SMALLEST_SHOWN = 0.05;

    private record Example(Map<String, Double> signs, boolean right) {}

    private FitConfidence() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("wanted: records.jsonl labels.tsv");
        }
        List<Example> examples = examples(Path.of(args[0]), labels(Path.of(args[1])));
        Model model = Model.fit(examples);
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "intercept: %.2f%nweights:%n", model.intercept);
        model.weights.forEach((sign, weight) -> {
            if (Math.abs(weight) >= SMALLEST_SHOWN) {
                out.printf(Locale.ROOT, "  %s: %.2f%n", sign, weight);
            }
        });
        table(model, examples).forEach(out::println);
    }

    private static Map<String, Boolean> labels(Path file) throws IOException {
        Map<String, Boolean> out = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            out.put(line.substring(0, tab), line.substring(tab + 1).equals("1"));
        }
        return out;
    }

    private static List<Example> examples(Path records, Map<String, Boolean> labels) throws IOException {
        List<Example> out = new ArrayList<>();
        for (String line : Files.readAllLines(records)) {
            IncidentRecord record = JsonRecords.read(line);
            for (Incident incident : record.incidents()) {
                if (labels.containsKey(incident.id())) {
                    out.add(new Example(
                            IncidentConfidence.signs(incident, record.incidents()),
                            labels.getOrDefault(incident.id(), false)));
                }
            }
        }
        return out;
    }

    /** How many of the incidents of each tenth of confidence are right. */
    private static List<String> table(Model model, List<Example> examples) {
        int[] all = new int[10];
        int[] right = new int[10];
        for (Example example : examples) {
            int tenth = Math.min(9, (int) (model.of(example.signs) * 10));
            all[tenth]++;
            right[tenth] += example.right ? 1 : 0;
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            if (all[i] > 0) {
                out.add(String.format(
                        Locale.ROOT,
                        "# confidence %.1f to %.1f: %d of %d right",
                        i / 10.0,
                        (i + 1) / 10.0,
                        right[i],
                        all[i]));
            }
        }
        return out;
    }

    private static final class Model {
        private double intercept;
        private final Map<String, Double> weights = new TreeMap<>();

        static Model fit(List<Example> examples) {
            Model model = new Model();
            examples.forEach(e -> e.signs.keySet().forEach(s -> model.weights.put(s, 0.0)));
            for (int round = 0; round < ROUNDS; round++) {
                model.step(examples);
            }
            return model;
        }

        private void step(List<Example> examples) {
            double atIntercept = 0;
            Map<String, Double> slopes = new HashMap<>();
            for (Example example : examples) {
                double error = of(example.signs) - (example.right ? 1 : 0);
                atIntercept += error;
                example.signs.forEach((sign, value) -> slopes.merge(sign, error * value, Double::sum));
            }
            double rate = RATE / examples.size();
            intercept -= rate * atIntercept;
            weights.replaceAll((sign, weight) -> weight - rate * (slopes.getOrDefault(sign, 0.0) + PENALTY * weight));
        }

        double of(Map<String, Double> signs) {
            double sum = intercept;
            for (Map.Entry<String, Double> sign : signs.entrySet()) {
                sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
            }
            return 1 / (1 + Math.exp(-sum));
        }
    }
}
