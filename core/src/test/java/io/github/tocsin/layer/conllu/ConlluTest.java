package io.github.tocsin.layer.conllu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import io.github.tocsin.testing.Analysed;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConlluTest {

    private static final String EXAMPLES = "/io/github/tocsin/testing/examples.conllu";
    private static final String MARKET = "Gunmen attacked a market in Kano on Monday.";

    private static String row(int id, String form, String rest) {
        return id + "\t" + form + "\t" + rest.replace(' ', '\t') + "\n";
    }

    private static ConlluDocument read(String file) throws IOException {
        return ConlluReader.read("test.conllu", new StringReader(file));
    }

    private static List<String> texts(Layers layers) {
        return layers.get(TokenLayer.class).tokens().stream().map(Token::text).toList();
    }

    @Test
    void readsEveryLayerOfASentence() {
        Layers layers = Analysed.load(EXAMPLES, MARKET);

        assertThat(texts(layers))
                .containsExactly("Gunmen", "attacked", "a", "market", "in", "Kano", "on", "Monday", ".");
        assertThat(layers.get(SentenceLayer.class).sentences()).containsExactly(new Sentence(0, TokenRange.of(0, 9)));
        assertThat(layers.get(TagLayer.class).get(1)).isEqualTo("VBD");
        assertThat(layers.get(LemmaLayer.class).get(0)).isEqualTo("gunman");
        assertThat(layers.get(FormLayer.class).get(5)).isEqualTo("Kano");
        assertThat(layers.get(EntityLayer.class).mentions())
                .containsExactly(new EntityMention(TokenRange.of(5, 6), EntityMention.LOCATION, "crf"));
        assertThat(layers.get(TimexLayer.class).timexes())
                .containsExactly(new Timex(TokenRange.of(7, 8), "DATE", "2025-06-23"));
        DependencyTree tree = layers.get(DependencyLayer.class).tree(0).orElseThrow();
        assertThat(tree.head(1)).isEqualTo(DependencyTree.ROOT);
        assertThat(tree.children(1)).containsExactly(0, 3, 5, 7, 8);
        assertThat(tree.relation(0)).isEqualTo("nsubj");
    }

    @Test
    void writesWhatItRead() {
        Layers layers = Analysed.load(EXAMPLES, MARKET);

        String written = ConlluWriter.toString(Report.of(MARKET).withId("market"), layers);

        assertThat(written).contains("# text = " + MARKET, "6\tKano\tkano\t_\tNNP\t_\t2\tobl\t_\t");
        assertThat(written.lines().filter(l -> l.startsWith("1\t")))
                .containsExactly("1\tGunmen\tgunman\t_\tNNS\t_\t2\tnsubj\t_\tTokenRange=0:6");
    }

    @Test
    void leavesOutTheTreeThatASentenceDoesNotHave() throws IOException {
        Layers layers = read(row(1, "Silence", "silence _ NN _ _ _ _ SpaceAfter=No") + row(2, ".", ". _ . _ _ _ _ _"))
                .layers();

        assertThat(layers.get(DependencyLayer.class).tree(0)).isEmpty();
        assertThat(layers.get(TagLayer.class).tags()).containsExactly("NN", ".");
    }

    @Test
    void givesNoTagsWhereTheFileHasNone() throws IOException {
        Layers layers = read(row(1, "Silence", "_ _ _ _ _ _ _ _")).layers();

        assertThat(layers.classes()).doesNotContain(TagLayer.class, LemmaLayer.class);
    }

    @Test
    void keepsTheCharactersBetweenTheWords() {
        Report report = Report.of("  KABUL \u2013 Two\n\n dead.\n").withTitle("A blast");
        TokenLayer tokens = new TokenLayer(ImmutableList.of(
                new Token("A blast", Span.of(0, 7)),
                new Token("KABUL", Span.of(11, 16)),
                new Token("dead", Span.of(25, 29))));
        Layers layers = Layers.of(tokens, new SentenceLayer(ImmutableList.of(new Sentence(0, TokenRange.of(0, 3)))));

        assertThat(reread(report, layers).content()).isEqualTo(report.content());
    }

    @Test
    void keepsARestoredFormBesideTheText() {
        Report report = Report.of("KABUL");
        Layers layers = Layers.of(
                new TokenLayer(ImmutableList.of(new Token("KABUL", Span.of(0, 5)))),
                new SentenceLayer(ImmutableList.of(new Sentence(0, TokenRange.of(0, 1)))),
                new FormLayer(ImmutableList.of("Kabul")));

        Layers again = reread(report, layers).layers();

        assertThat(texts(again)).containsExactly("KABUL");
        assertThat(again.get(FormLayer.class).forms()).containsExactly("Kabul");
    }

    @Test
    void findsTheWordsOfAFileWithoutOffsetsInTheReport() throws IOException {
        ConlluDocument document = read(row(1, "Gunmen", "_ _ _ _ _ _ _ _")
                + row(2, "fled", "_ _ _ _ _ _ _ _")
                + row(3, ".", "_ _ _ _ _ _ _ _"));

        Layers layers = document.layers(Report.of("Gunmen\n fled.").withTitle("Raid"));

        assertThat(layers.get(TokenLayer.class).get(1).span()).isEqualTo(Span.of(14, 18));
    }

    @Test
    void takesAMultiwordTokenApartIntoItsWords() throws IOException {
        ConlluDocument document = read("1-2\twon't\t_\t_\t_\t_\t_\t_\t_\tstart_char=4|end_char=9\n"
                + row(1, "will", "will _ MD _ 3 aux _ _")
                + row(2, "n't", "not _ RB _ 3 advmod _ _")
                + row(3, "say", "say _ VB _ 0 root _ start_char=10|end_char=13"));

        assertThat(document.content()).isEqualTo("    won't say");
        assertThat(texts(document.layers())).containsExactly("wo", "n't", "say");
        assertThat(document.layers().get(FormLayer.class).forms()).containsExactly("will", "n't", "say");
    }

    @Test
    void readsTheNamesOfStanza() throws IOException {
        ConlluDocument document = read(row(1, "In", "_ _ _ _ _ _ _ start_char=0|end_char=2|ner=O")
                + row(2, "Kano", "_ _ _ _ _ _ _ start_char=3|end_char=7|ner=S-GPE")
                + row(3, "Imam", "_ _ _ _ _ _ _ start_char=8|end_char=12|ner=B-FAC")
                + "4-5\tAli's\t_\t_\t_\t_\t_\t_\t_\tstart_char=13|end_char=18|ner=E-FAC\n"
                + row(4, "Ali", "_ _ _ _ _ _ _ _")
                + row(5, "'s", "_ _ _ _ _ _ _ _"));

        assertThat(document.layers().get(EntityLayer.class).mentions())
                .containsExactly(
                        new EntityMention(TokenRange.of(1, 2), "GPE", "conllu"),
                        new EntityMention(TokenRange.of(2, 5), "FAC", "conllu"));
    }

    @Test
    void countsOffsetsOfAFileInCodePoints() throws IOException {
        ConlluDocument document = read(row(1, "\uD83D\uDCA5", "_ _ _ _ _ _ _ TokenRange=0:1")
                + row(2, "Blast", "_ _ _ _ _ _ _ TokenRange=2:7"));

        assertThat(document.layers().get(TokenLayer.class).get(1).span()).isEqualTo(Span.of(3, 8));
    }

    @Test
    void readsSeveralDocumentsOfOneFile() throws IOException {
        assertThat(ConlluReader.readAll(
                        "test.conllu",
                        new StringReader("# newdoc id = a\n" + row(1, "One", "_ _ _ _ _ _ _ _") + "\n# newdoc id = b\n"
                                + row(1, "Two", "_ _ _ _ _ _ _ _"))))
                .extracting(d -> d.id().orElseThrow(), ConlluDocument::content)
                .containsExactly(tuple("a", "One"), tuple("b", "Two"));
    }

    @Test
    void namesTheLineThatIsMalformed() {
        String good = row(1, "One", "_ _ _ _ _ _ _ _");
        assertMalformed(good + "2\tTwo\n", "test.conllu:2: 10 columns");
        assertMalformed(good + row(3, "Two", "_ _ _ _ _ _ _ _"), "test.conllu:2: word 3 where 2 was next");
        assertMalformed("x" + good, "test.conllu:1: not an ID");
        assertMalformed(row(1, "One", "_ _ _ _ 2 dep _ _"), "test.conllu:1: HEAD 2 of 1 words");
        assertMalformed(row(1, "One", "_ _ _ _ 0 _ _ _"), "test.conllu:1: HEAD without DEPREL");
        assertMalformed(row(1, "One", "_ _ _ _ 1 dep _ _"), "test.conllu:1: not a tree");
        assertMalformed(good + row(2, "Two", "_ _ _ _ 0 root _ _"), "test.conllu:2: a sentence has a head for every");
        assertMalformed(good + row(2, "Two", "two _ _ _ _ _ _ _"), "test.conllu:1: no LEMMA");
        assertMalformed(row(1, "One", "_ _ _ _ _ _ _ NE=I-PERSON"), "test.conllu:1: NE=I-PERSON goes on from nothing");
        assertMalformed(row(1, "One", "_ _ _ _ _ _ _ NE=PERSON"), "test.conllu:1: NE=PERSON begins with none");
        assertMalformed(row(1, "One", "_ _ _ _ _ _ _ Timex=B-DATE"), "test.conllu:1: Timex is not TYPE:VALUE");
        assertMalformed(row(1, "One", "_ _ _ _ _ _ _ TokenRange=x"), "test.conllu:1: TokenRange is not a number");
        assertMalformed("1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" + good, "test.conllu:1: the words of 1-2 are missing");
        assertMalformed("", "test.conllu:1: 0 documents");
    }

    private static void assertMalformed(String file, String message) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(ConlluException.class).hasMessageStartingWith(message);
    }

    @Test
    void namesTheLineWhereTheReportHasOtherWords() throws IOException {
        ConlluDocument document = read(row(1, "One", "_ _ _ _ _ _ _ _") + row(2, "Two", "_ _ _ _ _ _ _ _"));

        assertThatThrownBy(() -> document.layers(Report.of("One three").withId("r")))
                .hasMessage("test.conllu:2: report r doesn't go on with \"Two\"");
    }

    @Test
    void refusesToWriteNamesThatOverlap() {
        Layers layers = Analysed.load(EXAMPLES, MARKET);
        EntityLayer overlapping = new EntityLayer(ImmutableList.of(
                new EntityMention(TokenRange.of(0, 2), "PERSON", "a"),
                new EntityMention(TokenRange.of(1, 3), "PERSON", "b")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConlluWriter.toString(
                        Report.of(MARKET),
                        Layers.of(layers.get(TokenLayer.class), layers.get(SentenceLayer.class), overlapping)))
                .withMessageContaining("overlap");
    }

    private static ConlluDocument reread(Report report, Layers layers) {
        try {
            return read(ConlluWriter.toString(report, layers));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
