package io.github.tocsin.event.place;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.ActorType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which countries a report speaks of, and how much. Immutable. */
final class CountryVotes {

    private static final double NAME = 1;
    /** As a town's dateline counts half, it counts like a country's name. */
    private static final double DATELINE = 2;

    private static final double ONLY_THERE = 0.5;
    /** A town that is not known abroad: somewhere else there may be another of its name. */
    private static final double SMALL = 0.3;

    private static final double ADJECTIVE = 0.3;
    /** "the Afghan police", "UNMISS": they serve there and nowhere else. */
    private static final double DOMESTIC = 0.6;
    /** A group or a force that a dictionary has at home in one country. */
    private static final double ACTOR = 0.5;
    /** A group of a name that groups of other countries bear as well. */
    private static final double NAMESAKE = 0.3;
    /** The share of the votes from which on a country is what the report is about. */
    private static final double DOMINANT = 0.7;
    /** The share from which on a report is set where it was written. */
    private static final double HALF = 0.5;
    /** As many votes make it worth asking which country dominates: one place, or two adjectives. */
    private static final double ENOUGH = 0.5;
    /** What a country's name counts where it need not be the scene: "from Uganda". */
    private static final double REMOTE = 0.4;

    /** Of an adjective and the noun it belongs to: "Afghan local border police". */
    private static final int LONGEST_PHRASE = 3;

    private static final Set<ActorType> LOCAL = Set.of(
            ActorType.ARMED_GROUP,
            ActorType.CRIMINAL_GROUP,
            ActorType.POLITICAL_GROUP,
            ActorType.MILITARY,
            ActorType.POLICE);

    /** Between the ends of a way. */
    private static final Splitter ROUTE =
            Splitter.on(CharMatcher.anyOf("-\u2013\u2014")).trimResults().omitEmptyStrings();

    private enum Kind {
        /** A place that readers abroad know too. */
        PLACE,
        ADJECTIVE,
        SMALL_PLACE,
        ACTOR
    }

    /**
     * One vote.
     *
     * @param words what gives it
     * @param serves whether it is given by those who serve or live there, so that what happens to them happens there
     */
    private record Ballot(TokenRange words, String code, double weight, Kind kind, boolean serves) {

        /** Not "a driver from Uganda", but "driving from Moroto to Kotido". */
        boolean isAtHome() {
            return serves || kind == Kind.SMALL_PLACE;
        }
    }

    private final ImmutableList<Ballot> ballots;

    private CountryVotes(ImmutableList<Ballot> ballots) {
        this.ballots = ballots;
    }

    static CountryVotes of(
            PlaceText text,
            List<PlacePhrase> phrases,
            Optional<PlacePhrase> dateline,
            PlaceIndex index,
            ActorDictionary actors,
            Optional<LocalDate> on) {
        ImmutableList.Builder<Ballot> ballots = ImmutableList.builder();
        for (PlacePhrase phrase : phrases) {
            count(phrase, isRemote(text, phrase) ? REMOTE : NAME, index, ballots);
        }
        dateline.ifPresent(
                p -> dateline(p, index).ifPresentOrElse(ballots::add, () -> count(p, DATELINE, index, ballots)));
        for (int i = 0; i < text.size(); i++) {
            if (text.capital(i) && index.isDemonym(text.form(i))) {
                TokenRange word = TokenRange.of(i, i + 1);
                String code = index.adjective(text.form(i)).get();
                boolean serves = isDomestic(text, i, code);
                ballots.add(new Ballot(word, code, serves ? DOMESTIC : ADJECTIVE, Kind.ADJECTIVE, serves));
            }
        }
        int i = 0;
        while (i < text.size()) {
            Optional<Ballot> actor = text.capital(i) ? actor(text, i, actors, on) : Optional.empty();
            actor.ifPresent(ballots::add);
            i = actor.map(a -> a.words().end()).orElse(i + 1);
        }
        return new CountryVotes(new CountryVotes(ballots.build()).withoutDesk(dateline.map(PlacePhrase::range)));
    }

    /** What is written from a town of several countries' names is written from the capital of that name, else from the best known. */
    private static Optional<Ballot> dateline(PlacePhrase phrase, PlaceIndex index) {
        if (phrase.parts().size() != 1) {
            return Optional.empty();
        }
        PlacePart town = phrase.parts().get(0);
        return town.candidates().stream()
                .flatMap(p -> p.country().stream())
                .distinct()
                .skip(1)
                .findFirst()
                .flatMap(several -> index.countries()
                        .ofCapital(town.title())
                        .or(() -> town.candidates().get(0).country()))
                .map(code -> new Ballot(town.range(), code, DATELINE * ONLY_THERE, Kind.PLACE, false));
    }

    /** "from Uganda", "evacuated to a hospital in Switzerland". */
    private static boolean isRemote(PlaceText text, PlacePhrase phrase) {
        PlaceWords words = PlaceWords.builtIn();
        int first = phrase.range().first();
        if (words.is(PlaceWords.Phrase.REMOTE, text.lower(first - 1))) {
            return true;
        }
        for (int i = first - 1; i >= Math.max(text.sentenceStart(first), first - 1 - LONGEST_PHRASE); i--) {
            if (words.is(PlaceWords.Phrase.MOVED, text.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the adjective is that of people who are in their own country: "Afghan National Police", "Somali gunmen". */
    private static boolean isDomestic(PlaceText text, int adjective, String code) {
        PlaceWords words = PlaceWords.builtIn();
        for (int i = adjective + 1; i < Math.min(text.size(), adjective + 1 + LONGEST_PHRASE); i++) {
            if (!text.tag(i).startsWith("NN") && !text.tag(i).startsWith("JJ")) {
                return false;
            }
            if (text.phraseEnd(PlaceWords.Phrase.DOMESTIC, i, text.size()) > i
                    || !words.is(PlaceWords.Phrase.ABROAD, code)
                            && text.phraseEnd(PlaceWords.Phrase.AT_HOME, i, text.size()) > i) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Ballot> actor(PlaceText text, int i, ActorDictionary actors, Optional<LocalDate> on) {
        PlaceWords words = PlaceWords.builtIn();
        int longest = Math.max(actors.longestName(), words.longestMission());
        for (int end : PlaceText.ends(TokenRange.of(i, Math.min(text.size(), i + longest)), longest)) {
            TokenRange range = TokenRange.of(i, end);
            String name = text.name(range);
            Optional<String> mission = words.mission(name);
            if (mission.isPresent()) {
                return Optional.of(new Ballot(range, mission.get(), DOMESTIC, Kind.ACTOR, true));
            }
            List<ActorDictionary.Entry> found = actors.findAll(name, on);
            if (found.isEmpty()) {
                continue;
            }
            ActorDictionary.Entry first = found.get(0);
            if (!LOCAL.contains(first.type())
                    || first.country().isEmpty()
                    || words.is(PlaceWords.Phrase.ABROAD, first.country().get())) {
                return Optional.empty();
            }
            boolean one = found.stream()
                            .map(ActorDictionary.Entry::country)
                            .distinct()
                            .count()
                    == 1;
            return Optional.of(new Ballot(range, first.country().get(), one ? ACTOR : NAMESAKE, Kind.ACTOR, one));
        }
        return Optional.empty();
    }

    private static void count(
            PlacePhrase phrase, double weight, PlaceIndex index, ImmutableList.Builder<Ballot> ballots) {
        if (phrase.relation().filter(r -> r.kind() == PlacePhrase.Kind.BORDER).isPresent()) {
            return;
        }
        phrase.reference().ifPresent(r -> count(r, weight, index, ballots));
        for (PlacePart part : phrase.parts()) {
            List<String> codes = part.candidates().stream()
                    .map(Place::country)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            boolean known = part.candidates().stream().anyMatch(p -> !PlaceChooser.isSmall(p, index));
            if (codes.isEmpty()) {
                ends(part, index)
                        .forEach(code -> ballots.add(new Ballot(part.range(), code, SMALL, Kind.SMALL_PLACE, false)));
            }
            if (codes.size() == 1) {
                double worth = part.isCountry() ? weight : (known ? ONLY_THERE : SMALL) * weight;
                Kind kind = known ? Kind.PLACE : Kind.SMALL_PLACE;
                ballots.add(new Ballot(part.range(), codes.get(0), worth, kind, false));
            } else if (part.isCountry()) {
                ballots.add(new Ballot(part.range(), codes.get(0), ADJECTIVE, Kind.PLACE, false));
            }
        }
    }

    /** The countries of the places that a way leads between, where each can be but in one: "the Kapoeta-Torit road". */
    private static List<String> ends(PlacePart part, PlaceIndex index) {
        String title = part.noun()
                .map(n -> part.title().replaceFirst("(?i) " + Pattern.quote(n.words()) + "$", ""))
                .orElse(part.title());
        return ROUTE.splitToStream(title)
                .filter(name -> !name.equals(title))
                .map(name -> index.find(name).stream()
                        .map(Place::country)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList())
                .filter(codes -> codes.size() == 1)
                .map(codes -> codes.get(0))
                .toList();
    }

    /** The country that a report is set in, and the words that say so. */
    record Home(TokenRange words, String code) {}

    /**
     * Where a report is set whose places do not tell: in its dateline's country, if that is half of what it speaks of; or, where it speaks only
     * of others, in the one that it is about. Without a dateline, where those serve or live of whom it tells, or where the small places are between
     * which they go, if no other country is named.
     */
    Optional<Home> home(Optional<PlacePhrase> dateline) {
        if (dateline.isEmpty()) {
            boolean one = ballots.stream().map(Ballot::code).distinct().count() == 1;
            return ballots.stream().filter(b -> one && b.serves()).findFirst().map(b -> new Home(b.words(), b.code()));
        }
        TokenRange line = dateline.get().range();
        Optional<String> there = ballots.stream()
                .filter(b -> line.contains(b.words()))
                .max(Comparator.comparing(Ballot::weight))
                .map(Ballot::code);
        if (there.isPresent() && share(there.get()) >= HALF) {
            return Optional.of(new Home(line, there.get()));
        }
        return dominant()
                .flatMap(code -> ballots.stream()
                        .filter(b -> b.code().equals(code))
                        .findFirst()
                        .map(b -> new Home(b.words(), code)));
    }

    /**
     * The same without the dateline, if it is of a country that the report itself does not speak of, but of another: where the reporter sits.
     * Countries whose people act abroad do not count: "the U.S. embassy in this capital".
     */
    private ImmutableList<Ballot> withoutDesk(Optional<TokenRange> line) {
        Set<String> desk = ballots.stream()
                .filter(b -> line.filter(l -> l.contains(b.words())).isPresent())
                .map(Ballot::code)
                .collect(Collectors.toSet());
        ImmutableList<Ballot> told = ballots.stream()
                .filter(b -> line.filter(l -> l.contains(b.words())).isEmpty())
                .collect(ImmutableList.toImmutableList());
        boolean spokenOf = told.stream().anyMatch(b -> desk.contains(b.code()));
        double others = told.stream()
                .filter(b -> b.kind() != Kind.SMALL_PLACE)
                .filter(b -> b.kind() == Kind.PLACE || !PlaceWords.builtIn().is(PlaceWords.Phrase.ABROAD, b.code()))
                .mapToDouble(Ballot::weight)
                .sum();
        return spokenOf || others < ENOUGH ? ballots : told;
    }

    /** Whether the report names no place whose country is known abroad. */
    boolean isEmpty() {
        return ballots.stream().noneMatch(b -> b.kind() == Kind.PLACE);
    }

    /** Whether a country is named, or more than one of its places. */
    boolean nameACountry() {
        return sums(Set.of(Kind.PLACE)).values().stream().anyMatch(w -> w >= NAME);
    }

    /** The part of all votes that a country has, 0 to 1; towns that are not known abroad have none. */
    double share(String code) {
        Map<String, Double> sums = sums(Set.of(Kind.PLACE, Kind.ADJECTIVE, Kind.ACTOR));
        double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0 ? 0 : sums.getOrDefault(code, 0.0) / all;
    }

    /** The country that the report is about: what it names decides, or else what else it tells. */
    Optional<String> dominant() {
        return dominant(sums(Set.of(Kind.PLACE, Kind.ADJECTIVE))).or(() -> dominant(sums(Set.of(Kind.values()))));
    }

    private static Optional<String> dominant(Map<String, Double> sums) {
        double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        return sums.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(e -> e.getValue() >= ENOUGH && e.getValue() >= DOMINANT * all)
                .map(Map.Entry::getKey);
    }

    private Map<String, Double> sums(Set<Kind> kinds) {
        return ballots.stream()
                .filter(b -> kinds.contains(b.kind()))
                .collect(Collectors.toMap(Ballot::code, Ballot::weight, Double::sum, TreeMap::new));
    }
}
