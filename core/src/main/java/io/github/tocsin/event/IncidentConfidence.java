package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.TimePrecision;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How sure it is that an incident is real in the text and of its type: a logistic regression over signs that a reader of the
 * record can see for himself. The weights stand in {@code confidence.yaml}; they were learned from the development part of the
 * MUC-4 corpus alone (Proceedings of the Fourth Message Understanding Conference, 1992). Immutable and thread-safe.
 */
public final class IncidentConfidence {

    private static final IncidentConfidence BUILT_IN = load();

    private final double intercept;
    private final ImmutableMap<String, Double> weights;

    private IncidentConfidence(double intercept, Map<String, Double> weights) {
        this.intercept = intercept;
        this.weights = ImmutableMap.copyOf(weights);
    }

    private static IncidentConfidence load() {
        JsonNode root = AttackTypes.Knowledge.yaml("confidence.yaml");
        ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
        root.path("weights")
                .fields()
                .forEachRemaining(e -> weights.put(e.getKey(), e.getValue().asDouble()));
        return new IncidentConfidence(root.path("intercept").asDouble(), weights.buildOrThrow());
    }

    public static IncidentConfidence builtIn() {
        return BUILT_IN;
    }

    /**
     * The probability that an incident is real and of its type, 0 to 1.
     *
     * @param all the incidents of its report, itself among them, in order
     */
    public double of(Incident incident, List<Incident> all) {
        double sum = intercept;
        for (Map.Entry<String, Double> sign : signs(incident, all).entrySet()) {
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    }

    /** What speaks for and against an incident, by name; absent is 0. */
    public static ImmutableSortedMap<String, Double> signs(Incident incident, List<Incident> all) {
        Signs out = new Signs();
        long triggers = incident.evidence().stream()
                .filter(e -> e.role() == Role.TRIGGER)
                .count();
        out.put("two mentions", triggers == 2);
        out.put("three mentions", triggers == 3);
        out.put("more mentions", triggers > 3);
        out.put("time", incident.time().isPresent());
        out.put(
                "day",
                incident.time()
                        .filter(t -> t.precision().compareTo(TimePrecision.DAY) <= 0)
                        .isPresent());
        out.put("place", incident.location().isPresent());
        out.put("place within a country", isFine(incident));
        out.put("attacker", !incident.attackers().isEmpty());
        out.put(
                "attacker not told as fact",
                incident.attackers().stream().anyMatch(a -> a.confidence() != AttackerConfidence.REPORTED_AS_FACT));
        out.put("several attackers", incident.attackers().size() > 2);
        out.put("weapon", !incident.attack().weapons().isEmpty());
        targets(incident, out);
        out.put("killed", incident.casualties().killed().isPresent());
        out.put("wounded", incident.casualties().wounded().isPresent());
        out.put("damage", incident.damage().isPresent());
        out.put("hit", incident.attack().outcome() == Outcome.HIT);
        out.put("attempted", incident.attack().stage() == Stage.ATTEMPTED);
        out.put("count", incident.attack().count().isPresent());
        out.put("uncertain", incident.factuality().certainty() != Certainty.CERTAIN);
        out.put("background", incident.background());
        out.put("claims", !incident.claims().isEmpty());
        out.put("first", all.get(0).equals(incident));
        out.put("alone", all.size() == 1);
        out.put("among many", all.size() > 3);
        int start = incident.evidence().stream()
                .filter(e -> e.role() == Role.TRIGGER)
                .mapToInt(e -> e.quote().span().start())
                .min()
                .orElse(0);
        out.put("late in the text", start > 1500);
        out.put("very late in the text", start > 3000);
        return out.map();
    }

    private static boolean isFine(Incident incident) {
        return incident.location()
                .filter(l -> l.precision() != LocationPrecision.COUNTRY && l.precision() != LocationPrecision.REGION)
                .isPresent();
    }

    private static void targets(Incident incident, Signs out) {
        Collection<Target> targets = incident.targets();
        out.put("target", !targets.isEmpty());
        out.put("several targets", targets.size() > 2);
        out.put("many targets", targets.size() > 5);
        out.put("named person", targets.stream().anyMatch(t -> t.type() == TargetType.PERSON));
        out.put(
                "counted target",
                targets.stream()
                        .flatMap(t -> t.count().stream())
                        .anyMatch(q -> q.best().isPresent()));
        out.put("people only", targets.stream().allMatch(t -> t.type().isPeople()) && !targets.isEmpty());
        out.put(
                "combatants only",
                !targets.isEmpty()
                        && targets.stream().allMatch(t -> switch (t.type()) {
                            case SOLDIERS, FIGHTERS, MILITARY_SITE, MILITARY_EQUIPMENT -> true;
                            default -> false;
                        }));
        out.put(
                "unknown target only",
                !targets.isEmpty()
                        && targets.stream()
                                .allMatch(t -> t.type() == TargetType.UNKNOWN || t.type() == TargetType.OTHER_PEOPLE));
    }

    private static final class Signs {
        private final ImmutableSortedMap.Builder<String, Double> out = ImmutableSortedMap.naturalOrder();

        void put(String sign, boolean there) {
            if (there) {
                out.put(sign, 1.0);
            }
        }

        ImmutableSortedMap<String, Double> map() {
            return out.buildOrThrow();
        }
    }
}
