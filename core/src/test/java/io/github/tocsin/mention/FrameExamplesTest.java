package io.github.tocsin.mention;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.testing.Analysed;
import io.github.tocsin.testing.MarkedSentence;
import io.github.tocsin.testing.MarkedSentence.Mark;
import io.github.tocsin.text.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples and counterexamples of every built-in frame on cached parses. An example marks its trigger and all of the
 * trigger's arguments that stand outside of it ("drone" in "drone strike" doesn't); a mark and what is found must be the same words, but for an article at their beginning.
 */
class FrameExamplesTest {

    private static final String CACHE = "/io/github/tocsin/frames/%s.conllu";
    private static final String HOW =
            "the parse of \"%s\" is not in %s; src/test/resources/io/github/tocsin/frames/README.md tells"
                    + " the command that makes it";
    private static final ImmutableSet<String> ARTICLES = ImmutableSet.of("DT");

    private final SemanticTyper typer = new SemanticTyper(BuiltInNouns.lexicon(), ActorDictionary.builtIn());
    private final MentionFinder finder = new MentionFinder(FrameLexicon.builtIn());
    private final Map<String, ImmutableMap<String, Layers>> caches = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicNode> everyFrameReadsItsExamples() {
        return FrameLexicon.builtIn().frames().stream()
                .filter(f -> !f.examples().isEmpty() || !f.counterexamples().isEmpty())
                .map(frame -> dynamicContainer(
                        frame.name(),
                        Stream.concat(
                                frame.examples().stream().map(e -> example(frame, MarkedSentence.parse(e))),
                                frame.counterexamples().stream().map(e -> counterexample(frame, e)))));
    }

    @Test
    void everyFrameHasAnExample() {
        assertThat(FrameLexicon.builtIn().frames())
                .filteredOn(f -> f.examples().isEmpty())
                .extracting(Frame::name)
                .isEmpty();
    }

    @Test
    void everyFrameWithConditionsHasACounterexample() {
        assertThat(FrameLexicon.builtIn().frames())
                .filteredOn(f -> f.counterexamples().isEmpty())
                .filteredOn(f -> !f.when().isEmpty() || !f.unless().isEmpty())
                .extracting(Frame::name)
                .isEmpty();
    }

    private DynamicTest example(Frame frame, MarkedSentence sentence) {
        return dynamicTest(sentence.text(), () -> {
            Layers layers = analysed(frame, sentence.text());
            MentionLayer found = layers.get(MentionLayer.class);
            EventMention mention = found.mentions().stream()
                    .filter(m -> isOf(frame, m) && words(layers, m.trigger()).equals(trigger(sentence)))
                    .findFirst()
                    .orElseGet(() -> fail("%s doesn't read \"%s\"; found:\n%s"
                            .formatted(frame.name(), trigger(sentence), String.join("\n", found.explanation()))));
            assertThat(mention.type()).isEqualTo(frame.type());
            Set<String> expected = new TreeSet<>();
            for (Mark mark : sentence.marks()) {
                if (!mark.label().equals("TRIGGER")) {
                    expected.add(mark.label() + " " + withoutArticle(layers, tokens(layers, mark)));
                }
            }
            Set<String> actual = new TreeSet<>();
            mention.arguments().stream()
                    .filter(a -> !mention.trigger().contains(a.tokens()))
                    .forEach(a -> actual.add(a.role() + " " + withoutArticle(layers, a.tokens())));
            assertThat(actual).as(String.join("\n", found.explanation())).isEqualTo(expected);
        });
    }

    private DynamicTest counterexample(Frame frame, String sentence) {
        return dynamicTest("not: " + sentence, () -> {
            MentionLayer found = analysed(frame, sentence).get(MentionLayer.class);
            assertThat(found.mentions())
                    .as(String.join("\n", found.explanation()))
                    .noneMatch(m -> isOf(frame, m));
            assertThat(found.explanation()).as("triggers that were considered").isNotEmpty();
        });
    }

    private static boolean isOf(Frame frame, EventMention mention) {
        return mention.rule().startsWith(frame.name() + "#");
    }

    private static String trigger(MarkedSentence sentence) {
        return sentence.marks().stream()
                .filter(m -> m.label().equals("TRIGGER"))
                .map(m -> m.span().in(sentence.text()))
                .collect(joining(" "));
    }

    private Layers analysed(Frame frame, String text) throws AnnotationException {
        String file = CACHE.formatted(frame.family());
        Layers cached = caches.computeIfAbsent(file, Analysed::load).get(text);
        if (cached == null) {
            return fail(HOW.formatted(text, file));
        }
        Layers typed = run(typer, text, cached);
        return run(finder, text, typed);
    }

    private static Layers run(Annotator annotator, String text, Layers layers) throws AnnotationException {
        Set<Class<? extends io.github.tocsin.layer.Layer>> asked =
                com.google.common.collect.Sets.union(annotator.requires(), annotator.uses());
        return layers.and(annotator.annotate(AnnotationInput.of(Report.of(text), layers, asked)));
    }

    private static TokenRange tokens(Layers layers, Mark mark) {
        List<Integer> inside = new ArrayList<>();
        TokenLayer tokens = layers.get(TokenLayer.class);
        for (int i = 0; i < tokens.size(); i++) {
            if (mark.span().start() <= tokens.get(i).span().start()
                    && tokens.get(i).span().end() <= mark.span().end()) {
                inside.add(i);
            }
        }
        assertThat(inside).as("tokens of [%s]", mark.label()).isNotEmpty();
        return TokenRange.of(inside.get(0), inside.get(inside.size() - 1) + 1);
    }

    private static String withoutArticle(Layers layers, TokenRange range) {
        boolean article =
                range.size() > 1 && ARTICLES.contains(layers.get(TagLayer.class).get(range.first()));
        TokenRange rest = article ? TokenRange.of(range.first() + 1, range.end()) : range;
        return words(layers, rest) + " @" + rest.first();
    }

    private static String words(Layers layers, TokenRange range) {
        StringBuilder out = new StringBuilder();
        for (int i = range.first(); i < range.end(); i++) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(layers.get(TokenLayer.class).get(i).text());
        }
        return out.toString();
    }
}
