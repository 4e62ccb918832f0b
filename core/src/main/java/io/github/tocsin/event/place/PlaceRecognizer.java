package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.place.PlaceWords.NoPlace;
import io.github.tocsin.event.place.PlaceWords.Phrase;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names that a gazetteer or the list of countries knows, so that they overrule a statistical recogniser that takes
 * Fordow, Odesa or Khan Younis for a person. Thread-safe.
 *
 * <p>Only capitalised words are looked at. It keeps silent where a name is part of a longer one that is no place ("Kabul
 * Express", "Bank of Baghdad"), where it is a surname told with a first name or a title elsewhere in the report, and on
 * adjectives.
 */
public final class PlaceRecognizer implements EntityRecognizer {

    private final PlaceIndex index;
    private final PlaceWords words = PlaceWords.builtIn();

    public PlaceRecognizer(List<Gazetteer> gazetteers, Countries countries) {
        this.index = new PlaceIndex(gazetteers, countries);
    }

    @Override
    public int precedence() {
        return LISTED;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return ImmutableSet.of(TokenLayer.class, SentenceLayer.class, FormLayer.class, TagLayer.class);
    }

    @Override
    public List<EntityMention> recognize(AnnotationInput input) {
        PlaceText text = new PlaceText(input, false);
        List<TokenRange> names = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            int end = sentence.tokens().end();
            int i = sentence.tokens().first();
            while (i < end) {
                int match = longest(text, i, end);
                if (match > i) {
                    names.add(TokenRange.of(i, match));
                    i = match;
                } else {
                    i++;
                }
            }
        }
        Set<String> surnames = surnames(text, names);
        List<EntityMention> out = new ArrayList<>();
        for (TokenRange name : names) {
            if (isPlace(text, name, names, surnames)) {
                out.add(new EntityMention(name, EntityMention.LOCATION, name()));
            }
        }
        return out;
    }

    /** The end of the longest known name at {@code i}; {@code i} if there is none. */
    private int longest(PlaceText text, int i, int end) {
        if (!text.nameLike(i, end)) {
            return i;
        }
        TokenRange run = TokenRange.of(i, Math.max(i + 1, text.runEnd(i, end)));
        for (int at : PlaceText.ends(run, index.longestName())) {
            TokenRange range = TokenRange.of(i, at);
            if (text.capital(at - 1) || Character.isDigit(text.form(at - 1).charAt(0))) {
                String name = text.name(range);
                boolean single = range.size() == 1;
                if (single && (isNoPlace(text, i) || index.isDemonym(name))) {
                    continue;
                }
                if (index.knows(name)) {
                    return at;
                }
            }
        }
        // "Gulf of Aden", "Trinidad and Tobago", "Cox's Bazar": names with small words inside
        for (int at = Math.min(end, i + 6); at > run.end(); at--) {
            String name = text.name(TokenRange.of(i, at));
            boolean known = name.contains(" of ") || name.contains("'s ")
                    ? index.knows(name)
                    : index.country(name).isPresent();
            if (text.capital(at - 1) && known) {
                return at;
            }
        }
        return i;
    }

    private boolean isNoPlace(PlaceText text, int i) {
        return words.is(NoPlace.WORD, text.lower(i))
                || words.is(NoPlace.CALENDAR, text.lower(i))
                || text.form(i).length() < 2;
    }

    /** Words that stand after a title or another capitalised word that is no place: surnames, as far as one can tell. */
    private Set<String> surnames(PlaceText text, List<TokenRange> names) {
        Set<String> out = new HashSet<>();
        for (TokenRange name : names) {
            int before = name.first() - 1;
            if (name.size() == 1
                    && before >= text.sentenceStart(name.first())
                    && isPersonal(text, before, names)
                    && !isPlaceNoun(text, name.end())) {
                out.add(text.lower(name.first()));
            }
        }
        return out;
    }

    private boolean isPersonal(PlaceText text, int i, List<TokenRange> names) {
        if (words.is(NoPlace.TITLE, text.lower(i))) {
            return text.capital(i);
        }
        return text.tag(i).startsWith("NNP")
                && text.capital(i)
                && Character.isLetter(text.form(i).charAt(0))
                && !isLegitimateNeighbour(text, i, names);
    }

    private boolean isLegitimateNeighbour(PlaceText text, int i, List<TokenRange> names) {
        String word = text.lower(i);
        return words.is(NoPlace.CALENDAR, word)
                || words.direction(word).isPresent()
                || words.noun(word).isPresent()
                || words.is(Phrase.PREPOSITION, word)
                || index.adjective(text.form(i)).isPresent()
                || names.stream().anyMatch(n -> n.contains(i));
    }

    private boolean isPlaceNoun(PlaceText text, int i) {
        return i < text.size()
                && text.noun(i, text.size(), PlaceNoun.Position.AFTER).isPresent();
    }

    private boolean isPlace(PlaceText text, TokenRange name, List<TokenRange> names, Set<String> surnames) {
        int start = text.sentenceStart(name.first());
        int before = name.first() - 1;
        int after = name.end();
        boolean located = before >= start && words.is(Phrase.LOCATIVE, text.lower(before));
        if (after < text.size() && text.sentenceStart(after) == start) {
            if (words.is(NoPlace.AFTER, text.lower(after))) {
                return false;
            }
            if (text.nameLike(after, text.size())
                    && text.tag(after).startsWith("NNP")
                    && !isLegitimateNeighbour(text, after, names)
                    && !isPlaceNoun(text, after)
                    && !runEndsInPlaceNoun(text, after)) {
                return false;
            }
            if (!located
                    && words.is(NoPlace.SPEECH, text.lower(after))
                    && index.country(text.name(name)).isEmpty()
                    && index.countries().ofCapital(text.name(name)).isEmpty()) {
                return false;
            }
        }
        if (before >= start) {
            if (isPersonal(text, before, names) && !located) {
                return false;
            }
            if (text.is(before, "of") || text.is(before, "in")) {
                for (int from = Math.max(start, before - 2); from < before; from++) {
                    String phrase = text.lower(TokenRange.of(from, before + 1));
                    boolean organisation = words.is(NoPlace.BEFORE, phrase)
                            || text.is(before, "of")
                                    && from == before - 1
                                    && text.capital(from)
                                    && words.is(NoPlace.BEFORE, text.lower(from));
                    if (organisation && index.country(text.name(name)).isEmpty()
                            || organisation && words.is(NoPlace.BEFORE, phrase)) {
                        return false;
                    }
                }
            }
        }
        return located || name.size() > 1 || !surnames.contains(text.lower(name.first()));
    }

    /** Whether capitalised words from here on end in a place noun: "Baghdad | International Airport". */
    private boolean runEndsInPlaceNoun(PlaceText text, int i) {
        int end = text.runEnd(i, text.size());
        for (int at = i; at <= end && at < text.size(); at++) {
            if (isPlaceNoun(text, at)) {
                return true;
            }
        }
        return false;
    }
}
