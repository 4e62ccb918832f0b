package io.github.tocsin.testing;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.TocsinModule;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.CaselessTagLayer;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.RawTagLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language layers by rules of thumb, fast and without models: for tests that ask not what is read, but whether any text is
 * survived and what an extractor does around its stages. The tags are guesses; the trees are no analysis at all, but use many
 * relations.
 */
public final class PlainLanguage implements TocsinModule {

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public List<Annotator> annotators() {
        return List.of(new Plain());
    }

    private static final class Plain implements Annotator {

        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}\\s\\h]");
        private static final Set<String> PREPOSITIONS =
                Set.of("in", "on", "at", "by", "of", "against", "with", "from", "near", "after");
        private static final List<String> RELATIONS = List.of(
                "nsubj",
                "obj",
                "obl",
                "nmod",
                "conj",
                "nsubj:pass",
                "acl:relcl",
                "nummod",
                "compound",
                "appos",
                "advcl",
                "ccomp",
                "amod",
                "xcomp",
                "parataxis");

        @Override
        public Set<Class<? extends Layer>> requires() {
            return Set.of();
        }

        @Override
        public Set<Class<? extends Layer>> provides() {
            return Set.of(
                    TokenLayer.class,
                    SentenceLayer.class,
                    RawTagLayer.class,
                    CaselessTagLayer.class,
                    LemmaLayer.class,
                    DependencyLayer.class);
        }

        @Override
        public Layers annotate(AnnotationInput input) {
            ImmutableList.Builder<Token> tokens = ImmutableList.builder();
            ImmutableList.Builder<String> tags = ImmutableList.builder();
            ImmutableList.Builder<String> lemmas = ImmutableList.builder();
            List<Sentence> sentences = new ArrayList<>();
            List<Optional<DependencyTree>> trees = new ArrayList<>();
            Matcher word = WORD.matcher(input.content());
            int first = 0;
            int count = 0;
            int textStart = input.report().textStart();
            int last = 0;
            while (word.find()) {
                boolean textBegins = word.start() >= textStart && last < textStart;
                last = word.start();
                if (textBegins && count > first) {
                    addSentence(sentences, trees, first, count);
                    first = count;
                }
                tokens.add(new Token(word.group(), Span.of(word.start(), word.end())));
                String lemma = word.group().toLowerCase(Locale.ROOT);
                tags.add(tag(word.group(), lemma));
                lemmas.add(lemma.endsWith("ed") && lemma.length() > 4 ? lemma.substring(0, lemma.length() - 2) : lemma);
                count++;
                if (lemma.equals(".") || count - first == 40) {
                    addSentence(sentences, trees, first, count);
                    first = count;
                }
            }
            if (count > first) {
                addSentence(sentences, trees, first, count);
            }
            return Layers.of(
                    new TokenLayer(tokens.build()),
                    new SentenceLayer(ImmutableList.copyOf(sentences)),
                    new RawTagLayer(tags.build()),
                    new CaselessTagLayer(ImmutableList.of()),
                    new LemmaLayer(lemmas.build()),
                    new DependencyLayer(ImmutableList.copyOf(trees)));
        }

        /** Every third sentence gets no tree: a legal state. */
        private static void addSentence(
                List<Sentence> sentences, List<Optional<DependencyTree>> trees, int first, int end) {
            sentences.add(new Sentence(sentences.size(), TokenRange.of(first, end)));
            if (sentences.size() % 3 == 0) {
                trees.add(Optional.empty());
                return;
            }
            List<Integer> heads = new ArrayList<>();
            List<String> relations = new ArrayList<>();
            for (int i = first; i < end; i++) {
                heads.add(i == first ? DependencyTree.ROOT : first + (i - first) / 2);
                relations.add(i == first ? "root" : RELATIONS.get((i * 7 + end) % RELATIONS.size()));
            }
            if (end - first > 1) {
                heads.set(1, first);
            }
            trees.add(Optional.of(DependencyTree.of(first, heads, relations)));
        }

        private static String tag(String word, String lemma) {
            if (PREPOSITIONS.contains(lemma)) {
                return "IN";
            }
            if (Character.isDigit(word.codePointAt(0))) {
                return "CD";
            }
            if (!Character.isLetter(word.codePointAt(0))) {
                return lemma.equals(".") ? "." : ",";
            }
            if (lemma.endsWith("ed")) {
                return "VBD";
            }
            return Character.isUpperCase(word.codePointAt(0)) ? "NNP" : lemma.endsWith("s") ? "NNS" : "NN";
        }
    }
}
