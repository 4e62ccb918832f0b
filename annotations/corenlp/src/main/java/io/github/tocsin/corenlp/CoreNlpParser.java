package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.trees.TypedDependency;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.SentenceSelectionLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.text.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Basic Universal Dependencies trees (version 2) by one of CoreNLP's parsers, for the selected sentences.
 *
 * <p>The tags are taken as they are given. A sentence that is too long, or that the parser fails on, gets no tree, and a
 * diagnostic says so. Thread-safe.
 */
public final class CoreNlpParser implements Annotator {

    /** Sentences of more tokens get no tree, unless set otherwise. */
    public static final int LONGEST_PARSED = CoreNlpTokenizer.LONGEST_SENTENCE;

    private final ParserModel parser;
    private final int longest;
    private final SharedModel<SentenceParser> model;

    /** The parser {@code AUTOMATIC} chooses. */
    public CoreNlpParser() {
        this(ParserModel.AUTOMATIC, LONGEST_PARSED);
    }

    /**
     * A parser of the user's choice.
     *
     * @param parser which one
     * @param longest sentences of more tokens get no tree
     */
    public CoreNlpParser(ParserModel parser, int longest) {
        this.parser = parser.resolved();
        this.longest = longest;
        this.model = switch (this.parser) {
            case SHIFT_REDUCE -> shiftReduce(ModelFile.SHIFT_REDUCE);
            case SHIFT_REDUCE_BEAM -> shiftReduce(ModelFile.SHIFT_REDUCE_BEAM);
            case DEPENDENCY, AUTOMATIC ->
                new SharedModel<>(ModelFile.DEPENDENCY, SentenceParser.class, SentenceParser::dependency);
        };
    }

    private static SharedModel<SentenceParser> shiftReduce(ModelFile file) {
        return new SharedModel<>(file, SentenceParser.class, SentenceParser::shiftReduce);
    }

    /** Says which parser it is, after {@link ParserModel#AUTOMATIC} has been decided. */
    @Override
    public String name() {
        return "CoreNlpParser(" + parser + ")";
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(
                TokenLayer.class, FormLayer.class, TagLayer.class, SentenceLayer.class, SentenceSelectionLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(DependencyLayer.class);
    }

    @Override
    public void prepare() throws AnnotationException {
        model.get(name());
    }

    @Override
    public Layers annotate(AnnotationInput input) throws AnnotationException {
        SentenceParser sentenceParser = model.get(name());
        Set<Integer> selected = input.get(SentenceSelectionLayer.class).toParse();
        FormLayer forms = input.get(FormLayer.class);
        TagLayer tags = input.get(TagLayer.class);
        ImmutableList.Builder<Optional<DependencyTree>> trees = ImmutableList.builder();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            if (!selected.contains(sentence.index())) {
                trees.add(Optional.empty());
            } else if (sentence.tokens().size() > longest) {
                trees.add(Optional.empty());
                diagnostics.add(unparsed(
                        sentence,
                        input,
                        "it has %d tokens, more than %d"
                                .formatted(sentence.tokens().size(), longest)));
            } else {
                try {
                    trees.add(Optional.of(tree(sentence, sentenceParser.parse(Labels.of(sentence, forms, tags)))));
                } catch (AnnotationException | RuntimeException | StackOverflowError e) {
                    trees.add(Optional.empty());
                    diagnostics.add(unparsed(sentence, input, "the parser failed (" + e + ")"));
                }
            }
        }
        return Layers.of(new DependencyLayer(trees.build())).withDiagnostics(diagnostics);
    }

    private static Diagnostic unparsed(Sentence sentence, AnnotationInput input, String why) {
        return Diagnostic.warning("SENTENCE_NOT_PARSED", "a sentence was not parsed: " + why)
                .at(input.report().quote(sentence.tokens().span(input.get(TokenLayer.class))));
    }

    private static DependencyTree tree(Sentence sentence, Collection<TypedDependency> dependencies)
            throws AnnotationException {
        int first = sentence.tokens().first();
        int size = sentence.tokens().size();
        List<Integer> heads = new ArrayList<>(Collections.nCopies(size, Integer.MIN_VALUE));
        List<String> relations = new ArrayList<>(Collections.nCopies(size, "dep"));
        int root = DependencyTree.ROOT;
        for (TypedDependency dependency : dependencies) {
            int at = dependency.dep().index() - 1;
            int head = dependency.gov().index() - 1;
            heads.set(at, head < 0 ? DependencyTree.ROOT : first + head);
            relations.set(at, dependency.reln().toString());
            if (head < 0) {
                root = first + at;
            }
        }
        if (root == DependencyTree.ROOT) {
            throw new AnnotationException("the tree has no root");
        }
        for (int i = 0; i < size; i++) {
            if (heads.get(i) == Integer.MIN_VALUE) {
                heads.set(i, root);
            }
        }
        return DependencyTree.of(first, heads, relations);
    }
}
