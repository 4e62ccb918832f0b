package io.github.tocsin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.TocsinModule;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.CaselessTagLayer;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.RawTagLayer;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.SentenceSelectionLayer;
import io.github.tocsin.layer.TimexLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("models")
class ModelBackedLayersTest {

    private static final Report REPORT = Report.of("Gunmen attacked two villages near Kano on Tuesday morning. "
                    + "Twelve people were killed by the men, said Musa Bello of the Red Cross.")
            .withPublishedOn(LocalDate.of(2025, 6, 26));

    // Held, so that each model is loaded once.
    private static final CoreNlpParser DEPENDENCY = new CoreNlpParser(ParserModel.DEPENDENCY, 150);
    private static final CoreNlpParser SHIFT_REDUCE = new CoreNlpParser(ParserModel.SHIFT_REDUCE, 150);
    private static final CrfRecognizer RECOGNIZER = new CrfRecognizer();
    private static final SutimeTagger TIMES = new SutimeTagger();

    private static final ModelFile NOWHERE = new ModelFile("edu/stanford/nlp/models/nowhere.gz", "models");

    @Test
    void tagsWords() throws AnnotationException {
        assertThat(Chain.tags(REPORT).get(RawTagLayer.class).tags().subList(0, 6))
                .containsExactly("NNS", "VBD", "CD", "NNS", "IN", "NNP");
    }

    @Test
    void givesLemmasInLowerCase() throws AnnotationException {
        Layers layers = Chain.run(new CoreNlpLemmatizer(), REPORT, Chain.tags(REPORT));
        assertThat(layers.get(LemmaLayer.class).lemmas())
                .startsWith("gunman", "attack", "two", "village", "near", "kano");
    }

    @Test
    void findsNames() throws AnnotationException {
        Layers layers = Chain.tags(REPORT);
        assertThat(RECOGNIZER.recognize(AnnotationInput.of(REPORT, layers)))
                .extracting(mention -> mention.type() + " " + Chain.words(layers, mention.tokens()))
                .containsExactly("LOCATION Kano", "PERSON Musa Bello", "ORGANIZATION Red Cross");
    }

    @Test
    void resolvesTimesAgainstTheDayOfPublication() throws AnnotationException {
        assertThat(times(TIMES, REPORT)).containsExactly("Tuesday morning=TIME 2025-06-24TMO");
    }

    @Test
    void leavesTimesOpenWithoutADayOfPublication() throws AnnotationException {
        assertThat(times(TIMES, Report.of("Gunmen came on Tuesday, and again on 3 May 1990.")))
                .containsExactly("Tuesday=DATE XXXX-WXX-2", "3 May 1990=DATE 1990-05-03");
    }

    @Test
    void readsNoTimesInSentencesThatWereNotSelected() throws AnnotationException {
        Layers layers = Chain.tokens(REPORT)
                .and(Layers.of(
                        new io.github.tocsin.layer.TagLayer(
                                Chain.tags(REPORT).get(RawTagLayer.class).tags()),
                        new SentenceSelectionLayer(ImmutableSet.of(1), ImmutableSet.of(1))));
        assertThat(Chain.run(TIMES, REPORT, layers).get(TimexLayer.class).timexes())
                .isEmpty();
        DependencyLayer trees = Chain.run(DEPENDENCY, REPORT, layers).get(DependencyLayer.class);
        assertThat(trees.tree(0)).isEmpty();
        assertThat(trees.tree(1)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(ParserModel.class)
    void makesBasicTreesOfUniversalDependencies(ParserModel model) throws AnnotationException {
        Layers layers = Chain.run(new CoreNlpParser(model, 150), REPORT, Chain.tags(REPORT));
        DependencyTree active = layers.get(DependencyLayer.class).tree(0).orElseThrow();
        assertThat(active.head(1)).isEqualTo(DependencyTree.ROOT);
        assertThat(active.relation(0)).isEqualTo("nsubj");
        assertThat(active.relation(3)).isEqualTo("obj");
        assertThat(active.relation(5)).startsWith("nmod");
        DependencyTree passive = layers.get(DependencyLayer.class).tree(1).orElseThrow();
        int killed = IntStream.range(0, 30)
                .filter(i -> layers.get(TokenLayer.class).get(i).text().equals("killed"))
                .findFirst()
                .orElseThrow();
        assertThat(passive.children(killed, "nsubj:pass")).hasSize(1);
        assertThat(passive.children(killed, "obl")).hasSize(1);
        assertThat(passive.relation(layers.get(TokenLayer.class).size() - 1)).isEqualTo("punct");
    }

    @Test
    void givesNoTreeToASentenceThatIsTooLongAndSaysSo() throws AnnotationException {
        Layers layers =
                new CoreNlpParser(ParserModel.DEPENDENCY, 12).annotate(AnnotationInput.of(REPORT, Chain.tags(REPORT)));
        assertThat(layers.get(DependencyLayer.class).tree(0)).isPresent();
        assertThat(layers.get(DependencyLayer.class).tree(1)).isEmpty();
        Diagnostic diagnostic = layers.diagnostics().get(0);
        assertThat(diagnostic.code()).isEqualTo("SENTENCE_NOT_PARSED");
        assertThat(diagnostic.quote().orElseThrow().text()).startsWith("Twelve people");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                ".",
                "(",
                "\uD83D\uDE80",
                "\u0000",
                "����",
                "_",
                "n't",
                "'s",
                "a_b/c",
                "-LRB-",
                "NUL"
            })
    void survivesWhatIsNoLanguage(String text) throws AnnotationException {
        Report report = Report.of(text);
        Layers layers = Chain.tags(report);
        layers = Chain.run(new CoreNlpLemmatizer(), report, layers);
        assertThat(layers.get(LemmaLayer.class).size())
                .isEqualTo(layers.get(TokenLayer.class).size());
        for (CoreNlpParser parser : List.of(DEPENDENCY, SHIFT_REDUCE)) {
            Layers trees = Chain.run(parser, report, layers);
            assertThat(trees.get(DependencyLayer.class).trees())
                    .hasSize(layers.get(SentenceLayer.class).size());
        }
        RECOGNIZER.recognize(AnnotationInput.of(report, layers));
        times(TIMES, report);
    }

    @Test
    void survivesAVeryLongSentence() throws AnnotationException {
        Report report = Report.of(Strings.repeat("soldiers fired ", 3000));
        Layers layers = Chain.tags(report);
        for (CoreNlpParser parser : List.of(DEPENDENCY, SHIFT_REDUCE)) {
            Layers trees = Chain.run(parser, report, layers);
            assertThat(trees.get(DependencyLayer.class).trees()).hasSize(40);
        }
        RECOGNIZER.recognize(AnnotationInput.of(report, layers));
        times(TIMES, report);
    }

    @Test
    void tagsWithoutRegardToCaseWhereAReportIsAllCapitals() throws AnnotationException {
        Report capitals = Report.of("GUERRILLAS ATTACKED THE BARRACKS IN SAN MIGUEL.");
        assertThat(Chain.run(new CaselessTagger(), capitals, Chain.tokens(capitals))
                        .get(CaselessTagLayer.class)
                        .tags())
                .containsExactly("NNS", "VBD", "DT", "NNS", "IN", "NNP", "NNP", ".");
        assertThat(Chain.run(new CaselessTagger(), REPORT, Chain.tokens(REPORT))
                        .get(CaselessTagLayer.class)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void namesTheDependencyToAddWhereAModelIsMissing() {
        String what = "edu.stanford.nlp:stanford-corenlp:4.5.10 with the classifier models";
        assertThatThrownBy(() -> new CoreNlpTagger(NOWHERE).prepare())
                .isInstanceOf(AnnotationException.class)
                .hasMessageContainingAll("CoreNlpTagger", "nowhere.gz", what);
        assertThatThrownBy(() -> new CrfRecognizer(NOWHERE).prepare())
                .isInstanceOf(AnnotationException.class)
                .hasMessageContaining(what);
        assertThatThrownBy(() -> new SutimeTagger(NOWHERE).prepare())
                .isInstanceOf(AnnotationException.class)
                .hasMessageContaining(what);
        assertThat(ModelFile.SHIFT_REDUCE.whatToAdd()).endsWith("classifier models-english");
    }

    @Test
    void goesOnWithoutTheCaselessModel() throws AnnotationException {
        Report capitals = Report.of("REBELS ATTACKED.");
        Layers layers = new CaselessTagger(NOWHERE).annotate(AnnotationInput.of(capitals, Chain.tokens(capitals)));
        assertThat(layers.get(CaselessTagLayer.class).isEmpty()).isTrue();
        assertThat(layers.diagnostics()).extracting(Diagnostic::code).containsExactly("CASELESS_MODEL_MISSING");
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(TocsinModule.class))
                .hasAtLeastOneElementOfType(CoreNlpModule.class)
                .extracting(TocsinModule::name)
                .contains("corenlp 4.5.10, DEPENDENCY");
    }

    @Test
    void namesTheVersionOfCoreNlpThatItIsBuiltWith() {
        assertThat(edu.stanford.nlp.io.IOUtils.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains(ModelFile.CORENLP_VERSION);
    }

    private static List<String> times(SutimeTagger tagger, Report report) throws AnnotationException {
        Layers layers = Chain.run(tagger, report, Chain.tags(report));
        List<String> out = new ArrayList<>();
        layers.get(TimexLayer.class)
                .timexes()
                .forEach(t -> out.add(Chain.words(layers, t.tokens()) + "=" + t.type() + " " + t.value()));
        return out;
    }
}
