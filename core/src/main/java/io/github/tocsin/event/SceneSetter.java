package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.Containment;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.place.PlaceWords;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationBasis;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what place and time the sentences before set for one that names none: a paragraph that begins with a dated, placed sentence
 * dates and places what follows. Only where the nearest such sentence leaves no choice. Immutable.
 */
final class SceneSetter {

    /** Further back, the scene may have changed. */
    private static final int REACH = 3;

    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");

    private final ImmutableList<Sentence> sentences;
    private final TokenLayer tokens;
    private final String content;
    private final ImmutableList<PlaceMention> places;
    private final ImmutableList<TimeMention> times;
    private final PlaceWords words = PlaceWords.builtIn();

    SceneSetter(AnnotationInput input) {
        this.sentences = input.get(SentenceLayer.class).sentences();
        this.tokens = input.get(TokenLayer.class);
        this.content = input.content();
        this.places = input.get(PlaceLayer.class).mentions();
        this.times = input.get(TimeValueLayer.class).mentions();
    }

    /** The one time that the nearest dated sentence before this one names, as inferred. */
    Optional<TimeMention> time(int sentence) {
        for (int i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
            TokenRange range = sentences.get(i).tokens();
            List<TimeMention> dated = times.stream()
                    .filter(t -> range.contains(t.tokens()))
                    .filter(t -> t.range().start().isPresent())
                    .toList();
            if (!dated.isEmpty()) {
                TimeRange first = dated.get(0).range();
                boolean one = dated.stream()
                        .allMatch(t -> t.range().start().equals(first.start())
                                && t.range().end().equals(first.end()));
                return one ? Optional.of(inferred(dated.get(0))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static TimeMention inferred(TimeMention time) {
        return new TimeMention(
                time.tokens(),
                TimeRange.builder().from(time.range()).basis(TimeBasis.INFERRED).build());
    }

    /** The one place that the nearest sentence before this one that names any is set in; the finest, where one holds the other. */
    Optional<PlaceMention> place(int sentence) {
        for (int i = sentence - 1; i >= Math.max(0, sentence - REACH) && inOneParagraph(i); i--) {
            TokenRange range = sentences.get(i).tokens();
            List<PlaceMention> named =
                    places.stream().filter(p -> range.contains(p.tokens())).toList();
            if (!named.isEmpty()) {
                List<PlaceMention> finest = named.stream()
                        .filter(p -> named.stream().noneMatch(q -> q != p && Containment.isWithin(q, p)))
                        .toList();
                return isOneScene(finest) ? Optional.of(finest.get(0)) : opening(range, named);
            }
        }
        return Optional.empty();
    }

    /** "On 2 May, in Volta Redonda, officers went to the X quarter": the place with which a sentence opens is the scene of all that it tells. */
    private Optional<PlaceMention> opening(TokenRange sentence, List<PlaceMention> named) {
        return named.stream().filter(this::isScene).findFirst().filter(p -> {
            for (int i = sentence.first(); i < p.tokens().first() - 1; i++) {
                int at = i;
                boolean letters = Character.isLetterOrDigit(
                        content.charAt(tokens.get(i).span().start()));
                boolean time = times.stream()
                        .anyMatch(t ->
                                t.tokens().first() <= at + 1 && at < t.tokens().end());
                if (letters && !time) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The same place, as told of something else. */
    static PlaceMention inferred(PlaceMention place) {
        return new PlaceMention(
                place.tokens(),
                Location.builder()
                        .from(place.location())
                        .basis(LocationBasis.INFERRED)
                        .build(),
                place.preposition());
    }

    /** One place, or the first of several in one town or district: "near the villages of X and Y in Z". */
    private boolean isOneScene(List<PlaceMention> finest) {
        return finest.stream().allMatch(this::isScene)
                && finest.stream().map(p -> p.location().within()).distinct().count() == 1
                && (finest.size() == 1 || finest.get(0).location().within().size() > 1);
    }

    /** The one place that the report is set in, whatever it tells of it; the finest, where one holds the others. */
    Optional<PlaceMention> only() {
        List<PlaceMention> scenes = places.stream().filter(this::isScene).toList();
        List<PlaceMention> finest = scenes.stream()
                .filter(p -> scenes.stream().noneMatch(q -> q != p && Containment.isWithin(q, p)))
                .filter(p -> scenes.stream()
                        .noneMatch(q -> q.tokens().first() < p.tokens().first()
                                && q.location().name().equals(p.location().name())))
                .toList();
        return finest.size() == 1 ? Optional.of(finest.get(0)) : Optional.empty();
    }

    /** "in X", "near X": not "from X", "X said". */
    private boolean isScene(PlaceMention place) {
        return place.location().precision() != LocationPrecision.REGION
                && place.preposition()
                        .filter(p -> words.is(PlaceWords.Phrase.SCENE, p))
                        .isPresent();
    }

    /** Whether no paragraph ends between words and a later sentence. */
    boolean isInParagraph(TokenRange words, int sentence) {
        for (int i = sentence - 1; i >= 0; i--) {
            if (!inOneParagraph(i)) {
                return false;
            }
            if (sentences.get(i).tokens().contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no paragraph ends between a sentence and the next. */
    private boolean inOneParagraph(int sentence) {
        int end = tokens.get(sentences.get(sentence).tokens().end() - 1).span().end();
        int start =
                tokens.get(sentences.get(sentence + 1).tokens().first()).span().start();
        return !PARAGRAPH.matcher(content.substring(end, start)).find();
    }
}
