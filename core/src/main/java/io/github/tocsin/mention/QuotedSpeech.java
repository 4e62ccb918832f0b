package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.QuotationLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who speaks what stands between quotation marks, over sentences that a parser left alone too: "…," he said; The mayor added:
 * "…"; and quotations that go on after the speaker was named. For one report; not thread-safe.
 */
final class QuotedSpeech {

    private static final int SHORTEST = 4;
    private static final int REACH = 14;

    private record Speaker(int head, TokenRange sentence) {}

    private final ImmutableSet<String> verbs;
    private final SentenceLayer sentences;
    private final FormLayer forms;
    private final TagLayer tags;
    private final LemmaLayer lemmas;
    private final ImmutableList<TokenRange> quotations;
    /** The first token after the title. */
    private final int text;

    /**
     * @param verbs lemmas of verbs that tell that somebody speaks
     */
    QuotedSpeech(AnnotationInput input, QuotationLayer quotations, ImmutableSet<String> verbs) {
        this.verbs = verbs;
        this.sentences = input.get(SentenceLayer.class);
        this.forms = input.get(FormLayer.class);
        this.tags = input.get(TagLayer.class);
        this.lemmas = input.get(LemmaLayer.class);
        this.quotations = quotations.quotations();
        int start = input.report().textStart();
        this.text = (int) input.get(TokenLayer.class).tokens().stream()
                .takeWhile(t -> t.span().start() < start)
                .count();
    }

    List<Statement> statements() {
        List<Statement> out = new ArrayList<>();
        Optional<Speaker> last = Optional.empty();
        int lastEnd = -1;
        for (TokenRange quotation : quotations) {
            Optional<Speaker> speaker = quotation.size() < SHORTEST
                    ? Optional.empty()
                    : after(quotation).or(() -> before(quotation));
            if (speaker.isEmpty() && last.isPresent() && quotation.size() >= SHORTEST && goesOn(quotation, lastEnd)) {
                speaker = last;
            }
            speaker.ifPresent(s -> out.add(statement(quotation, s)));
            if (quotation.size() >= SHORTEST) {
                last = speaker;
                lastEnd = speaker.map(s -> Math.max(s.sentence().end(), quotation.end()))
                        .orElse(quotation.end());
            }
        }
        return out;
    }

    private Statement statement(TokenRange quotation, Speaker speaker) {
        boolean oneField = quotation.first() < text == speaker.head() < text;
        boolean beside = oneField
                && speaker.sentence().first() <= quotation.end() + 1
                && quotation.first() <= speaker.sentence().end() + 1;
        TokenRange words = beside
                ? TokenRange.of(
                        Math.min(quotation.first(), speaker.sentence().first()),
                        Math.max(quotation.end(), speaker.sentence().end()))
                : quotation;
        return new Statement(
                ClaimType.ATTRIBUTION,
                Stance.ASSERTED,
                Optional.of(speaker.head()),
                ImmutableList.of(),
                Optional.empty(),
                Optional.empty(),
                quotation,
                words,
                Certainty.CERTAIN);
    }

    /** Whether it begins a sentence right after the sentence in which the last speaker stands. */
    private boolean goesOn(TokenRange quotation, int lastEnd) {
        TokenRange sentence = sentenceOf(quotation.first()).tokens();
        return quotation.first() - sentence.first() <= 1 && quotation.first() - lastEnd <= 2;
    }

    /** "…," the mayor said. "…," said the mayor. */
    private Optional<Speaker> after(TokenRange quotation) {
        int close = quotation.end();
        if (close >= tags.size()) {
            return Optional.empty();
        }
        TokenRange sentence = sentenceOf(close).tokens();
        boolean ended =
                isEnd(quotation.end() - 1) && sentence.first() <= quotation.end() - 1 && close + 1 >= sentence.end();
        if (ended) {
            return Optional.empty();
        }
        int limit = Math.min(sentence.end(), close + 1 + REACH);
        for (int i = close + 1; i < limit && !isQuoted(i); i++) {
            if (isSpeech(i)) {
                int verb = i;
                return nameBefore(verb, close + 1)
                        .or(() -> nameAfter(verb, limit))
                        .map(h -> new Speaker(h, sentence));
            }
        }
        return Optional.empty();
    }

    /** The mayor said, "…". The mayor added: "…". */
    private Optional<Speaker> before(TokenRange quotation) {
        int open = quotation.first() - 1;
        if (open <= 0) {
            return Optional.empty();
        }
        TokenRange sentence = sentenceOf(open).tokens();
        if (sentence.first() == open && forms.get(open - 1).equals(":")) {
            sentence = sentenceOf(open - 1).tokens();
        }
        int limit = Math.max(sentence.first(), open - REACH);
        for (int i = open - 1; i >= limit && !isQuoted(i); i--) {
            if (isSpeech(i)) {
                TokenRange words = sentence;
                return nameBefore(i, sentence.first()).map(h -> new Speaker(h, words));
            }
        }
        return Optional.empty();
    }

    private boolean isSpeech(int token) {
        return tags.get(token).startsWith("VB") && !tags.get(token).equals("VBN") && verbs.contains(lemmas.get(token));
    }

    private boolean isEnd(int token) {
        return forms.get(token).matches("[.!?]");
    }

    private boolean isQuoted(int token) {
        return quotations.stream().anyMatch(q -> q.size() >= SHORTEST && q.contains(token));
    }

    /** The subject before the verb: the first name or noun after the last boundary, past what stands in apposition. */
    private Optional<Integer> nameBefore(int verb, int first) {
        int at = verb - 1;
        while (at >= first
                && (tags.get(at).startsWith("RB")
                        || tags.get(at).equals("MD")
                        || tags.get(at).startsWith("VB"))) {
            at--;
        }
        if (at >= first && forms.get(at).equals(",")) {
            for (int i = at - 1; i >= first; i--) {
                if (forms.get(i).equals(",") && i > first && isNominal(i - 1)) {
                    return Optional.of(i - 1);
                }
            }
        }
        return at >= first && isNominal(at) ? Optional.of(at) : Optional.empty();
    }

    /** The subject after the verb: the last word of the first run of nouns. */
    private Optional<Integer> nameAfter(int verb, int limit) {
        int at = verb + 1;
        while (at < limit
                && (tags.get(at).equals("DT")
                        || tags.get(at).startsWith("JJ")
                        || tags.get(at).equals("PRP$"))) {
            at++;
        }
        if (at >= limit || !isNominal(at)) {
            return Optional.empty();
        }
        while (at + 1 < limit
                && tags.get(at).startsWith("NN")
                && tags.get(at + 1).startsWith("NN")) {
            at++;
        }
        return Optional.of(at);
    }

    private boolean isNominal(int token) {
        String tag = tags.get(token);
        return tag.startsWith("NN") || tag.equals("PRP");
    }

    private Sentence sentenceOf(int token) {
        return sentences.sentences().stream()
                .filter(s -> s.tokens().contains(token))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("token " + token + " is in no sentence"));
    }
}
