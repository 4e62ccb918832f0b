package io.github.tocsin.gazetteer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.model.LocationType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in which one name of a place may be written. */
final class NameForms {

    /**
     * "al" and "el" may stand apart, and the forms that begin as the name does: "Ar Raqqa", "Ag Geneina"; else those that are English words
     * as well ("at", "as") count before a hyphen alone.
     */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’])(?:(?:al|el|ul)[-\\s‐‑–]+|(?:as|ash|ad|adh|an|ar|at|ath|az|ed|es|er|en)[-‐‑–]|[ae](sh|dh|th|[sdnrtzgj])[-\\s‐‑–]+(?=\\1))(?=[\\p{L}'’‘ʿʻ`])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORTEST_LEVELLED = 5;

    /** A word for a kind of place, and the types of place that bear it. */
    record Kind(String words, ImmutableSet<LocationType> types) {}

    /** What is left of a name without the word for its kind. */
    record Stripped(String rest, ImmutableSet<LocationType> types) {}

    private final ImmutableMap<String, ImmutableSet<LocationType>> kinds;

    private NameForms(ImmutableMap<String, ImmutableSet<LocationType>> kinds) {
        this.kinds = kinds;
    }

    static NameForms of(Iterable<Kind> kinds) {
        ImmutableMap.Builder<String, ImmutableSet<LocationType>> map = ImmutableMap.builder();
        for (Kind kind : kinds) {
            map.put(kind.words(), kind.types());
        }
        return new NameForms(map.buildOrThrow());
    }

    static Kind kind(TabTable.Row row) {
        ImmutableSet<LocationType> types = row.as(
                1,
                cell -> row.list(1).stream()
                        .map(t -> LocationType.valueOf(t.toUpperCase(Locale.ROOT)))
                        .collect(ImmutableSet.toImmutableSet()));
        return new Kind(NameKey.of(row.required(0)), types);
    }

    /** The key of a name as it stands, without a leading "the". */
    static String key(String name) {
        String key = NameKey.of(name);
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    /** The name without Arabic articles; the name itself if nothing would be left. */
    static String withoutArticles(String name) {
        if (!mayHaveArticle(name)) {
            return name;
        }
        String rest = ARTICLE.matcher(name).replaceAll("");
        return rest.isBlank() ? name : rest;
    }

    /** Whether two or three letters and a gap begin a word; the pattern alone is slow. */
    private static boolean mayHaveArticle(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters++;
            } else {
                if ((letters == 2 || letters == 3) && i + 1 < name.length()) {
                    return true;
                }
                letters = 0;
            }
        }
        return false;
    }

    /** A key in which the usual transliterations of one name fall together; empty if too little is left to be sure. */
    static Optional<String> levelled(String key) {
        String joined = key.replace(" ", "")
                .replace("ee", "i")
                .replace("oo", "u")
                .replace("ou", "u")
                .replace("ay", "ei")
                .replace("ai", "ei")
                .replace("ey", "ei")
                .replace("dh", "d")
                .replace('q', 'k');
        joined = withoutDoubles(joined);
        if (joined.endsWith("ah")) {
            joined = joined.substring(0, joined.length() - 1);
        } else if (joined.endsWith("eh")) {
            joined = joined.substring(0, joined.length() - 2) + "a";
        } else if (joined.endsWith("ei")) {
            joined = joined.substring(0, joined.length() - 2) + "i";
        }
        return Optional.of(joined).filter(j -> j.length() >= SHORTEST_LEVELLED);
    }

    private static String withoutDoubles(String key) {
        StringBuilder single = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (i == 0 || key.charAt(i) != key.charAt(i - 1)) {
                single.append(key.charAt(i));
            }
        }
        return single.toString();
    }

    /**
     * The key without the word for its kind, at the end ("anbar province") or the beginning ("city of basra", "camp taji"); all
     * ways to do so, the longest word first.
     */
    ImmutableList<Stripped> withoutKind(String key) {
        ImmutableList.Builder<Stripped> found = ImmutableList.builder();
        for (int gap = key.indexOf(' '); gap >= 0; gap = key.indexOf(' ', gap + 1)) {
            ImmutableSet<LocationType> types = kinds.get(key.substring(gap + 1));
            if (types != null) {
                found.add(new Stripped(key.substring(0, gap), types));
            }
        }
        for (int gap = key.lastIndexOf(' '); gap >= 0; gap = gap == 0 ? -1 : key.lastIndexOf(' ', gap - 1)) {
            ImmutableSet<LocationType> types = kinds.get(key.substring(0, gap));
            if (types != null) {
                found.add(new Stripped(key.substring(gap + 1), types));
            }
        }
        return found.build();
    }
}
