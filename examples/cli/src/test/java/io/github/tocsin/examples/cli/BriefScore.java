package io.github.tocsin.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.Claim;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Compares incidents with what a person reads in a brief, slot by slot. The incident that agrees best is the one meant; what the
 * others say is too much. For one thread.
 */
final class BriefScore {

    private static final ImmutableMap<String, BiPredicate<String, String>> AGREE = ImmutableMap.of(
            "type", BriefScore::isOneOf,
            "targets", BriefScore::isOneOf,
            "place", BriefScore::isPart,
            "attackers", BriefScore::isActor,
            "claims", BriefScore::isClaim);

    /** How much was wanted, given and right, by slot. */
    private final Map<String, int[]> slots = new TreeMap<>();

    /** Adds one brief; of several incidents each takes in its turn the one that agrees best with it of those left. */
    void add(JsonNode golds, List<Incident> incidents) {
        List<Map<String, List<String>>> told = new ArrayList<>();
        for (Incident incident : incidents) {
            if (!incident.background()
                    && incident.factuality().genericity() != Genericity.GENERIC
                    && incident.factuality().polarity() != Polarity.NEGATIVE) {
                Map<String, List<String>> given = given(incident);
                given.forEach((slot, values) -> count(slot)[1] += values.size());
                told.add(given);
            }
        }
        golds.forEach(gold -> addBest(gold, told));
    }

    private void addBest(JsonNode gold, List<Map<String, List<String>>> told) {
        Map<String, List<String>> wanted = new TreeMap<>();
        gold.fields().forEachRemaining(field -> wanted.put(field.getKey(), texts(field.getValue())));
        Map<String, Integer> best = Map.of();
        Optional<Map<String, List<String>>> meant = Optional.empty();
        for (Map<String, List<String>> given : told) {
            Map<String, Integer> right = new TreeMap<>();
            given.forEach((slot, values) -> right.put(slot, right(slot, wanted.getOrDefault(slot, List.of()), values)));
            if (sum(right) > sum(best)) {
                best = right;
                meant = Optional.of(given);
            }
        }
        meant.ifPresent(told::remove);
        Map<String, Integer> aligned = best;
        wanted.forEach((slot, values) -> {
            count(slot)[0] += values.size();
            count(slot)[2] += aligned.getOrDefault(slot, 0);
        });
    }

    double f() {
        int[] all = new int[3];
        slots.values().forEach(slot -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += slot[i];
            }
        });
        return f(all);
    }

    private static double f(int[] slot) {
        return 200.0 * slot[2] / Math.max(1, slot[0] + slot[1]);
    }

    private int[] count(String slot) {
        return slots.computeIfAbsent(slot, s -> new int[3]);
    }

    private static int sum(Map<String, Integer> right) {
        return right.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int right(String slot, List<String> wanted, List<String> given) {
        List<String> left = new ArrayList<>(given);
        int right = 0;
        for (String one : wanted) {
            Optional<String> found = left.stream()
                    .filter(g -> AGREE.getOrDefault(slot, String::equals).test(one, g))
                    .findFirst();
            if (found.isPresent()) {
                left.remove(found.get());
                right++;
            }
        }
        return right;
    }

    private static Map<String, List<String>> given(Incident incident) {
        Map<String, List<String>> out = new TreeMap<>();
        out.put("type", List.of(incident.attack().type().name()));
        out.put(
                "date",
                incident.time().flatMap(TimeRange::start).map(t -> t.date().toString()).stream()
                        .toList());
        out.put(
                "place",
                incident
                        .location()
                        .map(l -> l.name() + ", " + String.join(", ", l.within()) + ", "
                                + l.quote().text())
                        .stream()
                        .toList());
        out.put(
                "country",
                incident.location().flatMap(Location::country).stream().toList());
        out.put("killed", figure(incident.casualties().killed()));
        out.put("wounded", figure(incident.casualties().wounded()));
        out.put("abducted", figure(incident.casualties().abducted()));
        out.put("attackers", incident.attackers().stream().map(BriefScore::text).toList());
        out.put(
                "weapons",
                incident.attack().weapons().stream()
                        .map(Weapon::type)
                        .map(Enum::name)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo))
                        .asList());
        out.put(
                "targets",
                incident.targets().stream()
                        .map(Target::type)
                        .filter(t -> t != TargetType.UNKNOWN)
                        .map(Enum::name)
                        .toList());
        out.put(
                "outcome",
                incident.attack().outcome() == Outcome.UNKNOWN
                        ? List.of()
                        : List.of(incident.attack().outcome().name()));
        out.put("claims", incident.claims().stream().map(BriefScore::text).toList());
        return out;
    }

    private static List<String> figure(Optional<Quantity> quantity) {
        return quantity
                .map(q -> q.best().orElse(q.low().orElse(q.high().orElse(-1))))
                .filter(n -> n >= 0)
                .map(String::valueOf)
                .stream()
                .toList();
    }

    private static String text(Attacker attacker) {
        return attacker.actor().name() + ":" + attacker.confidence();
    }

    private static String text(Claim claim) {
        return claim.type() + " " + claim.stance()
                + claim.source().map(Actor::name).map(n -> " " + n).orElse("")
                + claim.subject().map(Actor::name).map(n -> " > " + n).orElse("");
    }

    private static List<String> texts(JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value.asText());
        }
        List<String> out = new ArrayList<>();
        value.forEach(one -> out.add(one.asText()));
        return out;
    }

    private static boolean isOneOf(String wanted, String given) {
        return List.of(wanted.split("\\|", -1)).contains(given);
    }

    /** Whether one of the names wanted, divided by "|", is part of the one given, or it of them. */
    private static boolean isPart(String wanted, String given) {
        String read = given.toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted.toLowerCase(Locale.ROOT).split("\\|", -1))
                .anyMatch(name -> read.contains(name) || name.contains(read));
    }

    private static boolean isActor(String wanted, String given) {
        int w = wanted.lastIndexOf(':');
        int g = given.lastIndexOf(':');
        return wanted.substring(w).equals(given.substring(g)) && isPart(wanted.substring(0, w), given.substring(0, g));
    }

    private static boolean isClaim(String wanted, String given) {
        String[] w = wanted.split(" ?> ", -1);
        String[] g = given.split(" ?> ", -1);
        String[] said = w[0].split(" ", 3);
        String[] read = g[0].split(" ", 3);
        return w.length == g.length
                && (w.length < 2 || isPart(w[1], g[1]))
                && said.length == read.length
                && said[0].equals(read[0])
                && said[1].equals(read[1])
                && (said.length < 3 || isPart(said[2], read[2]));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        slots.forEach((slot, n) -> out.append(String.format(
                Locale.ROOT, "%-10s wanted %3d given %3d right %3d F %5.1f%n", slot, n[0], n[1], n[2], f(n))));
        return out.append(String.format(Locale.ROOT, "all F %.1f%n", f())).toString();
    }
}
