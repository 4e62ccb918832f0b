package io.github.tocsin.gazetteer;

import com.google.common.base.Splitter;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Countries.Country;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The places that come with Tocsin: countries, regions, some thousand towns, the sites and waters that reports of attacks name.
 * Thread-safe; the list is read when it is first asked for.
 *
 * <p>A name is tried as it stands (without case, accents, apostrophes, hyphens); then without the Arabic article ("al-Raqqa");
 * then without the word for what it is, which narrows the kind of place ("Anbar province", "Taji military base", "city of
 * Basra"); last, if it is written with a capital, in a spelling that levels transliterations ("Hodeidah", "Hudaydah"). The
 * first attempt that finds anything ends the search. Names that are English words as well ("Hit", "Mon") are found in mixed
 * case alone, names that are borne by people more often ("Carmen", "Cesar") with the word for their kind alone.
 */
public final class BuiltInGazetteer implements Gazetteer {

    static final String NAME = "built-in places 2";

    private static final ImmutableList<String> FILES =
            ImmutableList.of("regions.tsv", "cities.tsv", "sites.tsv", "waters.tsv");
    private static final Splitter SPELLINGS = Splitter.on('=').trimResults().omitEmptyStrings();
    private static final BuiltInGazetteer INSTANCE = new BuiltInGazetteer();

    private final Supplier<Names> names = Suppliers.memoize(BuiltInGazetteer::read);

    private BuiltInGazetteer() {}

    /** The built-in gazetteer; there is one. */
    public static BuiltInGazetteer load() {
        return INSTANCE;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Place> find(String name) {
        return names.get().find(name);
    }

    @Override
    public int longestName() {
        return names.get().longest();
    }

    /** All places, country by country. */
    public ImmutableList<Place> places() {
        return names.get().places();
    }

    static NameForms forms() {
        return NameForms.of(TabTable.read(BuiltInGazetteer.class, "kinds.tsv", 2, NameForms::kind));
    }

    static ImmutableMap<String, CommonWord.Use> commonWords() {
        return TabTable.read(BuiltInGazetteer.class, "common-words.tsv", 2, CommonWord::of).stream()
                .collect(ImmutableMap.toImmutableMap(CommonWord::key, CommonWord::use));
    }

    static Names read() {
        Names.Builder builder = new Names.Builder(forms(), commonWords());
        Set<String> regions = new HashSet<>();
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        for (String file : FILES) {
            ImmutableList<Place> read = TabTable.read(BuiltInGazetteer.class, file, 8, BuiltInGazetteer::place);
            places.addAll(read);
            read.stream()
                    .filter(p -> p.type() == LocationType.PROVINCE)
                    .forEach(p -> regions.add(p.country().orElse("") + " " + NameKey.of(p.name())));
        }
        for (Country country : Countries.builtIn().all()) {
            // "Scotland" is a name of the country for those who count by country, and a region for those who look at a
            // map.
            ImmutableList<String> aliases = country.aliases().stream()
                    .filter(a -> !regions.contains(country.code() + " " + NameKey.of(a)))
                    .collect(ImmutableList.toImmutableList());
            builder.add(new Place(
                    country.name(),
                    aliases,
                    LocationType.COUNTRY,
                    Optional.of(country.code()),
                    Optional.empty(),
                    Optional.of(country.point()),
                    0));
        }
        places.build().forEach(builder::add);
        TabTable.read(BuiltInGazetteer.class, "districts.tsv", 3, BuiltInGazetteer::districts)
                .forEach(listed -> listed.forEach(builder::add));
        return builder.build();
    }

    /** Names that tell no more than country and region; where they are villages, a district is the coarsest that they can be. */
    private static ImmutableList<Place> districts(TabTable.Row row) {
        Optional<String> country = country(row, 0);
        return row.list(2).stream()
                .map(SPELLINGS::splitToList)
                .map(names -> new Place(
                        names.get(0),
                        ImmutableList.copyOf(names.subList(1, names.size())),
                        LocationType.DISTRICT,
                        country,
                        row.optional(1),
                        Optional.empty(),
                        0))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<String> country(TabTable.Row row, int column) {
        Optional<String> country = row.optional(column);
        if (country.isPresent() && Countries.builtIn().find(country.get()).isEmpty()) {
            throw row.malformed("no such country: " + country.get());
        }
        return country;
    }

    private static Place place(TabTable.Row row) {
        return new Place(
                row.required(0),
                row.list(1),
                row.as(2, cell -> LocationType.valueOf(cell.toUpperCase(Locale.ROOT))),
                country(row, 3),
                row.optional(4),
                point(row),
                row.as(7, Long::valueOf));
    }

    private static Optional<Point> point(TabTable.Row row) {
        if (row.optional(5).isPresent() != row.optional(6).isPresent()) {
            throw row.malformed("one coordinate without the other");
        }
        return row.optional(5).isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(row.as(5, Double::valueOf), row.as(6, Double::valueOf)));
    }
}
