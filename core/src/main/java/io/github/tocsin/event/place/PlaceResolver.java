package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.place.PlaceWords.NoPlace;
import io.github.tocsin.event.place.PlaceWords.Phrase;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.language.Dateline;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationBasis;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds every phrase that names a place and resolves it as far as gazetteer and report allow. Thread-safe.
 *
 * <p>A point is given only for a finest name that a gazetteer knows, or else for the town that it lies in (the precision then is a town's), for
 * coordinates in the text, and where distance and direction from a known place are told. The country is what phrase and gazetteer say; for a name of which nothing is known, the country
 * that the rest of the report is about, if it names one. Every place that stays unresolved is told in a diagnostic
 * {@code LOCATION_UNRESOLVED}; none keeps the others from being resolved.
 *
 * <p>"near X" and "on the outskirts of X" are read as X at the precision of a district, as the ACLED codebook does (geo-precision 2);
 * "north of X" and "outside X" have no point.
 */
public final class PlaceResolver implements Annotator {

    private final PlaceIndex index;
    private final ActorDictionary actors;
    private final PlaceWords words = PlaceWords.builtIn();

    /**
     * A resolver over these sources.
     *
     * @param gazetteers asked in this order
     * @param actors who is at home where: their presence tells of the country
     */
    public PlaceResolver(List<Gazetteer> gazetteers, Countries countries, ActorDictionary actors) {
        this.index = new PlaceIndex(gazetteers, countries);
        this.actors = actors;
    }

    /** A resolver that knows nothing of actors. */
    public PlaceResolver(List<Gazetteer> gazetteers, Countries countries) {
        this(gazetteers, countries, ActorDictionary.empty());
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return ImmutableSet.of(
                TokenLayer.class,
                SentenceLayer.class,
                FormLayer.class,
                TagLayer.class,
                LemmaLayer.class,
                EntityLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return ImmutableSet.of(PlaceLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        PlaceText text = new PlaceText(input, true);
        PlacePhraseParser parser = new PlacePhraseParser(text, input.get(EntityLayer.class), index);
        Optional<Dateline> line = Dateline.find(input.content(), input.report().textStart());
        TokenRange lineTokens = line.map(l -> tokens(text, l.all())).orElse(TokenRange.of(0, 0));
        Optional<PlacePhrase> dateline = line.flatMap(l -> datelinePhrase(text, parser, tokens(text, l.place())));
        List<Coordinates> coordinates = new ArrayList<>(Coordinates.findAll(input.content()));
        Coordinates.references(input.content())
                .forEach(span -> grid(span, input).ifPresent(coordinates::add));

        List<PlacePhrase> phrases = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            int start = sentence.tokens().first();
            int end = sentence.tokens().end();
            if (start < lineTokens.first()) {
                phrases.addAll(parser.parse(start, Math.min(end, lineTokens.first())));
            }
            if (end > lineTokens.end()) {
                phrases.addAll(parser.parse(Math.max(start, lineTokens.end()), end));
            }
        }
        CountryVotes votes = CountryVotes.of(
                text, phrases, dateline, index, actors, input.report().publishedOn());
        PlaceChooser chooser = new PlaceChooser(votes, index);
        LocationAssembler assembler = new LocationAssembler(
                input.report(),
                text,
                votes,
                index,
                dateline.flatMap(d -> votes.home(dateline)).map(CountryVotes.Home::code));

        List<PlaceMention> mentions = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (PlacePhrase phrase : phrases) {
            Optional<String> preposition = preposition(text, phrase, mentions);
            boolean here = mayBeHere(text, phrase, preposition);
            Location location = assembler.assemble(phrase, chooser.choose(phrase), here);
            mentions.add(new PlaceMention(phrase.range(), location, preposition));
        }
        for (Coordinates found : coordinates) {
            mentions.add(new PlaceMention(tokens(text, found.span()), location(input, found), Optional.of("at")));
        }
        mentions.sort((a, b) -> a.tokens().compareTo(b.tokens()));
        Optional<PlaceMention> at = dateline.map(phrase -> new PlaceMention(
                phrase.range(), assembler.assemble(phrase, chooser.choose(phrase), false), Optional.empty()));
        ImmutableList<PlaceMention> settled = new Settlement(text).settle(mentions);
        settled.stream()
                .map(PlaceMention::location)
                .filter(l -> l.precision() == LocationPrecision.UNRESOLVED)
                .forEach(l -> diagnostics.add(unresolved(l)));
        List<PlaceMention> all = new ArrayList<>(bySite(settled));
        all.addAll(new DefinitePlaces(input.report(), text, index, votes).find(settled, at));
        all.sort((a, b) -> a.tokens().compareTo(b.tokens()));
        return Layers.of(new PlaceLayer(ImmutableList.copyOf(all), at, home(input, text, votes, dateline)))
                .withDiagnostics(diagnostics);
    }

    /** "the Al Taji and Imam Ali bases", which no list knows so, are the sites of those names that the report tells of elsewhere. */
    private static List<PlaceMention> bySite(List<PlaceMention> places) {
        return places.stream()
                .map(p -> p.location().precision() != LocationPrecision.UNRESOLVED
                        ? p
                        : places.stream()
                                .map(PlaceMention::location)
                                .filter(l -> l.precision() == LocationPrecision.SITE
                                        && Containment.haveOneName(
                                                l, p.location().name()))
                                .findFirst()
                                .map(l -> Location.builder()
                                        .from(l)
                                        .quote(p.location().quote())
                                        .build())
                                .map(l -> new PlaceMention(p.tokens(), l, p.preposition()))
                                .orElse(p))
                .toList();
    }

    private Optional<Coordinates> grid(Span span, AnnotationInput input) {
        return index.find(span.in(input.content())).stream()
                .filter(p -> p.type() == LocationType.COORDINATES)
                .flatMap(p -> p.point().stream())
                .findFirst()
                .map(point -> new Coordinates(span, point));
    }

    /** The country of a report that names no place: its dateline's, or that of those who serve or live there. */
    private Optional<PlaceMention> home(
            AnnotationInput input, PlaceText text, CountryVotes votes, Optional<PlacePhrase> dateline) {
        return votes.home(dateline)
                .flatMap(home -> index.countries()
                        .name(home.code())
                        .map(name -> new PlaceMention(
                                home.words(),
                                Location.builder()
                                        .name(name)
                                        .type(LocationType.COUNTRY)
                                        .country(home.code())
                                        .precision(LocationPrecision.COUNTRY)
                                        .basis(LocationBasis.INFERRED)
                                        .quote(input.report().quote(home.words().span(text.tokens())))
                                        .build(),
                                Optional.empty())));
    }

    /** Whether a place of which nothing is known may lie in the country that the report is about. */
    private boolean mayBeHere(PlaceText text, PlacePhrase phrase, Optional<String> preposition) {
        if (preposition.isPresent()) {
            return !words.is(Phrase.REMOTE, preposition.get());
        }
        int before = phrase.range().first() - 1;
        boolean object = before >= text.sentenceStart(phrase.range().first())
                && text.tag(before).startsWith("VB");
        return object
                || phrase.relation().isPresent()
                || phrase.parts().stream().anyMatch(p -> p.noun().isPresent());
    }

    private static Diagnostic unresolved(Location location) {
        String where = location.country().map(c -> " (" + c + ")").orElse("");
        return Diagnostic.info(
                        "LOCATION_UNRESOLVED",
                        "no gazetteer knows the place '" + location.name() + "'" + where + ": it has no coordinates")
                .at(location.quote());
    }

    private static Location location(AnnotationInput input, Coordinates found) {
        return Location.builder()
                .name(found.span().in(input.content()))
                .type(LocationType.COORDINATES)
                .point(found.point())
                .precision(LocationPrecision.SITE)
                .quote(input.report().quote(found.span()))
                .build();
    }

    /** The tokens that a stretch of text touches. */
    private static TokenRange tokens(PlaceText text, Span span) {
        int first = 0;
        while (first < text.size() && text.tokens().get(first).span().end() <= span.start()) {
            first++;
        }
        int end = first;
        while (end < text.size() && text.tokens().get(end).span().start() < span.end()) {
            end++;
        }
        return TokenRange.of(first, end);
    }

    private Optional<PlacePhrase> datelinePhrase(PlaceText text, PlacePhraseParser parser, TokenRange range) {
        if (range.size() == 0
                || words.is(NoPlace.DATELINE, text.lower(range.first()).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return parser.parseName(range);
    }

    /** The preposition before a phrase; items of a list have that of the first. */
    private Optional<String> preposition(PlaceText text, PlacePhrase phrase, List<PlaceMention> before) {
        int first = phrase.range().first();
        int start = text.sentenceStart(first);
        for (int from = Math.max(start, first - words.longestPhrase()); from < first; from++) {
            if (words.is(Phrase.NEAR, text.lower(TokenRange.of(from, first)))) {
                return Optional.of("near");
            }
        }
        for (int i = first - 1; i >= Math.max(start, first - 5); i--) {
            String word = text.lower(i);
            if (words.is(Phrase.PREPOSITION, word) && !text.tag(i).equals("RP")) {
                return Optional.of(word);
            }
            boolean listed = word.equals(",") || word.equals("and") || word.equals("or");
            if (listed && !before.isEmpty()) {
                PlaceMention last = before.get(before.size() - 1);
                int gap = i - last.tokens().end();
                if (gap == 0 || gap == 1 && text.is(i - 1, ",")) {
                    return last.preposition();
                }
            }
            String tag = text.tag(i);
            boolean modifier = tag.startsWith("JJ")
                    || tag.equals("DT")
                    || tag.equals("CD")
                    || tag.startsWith("NN") && (words.noun(word).isPresent() || words.is(Phrase.FILLER, word))
                    || tag.equals("PRP$");
            if (!modifier) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
