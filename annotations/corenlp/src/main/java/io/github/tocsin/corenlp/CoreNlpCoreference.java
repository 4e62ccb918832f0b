package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.CorefSystem;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CorefMentionAnnotator;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.util.CoreMap;
import io.github.tocsin.TocsinModule;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.CoreferenceLayer;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Chains of coreference by CoreNLP's statistical system, over the sentences that have a tree. Not part of {@link
 * CoreNlpModule}, as it takes more time and memory than all else together: add {@link #module()}. Thread-safe; reads one
 * report at a time.
 */
public final class CoreNlpCoreference implements Annotator {

    /** CoreNLP's two steps. */
    private record Engine(CorefMentionAnnotator mentions, CorefSystem system) {}

    private final SharedModel<Engine> model = new SharedModel<>(ModelFile.COREFERENCE, Engine.class, path -> load());

    private static Engine load() {
        Properties properties = new Properties();
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("coref.language", "en");
        properties.setProperty("coref.md.type", "dep");
        return new Engine(new CorefMentionAnnotator(properties), new CorefSystem(properties));
    }

    /** The module to add to an extractor that shall follow coreference. */
    public static TocsinModule module() {
        return new TocsinModule() {
            @Override
            public String name() {
                return "corenlp coreference " + ModelFile.CORENLP_VERSION;
            }

            @Override
            public List<Annotator> annotators() {
                return List.of(new CoreNlpCoreference());
            }
        };
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(
                TokenLayer.class,
                SentenceLayer.class,
                FormLayer.class,
                TagLayer.class,
                LemmaLayer.class,
                EntityLayer.class,
                DependencyLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(CoreferenceLayer.class);
    }

    @Override
    public void prepare() throws AnnotationException {
        model.get(name());
    }

    @Override
    public Layers annotate(AnnotationInput input) throws AnnotationException {
        Engine engine = model.get(name());
        DependencyLayer trees = input.get(DependencyLayer.class);
        List<Sentence> read = new ArrayList<>();
        List<CoreMap> maps = new ArrayList<>();
        List<CoreLabel> all = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            trees.tree(sentence.index()).ifPresent(tree -> {
                List<CoreLabel> labels = labels(sentence, read.size(), input);
                maps.add(map(sentence, read.size(), labels, tree, input));
                read.add(sentence);
                all.addAll(labels);
            });
        }
        Annotation document = new Annotation(input.content());
        document.set(CoreAnnotations.TokensAnnotation.class, all);
        document.set(CoreAnnotations.SentencesAnnotation.class, maps);
        try {
            synchronized (engine) {
                engine.mentions().annotate(document);
                engine.system().annotate(document);
            }
        } catch (RuntimeException | StackOverflowError e) {
            return Layers.of(new CoreferenceLayer(ImmutableList.of()))
                    .withDiagnostic(Diagnostic.warning(
                            "COREFERENCE_FAILED", "coreference was not resolved: CoreNLP failed (" + e + ")"));
        }
        return Layers.of(new CoreferenceLayer(chains(document, read)));
    }

    private static ImmutableList<ImmutableList<TokenRange>> chains(Annotation document, List<Sentence> read) {
        List<ImmutableList<TokenRange>> chains = new ArrayList<>();
        for (CorefChain chain :
                document.get(CorefCoreAnnotations.CorefChainAnnotation.class).values()) {
            ImmutableList<TokenRange> ranges = chain.getMentionsInTextualOrder().stream()
                    .map(mention -> {
                        int first = read.get(mention.sentNum - 1).tokens().first();
                        return TokenRange.of(first + mention.startIndex - 1, first + mention.endIndex - 1);
                    })
                    .distinct()
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
            if (ranges.size() > 1) {
                chains.add(ranges);
            }
        }
        chains.sort(Comparator.comparing(ranges -> ranges.get(0)));
        return ImmutableList.copyOf(chains);
    }

    private static List<CoreLabel> labels(Sentence sentence, int index, AnnotationInput input) {
        List<CoreLabel> labels =
                Labels.of(sentence, input.get(FormLayer.class), input.get(TagLayer.class), input.get(TokenLayer.class));
        for (int i = 0; i < labels.size(); i++) {
            int token = sentence.tokens().first() + i;
            labels.get(i).setLemma(input.get(LemmaLayer.class).get(token));
            labels.get(i)
                    .setNER(input.get(EntityLayer.class)
                            .at(token)
                            .map(EntityMention::type)
                            .orElse("O"));
            labels.get(i).setSentIndex(index);
        }
        return labels;
    }

    private static CoreMap map(
            Sentence sentence, int index, List<CoreLabel> labels, DependencyTree tree, AnnotationInput input) {
        var span = sentence.tokens().span(input.get(TokenLayer.class));
        Annotation map = new Annotation(span.in(input.content()));
        map.set(CoreAnnotations.TokensAnnotation.class, labels);
        map.set(CoreAnnotations.SentenceIndexAnnotation.class, index);
        map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, span.start());
        map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, span.end());
        map.set(CoreAnnotations.TokenBeginAnnotation.class, sentence.tokens().first());
        map.set(CoreAnnotations.TokenEndAnnotation.class, sentence.tokens().end());
        SemanticGraph graph = graph(sentence, labels, tree);
        map.set(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class, graph);
        map.set(SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class, graph);
        return map;
    }

    private static SemanticGraph graph(Sentence sentence, List<CoreLabel> labels, DependencyTree tree) {
        SemanticGraph graph = new SemanticGraph();
        List<IndexedWord> words = labels.stream().map(IndexedWord::new).toList();
        words.forEach(graph::addVertex);
        int first = sentence.tokens().first();
        for (int i = 0; i < words.size(); i++) {
            int head = tree.head(first + i);
            if (head == DependencyTree.ROOT) {
                graph.addRoot(words.get(i));
            } else {
                graph.addEdge(
                        words.get(head - first),
                        words.get(i),
                        GrammaticalRelation.valueOf(
                                edu.stanford.nlp.international.Language.UniversalEnglish, tree.relation(first + i)),
                        Double.NEGATIVE_INFINITY,
                        false);
            }
        }
        return graph;
    }
}
