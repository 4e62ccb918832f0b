package io.github.tocsin.corenlp;

import io.github.tocsin.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stretches of text that no sentence goes beyond: paragraphs, headlines, items of a list. */
final class TextBlocks {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\u000B\f\r\u0085\u2028\u2029]");

    private static final Pattern ITEM =
            Pattern.compile("[•▪◦●■*·–—-]\\h.*|\\(?\\p{N}{1,2}[.)]\\h+\\p{Lu}.*", Pattern.DOTALL);

    /** A line counts as ended early when its successor's first word and this many characters more had still had room. */
    private static final int ROOM = 12;

    private TextBlocks() {}

    /** The blocks of a text, in order, without the blank lines between them. */
    static List<Span> of(String text) {
        List<Span> blocks = new ArrayList<>();
        List<Span> paragraph = new ArrayList<>();
        for (Span line : lines(text)) {
            if (line.in(text).isBlank()) {
                addBlocks(blocks, paragraph, text);
                paragraph.clear();
            } else {
                paragraph.add(line);
            }
        }
        addBlocks(blocks, paragraph, text);
        return blocks;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        Matcher matcher = LINE_END.matcher(text);
        int start = 0;
        while (matcher.find()) {
            lines.add(Span.of(start, matcher.start()));
            start = matcher.end();
        }
        lines.add(Span.of(start, text.length()));
        return lines;
    }

    private static void addBlocks(List<Span> blocks, List<Span> paragraph, String text) {
        if (paragraph.isEmpty()) {
            return;
        }
        int width = paragraph.stream().mapToInt(Span::length).max().getAsInt();
        int start = paragraph.get(0).start();
        for (int i = 1; i < paragraph.size(); i++) {
            Span before = paragraph.get(i - 1);
            Span line = paragraph.get(i);
            if (endsEarly(before.in(text), line.in(text).strip(), width)) {
                blocks.add(Span.of(start, before.end()));
                start = line.start();
            }
        }
        blocks.add(Span.of(start, paragraph.get(paragraph.size() - 1).end()));
    }

    private static boolean endsEarly(String line, String next, int width) {
        if (ITEM.matcher(next).matches()) {
            return true;
        }
        if (Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        int word = 0;
        while (word < next.length() && !Character.isWhitespace(next.charAt(word))) {
            word++;
        }
        return line.stripTrailing().length() + 1 + word + ROOM < width;
    }

    /**
     * Where to end a chunk of text for the tokenizer.
     *
     * @param longest the chunk has no more characters, and ends after a space if there is one
     * @param longestRun a chunk ends where so many characters without a space have been seen
     */
    static int chunkEnd(String text, Span block, int start, int longest, int longestRun) {
        int space = -1;
        int run = 0;
        for (int at = start; at < block.end(); at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                space = at;
                run = 0;
            } else {
                run++;
            }
            boolean midCharacter = Character.isHighSurrogate(text.charAt(at));
            if (run >= longestRun && !midCharacter) {
                return at + 1;
            }
            if (at + 1 - start >= longest && !midCharacter) {
                return space < 0 ? at + 1 : space + 1;
            }
        }
        return block.end();
    }
}
