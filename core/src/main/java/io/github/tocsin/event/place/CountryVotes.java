package io.github.tocsin.event.place;

import io.github.tocsin.knowledge.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which countries a report speaks of, and how much. Immutable once made. */
final class CountryVotes {

    private static final double NAME = 1;
    /** As a town's dateline counts half, it counts like a country's name. */
    private static final double DATELINE = 2;

    private static final double ONLY_THERE = 0.5;
    private static final double ADJECTIVE = 0.3;
    /** "the Afghan police": they serve at home. */
    private static final double DOMESTIC = 0.6;
    /** The share of the votes from which on a country is what the report is about. */
    private static final double DOMINANT = 0.7;
    /** As many votes make it worth asking which country dominates: one place, or two adjectives. */
    private static final double ENOUGH = 0.5;
    /** What a country's name counts where it need not be the scene: "from Uganda". */
    private static final double REMOTE = 0.4;

    /** Of an adjective and the noun it belongs to: "Afghan local border police". */
    private static final int LONGEST_PHRASE = 3;

    private final Map<String, Double> all = new TreeMap<>();
    /** Without adjectives: "French troops" do not make it France. */
    private final Map<String, Double> places = new TreeMap<>();

    private CountryVotes() {}

    static CountryVotes of(
            PlaceText text, List<PlacePhrase> phrases, Optional<PlacePhrase> dateline, PlaceIndex index) {
        CountryVotes votes = new CountryVotes();
        PlaceWords words = PlaceWords.builtIn();
        phrases.forEach(p -> votes.count(
                p, words.is(PlaceWords.Phrase.REMOTE, text.lower(p.range().first() - 1)) ? REMOTE : NAME, index));
        dateline.ifPresent(p -> votes.count(p, DATELINE, index));
        for (int i = 0; i < text.size(); i++) {
            if (text.capital(i) && index.isDemonym(text.form(i))) {
                double worth = isDomestic(text, i) ? DOMESTIC : ADJECTIVE;
                index.adjective(text.form(i)).ifPresent(code -> add(votes.all, code, worth));
            }
        }
        return votes;
    }

    /** Whether the adjective is that of people who serve in their own country: "Afghan National Police". */
    static boolean isDomestic(PlaceText text, int adjective) {
        for (int i = adjective + 1; i < Math.min(text.size(), adjective + 1 + LONGEST_PHRASE); i++) {
            if (!text.tag(i).startsWith("NN") && !text.tag(i).startsWith("JJ")) {
                return false;
            }
            if (text.phraseEnd(PlaceWords.Phrase.DOMESTIC, i, text.size()) > i) {
                return true;
            }
        }
        return false;
    }

    /** The country whose people at home the report names, if it names no other country in any way. */
    Optional<String> only() {
        return all.size() == 1 ? Optional.of(all.keySet().iterator().next()) : Optional.empty();
    }

    private void count(PlacePhrase phrase, double weight, PlaceIndex index) {
        if (phrase.relation().filter(r -> r.kind() == PlacePhrase.Kind.BORDER).isPresent()) {
            return;
        }
        phrase.reference().ifPresent(r -> count(r, weight, index));
        for (PlacePart part : phrase.parts()) {
            List<String> codes = part.candidates().stream()
                    .map(Place::country)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            double worth = part.isCountry() ? weight : ONLY_THERE * weight;
            boolean known = part.candidates().stream().anyMatch(p -> !PlaceChooser.isSmall(p, index));
            if (codes.size() == 1 && known) {
                add(all, codes.get(0), worth);
                add(places, codes.get(0), worth);
            } else if (part.isCountry()) {
                add(all, codes.get(0), ADJECTIVE);
                add(places, codes.get(0), ADJECTIVE);
            }
        }
    }

    private static void add(Map<String, Double> map, String code, double weight) {
        map.merge(code, weight, Double::sum);
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** The part of all votes that a country has, 0 to 1. */
    double share(String code) {
        double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
        return sum == 0 ? 0 : all.getOrDefault(code, 0.0) / sum;
    }

    /** The country that the report is about, where it names one. */
    Optional<String> dominant() {
        double sum = all.values().stream().mapToDouble(Double::doubleValue).sum();
        return all.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(e -> e.getValue() >= ENOUGH && e.getValue() >= DOMINANT * sum)
                .map(Map.Entry::getKey);
    }
}
