package io.github.tocsin.event.place;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A report's words as place readers look at them: with capitals restored, in lower case, with the nouns that tell of places. */
final class PlaceText {

    /**
     * A place noun in the text.
     *
     * @param tokens where it stands
     * @param noun which it is
     * @param plural whether it belongs to several names: "the A and B districts"
     * @param capital whether it is written as part of a name
     */
    record NounAt(TokenRange tokens, PlaceNoun noun, boolean plural, boolean capital) {}

    private final String content;
    private final TokenLayer tokens;
    private final FormLayer forms;
    private final TagLayer tags;
    private final Optional<LemmaLayer> lemmas;
    private final ImmutableList<String> lower;
    private final int[] sentenceStarts;
    private final int[] sentences;
    private final PlaceWords words = PlaceWords.builtIn();

    PlaceText(AnnotationInput input, boolean withLemmas) {
        this.content = input.content();
        this.tokens = input.get(TokenLayer.class);
        this.forms = input.get(FormLayer.class);
        this.tags = input.get(TagLayer.class);
        this.lemmas = withLemmas ? Optional.of(input.get(LemmaLayer.class)) : Optional.empty();
        this.lower =
                forms.forms().stream().map(f -> f.toLowerCase(Locale.ROOT)).collect(ImmutableList.toImmutableList());
        this.sentenceStarts = new int[tokens.size()];
        this.sentences = new int[tokens.size()];
        input.get(SentenceLayer.class).sentences().forEach(s -> {
            for (int i = s.tokens().first(); i < s.tokens().end(); i++) {
                sentenceStarts[i] = s.tokens().first();
                sentences[i] = s.index();
            }
        });
    }

    int size() {
        return tokens.size();
    }

    TokenLayer tokens() {
        return tokens;
    }

    String form(int i) {
        return forms.get(i);
    }

    String lower(int i) {
        return i >= 0 && i < lower.size() ? lower.get(i) : "";
    }

    String tag(int i) {
        return tags.get(i);
    }

    boolean is(int i, String word) {
        return lower(i).equals(word);
    }

    int sentenceStart(int i) {
        return sentenceStarts[i];
    }

    /** The number of the sentence of a token. */
    int sentence(int i) {
        return sentences[i];
    }

    /** The words as a name: case restored, blanks made single. */
    String name(TokenRange range) {
        StringBuilder out = new StringBuilder();
        for (int i = range.first(); i < range.end(); i++) {
            if (i > range.first()
                    && tokens.get(i - 1).span().end() < tokens.get(i).span().start()) {
                out.append(' ');
            }
            out.append(form(i));
        }
        return out.toString();
    }

    /** The words exactly as they stand. */
    String quoted(TokenRange range) {
        return range.span(tokens).in(content).replaceAll("\\s+", " ");
    }

    /** The same in lower case, single spaces between tokens. */
    String lower(TokenRange range) {
        return String.join(" ", lower.subList(range.first(), range.end()));
    }

    /** Whether the word begins with a capital, an article such as "al-" before it left aside. */
    boolean capital(int i) {
        String form = form(i);
        int at = 0;
        int hyphen = form.indexOf('-');
        if (hyphen > 0 && hyphen <= 3 && Character.isLowerCase(form.charAt(0))) {
            at = hyphen + 1;
        } else if (form.length() > 2
                && (form.charAt(0) == '\'' || form.charAt(0) == '\u2019' || form.charAt(0) == '`')) {
            at = 1;
        }
        return at < form.length() && Character.isUpperCase(form.codePointAt(at));
    }

    /** Whether the word can be part of a name. */
    boolean nameLike(int i, int end) {
        if (i < 0 || i >= end || !capital(i)) {
            return false;
        }
        String tag = tag(i);
        if (i > sentenceStarts[i] && words.is(PlaceWords.Phrase.ARTICLE, lower(i)) && i + 1 < end && capital(i + 1)) {
            return true;
        }
        if (tag.startsWith("NNP")) {
            return !isFunctionWord(i);
        }
        if (isFunctionWord(i) || i == sentenceStarts[i] && !tag.startsWith("NN") && !tag.equals("FW")) {
            return false;
        }
        return switch (tag) {
            case "IN", "DT", "CC", "PRP", "PRP$", "MD", "TO", "WDT", "WP", "WRB", "PDT", "EX", "POS" -> false;
            default -> true;
        };
    }

    private boolean isFunctionWord(int i) {
        return switch (lower(i)) {
            case "the",
                    "a",
                    "an",
                    "in",
                    "on",
                    "at",
                    "of",
                    "and",
                    "or",
                    "to",
                    "from",
                    "by",
                    "for",
                    "with",
                    "it",
                    "he",
                    "she" -> true;
            default -> false;
        };
    }

    /** Whether the word may stand within a name, between capitals: "San Luis de la Reina", "Kut e Abdollah". */
    boolean particle(int i) {
        return words.is(PlaceWords.Phrase.PARTICLE, lower(i));
    }

    /** The end of the run of words that may be one name, from {@code i} on; {@code i} if none begins there. */
    int runEnd(int i, int limit) {
        int end = i;
        int at = i;
        while (at < limit) {
            if (nameLike(at, limit) && !words.is(PlaceWords.NoPlace.CALENDAR, lower(at))) {
                at++;
                end = at;
            } else if (end > i && particle(at) && at - end < 3) {
                at++;
            } else if (end > i && lower(at).equals("-") && touches(at) && at - end < 3) {
                at++;
            } else if (end > i && lower(at - 1).equals("-") && lower(at + 1).equals("-") && touches(at + 1)) {
                at++; // "Deir-ez-Zor"
            } else {
                break;
            }
        }
        return end;
    }

    /** Whether a hyphen and a small word lead on to the rest of a name: "Dara | -i-Sufi". */
    boolean isJoint(int i) {
        return lower(i).equals("-")
                && touches(i)
                && !capital(i + 1)
                && lower(i + 1).length() <= 2
                && Character.isLetter(lower(i + 1).charAt(0));
    }

    private boolean touches(int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).span().end() == tokens.get(i).span().start()
                && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
    }

    /** The longest place noun at {@code i} that can stand in this position. */
    Optional<NounAt> noun(int i, int limit, PlaceNoun.Position position) {
        for (int n = Math.min(words.longestNoun(), limit - i); n > 0; n--) {
            TokenRange range = TokenRange.of(i, i + n);
            String plain = lower(range);
            Optional<PlaceNoun> noun = words.noun(plain);
            boolean plural = false;
            int last = i + n - 1;
            if (noun.isEmpty() && lemmas.isPresent()) {
                String lemma = lemmas.get().get(i + n - 1);
                noun = words.noun(n == 1 ? lemma : lower(TokenRange.of(i, i + n - 1)) + " " + lemma);
                noun = noun.filter(f -> tags.get(last).startsWith("NN"));
                plural = noun.isPresent();
            }
            if (noun.filter(f -> f.positions().contains(position)).isPresent()) {
                return Optional.of(new NounAt(range, noun.get(), plural, capital(i)));
            }
        }
        return Optional.empty();
    }

    /** The end of the longest phrase of a kind at {@code i}; {@code i} if there is none. */
    int phraseEnd(PlaceWords.Phrase kind, int i, int limit) {
        for (int n = Math.min(words.longestPhrase(), limit - i); n > 0; n--) {
            if (words.is(kind, lower(TokenRange.of(i, i + n)))) {
                return i + n;
            }
        }
        return i;
    }

    /** The ends, before each of which a part of {@code range} could end, the longest part first. */
    static List<Integer> ends(TokenRange range, int longest) {
        List<Integer> out = new ArrayList<>();
        for (int end = Math.min(range.end(), range.first() + longest); end > range.first(); end--) {
            out.add(end);
        }
        return out;
    }
}
