package io.github.tocsin.testing;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with inline marks taken out: {@code [ATTACKER Gunmen] [TRIGGER attacked] [TARGET a market].}
 *
 * @param text without marks
 * @param marks where they stood
 */
public record MarkedSentence(String text, ImmutableList<Mark> marks) {

    private static final Pattern MARK = Pattern.compile("\\[([A-Z_]+) ([^\\]]+)\\]");

    /**
     * A mark.
     *
     * @param label a role, or TRIGGER
     * @param span its words in the text
     */
    public record Mark(String label, Span span) {}

    public static MarkedSentence parse(String marked) {
        StringBuilder text = new StringBuilder();
        ImmutableList.Builder<Mark> marks = ImmutableList.builder();
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            text.append(marked, from, matcher.start());
            int start = text.length();
            text.append(matcher.group(2));
            marks.add(new Mark(matcher.group(1), Span.of(start, text.length())));
            from = matcher.end();
        }
        return new MarkedSentence(text.append(marked.substring(from)).toString(), marks.build());
    }
}
