package io.github.tocsin.gazetteer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Places by their names, held in memory; immutable once built. */
final class Names {

    private static final int WORDS_FOR_THE_KIND = 3;
    static final ImmutableSet<LocationType> SETTLED = Sets.immutableEnumSet(
            LocationType.COUNTRY,
            LocationType.REGION,
            LocationType.PROVINCE,
            LocationType.DISTRICT,
            LocationType.CITY,
            LocationType.TOWN,
            LocationType.VILLAGE);

    /** A place under one of its names. */
    private record Named(Place place, double prominence) {}

    private final NameForms forms;
    private final ImmutableMap<String, CommonWord.Use> commonWords;
    private final ImmutableList<Place> places;
    private final Map<String, ImmutableList<Place>> byKey;
    private final Map<String, ImmutableList<Place>> byCore;
    private final Map<String, ImmutableList<Place>> byLevelled;
    private final int longest;

    private Names(Builder builder) {
        this.forms = builder.forms;
        this.commonWords = builder.commonWords;
        this.places = ImmutableList.copyOf(builder.places);
        this.byKey = ranked(builder.byKey);
        this.byCore = ranked(builder.byCore);
        this.byLevelled = ranked(builder.byLevelled);
        this.longest = builder.longest + WORDS_FOR_THE_KIND;
    }

    ImmutableList<Place> places() {
        return places;
    }

    int longest() {
        return longest;
    }

    ImmutableList<Place> find(String name) {
        String key = NameForms.key(name);
        if (key.isEmpty() || isCommon(commonWords, key, name)) {
            return ImmutableList.of();
        }
        ImmutableList<Place> found = places(byKey, key);
        if (!found.isEmpty()) {
            return found.stream().filter(p -> isWrittenSo(p, name)).collect(ImmutableList.toImmutableList());
        }
        String bare = NameForms.key(NameForms.withoutArticles(name));
        if (!bare.equals(key) && !commonWords.containsKey(bare)) {
            found = places(byKey, bare);
            if (!found.isEmpty()) {
                return found;
            }
        }
        boolean capital = name.chars().anyMatch(Character::isUpperCase);
        found = ofKind(bare, capital);
        if (!found.isEmpty() || !capital) {
            return found;
        }
        return NameForms.levelled(bare).map(l -> places(byLevelled, l)).orElse(ImmutableList.of());
    }

    private ImmutableList<Place> ofKind(String bare, boolean capital) {
        for (NameForms.Stripped stripped : forms.withoutKind(bare)) {
            ImmutableList<Place> found = ofType(places(byCore, stripped.rest()), stripped.types());
            if (found.isEmpty() && capital) {
                found = NameForms.levelled(stripped.rest())
                        .map(l -> ofType(places(byLevelled, l), stripped.types()))
                        .orElse(ImmutableList.of());
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return ImmutableList.of();
    }

    private static ImmutableList<Place> ofType(ImmutableList<Place> places, Set<LocationType> types) {
        return places.stream().filter(p -> types.contains(p.type())).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Place> places(Map<String, ImmutableList<Place>> map, String key) {
        return map.getOrDefault(key, ImmutableList.of());
    }

    /** Countries have abbreviations that are words in lower case: "us", "car". */
    private static boolean isWrittenSo(Place place, String name) {
        return place.type() != LocationType.COUNTRY
                || Countries.builtIn().ofName(name).equals(place.country());
    }

    static boolean isCommon(Map<String, CommonWord.Use> commonWords, String key, String name) {
        CommonWord.Use use = commonWords.get(key);
        return use == CommonWord.Use.PERSON || (use == CommonWord.Use.WORD && !isMixedCase(name));
    }

    private static boolean isMixedCase(String name) {
        return name.chars().anyMatch(Character::isUpperCase) && name.chars().anyMatch(Character::isLowerCase);
    }

    private static Map<String, ImmutableList<Place>> ranked(Map<String, List<Named>> map) {
        Comparator<Named> mostProminentFirst = Comparator.comparingDouble(Named::prominence)
                .reversed()
                .thenComparing(n -> n.place().name())
                .thenComparing(n -> n.place().country().orElse(""))
                .thenComparing(n -> n.place().admin1().orElse(""))
                .thenComparing(n -> n.place().type());
        Map<String, ImmutableList<Place>> ranked = new HashMap<>(map.size() * 2);
        map.forEach((key, named) -> {
            if (named.size() > 1) {
                named.sort(mostProminentFirst);
            }
            ranked.put(
                    key,
                    named.size() == 1
                            ? ImmutableList.of(named.get(0).place())
                            : named.stream().map(Named::place).distinct().collect(ImmutableList.toImmutableList()));
        });
        return ranked;
    }

    /** In Spanish names "El" is no article that reports drop. */
    static boolean hasArabicNames(Place place) {
        Optional<String> region =
                place.country().flatMap(Countries.builtIn()::find).flatMap(Countries.Country::region);
        return region.map(r -> r.equals("Middle East")
                        || r.endsWith("Africa")
                        || r.equals("South Asia")
                        || r.equals("Southeast Asia"))
                .orElse(true);
    }

    /** Gathers places; not thread-safe. */
    static final class Builder {
        private final NameForms forms;
        private final ImmutableMap<String, CommonWord.Use> commonWords;
        private final List<Place> places = new ArrayList<>();
        private final Map<String, List<Named>> byKey = new HashMap<>();
        private final Map<String, List<Named>> byCore = new HashMap<>();
        private final Map<String, List<Named>> byLevelled = new HashMap<>();
        private int longest = 1;

        Builder(NameForms forms, ImmutableMap<String, CommonWord.Use> commonWords) {
            this.forms = forms;
            this.commonWords = commonWords;
        }

        void add(Place place) {
            places.add(place);
            double prominence = Prominence.of(place);
            boolean arabic = hasArabicNames(place);
            name(new Named(place, prominence), place.name(), arabic);
            for (String alias : place.aliases()) {
                name(new Named(place, prominence * Prominence.BY_ALIAS), alias, arabic);
            }
        }

        private void name(Named named, String name, boolean arabic) {
            Place place = named.place();
            String key = NameForms.key(name);
            put(byKey, key, named);
            Set<String> cores = new LinkedHashSet<>();
            cores.add(key);
            String bare = key;
            if (arabic) {
                bare = NameForms.key(NameForms.withoutArticles(name));
                if (!bare.equals(key)) {
                    // What is left of a site's name is often a person's: "Al-Asad".
                    if (SETTLED.contains(place.type())) {
                        put(byKey, bare, new Named(place, named.prominence() * Prominence.BY_ALIAS));
                    }
                    cores.add(bare);
                }
            }
            if (place.type() != LocationType.COUNTRY) {
                forms.withoutKind(bare).stream()
                        .filter(s -> s.types().contains(place.type()))
                        .forEach(s -> cores.add(s.rest()));
                cores.forEach(core -> put(byCore, core, named));
                if (SETTLED.contains(place.type())) {
                    NameForms.levelled(bare).ifPresent(levelled -> put(byLevelled, levelled, named));
                }
            }
            longest = Math.max(
                    longest, 1 + (int) key.chars().filter(c -> c == ' ').count());
        }

        private static void put(Map<String, List<Named>> map, String key, Named named) {
            if (!key.isEmpty()) {
                map.computeIfAbsent(key, k -> new ArrayList<>(2)).add(named);
            }
        }

        Names build() {
            return new Names(this);
        }
    }
}
