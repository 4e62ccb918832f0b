package io.github.tocsin.layer.conllu;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ConlluRoundTripProperties {

    private static final String[] WORDS = {
        "a", "_", "#", "-", "don't", "\u0645\u062f\u064a\u0646\u0629", "\uD83D\uDCA5", "two words", "tab\tinside",
        "line\nbreak", "back\\slash", "b|ar", "\\s", "1-2", "K\u00f6ln", "NE=B-X", "\u2028", "\r"
    };
    private static final String[] GAPS = {"", " ", " ", " ", "\n\n", "\t", "  ", "\r\n", " \uD83D\uDCA5 |\\n", "\u00a0"
    };
    private static final String[] DAMAGE = {
        "",
        "\t",
        "\n",
        "_",
        "0",
        "-1",
        "1-2\ta",
        "1.1",
        "99999999999",
        "|",
        "=",
        "TokenRange=",
        "NE=I-",
        "\n\n",
        "# newdoc\n",
        "\u0661"
    };
    private static final String[] RELATIONS = {"root", "nsubj:pass", "obl", "acl:relcl"};
    private static final String[] TYPES = {"PERSON", "LOCATION", "MY|TYPE", "B-"};

    /** Everything that can be written comes back as it was, characters between the words included. */
    @Property(tries = 300)
    void readsBackWhatItWrote(@ForAll long seed) throws IOException {
        Made made = new Made(new Random(seed));

        ConlluDocument document =
                ConlluReader.read("made.conllu", new StringReader(ConlluWriter.toString(made.report, made.layers)));

        assertThat(document.report()).isEqualTo(made.report);
        assertThat(document.layers()).isEqualTo(made.layers);
        assertThat(document.layers(made.report)).isEqualTo(made.layers);
    }

    /** Whatever a file holds, it is read or refused with its name and line. */
    @Property(tries = 500)
    void refusesWhatItCanNotReadWithSourceAndLine(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Made made = new Made(random);
        StringBuilder file = new StringBuilder(ConlluWriter.toString(made.report, made.layers));
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(file.length());
            file.replace(at, at + random.nextInt(4), made.pick(DAMAGE));
        }

        try {
            for (ConlluDocument document : ConlluReader.readAll("made.conllu", new StringReader(file.toString()))) {
                assertThat(document.layers().get(TokenLayer.class).tokens())
                        .allMatch(token -> token.span().in(document.content()).equals(token.text()));
            }
        } catch (ConlluException e) {
            assertThat(e).hasMessageMatching("(?s)made\\.conllu:\\d+: .+");
        }
    }

    /** A random report with random layers. */
    private static final class Made {
        final Random random;
        final Report report;
        final Layers layers;

        Made(Random random) {
            this.random = random;
            int size = random.nextInt(12);
            StringBuilder content = new StringBuilder(pick(GAPS));
            ImmutableList.Builder<Token> tokens = ImmutableList.builder();
            for (int i = 0; i < size; i++) {
                String word = pick(WORDS);
                tokens.add(new Token(word, Span.of(content.length(), content.length() + word.length())));
                content.append(word).append(pick(GAPS));
            }
            ImmutableList.Builder<Sentence> sentences = ImmutableList.builder();
            ImmutableList.Builder<Optional<DependencyTree>> trees = ImmutableList.builder();
            int first = 0;
            for (int i = 0; first < size; i++) {
                int end = first + 1 + random.nextInt(size - first);
                sentences.add(new Sentence(i, TokenRange.of(first, end)));
                trees.add(random.nextBoolean() ? Optional.empty() : Optional.of(tree(first, end)));
                first = end;
            }
            ImmutableList.Builder<EntityMention> names = ImmutableList.builder();
            ImmutableList.Builder<Timex> timexes = ImmutableList.builder();
            for (TokenRange range : ranges(size)) {
                names.add(new EntityMention(range, pick(TYPES), pick(WORDS)));
            }
            for (TokenRange range : ranges(size)) {
                timexes.add(new Timex(range, "DATE", pick(WORDS)));
            }
            report = Report.of(content.toString()).withId("made " + size);
            layers = Layers.of(
                    new TokenLayer(tokens.build()),
                    new SentenceLayer(sentences.build()),
                    new FormLayer(words(size)),
                    new TagLayer(words(size)),
                    new LemmaLayer(words(size)),
                    new DependencyLayer(trees.build()),
                    new EntityLayer(names.build()),
                    new TimexLayer(timexes.build()));
        }

        private String pick(String[] from) {
            return from[random.nextInt(from.length)];
        }

        private ImmutableList<String> words(int size) {
            ImmutableList.Builder<String> out = ImmutableList.builder();
            for (int i = 0; i < size; i++) {
                out.add(pick(WORDS));
            }
            return out.build();
        }

        /** A tree in which every word hangs on one further to the left, or is a root. */
        private DependencyTree tree(int first, int end) {
            List<Integer> heads = new ArrayList<>();
            List<String> relations = new ArrayList<>();
            for (int i = first; i < end; i++) {
                heads.add(i == first ? DependencyTree.ROOT : random.nextInt(first - 1, i));
                relations.add(pick(RELATIONS));
            }
            heads.replaceAll(h -> h < first ? DependencyTree.ROOT : h);
            return DependencyTree.of(first, heads, relations);
        }

        private List<TokenRange> ranges(int size) {
            List<TokenRange> out = new ArrayList<>();
            for (int at = random.nextInt(3); at < size; at += random.nextInt(3)) {
                int end = Math.min(size, at + 1 + random.nextInt(3));
                out.add(TokenRange.of(at, end));
                at = end;
            }
            return out;
        }
    }
}
