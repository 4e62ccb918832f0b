package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.model.Point;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The countries and territories of the world: names, adjectives, words for their people, capitals. Thread-safe.
 *
 * <p>Codes are ISO 3166-1 alpha-2, with {@code XK} for Kosovo and the withdrawn codes of states that are no more ({@code SU},
 * {@code YU}, {@code CS}, {@code DD}, {@code YD}); a state that only changed its name ("Zaire", "Burma", "West Germany") has
 * its present code.
 *
 * <p>Case, accents and periods do not matter, nor does "the" before a name, with one exception: what is written in capitals in
 * the list ("US", "CAR", "UAE") is not found in lower-case letters without periods, so that the pronoun "us" and a "car" are no
 * countries. In texts written in capitals throughout, and for names with more than one meaning ("Georgia", "Jordan", "Chad",
 * "Turkey", "America"), the caller decides from context. "Congo" and "Congolese" stand for the Democratic Republic.
 */
public final class Countries {

    private static final ImmutableList<String> WITHDRAWN = ImmutableList.of("SU", "YU", "CS", "DD", "YD");

    /**
     * What is known of a country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name its usual English name
     * @param aliases other names, abbreviations, former names
     * @param adjectives "Iraqi"
     * @param people nouns for its people, singular and plural: "Briton", "Salvadorans"
     * @param capitals its capital, the usual name first, other spellings and seats of government after it
     * @param region the part of the world that it lies in; empty for Antarctica
     * @param point its middle
     */
    public record Country(
            String code,
            String name,
            ImmutableList<String> aliases,
            ImmutableList<String> adjectives,
            ImmutableList<String> people,
            ImmutableList<String> capitals,
            Optional<String> region,
            Point point) {}

    private final ImmutableMap<String, Country> byCode;
    private final ImmutableMap<String, Entry> names;
    private final ImmutableMap<String, Entry> adjectives;
    private final ImmutableMap<String, Entry> people;
    private final ImmutableMap<String, Entry> capitals;

    /** A code, and whether it is found in capitals alone. */
    private record Entry(String code, boolean capitalsOnly) {}

    private Countries(ImmutableList<Country> countries) {
        ImmutableMap.Builder<String, Country> codes = ImmutableMap.builder();
        Map<String, Entry> nameMap = new HashMap<>();
        Map<String, Entry> adjectiveMap = new HashMap<>();
        Map<String, Entry> peopleMap = new HashMap<>();
        Map<String, Entry> capitalMap = new HashMap<>();
        for (Country country : countries) {
            codes.put(country.code(), country);
            put(nameMap, country.name(), country.code());
            country.aliases().forEach(alias -> put(nameMap, alias, country.code()));
            country.adjectives().forEach(adjective -> put(adjectiveMap, adjective, country.code()));
            country.people().forEach(noun -> put(peopleMap, noun, country.code()));
            if (!WITHDRAWN.contains(country.code())) {
                country.capitals().forEach(capital -> put(capitalMap, capital, country.code()));
            }
        }
        this.byCode = codes.buildOrThrow();
        this.names = ImmutableMap.copyOf(nameMap);
        this.adjectives = ImmutableMap.copyOf(adjectiveMap);
        this.people = ImmutableMap.copyOf(peopleMap);
        this.capitals = ImmutableMap.copyOf(capitalMap);
    }

    private static void put(Map<String, Entry> map, String name, String code) {
        Entry entry = new Entry(code, isAcronym(name));
        Entry other = map.put(key(name), entry);
        if (other != null && !other.code().equals(code)) {
            throw new IllegalArgumentException(
                    "countries.tsv: '%s' stands for both %s and %s".formatted(name, other.code(), code));
        }
    }

    /** The countries that come with Tocsin. */
    public static Countries builtIn() {
        return BuiltIn.COUNTRIES;
    }

    private static final class BuiltIn {
        static final Countries COUNTRIES =
                new Countries(TabTable.read(Countries.class, "countries.tsv", 9, Countries::country));
    }

    private static Country country(TabTable.Row row) {
        if (!row.required(0).matches("[A-Z]{2}")) {
            throw row.malformed("not a country code: " + row.cell(0));
        }
        return new Country(
                row.cell(0),
                row.required(1),
                row.list(2),
                row.list(3),
                row.list(4),
                row.list(5),
                row.optional(6),
                new Point(row.as(7, Double::valueOf), row.as(8, Double::valueOf)));
    }

    /** All of them, in order of their codes. */
    public ImmutableList<Country> all() {
        return byCode.values().asList();
    }

    /** The country of this code. */
    public Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The usual English name of the country of this code. */
    public Optional<String> name(String code) {
        return find(code).map(Country::name);
    }

    /** The code of the country of this name, short name or abbreviation: "Iraq", "the U.S.", "DR Congo", "Burma". */
    public Optional<String> ofName(String name) {
        return look(names, name);
    }

    /** The code of the country that an adjective belongs to: "Iraqi", "U.S.", "Salvadoran". */
    public Optional<String> ofAdjective(String adjective) {
        return look(adjectives, adjective);
    }

    /** The code of the country whose people a noun names, in the singular or plural: "Briton", "Iraqis", "Frenchmen". */
    public Optional<String> ofDemonym(String noun) {
        return look(people, noun);
    }

    /** The code of the country whose capital this is: what "Tehran said" speaks of. Withdrawn codes are never given. */
    public Optional<String> ofCapital(String city) {
        return look(capitals, city);
    }

    private static Optional<String> look(ImmutableMap<String, Entry> map, String name) {
        Entry entry = map.get(key(name));
        if (entry == null || (entry.capitalsOnly() && hasLowerCase(withoutArticle(name)) && name.indexOf('.') < 0)) {
            return Optional.empty();
        }
        return Optional.of(entry.code());
    }

    private static String key(String name) {
        return withoutArticle(NameKey.of(name));
    }

    private static String withoutArticle(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }

    private static boolean isAcronym(String name) {
        return name.length() <= 8 && !hasLowerCase(name);
    }

    private static boolean hasLowerCase(String name) {
        return name.chars().anyMatch(Character::isLowerCase);
    }
}
