package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.model.ActorType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads actor dictionaries in PETRARCH's format.
 *
 * <pre>
 * SADDAM_HUSSEIN_  ; a comment
 * +HUSSEIN_OF_IRAQ
 *     [IRQGOV 790716-030409]
 *     [IRQELI &gt;030410]
 * IRAQ_ [IRQ]
 * </pre>
 */
final class PetrarchActors {

    /** Two-figure years up to this one are of this century. */
    private static final int PIVOT = 50;

    /** The longest acronym that can't be told from a word. */
    private static final int ACRONYM = 5;

    private static final Pattern CODE = Pattern.compile("\\[\\s*([A-Za-z0-9-]+|---)\\s*([^\\]]*)\\]");
    private static final Pattern DATE = Pattern.compile("\\d{6}|\\d{8}");

    private static final ImmutableMap<String, ActorType> ROLES = TabTable.read(
                    PetrarchActors.class,
                    "cameo-roles.tsv",
                    2,
                    row -> Map.entry(row.required(0), row.as(1, ActorType::valueOf)))
            .stream()
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final ImmutableMap<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .collect(ImmutableMap.toImmutableMap(code -> new Locale("", code).getISO3Country(), code -> code));

    /** What stands in one pair of brackets. */
    private record Role(ActorType type, Optional<String> country, Optional<LocalDate> from, Optional<LocalDate> to) {}

    private final String file;
    private final List<ListedActors.Listed> rows = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private int begun;

    private PetrarchActors(String file) {
        this.file = file;
    }

    static ActorDictionary read(Path path) throws IOException {
        PetrarchActors reader = new PetrarchActors(path.toString());
        int number = 0;
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            reader.line(++number, line);
        }
        reader.finish();
        return new ListedActors(String.valueOf(path.getFileName()), reader.rows);
    }

    private void line(int number, String line) {
        String text = line.startsWith("\uFEFF") ? line.substring(1) : line;
        text = text.replaceAll("<!--.*?-->", "").replaceAll("[;#].*", "");
        if (text.isBlank()) {
            return;
        }
        if (!text.startsWith("+") && !text.startsWith(" ") && !text.startsWith("\t") && !text.startsWith("[")) {
            finish();
            begun = number;
        } else if (names.isEmpty()) {
            throw malformed(number, "no name stands before this");
        }
        int bracket = text.indexOf('[');
        String name = spoken(bracket < 0 ? text : text.substring(0, bracket));
        if (!name.isEmpty()) {
            names.add(name);
        }
        if (bracket < 0) {
            return;
        }
        Matcher codes = CODE.matcher(text);
        int end = bracket;
        while (codes.find()) {
            if (!text.substring(end, codes.start()).isBlank()) {
                throw malformed(number, "not a code: " + text.substring(end, codes.start()));
            }
            roles.add(role(
                    number,
                    codes.group(1).toUpperCase(Locale.ROOT),
                    codes.group(2).strip()));
            end = codes.end();
        }
        if (!text.substring(end).isBlank()) {
            throw malformed(number, "not a code: " + text.substring(end).strip());
        }
    }

    private static String spoken(String name) {
        return name.replace("+", "").replace('_', ' ').strip();
    }

    private Role role(int number, String code, String dates) {
        Optional<String> country =
                code.length() >= 3 ? Optional.ofNullable(COUNTRIES.get(code.substring(0, 3))) : Optional.empty();
        Optional<ActorType> type = Optional.empty();
        for (int i = country.isPresent() ? 3 : 0; i + 3 <= code.length() && type.isEmpty(); i += 3) {
            type = Optional.ofNullable(ROLES.get(code.substring(i, i + 3)));
        }
        ActorType kind = type.orElse(country.isPresent() && code.length() == 3 ? ActorType.STATE : ActorType.UNKNOWN);
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> to = Optional.empty();
        if (dates.startsWith(">")) {
            from = Optional.of(date(number, dates.substring(1).strip()));
        } else if (dates.startsWith("<")) {
            to = Optional.of(date(number, dates.substring(1).strip()));
        } else if (!dates.isEmpty()) {
            int hyphen = dates.indexOf('-');
            if (hyphen < 0) {
                throw malformed(number, "not a stretch of time: " + dates);
            }
            from = Optional.of(date(number, dates.substring(0, hyphen).strip()));
            to = Optional.of(date(number, dates.substring(hyphen + 1).strip()));
        }
        return new Role(kind, country, from, to);
    }

    private LocalDate date(int number, String figures) {
        if (!DATE.matcher(figures).matches()) {
            throw malformed(number, "not a date: " + figures);
        }
        int at = figures.length() - 4;
        int year = Integer.parseInt(figures.substring(0, at));
        if (at == 2) {
            year += year <= PIVOT ? 2000 : 1900;
        }
        try {
            return LocalDate.of(
                    year, Integer.parseInt(figures.substring(at, at + 2)), Integer.parseInt(figures.substring(at + 2)));
        } catch (DateTimeException e) {
            throw malformed(number, "not a date: " + figures);
        }
    }

    private void finish() {
        if (!names.isEmpty()) {
            if (roles.isEmpty()) {
                throw malformed(begun, "no code for " + names.get(0));
            }
            String name = usual(names.get(0));
            for (Role role : roles) {
                rows.add(new ListedActors.Listed(
                        new ActorDictionary.Entry(name, role.type(), role.country(), Optional.empty()),
                        names.stream().map(PetrarchActors::usual).collect(ImmutableList.toImmutableList()),
                        role.from(),
                        role.to()));
            }
        }
        names.clear();
        roles.clear();
    }

    /** The files are in capitals: what is longer than an acronym, or names a country, gets small letters. */
    private static String usual(String name) {
        if (name.chars().anyMatch(Character::isLowerCase)) {
            return name;
        }
        StringBuilder out = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
            out.append(out.length() == 0 ? "" : " ");
            out.append(word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT));
            out.append(word.substring(Math.min(1, word.length())));
        }
        boolean acronym = name.indexOf(' ') < 0
                && name.length() <= ACRONYM
                && Countries.builtIn().ofName(out.toString()).isEmpty();
        return acronym ? name : out.toString();
    }

    private IllegalArgumentException malformed(int line, String what) {
        return new IllegalArgumentException(file + ":" + line + ": " + what);
    }
}
