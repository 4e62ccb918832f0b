package io.github.tocsin.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.InsertionLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds datelines, days that head an entry and short remarks in brackets: "KABUL (Reuters) -", "06/18/2017:", "[Text]", "[as heard]", "National Liberation Army
 * [ELN]", "2 (British) workers". A bracket that isn't closed in its sentence, or holds more than {@value #LONGEST} words, is left alone. Thread-safe.
 */
public final class InsertionFinder implements Annotator {

    private static final int LONGEST = 12;
    private static final int LONGEST_ROUND = 7;
    private static final ImmutableSet<String> OPEN = ImmutableSet.of("[", "-LSB-");
    private static final ImmutableSet<String> CLOSE = ImmutableSet.of("]", "-RSB-");
    private static final ImmutableSet<String> OPEN_ROUND = ImmutableSet.of("(", "-LRB-");
    private static final ImmutableSet<String> CLOSE_ROUND = ImmutableSet.of(")", "-RRB-");

    private static final int LONGEST_DAY = 5;
    private static final ImmutableSet<String> HEADING_END = ImmutableSet.of(":", "-", "--", "\u2013", "\u2014");
    private static final Pattern DAY = Pattern.compile(
            "\\d{1,4}([/.-])\\d{1,2}\\1\\d{2,4}|\\d{1,2}(st|nd|rd|th)? \\p{Lu}\\p{L}{2,8}\\.?( ?,? \\d{4})?"
                    + "|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(st|nd|rd|th)?( ?,? \\d{4})?");

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class, SentenceLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(InsertionLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        List<Token> tokens = input.get(TokenLayer.class).tokens();
        ImmutableList.Builder<TokenRange> out = ImmutableList.builder();
        TokenRange line = Dateline.find(input.content(), input.report().textStart())
                .map(found -> tokens(tokens, found))
                .orElse(TokenRange.of(0, 0));
        if (line.size() > 0) {
            out.add(line);
        }
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            int end = sentence.tokens().end();
            int begin = sentence.tokens().first();
            int text = line.contains(begin) ? begin : begin + heading(tokens.subList(begin, end));
            if (text > begin) {
                out.add(TokenRange.of(begin, text));
            }
            for (int i = text; i < end; i++) {
                Optional<TokenRange> bracket =
                        line.contains(i) ? Optional.empty() : bracket(tokens, i, Math.min(end, i + LONGEST + 2));
                if (bracket.isPresent()) {
                    out.add(bracket.get());
                    i = bracket.get().end() - 1;
                }
            }
        }
        return Layers.of(new InsertionLayer(out.build()));
    }

    /** How many tokens the day takes that heads an entry: "06/18/2017:", "18 June 2017 -". */
    private static int heading(List<Token> sentence) {
        int colon = 0;
        while (colon < Math.min(LONGEST_DAY, sentence.size() - 1)
                && !HEADING_END.contains(sentence.get(colon).text())) {
            colon++;
        }
        String day = sentence.subList(0, colon).stream().map(Token::text).collect(Collectors.joining(" "));
        return HEADING_END.contains(sentence.get(colon).text())
                        && DAY.matcher(day).matches()
                ? colon + 1
                : 0;
    }

    private static TokenRange tokens(List<Token> tokens, Dateline line) {
        int first = 0;
        while (first < tokens.size()
                && tokens.get(first).span().start() < line.all().start()) {
            first++;
        }
        int end = first;
        while (end < tokens.size() && tokens.get(end).span().end() <= line.all().end()) {
            end++;
        }
        return TokenRange.of(first, end);
    }

    /** The bracket that a token opens. */
    private static Optional<TokenRange> bracket(List<Token> tokens, int open, int limit) {
        if (OPEN_ROUND.contains(tokens.get(open).text())) {
            return remark(tokens, open, Math.min(limit, open + LONGEST_ROUND + 2));
        }
        if (!OPEN.contains(tokens.get(open).text())) {
            return Optional.empty();
        }
        for (int i = open + 1; i < limit; i++) {
            if (CLOSE.contains(tokens.get(i).text())) {
                return Optional.of(TokenRange.of(open, i + 1));
            }
            if (OPEN.contains(tokens.get(i).text())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "(British)", "(1 national, 1 international)": round brackets with few words, of which none may be a verb. */
    private static Optional<TokenRange> remark(List<Token> tokens, int open, int limit) {
        for (int i = open + 1; i < limit; i++) {
            String word = tokens.get(i).text();
            if (CLOSE_ROUND.contains(word)) {
                return i > open + 1
                                && i + 1 < tokens.size()
                                && isWord(tokens.get(i + 1).text())
                        ? Optional.of(TokenRange.of(open, i + 1))
                        : Optional.empty();
            }
            boolean mayTell = word.endsWith("ed") || word.endsWith("ing");
            if (mayTell || OPEN_ROUND.contains(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isWord(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }
}
