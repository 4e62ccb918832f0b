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

/**
 * Finds datelines and short remarks in square brackets: "KABUL (Reuters) -", "[Text]", "[as heard]", "National Liberation Army
 * [ELN]", "2 (British) workers". A bracket that isn't closed in its sentence, or holds more than {@value #LONGEST} words, is left alone. Thread-safe.
 */
public final class InsertionFinder implements Annotator {

    private static final int LONGEST = 12;
    private static final int LONGEST_ROUND = 7;
    private static final ImmutableSet<String> OPEN = ImmutableSet.of("[", "-LSB-");
    private static final ImmutableSet<String> CLOSE = ImmutableSet.of("]", "-RSB-");
    private static final ImmutableSet<String> OPEN_ROUND = ImmutableSet.of("(", "-LRB-");
    private static final ImmutableSet<String> CLOSE_ROUND = ImmutableSet.of(")", "-RRB-");

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
            for (int i = sentence.tokens().first(); i < end; i++) {
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
