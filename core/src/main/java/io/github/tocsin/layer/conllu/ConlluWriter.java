package io.github.tocsin.layer.conllu;

import static com.google.common.base.Preconditions.checkArgument;

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
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes language layers as CoNLL-U. Stateless and thread-safe.
 *
 * <p>A document begins with {@code # newdoc id = …}, a sentence with {@code # sent_id} and {@code # text}. FORM is the token's
 * text, LEMMA and XPOS (Penn tags) come from their layers, HEAD and DEPREL from the basic tree; a sentence without a tree has
 * {@code _} in both. UPOS, FEATS and DEPS are {@code _}. MISC holds
 *
 * <ul>
 *   <li>{@code TokenRange=start:end}, offsets into the report's content in Unicode code points, as in UDPipe;
 *   <li>{@code SpaceAfter=No}, {@code SpacesAfter}, {@code SpacesBefore}, {@code SpacesInToken}: what stands between and in
 *       the tokens where it isn't one space, as in UDPipe;
 *   <li>{@code Form}, the form with its case restored, where it differs from the text;
 *   <li>{@code NE=B-PERSON}, {@code NE=I-PERSON}: names, with {@code NEBy}, the recogniser;
 *   <li>{@code Timex=B-DATE:2025-06-24}, {@code Timex=I-DATE:2025-06-24}: expressions of time;
 *   <li>{@code Lemma}, {@code XPos}: a value that can't stand in its column.
 * </ul>
 */
public final class ConlluWriter {

    private ConlluWriter() {}

    /**
     * Writes one document.
     *
     * @param report the report whose content the layers are about; its id becomes the document's
     * @param layers TokenLayer and SentenceLayer, and any of FormLayer, TagLayer, LemmaLayer, DependencyLayer, EntityLayer
     *     and TimexLayer; others are passed over
     * @throws IllegalArgumentException if a token is empty, sentences don't cover the tokens, or names overlap
     */
    public static void write(Report report, Layers layers, Appendable out) throws IOException {
        out.append(new Document(report, layers).text());
    }

    /** One document as CoNLL-U; see {@link #write}. */
    public static String toString(Report report, Layers layers) {
        return new Document(report, layers).text();
    }

    private static final class Document {
        private final Report report;
        private final String content;
        private final TokenLayer tokens;
        private final SentenceLayer sentences;
        private final Optional<DependencyLayer> trees;
        private final List<Misc> miscs = new ArrayList<>();
        private final List<String> lemmas = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();

        Document(Report report, Layers layers) {
            this.report = report;
            this.content = report.content();
            this.tokens = layers.get(TokenLayer.class);
            this.sentences = layers.get(SentenceLayer.class);
            this.trees = layers.find(DependencyLayer.class);
            for (int i = 0; i < tokens.size(); i++) {
                miscs.add(new Misc());
                lemmas.add("_");
                tags.add("_");
            }
            addSpaces();
            layers.find(FormLayer.class).ifPresent(this::addForms);
            layers.find(LemmaLayer.class).ifPresent(l -> addColumn(l.lemmas(), lemmas, Misc.LEMMA));
            layers.find(TagLayer.class).ifPresent(l -> addColumn(l.tags(), tags, Misc.TAG));
            layers.find(EntityLayer.class).ifPresent(this::addEntities);
            layers.find(TimexLayer.class).ifPresent(this::addTimexes);
        }

        private void addSpaces() {
            int end = 0;
            int endInCodePoints = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Span span = tokens.get(i).span();
                checkArgument(span.length() > 0 && span.start() >= end, "token %s is empty or out of order", i);
                checkArgument(span.in(content).equals(tokens.get(i).text()), "token %s doesn't quote the report", i);
                int start = endInCodePoints + content.codePointCount(end, span.start());
                endInCodePoints = start + content.codePointCount(span.start(), span.end());
                Misc misc = miscs.get(i);
                if (i == 0 && span.start() > 0) {
                    misc.put(Misc.SPACES_BEFORE, content.substring(0, span.start()));
                }
                boolean last = i == tokens.size() - 1;
                String gap = content.substring(
                        span.end(),
                        last ? content.length() : tokens.get(i + 1).span().start());
                if (gap.isEmpty()) {
                    misc.put(Misc.SPACE_AFTER, "No");
                } else if (last || !gap.equals(" ")) {
                    misc.put(Misc.SPACES_AFTER, gap);
                }
                if (!oneLine(tokens.get(i).text()).equals(tokens.get(i).text())) {
                    misc.put(Misc.SPACES_IN_TOKEN, tokens.get(i).text());
                }
                misc.put(Misc.TOKEN_RANGE, start + ":" + endInCodePoints);
                end = span.end();
            }
        }

        private void addForms(FormLayer forms) {
            for (int i = 0; i < tokens.size(); i++) {
                if (!forms.get(i).equals(tokens.get(i).text())) {
                    miscs.get(i).put(Misc.FORM, forms.get(i));
                }
            }
        }

        private void addColumn(List<String> values, List<String> column, String key) {
            for (int i = 0; i < tokens.size(); i++) {
                String value = values.get(i);
                if (value.isBlank() || value.equals("_") || !value.equals(oneLine(value))) {
                    miscs.get(i).put(key, value);
                } else {
                    column.set(i, value);
                }
            }
        }

        private void addEntities(EntityLayer entities) {
            for (EntityMention mention : entities.mentions()) {
                addRange(mention.tokens(), Misc.ENTITY, mention.type());
                miscs.get(mention.tokens().first()).put(Misc.ENTITY_BY, mention.recognizer());
            }
        }

        private void addTimexes(TimexLayer timexes) {
            for (Timex timex : timexes.timexes()) {
                checkArgument(timex.type().indexOf(':') < 0, "not a type of TIMEX3: %s", timex.type());
                addRange(timex.tokens(), Misc.TIMEX, timex.type() + ":" + timex.value());
            }
        }

        private void addRange(TokenRange range, String key, String label) {
            checkArgument(range.size() > 0, "%s %s has no tokens", key, label);
            for (int i = range.first(); i < range.end(); i++) {
                Misc misc = miscs.get(i);
                checkArgument(misc.get(key).isEmpty(), "two of %s overlap at token %s", key, i);
                misc.put(key, (i == range.first() ? "B-" : "I-") + label);
            }
        }

        String text() {
            StringBuilder out = new StringBuilder();
            out.append("# newdoc id = ").append(oneLine(report.id())).append('\n');
            if (tokens.size() == 0) {
                out.append("# no tokens in = ").append(Misc.escape(content)).append("\n\n");
            }
            int next = 0;
            for (Sentence sentence : sentences.sentences()) {
                TokenRange range = sentence.tokens();
                checkArgument(
                        range.first() == next && range.size() > 0,
                        "sentence %s is empty or not next",
                        sentence.index());
                next = range.end();
                append(out, sentence);
            }
            checkArgument(next == tokens.size(), "the sentences end at token %s of %s", next, tokens.size());
            return out.toString();
        }

        private void append(StringBuilder out, Sentence sentence) {
            TokenRange range = sentence.tokens();
            out.append("# sent_id = ").append(sentence.index() + 1).append('\n');
            out.append("# text = ")
                    .append(oneLine(range.span(tokens).in(content)))
                    .append('\n');
            Optional<DependencyTree> tree = trees.flatMap(l -> l.tree(sentence.index()));
            tree.ifPresent(
                    t -> checkArgument(t.tokens().equals(range), "sentence %s has another's tree", sentence.index()));
            for (int i = range.first(); i < range.end(); i++) {
                int token = i;
                String head = tree.map(t -> t.head(token))
                        .map(h -> h == DependencyTree.ROOT ? "0" : String.valueOf(h - range.first() + 1))
                        .orElse("_");
                String relation = tree.map(t -> t.relation(token)).orElse("_");
                out.append(String.join(
                                "\t",
                                String.valueOf(i - range.first() + 1),
                                oneLine(tokens.get(i).text()),
                                lemmas.get(i),
                                "_",
                                tags.get(i),
                                "_",
                                head,
                                relation,
                                "_",
                                miscs.get(i).toString()))
                        .append('\n');
            }
            out.append('\n');
        }

        private static String oneLine(String value) {
            return value.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
        }
    }
}
