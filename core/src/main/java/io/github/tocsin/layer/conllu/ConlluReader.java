package io.github.tocsin.layer.conllu;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads CoNLL-U: Tocsin's own (see {@link ConlluWriter}) and that of other tools. Stateless and thread-safe.
 *
 * <p>Multiword tokens ("don't") are taken apart into their words; empty nodes of enhanced graphs are passed over. Offsets are
 * read from {@code TokenRange} or from Stanza's {@code start_char}, names from {@code NE} or from Stanza's {@code ner}. A malformed line fails with {@code source:line}.
 */
public final class ConlluReader {

    private static final Splitter TABS = Splitter.on('\t');
    private static final String NEW_DOCUMENT = "# newdoc";
    private static final String NO_TOKENS = "# no tokens in = ";

    private final String source;
    private final ImmutableList.Builder<ConlluDocument> documents = ImmutableList.builder();
    private final List<List<Word>> sentences = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Optional<String> id = Optional.empty();
    private String emptyContent = "";
    private boolean begun;
    private int line;

    private ConlluReader(String source) {
        this.source = source;
    }

    /**
     * Reads a file with one document.
     *
     * @param source what errors call the file
     * @throws ConlluException if a line is malformed, or there is not just one document
     */
    public static ConlluDocument read(String source, Reader in) throws IOException {
        ImmutableList<ConlluDocument> all = readAll(source, in);
        if (all.size() != 1) {
            throw new ConlluException(source, 1, all.size() + " documents where one was expected");
        }
        return all.get(0);
    }

    /**
     * Reads a file with any number of documents; one without {@code # newdoc} is one document.
     *
     * @param source what errors call the file
     * @throws ConlluException if a line is malformed
     */
    public static ImmutableList<ConlluDocument> readAll(String source, Reader in) throws IOException {
        ConlluReader reader = new ConlluReader(source);
        BufferedReader lines = new BufferedReader(in);
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            reader.line++;
            reader.readLine(reader.line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        reader.endSentence();
        reader.endDocument();
        return reader.documents.build();
    }

    private void readLine(String text) throws ConlluException {
        if (text.isBlank()) {
            endSentence();
        } else if (!text.startsWith("#")) {
            rows.add(row(text));
        } else if (text.startsWith(NEW_DOCUMENT)) {
            endSentence();
            endDocument();
            begun = true;
            int equals = text.indexOf('=');
            id = equals < 0
                    ? Optional.empty()
                    : Optional.of(text.substring(equals + 1).strip());
        } else if (text.startsWith(NO_TOKENS)) {
            emptyContent = Misc.unescape(text.substring(NO_TOKENS.length()));
        }
    }

    private void endDocument() throws ConlluException {
        if (begun || !sentences.isEmpty()) {
            documents.add(ConlluDocument.of(source, id, emptyContent, sentences));
        }
        sentences.clear();
        emptyContent = "";
    }

    private void endSentence() throws ConlluException {
        if (rows.isEmpty()) {
            return;
        }
        List<Word> words = new ArrayList<>();
        int size = (int) rows.stream().filter(Row::isWord).count();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.isWord()) {
                words.add(word(row, words.size(), size));
            } else if (row.id().indexOf('-') > 0) {
                List<Row> parts = parts(i);
                words.addAll(multiword(row, parts, words.size(), size));
                i += parts.size();
            }
        }
        if (words.isEmpty()) {
            throw new ConlluException(source, rows.get(0).line(), "a sentence without words");
        }
        sentences.add(words);
        rows.clear();
    }

    private Row row(String text) throws ConlluException {
        List<String> columns = TABS.splitToList(text);
        if (columns.size() != 10) {
            throw error("10 columns between tabs are needed, here are " + columns.size());
        }
        if (!columns.get(0).matches("\\d{1,9}([-.]\\d{1,9})?")) {
            throw error("not an ID: " + columns.get(0));
        }
        if (columns.get(1).isEmpty()) {
            throw error("no FORM");
        }
        return new Row(line, columns, Misc.parse(columns.get(9)));
    }

    /** The rows of the words that the multiword token in row {@code at} stands for. */
    private List<Row> parts(int at) throws ConlluException {
        Row whole = rows.get(at);
        int dash = whole.id().indexOf('-');
        int from = Integer.parseInt(whole.id().substring(0, dash));
        int to = Integer.parseInt(whole.id().substring(dash + 1));
        if (to < from || at + 1 + to - from >= rows.size()) {
            throw new ConlluException(source, whole.line(), "the words of " + whole.id() + " are missing");
        }
        return List.copyOf(rows.subList(at + 1, at + 2 + to - from));
    }

    private Word word(Row row, int index, int size) throws ConlluException {
        String text = row.misc().get(Misc.SPACES_IN_TOKEN).orElse(row.form());
        return word(row, index, size, text, start(row), row.misc().get(Misc.SPACES_BEFORE), after(row));
    }

    private Word word(
            Row row,
            int index,
            int size,
            String text,
            OptionalInt start,
            Optional<String> before,
            Optional<String> after)
            throws ConlluException {
        if (!row.id().equals(String.valueOf(index + 1))) {
            throw new ConlluException(source, row.line(), "word %s where %s was next".formatted(row.id(), index + 1));
        }
        String form = row.misc()
                .get(Misc.FORM)
                .orElse(row.misc().get(Misc.SPACES_IN_TOKEN).isPresent() ? text : row.form());
        return new Word(
                row.line(),
                text,
                form,
                row.value(2, Misc.LEMMA),
                row.value(4, Misc.TAG),
                head(row, size),
                row.columns().get(7),
                start,
                before,
                after,
                row.misc());
    }

    private List<Word> multiword(Row whole, List<Row> parts, int index, int size) throws ConlluException {
        List<String> texts = split(whole, parts);
        List<Word> out = new ArrayList<>();
        OptionalInt start = start(whole);
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            String text = texts.get(i);
            Optional<String> label = whole.misc().get(Misc.ENTITY_OF_STANZA);
            if (label.isPresent()) {
                boolean goesOn = i > 0 && !label.get().equals("O");
                parts.get(i)
                        .misc()
                        .put(Misc.ENTITY_OF_STANZA, goesOn ? "I" + label.get().substring(1) : label.get());
            }
            out.add(word(
                    parts.get(i),
                    index + i,
                    size,
                    text,
                    start,
                    i == 0 ? whole.misc().get(Misc.SPACES_BEFORE) : Optional.empty(),
                    last ? after(whole) : Optional.of("")));
            int length = text.codePointCount(0, text.length());
            start = start.isPresent() ? OptionalInt.of(start.getAsInt() + length) : start;
        }
        return out;
    }

    /** Divides the characters of a multiword token among its words; one word may be spelt otherwise ("won't": will, n't). */
    private List<String> split(Row whole, List<Row> parts) throws ConlluException {
        String text = whole.misc().get(Misc.SPACES_IN_TOKEN).orElse(whole.form());
        List<String> texts = new ArrayList<>();
        int from = 0;
        int next = 0;
        while (next < parts.size() && text.startsWith(parts.get(next).form(), from)) {
            texts.add(parts.get(next).form());
            from += parts.get(next++).form().length();
        }
        int to = text.length();
        List<String> tail = new ArrayList<>();
        for (int i = parts.size() - 1; i > next; i--) {
            String form = parts.get(i).form();
            if (to - form.length() <= from || !text.startsWith(form, to - form.length())) {
                throw new ConlluException(source, whole.line(), "\"" + text + "\" is not made of its words");
            }
            tail.add(0, form);
            to -= form.length();
        }
        if (next < parts.size() ? from >= to : from != to) {
            throw new ConlluException(source, whole.line(), "\"" + text + "\" is not made of its words");
        }
        if (next < parts.size()) {
            texts.add(text.substring(from, to));
        }
        texts.addAll(tail);
        return texts;
    }

    private OptionalInt head(Row row, int size) throws ConlluException {
        String head = row.columns().get(6);
        if (head.equals("_")) {
            return OptionalInt.empty();
        }
        int number = number(row, "HEAD", head);
        if (number > size) {
            throw new ConlluException(source, row.line(), "HEAD %s of %s words".formatted(head, size));
        }
        if (row.columns().get(7).isEmpty() || row.columns().get(7).equals("_")) {
            throw new ConlluException(source, row.line(), "HEAD without DEPREL");
        }
        return OptionalInt.of(number - 1);
    }

    private OptionalInt start(Row row) throws ConlluException {
        Optional<String> range = row.misc().get(Misc.TOKEN_RANGE);
        if (range.isPresent()) {
            int colon = range.get().indexOf(':');
            return OptionalInt.of(number(row, Misc.TOKEN_RANGE, range.get().substring(0, Math.max(colon, 0))));
        }
        Optional<String> start = row.misc().get(Misc.START);
        return start.isPresent() ? OptionalInt.of(number(row, Misc.START, start.get())) : OptionalInt.empty();
    }

    private int number(Row row, String what, String digits) throws ConlluException {
        if (!digits.matches("[0-9]{1,9}")) {
            throw new ConlluException(source, row.line(), what + " is not a number: " + digits);
        }
        return Integer.parseInt(digits);
    }

    private static Optional<String> after(Row row) {
        Optional<String> spaces = row.misc().get(Misc.SPACES_AFTER);
        boolean none = row.misc().get(Misc.SPACE_AFTER).filter("No"::equals).isPresent();
        return spaces.isPresent() ? spaces : none ? Optional.of("") : Optional.empty();
    }

    private ConlluException error(String message) {
        return new ConlluException(source, line, message);
    }

    private record Row(int line, List<String> columns, Misc misc) {
        String id() {
            return columns.get(0);
        }

        String form() {
            return columns.get(1);
        }

        boolean isWord() {
            return id().chars().allMatch(c -> c >= '0' && c <= '9');
        }

        /** A column, or the MISC key that takes its place; {@code _} says nothing, but of the word "_" itself. */
        Optional<String> value(int column, String key) {
            Optional<String> instead = misc.get(key);
            if (instead.isPresent()) {
                return instead;
            }
            String value = columns.get(column);
            return value.isEmpty() || value.equals("_") && !(column == 2 && form().equals("_"))
                    ? Optional.empty()
                    : Optional.of(value);
        }
    }
}
