package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Layers good enough to test readers of time and number: tokens by a pattern, sentences at full stops, tags by word shape. */
public final class PlainLayers {

    private static final Pattern TOKEN = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d|\\d+/\\d+(?:/\\d+)?|\\d+:\\d\\d(?=[ap]m|\\b)|\\d+(?:,\\d{3})+|"
                    + "\\d+(?:st|nd|rd|th|s)\\b|\\d+|[ap]\\.m\\.|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|Sun|Mon)\\.|--|\\p{L}+(?:-\\p{L}+)*|'s|\\S");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "on", "at", "of", "by", "from", "after", "before", "since", "until", "near", "with", "that", "around",
            "about", "during", "between", "for", "over", "through", "as");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "its");
    private static final Set<String> ADJECTIVES = Set.of("armed", "masked");
    private static final Set<String> PLURALS = Set.of("people", "men");
    private static final Set<String> VERBS =
            Set.of("was", "were", "said", "took", "began", "fell", "hit", "killed", "had", "claimed");

    private PlainLayers() {}

    public static AnnotationInput of(Report report) {
        ImmutableList.Builder<Token> tokens = ImmutableList.builder();
        ImmutableList.Builder<String> forms = ImmutableList.builder();
        ImmutableList.Builder<String> tags = ImmutableList.builder();
        ImmutableList.Builder<Sentence> sentences = ImmutableList.builder();
        Matcher matcher = TOKEN.matcher(report.content());
        int n = 0;
        int first = 0;
        int count = 0;
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), Span.of(matcher.start(), matcher.end())));
            forms.add(matcher.group());
            tags.add(tag(matcher.group()));
            n++;
            boolean title = report.textStart() > 0 && matcher.end() == report.textStart() - Report.TITLE_BREAK.length();
            if (matcher.group().equals(".") || title) {
                sentences.add(new Sentence(count++, TokenRange.of(first, n)));
                first = n;
            }
        }
        if (first < n) {
            sentences.add(new Sentence(count, TokenRange.of(first, n)));
        }
        return AnnotationInput.of(
                report,
                Layers.of(
                        new TokenLayer(tokens.build()),
                        new FormLayer(forms.build()),
                        new TagLayer(tags.build()),
                        new SentenceLayer(sentences.build())));
    }

    private static String tag(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return "CD";
        }
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        if (PREPOSITIONS.contains(lower)) {
            return "IN";
        }
        if (CONJUNCTIONS.contains(lower)) {
            return "CC";
        }
        if (DETERMINERS.contains(lower)) {
            return "DT";
        }
        if (lower.equals("to")) {
            return "TO";
        }
        if (ADJECTIVES.contains(lower)) {
            return "JJ";
        }
        if (PLURALS.contains(lower)) {
            return "NNS";
        }
        if (word.equals("may") || word.equals("will")) {
            return "MD";
        }
        if (VERBS.contains(word) || word.endsWith("ed") && word.length() > 4) {
            return "VBD";
        }
        if (!Character.isLetter(word.charAt(0))) {
            return word;
        }
        if (Character.isUpperCase(word.charAt(0))) {
            return "NNP";
        }
        return word.endsWith("s") ? "NNS" : "NN";
    }
}
