package io.github.tocsin.event.place;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words that tell of places, from the files in {@code event/place}. Immutable and thread-safe. */
public final class PlaceWords {

    private static final Splitter COMMAS = Splitter.on(',').trimResults();

    /**
     * A compass word.
     *
     * @param point "NE"; empty for "central"
     * @param degrees clockwise from north
     * @param adjective whether it is "northern" rather than "north"
     */
    record Direction(Optional<String> point, double degrees, boolean adjective) {}

    /** What stands around names. */
    public enum Phrase {
        PREPOSITION,
        LOCATIVE,
        INSIDE,
        NEAR,
        BEYOND,
        COAST,
        BORDER,
        PARTICLE,
        ARTICLE,
        REMOTE,
        FILLER,
        COUNTRY,
        DOMESTIC,
        AT_HOME,
        ABROAD,
        MOVED,
        SCENE,
        ASSAULTED,
        PART_OF_NAME
    }

    /** Why a capitalised word is no place. */
    enum NoPlace {
        WORD,
        CALENDAR,
        TITLE,
        AFTER,
        BEFORE,
        DATELINE,
        SPEECH
    }

    private record Pair<K>(K kind, String words) {}

    private record NamedDirection(String word, Direction direction) {}

    private record Mission(String name, String country) {}

    private record Measure(String kind, String word, double value) {}

    private static final class BuiltIn {
        static final PlaceWords WORDS = new PlaceWords();
    }

    private final ImmutableMap<String, PlaceNoun> nouns;
    private final ImmutableSetMultimap<Phrase, String> phrases;
    private final ImmutableSetMultimap<NoPlace, String> notPlaces;
    private final ImmutableMap<String, Direction> directions;
    private final ImmutableMap<String, String> missions;
    private final ImmutableMap<String, Double> units;
    private final ImmutableMap<String, Double> numbers;
    private final int longestMission;
    private final int longestNoun;
    private final int longestPhrase;

    private PlaceWords() {
        this.nouns = TabTable.read(PlaceWords.class, "place-nouns.tsv", 6, PlaceWords::noun).stream()
                .collect(ImmutableMap.toImmutableMap(PlaceNoun::words, n -> n));
        this.phrases = pairs("place-phrases.tsv", Phrase::valueOf);
        this.notPlaces = pairs("not-places.tsv", NoPlace::valueOf);
        this.directions = TabTable.read(PlaceWords.class, "directions.tsv", 4, PlaceWords::direction).stream()
                .collect(ImmutableMap.toImmutableMap(NamedDirection::word, NamedDirection::direction));
        this.missions = TabTable.read(PlaceWords.class, "missions.tsv", 2, PlaceWords::mission).stream()
                .collect(ImmutableMap.toImmutableMap(Mission::name, Mission::country));
        ImmutableListMultimap<String, Measure> measures =
                TabTable.read(PlaceWords.class, "distance-units.tsv", 3, PlaceWords::measure).stream()
                        .collect(ImmutableListMultimap.toImmutableListMultimap(Measure::kind, m -> m));
        this.units = measures.get("unit").stream().collect(ImmutableMap.toImmutableMap(Measure::word, Measure::value));
        this.numbers =
                measures.get("number").stream().collect(ImmutableMap.toImmutableMap(Measure::word, Measure::value));
        this.longestMission = longest(missions.keySet().stream());
        this.longestNoun = longest(nouns.keySet().stream());
        this.longestPhrase = longest(phrases.values().stream());
    }

    public static PlaceWords builtIn() {
        return BuiltIn.WORDS;
    }

    private static <K extends Enum<K>> ImmutableSetMultimap<K, String> pairs(String file, Function<String, K> kind) {
        Function<TabTable.Row, Pair<K>> reading =
                row -> new Pair<>(row.as(0, cell -> kind.apply(cell.toUpperCase(Locale.ROOT))), row.required(1));
        return TabTable.read(PlaceWords.class, file, 2, reading).stream()
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(Pair::kind, Pair::words));
    }

    private static PlaceNoun noun(TabTable.Row row) {
        String precision = row.required(2);
        String name = row.required(4);
        if (!name.equals("keep") && !name.equals("drop")) {
            throw row.malformed("neither keep nor drop: " + name);
        }
        return new PlaceNoun(
                row.required(0),
                row.as(1, LocationType::valueOf),
                precision.equals("-") ? Optional.empty() : Optional.of(row.as(2, LocationPrecision::valueOf)),
                row.as(
                        3,
                        cell -> COMMAS.splitToStream(cell)
                                .map(p -> PlaceNoun.Position.valueOf(p.toUpperCase(Locale.ROOT)))
                                .collect(ImmutableSet.toImmutableSet())),
                name.equals("keep"),
                row.as(5, cell -> PlaceNoun.Needs.valueOf(cell.toUpperCase(Locale.ROOT))));
    }

    private static NamedDirection direction(TabTable.Row row) {
        String kind = row.required(3);
        if (!kind.equals("noun") && !kind.equals("adjective")) {
            throw row.malformed("neither noun nor adjective: " + kind);
        }
        boolean pointless = row.cell(1).equals("-");
        return new NamedDirection(
                row.required(0),
                new Direction(
                        pointless ? Optional.empty() : Optional.of(row.required(1)),
                        pointless ? 0 : row.as(2, Double::valueOf),
                        kind.equals("adjective")));
    }

    private static Mission mission(TabTable.Row row) {
        String code = row.required(1);
        if (Countries.builtIn().find(code).isEmpty()) {
            throw row.malformed("no such country: " + code);
        }
        return new Mission(row.required(0), code);
    }

    private static Measure measure(TabTable.Row row) {
        String kind = row.required(0);
        if (!kind.equals("unit") && !kind.equals("number")) {
            throw row.malformed("neither unit nor number: " + kind);
        }
        return new Measure(kind, row.required(1), row.as(2, Double::valueOf));
    }

    private static int longest(Stream<String> words) {
        return words.mapToInt(w -> 1 + (int) w.chars().filter(c -> c == ' ').count())
                .max()
                .orElse(1);
    }

    Optional<PlaceNoun> noun(String words) {
        return Optional.ofNullable(nouns.get(words));
    }

    int longestNoun() {
        return longestNoun;
    }

    public boolean is(Phrase kind, String words) {
        return phrases.containsEntry(kind, words);
    }

    int longestPhrase() {
        return longestPhrase;
    }

    boolean is(NoPlace kind, String words) {
        return notPlaces.containsEntry(kind, words);
    }

    Optional<Direction> direction(String word) {
        return Optional.ofNullable(directions.get(word));
    }

    /** The country in which alone those of this name serve: "UNMISS". */
    Optional<String> mission(String name) {
        return Optional.ofNullable(missions.get(name));
    }

    int longestMission() {
        return longestMission;
    }

    /** How many kilometres one of this unit is. */
    Optional<Double> unit(String words) {
        return Optional.ofNullable(units.get(words));
    }

    /** The value of a number written as a word. */
    Optional<Double> number(String word) {
        return Optional.ofNullable(numbers.get(word));
    }
}
