package io.github.tocsin.layer.conllu;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.Timex;
import io.github.tocsin.layer.TimexLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One document of a CoNLL-U file. Immutable and thread-safe. */
public final class ConlluDocument {

    private final String source;
    private final Optional<String> id;
    private final String content;
    private final ImmutableList<Word> words;
    private final ImmutableList<Span> spans;
    private final Layers overWords;

    private ConlluDocument(
            String source,
            Optional<String> id,
            String content,
            ImmutableList<Word> words,
            ImmutableList<Span> spans,
            Layers overWords) {
        this.source = source;
        this.id = id;
        this.content = content;
        this.words = words;
        this.spans = spans;
        this.overWords = overWords;
    }

    /** Puts a document together from its sentences and the characters around its words. */
    static ConlluDocument of(String source, Optional<String> id, String emptyContent, List<List<Word>> sentences)
            throws ConlluException {
        ImmutableList<Word> words = sentences.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
        List<Span> spans = new ArrayList<>();
        String content = words.isEmpty() ? emptyContent : join(source, words, spans);
        Layers layers = Layers.of(
                        sentences(sentences),
                        new FormLayer(words.stream().map(Word::form).collect(ImmutableList.toImmutableList())),
                        new DependencyLayer(trees(source, sentences)),
                        new EntityLayer(entities(source, words)),
                        new TimexLayer(timexes(source, words)))
                .and(column(source, words, "LEMMA", Word::lemma)
                        .map(l -> Layers.of(new LemmaLayer(l)))
                        .orElse(Layers.none()))
                .and(column(source, words, "XPOS", Word::tag)
                        .map(l -> Layers.of(new TagLayer(l)))
                        .orElse(Layers.none()));
        return new ConlluDocument(source, id, content, words, ImmutableList.copyOf(spans), layers);
    }

    /** The id of {@code # newdoc id}. */
    public Optional<String> id() {
        return id;
    }

    /**
     * The text as far as the file tells it: the words and what stands between them. A file without {@code SpacesAfter} tells
     * of one space; where offsets say that more stood there, spaces stand for it.
     */
    public String content() {
        return content;
    }

    /** The document as a report with this content and the document's id. */
    public Report report() {
        return id.map(Report.of(content)::withId).orElse(Report.of(content));
    }

    /**
     * The layers over {@link #content()}: TokenLayer, SentenceLayer, FormLayer, DependencyLayer, EntityLayer and TimexLayer
     * always; LemmaLayer and TagLayer if the file has the column.
     */
    public Layers layers() {
        return layers(spans, content);
    }

    /**
     * The same layers over a report: the words are found again in its content, or in its text if the file leaves the title out.
     *
     * @throws ConlluException if the report has other words
     */
    public Layers layers(Report report) throws ConlluException {
        if (report.content().equals(content)) {
            return layers();
        }
        List<Span> found = new ArrayList<>();
        int missing = align(report.content(), 0, found);
        if (missing >= 0 && report.textStart() > 0) {
            found.clear();
            missing = align(report.content(), report.textStart(), found);
        }
        if (missing >= 0) {
            Word word = words.get(missing);
            throw new ConlluException(
                    source, word.line(), "report %s doesn't go on with \"%s\"".formatted(report.id(), word.text()));
        }
        return layers(found, report.content());
    }

    private Layers layers(List<Span> at, String text) {
        return Layers.of(new TokenLayer(
                        at.stream().map(s -> new Token(s.in(text), s)).collect(ImmutableList.toImmutableList())))
                .and(overWords);
    }

    /** Finds the words one after the other with nothing but space between; the first that is not there, or -1. */
    private int align(String text, int from, List<Span> found) {
        int at = from;
        for (int i = 0; i < words.size(); i++) {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            int end = match(text, at, words.get(i).text());
            if (end < 0) {
                return i;
            }
            found.add(Span.of(at, end));
            at = end;
        }
        return -1;
    }

    private static int match(String text, int from, String word) {
        int at = from;
        for (int i = 0; i < word.length(); i++) {
            if (at >= text.length()
                    || text.charAt(at) != word.charAt(i) && !(isSpace(text.charAt(at)) && isSpace(word.charAt(i)))) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String join(String source, List<Word> words, List<Span> spans) throws ConlluException {
        StringBuilder out = new StringBuilder();
        int codePoints = 0;
        Optional<String> told = Optional.empty();
        boolean first = true;
        for (Word word : words) {
            Optional<String> after = told;
            Optional<String> between =
                    word.before().map(before -> after.orElse("") + before).or(() -> after);
            String usual = between.orElse(first ? "" : " ");
            if (word.start().isPresent()) {
                int size = word.start().getAsInt() - codePoints;
                int toldSize = usual.codePointCount(0, usual.length());
                if (size < 0 || between.isPresent() && size != toldSize) {
                    throw new ConlluException(source, word.line(), "the offsets don't fit the words before");
                }
                usual = size == toldSize ? usual : " ".repeat(size);
            }
            int start = out.append(usual).length();
            spans.add(Span.of(start, out.append(word.text()).length()));
            codePoints += usual.codePointCount(0, usual.length())
                    + word.text().codePointCount(0, word.text().length());
            told = word.after();
            first = false;
        }
        return out.append(told.orElse("")).toString();
    }

    private static SentenceLayer sentences(List<List<Word>> sentences) {
        ImmutableList.Builder<Sentence> out = ImmutableList.builder();
        int first = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int end = first + sentences.get(i).size();
            out.add(new Sentence(i, TokenRange.of(first, end)));
            first = end;
        }
        return new SentenceLayer(out.build());
    }

    private static ImmutableList<Optional<DependencyTree>> trees(String source, List<List<Word>> sentences)
            throws ConlluException {
        ImmutableList.Builder<Optional<DependencyTree>> out = ImmutableList.builder();
        int first = 0;
        for (List<Word> sentence : sentences) {
            out.add(tree(source, first, sentence));
            first += sentence.size();
        }
        return out.build();
    }

    private static Optional<DependencyTree> tree(String source, int first, List<Word> sentence) throws ConlluException {
        Word firstWord = sentence.get(0);
        List<Integer> heads = new ArrayList<>();
        for (Word word : sentence) {
            if (word.head().isPresent() != firstWord.head().isPresent()) {
                throw new ConlluException(source, word.line(), "a sentence has a head for every word, or for none");
            }
            word.head().ifPresent(h -> heads.add(h < 0 ? DependencyTree.ROOT : first + h));
        }
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DependencyTree.of(
                    first, heads, sentence.stream().map(Word::relation).toList()));
        } catch (IllegalArgumentException e) {
            throw new ConlluException(source, firstWord.line(), "not a tree: " + e.getMessage());
        }
    }

    private static Optional<ImmutableList<String>> column(
            String source, List<Word> words, String name, Function<Word, Optional<String>> value)
            throws ConlluException {
        ImmutableList<String> values =
                words.stream().map(value).flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
        if (values.isEmpty() && !words.isEmpty()) {
            return Optional.empty();
        }
        for (Word word : words) {
            if (value.apply(word).isEmpty()) {
                throw new ConlluException(source, word.line(), "no " + name + ", and other words have one");
            }
        }
        return Optional.of(values);
    }

    private static ImmutableList<EntityMention> entities(String source, List<Word> words) throws ConlluException {
        ImmutableList.Builder<EntityMention> out = ImmutableList.builder();
        boolean stanza =
                words.stream().anyMatch(w -> w.misc().get(Misc.ENTITY_OF_STANZA).isPresent());
        for (Labelled labelled : labelled(source, words, stanza ? Misc.ENTITY_OF_STANZA : Misc.ENTITY)) {
            String by = words.get(labelled.tokens().first())
                    .misc()
                    .get(Misc.ENTITY_BY)
                    .orElse("conllu");
            out.add(new EntityMention(labelled.tokens(), labelled.label(), by));
        }
        return out.build();
    }

    private static ImmutableList<Timex> timexes(String source, List<Word> words) throws ConlluException {
        ImmutableList.Builder<Timex> out = ImmutableList.builder();
        for (Labelled labelled : labelled(source, words, Misc.TIMEX)) {
            int colon = labelled.label().indexOf(':');
            if (colon < 0) {
                int line = words.get(labelled.tokens().first()).line();
                throw new ConlluException(source, line, "Timex is not TYPE:VALUE: " + labelled.label());
            }
            out.add(new Timex(
                    labelled.tokens(),
                    labelled.label().substring(0, colon),
                    labelled.label().substring(colon + 1)));
        }
        return out.build();
    }

    private record Labelled(TokenRange tokens, String label) {}

    /** The stretches that begin with {@code B-} or {@code S-} and go on with {@code I-} or {@code E-}, of one label. */
    private static List<Labelled> labelled(String source, List<Word> words, String key) throws ConlluException {
        List<Labelled> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String value = words.get(i).misc().get(key).orElse("O");
            if (value.startsWith("B-") || value.startsWith("S-")) {
                out.add(new Labelled(TokenRange.of(i, i + 1), value.substring(2)));
            } else if (value.startsWith("I-") || value.startsWith("E-")) {
                Labelled last = out.isEmpty() ? null : out.get(out.size() - 1);
                if (last == null || last.tokens().end() != i || !last.label().equals(value.substring(2))) {
                    throw new ConlluException(source, words.get(i).line(), key + "=" + value + " goes on from nothing");
                }
                out.set(out.size() - 1, new Labelled(TokenRange.of(last.tokens().first(), i + 1), last.label()));
            } else if (!value.equals("O")) {
                throw new ConlluException(
                        source, words.get(i).line(), key + "=" + value + " begins with none of B-, I-, E-, S-");
            }
        }
        return out;
    }
}
