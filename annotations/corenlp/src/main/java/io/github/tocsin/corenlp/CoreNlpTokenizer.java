package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tokens and sentences by CoreNLP's English tokenizer, Penn Treebank style with hyphens apart, as its models expect.
 *
 * <p>A token's text is always what stands in the report: nothing is rewritten. A blank line always ends a sentence; so does a
 * line that ends early (a headline, an item of a list), while lines that were only wrapped run on. A sentence longer than
 * {@value #LONGEST_SENTENCE} tokens is cut at a clause boundary, so that any text is read in bounded time. Thread-safe.
 */
public final class CoreNlpTokenizer implements Annotator {

    /** No sentence is longer, in tokens. */
    public static final int LONGEST_SENTENCE = 150;

    /** No token is longer, in characters: what is longer is no word, and slows models down. */
    private static final int LONGEST_TOKEN = 200;

    /** The tokenizer sees no more characters at once: on some input it looks ahead to the end over and over. */
    private static final int LONGEST_CHUNK = 4096;

    private static final ImmutableSet<String> CLAUSE_ENDS =
            ImmutableSet.of(";", ":", ",", "--", "-", "–", "—", ")", "]", "...", "…");

    private final WordToSentenceProcessor<CoreLabel> splitter =
            new WordToSentenceProcessor<>(WordToSentenceProcessor.NewlineIsSentenceBreak.NEVER);

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(TokenLayer.class, SentenceLayer.class);
    }

    @Override
    public void prepare() {
        CoreNlpLog.silence();
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        CoreNlpLog.silence();
        String content = input.content();
        ImmutableList.Builder<Token> tokens = ImmutableList.builder();
        ImmutableList.Builder<Sentence> sentences = ImmutableList.builder();
        int first = 0;
        int index = 0;
        for (Span block : TextBlocks.of(content)) {
            for (List<CoreLabel> labels : splitter.process(labels(content, block))) {
                List<Token> found = tokens(labels, content);
                tokens.addAll(found);
                for (int length : pieces(found)) {
                    sentences.add(new Sentence(index, TokenRange.of(first, first + length)));
                    index++;
                    first += length;
                }
            }
        }
        return Layers.of(new TokenLayer(tokens.build()), new SentenceLayer(sentences.build()));
    }

    /** The tokenizer's tokens of a block, with offsets into the whole content. */
    private static List<CoreLabel> labels(String content, Span block) {
        List<CoreLabel> labels = new ArrayList<>();
        int start = block.start();
        while (start < block.end()) {
            int end = TextBlocks.chunkEnd(content, block, start, LONGEST_CHUNK, LONGEST_TOKEN);
            // The tokenizer can't look ahead over the end: some of its rules want a space there.
            String chunk = content.substring(start, end) + " ";
            for (CoreLabel label : PTBTokenizer.coreLabelFactory("invertible,untokenizable=noneKeep")
                    .getTokenizer(new StringReader(chunk))
                    .tokenize()) {
                label.setBeginPosition(label.beginPosition() + start);
                label.setEndPosition(Math.min(label.endPosition() + start, end));
                labels.add(label);
            }
            start = end;
        }
        return labels;
    }

    private static List<Token> tokens(List<CoreLabel> labels, String content) {
        List<Token> tokens = new ArrayList<>(labels.size());
        int read = 0;
        for (CoreLabel label : labels) {
            int start = Math.max(read, label.beginPosition());
            int end = label.endPosition();
            // The full stop of an abbreviation at the end of a sentence comes again as a token of its own: leave it
            // with the word.
            if (end < content.length()
                    && content.charAt(end) == '.'
                    && label.word().endsWith(".")
                    && !ends(content, start, end)) {
                end++;
            }
            addWords(tokens, content, start, end);
            read = Math.max(read, end);
        }
        return tokens;
    }

    private static boolean ends(String content, int start, int end) {
        return end > start && content.charAt(end - 1) == '.';
    }

    /** A token can hold spaces (a number with a fraction, a telephone number, markup), and be of any length: cut it. */
    private static void addWords(List<Token> tokens, String content, int start, int end) {
        int from = start;
        while (from < end) {
            if (isSpace(content.charAt(from))) {
                from++;
                continue;
            }
            int to = from + 1;
            boolean mark = isQuotationMark(content.charAt(from));
            while (to < end
                    && to - from < LONGEST_TOKEN
                    && !isSpace(content.charAt(to))
                    && !(mark && isOtherQuotationMark(content.charAt(to), content.charAt(from)))) {
                to++;
            }
            if (to < end
                    && Character.isLowSurrogate(content.charAt(to))
                    && Character.isHighSurrogate(content.charAt(to - 1))) {
                to++;
            }
            tokens.add(new Token(content.substring(from, to), Span.of(from, to)));
            from = to;
        }
    }

    private static boolean isQuotationMark(char c) {
        return "“”‘’\"".indexOf(c) >= 0;
    }

    /** A quotation within a quotation ends in two marks, that the tokenizer leaves together. */
    private static boolean isOtherQuotationMark(char c, char first) {
        return c != first && isQuotationMark(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The lengths of the pieces that a sentence is read in: mostly one. */
    private static List<Integer> pieces(List<Token> sentence) {
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (sentence.size() - start > LONGEST_SENTENCE) {
            int cut = start + LONGEST_SENTENCE;
            while (cut > start + LONGEST_SENTENCE / 3
                    && !CLAUSE_ENDS.contains(sentence.get(cut - 1).text())) {
                cut--;
            }
            if (cut == start + LONGEST_SENTENCE / 3) {
                cut = start + LONGEST_SENTENCE;
            }
            pieces.add(cut - start);
            start = cut;
        }
        if (sentence.size() > start) {
            pieces.add(sentence.size() - start);
        }
        return pieces;
    }
}
