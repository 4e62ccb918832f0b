package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Point;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Layers for a text, made by rules of thumb, and a gazetteer of a few dozen places. */
final class PlaceFixture {

    private static final Pattern TOKEN = Pattern.compile(
            "\\p{L}\\.(?:\\p{L}\\.)+|\\d+(?:[.,:/]\\d+)*(?=km)|[\\p{L}\\d]+(?:[-./'\u2019:,](?!s\\b)[\\p{L}\\d]+)*|'s|--|\\S");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "at", "near", "around", "outside", "inside", "into", "from", "of", "off", "on", "with", "between",
            "by", "for", "along");
    private static final Set<String> ADJECTIVES = Set.of(
            "southern", "northern", "eastern", "western", "northeastern", "southeastern", "central", "international");

    static final Gazetteer GAZETTEER = gazetteer(
            place("Baghdad", LocationType.CITY, "IQ", "Baghdad", 33.34, 44.40, 5_000_000),
            place("Baghdad International Airport", LocationType.AIRPORT, "IQ", "Baghdad", 33.2625, 44.2346, 0),
            place("Taji", LocationType.MILITARY_SITE, "IQ", "Baghdad", 33.524, 44.257, 0, "Al Taji", "Camp Taji"),
            place(
                    "Imam Ali Air Base",
                    LocationType.MILITARY_SITE,
                    "IQ",
                    "Dhi Qar",
                    30.936,
                    46.09,
                    0,
                    "Imam Ali airbase"),
            place("Mosul", LocationType.CITY, "IQ", "Nineveh", 36.34, 43.13, 1_600_000),
            place("Fordow", LocationType.NUCLEAR_FACILITY, "IR", "Qom", 34.885, 50.996, 0),
            place("Kabul", LocationType.CITY, "AF", "Kabul", 34.53, 69.17, 4_000_000),
            place("Kabul", LocationType.PROVINCE, "AF", null, 34.5, 69.4, 5_000_000),
            place("Kunduz", LocationType.CITY, "AF", "Kunduz", 36.73, 68.86, 260_000),
            place("Kunduz", LocationType.PROVINCE, "AF", null, 36.8, 68.9, 1_000_000),
            place("Kandahar", LocationType.CITY, "AF", "Kandahar", 31.61, 65.71, 600_000),
            place("Kandahar", LocationType.PROVINCE, "AF", null, 31.0, 65.5, 1_300_000),
            place("Helmand", LocationType.PROVINCE, "AF", null, 31.0, 64.0, 1_400_000),
            place("Puli Khumri", LocationType.CITY, "AF", "Baghlan", 35.94, 68.71, 200_000),
            place("Baghlan", LocationType.PROVINCE, "AF", null, 36.0, 69.0, 1_000_000),
            place("Jalalabad", LocationType.CITY, "AF", "Nangarhar", 34.43, 70.45, 350_000),
            place("Nangarhar", LocationType.PROVINCE, "AF", null, 34.2, 70.6, 1_700_000),
            place("Sanaa", LocationType.CITY, "YE", "Sanaa", 15.35, 44.21, 2_500_000),
            place("Hodeidah", LocationType.CITY, "YE", "Hodeidah", 14.80, 42.95, 600_000),
            place("Taiz", LocationType.CITY, "YE", "Taiz", 13.58, 44.02, 600_000),
            place("Abyan", LocationType.PROVINCE, "YE", null, 13.6, 46.1, 600_000),
            place("Kano", LocationType.CITY, "NG", "Kano", 12.0, 8.52, 3_600_000),
            place("Maiduguri", LocationType.CITY, "NG", "Borno", 11.85, 13.16, 1_100_000),
            place("Khan Younis", LocationType.CITY, "PS", "Gaza", 31.34, 34.31, 350_000),
            place("Odesa", LocationType.CITY, "UA", "Odesa", 46.48, 30.73, 1_000_000),
            place("San Salvador", LocationType.CITY, "SV", "San Salvador", 13.69, -89.19, 570_000),
            place("San Miguel", LocationType.CITY, "SV", "San Miguel", 13.48, -88.18, 160_000),
            place("San Miguel", LocationType.PROVINCE, "SV", null, 13.4, -88.2, 480_000),
            place("Usulutan", LocationType.PROVINCE, "SV", null, 13.4, -88.5, 340_000),
            place("Morazan", LocationType.PROVINCE, "SV", null, 13.7, -88.1, 180_000),
            place("Tripoli", LocationType.CITY, "LY", "Tripoli", 32.88, 13.19, 1_100_000),
            place("Tripoli", LocationType.CITY, "LB", "North", 34.44, 35.83, 230_000),
            place("Balad", LocationType.TOWN, "IQ", "Salah al-Din", 34.01, 44.14, 42_000),
            place("Beirut", LocationType.CITY, "LB", "Beirut", 33.89, 35.50, 1_900_000),
            place("Damascus", LocationType.CITY, "SY", "Damascus", 33.51, 36.29, 1_700_000),
            place("Washington", LocationType.CITY, "US", "District of Columbia", 38.9, -77.04, 600_000),
            place("Medellin", LocationType.CITY, "CO", "Antioquia", 6.25, -75.56, 2_000_000),
            place("Red Sea", LocationType.WATERS, null, null, 20, 38, 0),
            place("Gulf of Aden", LocationType.WATERS, null, null, 12, 48, 0),
            place("Zaatari", LocationType.CAMP, "JO", "Mafraq", 32.29, 36.33, 80_000, "Zaatari refugee camp"),
            place("38SMB4428085160", LocationType.COORDINATES, null, null, 33.3, 44.4, 0),
            place("Khan", LocationType.TOWN, "TR", "Mersin", 37.0, 34.0, 20_000));

    final Report report;
    final Layers layers;

    private PlaceFixture(Report report, Layers layers) {
        this.report = report;
        this.layers = layers;
    }

    static Place place(
            String name,
            LocationType type,
            @org.jspecify.annotations.Nullable String country,
            @org.jspecify.annotations.Nullable String admin1,
            double latitude,
            double longitude,
            long population,
            String... aliases) {
        return new Place(
                name,
                ImmutableList.copyOf(aliases),
                type,
                Optional.ofNullable(country),
                Optional.ofNullable(admin1),
                Optional.of(new Point(latitude, longitude)),
                population);
    }

    static Gazetteer gazetteer(Place... places) {
        ImmutableListMultimap.Builder<String, Place> byName = ImmutableListMultimap.builder();
        for (Place place : places) {
            byName.put(NameKey.of(place.name()), place);
            place.aliases().forEach(alias -> byName.put(NameKey.of(alias), place));
        }
        ImmutableListMultimap<String, Place> map = byName.build();
        return new Gazetteer() {
            @Override
            public String name() {
                return "a few dozen places";
            }

            @Override
            public List<Place> find(String name) {
                return map.get(NameKey.of(name));
            }
        };
    }

    /** A text, the names of persons and organisations in it as "PERSON:Abdul Khan". */
    static PlaceFixture of(String content, String... names) {
        return of(Report.of(content), names);
    }

    static PlaceFixture of(Report report, String... names) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(report.content());
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), Span.of(matcher.start(), matcher.end())));
        }
        boolean shouted = report.content().equals(report.content().toUpperCase(Locale.ROOT));
        List<String> forms = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<String> lemmas = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            String lower = word.toLowerCase(Locale.ROOT);
            boolean known = PlaceWords.builtIn().noun(lower).isPresent()
                    || PREPOSITIONS.contains(lower)
                    || lower.matches("a|an|the|and|was|were|attacked|bomb|exploded");
            forms.add(!shouted ? word : known ? lower : capitalised(lower));
            String form = forms.get(i);
            lemmas.add(lower.endsWith("ies") ? lower.replaceAll("ies$", "y") : lower.replaceAll("(?<=[^s])s$", ""));
            tags.add(
                    PREPOSITIONS.contains(lower)
                            ? "IN"
                            : lower.matches("the|a|an")
                                    ? "DT"
                                    : lower.equals("and")
                                            ? "CC"
                                            : lower.equals("'s")
                                                    ? "POS"
                                                    : ADJECTIVES.contains(lower)
                                                                            && !Character.isUpperCase(form.charAt(0))
                                                                    || Countries.builtIn()
                                                                            .ofAdjective(form)
                                                                            .isPresent()
                                                            ? "JJ"
                                                            : Character.isDigit(form.charAt(0))
                                                                    ? "CD"
                                                                    : lower.matches("said|attacked|exploded|hit|denied")
                                                                            ? "VBD"
                                                                            : Character.isUpperCase(form.charAt(0))
                                                                                            || form.matches(
                                                                                                    "\\p{Ll}{2}-\\p{Lu}.*")
                                                                                    ? "NNP"
                                                                                    : "NN");
            boolean full = word.equals(".") || i + 1 == tokens.size();
            if (full) {
                sentences.add(new Sentence(sentences.size(), TokenRange.of(start, i + 1)));
                start = i + 1;
            }
        }
        TokenLayer tokenLayer = new TokenLayer(ImmutableList.copyOf(tokens));
        Layers language = Layers.of(
                tokenLayer,
                new FormLayer(ImmutableList.copyOf(forms)),
                new TagLayer(ImmutableList.copyOf(tags)),
                new LemmaLayer(ImmutableList.copyOf(lemmas)),
                new SentenceLayer(ImmutableList.copyOf(sentences)));
        List<EntityMention> mentions = new ArrayList<>();
        for (String name : names) {
            int colon = name.indexOf(':');
            String words = name.substring(colon + 1);
            int at = report.content().indexOf(words);
            mentions.add(new EntityMention(
                    range(tokens, Span.of(at, at + words.length())), name.substring(0, colon), "fixture"));
        }
        for (EntityMention listed : recognizer().recognize(AnnotationInput.of(report, language))) {
            boolean longer = mentions.stream()
                    .anyMatch(m -> m.tokens().overlaps(listed.tokens())
                            && m.tokens().size() > listed.tokens().size());
            if (!longer) {
                mentions.removeIf(m -> m.tokens().overlaps(listed.tokens()));
                mentions.add(listed);
            }
        }
        mentions.sort((a, b) -> a.tokens().compareTo(b.tokens()));
        return new PlaceFixture(report, language.and(Layers.of(new EntityLayer(ImmutableList.copyOf(mentions)))));
    }

    private static String capitalised(String lower) {
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    private static TokenRange range(List<Token> tokens, Span span) {
        int first = 0;
        while (tokens.get(first).span().end() <= span.start()) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && tokens.get(end).span().start() < span.end()) {
            end++;
        }
        return TokenRange.of(first, end);
    }

    static PlaceRecognizer recognizer() {
        return new PlaceRecognizer(List.of(GAZETTEER), Countries.builtIn());
    }

    /** The names that the entity layer has as places. */
    List<String> recognized() {
        return layers.get(EntityLayer.class).mentions().stream()
                .filter(m -> m.type().equals(EntityMention.LOCATION))
                .map(m -> m.tokens().span(layers.get(TokenLayer.class)).in(report.content()))
                .toList();
    }

    Layers resolved() {
        return new PlaceResolver(List.of(GAZETTEER), Countries.builtIn()).annotate(AnnotationInput.of(report, layers));
    }

    PlaceLayer places() {
        return resolved().get(PlaceLayer.class);
    }

    List<Location> locations() {
        return places().mentions().stream().map(PlaceMention::location).toList();
    }

    List<String> names() {
        return locations().stream().map(Location::name).toList();
    }

    /** The one place of the text. */
    Location location() {
        List<Location> all = locations();
        if (all.size() != 1) {
            throw new AssertionError("not one place but " + names() + " in: " + report.content());
        }
        return all.get(0);
    }
}
