package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A dictionary held in memory. */
final class ListedActors implements ActorDictionary {

    /** An actor with its names and the days between which this holds. */
    record Listed(Entry entry, ImmutableList<String> names, Optional<LocalDate> from, Optional<LocalDate> to) {

        boolean holdsOn(LocalDate day) {
            return from.map(f -> !day.isBefore(f)).orElse(true)
                    && to.map(t -> !day.isAfter(t)).orElse(true);
        }
    }

    /** A row under one of its names. */
    private record Name(Listed listed, boolean capitalsOnly) {}

    private final String name;
    private final ImmutableListMultimap<String, Name> byKey;
    private final int longest;

    ListedActors(String name, List<Listed> rows) {
        this.name = name;
        ImmutableListMultimap.Builder<String, Name> map = ImmutableListMultimap.builder();
        int words = 1;
        for (Listed row : rows) {
            for (String alias : row.names()) {
                String key = NameKey.of(alias);
                if (!key.isEmpty()) {
                    map.put(key, new Name(row, alias.chars().noneMatch(Character::isLowerCase)));
                    words = Math.max(words, key.split(" ", -1).length);
                }
            }
        }
        this.byKey = map.build();
        this.longest = words;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int longestName() {
        return longest;
    }

    @Override
    public ImmutableList<Entry> findAll(String spoken, Optional<LocalDate> on) {
        List<Name> names = byKey.get(NameKey.of(spoken));
        if (names.isEmpty()) {
            return ImmutableList.of();
        }
        boolean lower = spoken.chars().anyMatch(Character::isLowerCase);
        List<Listed> rows = names.stream()
                .filter(n -> !(n.capitalsOnly() && lower))
                .map(Name::listed)
                .toList();
        List<Listed> then = on.map(
                        day -> rows.stream().filter(row -> row.holdsOn(day)).toList())
                .orElse(rows);
        return (then.isEmpty() ? rows : then)
                .stream().map(Listed::entry).distinct().collect(ImmutableList.toImmutableList());
    }
}
