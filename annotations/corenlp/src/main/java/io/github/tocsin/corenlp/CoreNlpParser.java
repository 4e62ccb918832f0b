package io.github.tocsin.corenlp;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.TypedDependency;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.InsertionLayer;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Basic Universal Dependencies trees (version 2) by one of CoreNLP's parsers, for the selected sentences.
 *
 * <p>The tags are taken as they are given. A sentence that is too long, or that the parser fails on, gets no tree, and a
 * diagnostic says so. Thread-safe.
 */
public final class CoreNlpParser implements Annotator {

    /** Sentences of more tokens get no tree, unless set otherwise. */
    public static final int LONGEST_PARSED = CoreNlpTokenizer.LONGEST_SENTENCE;

    /** A report of more sentences to parse, a book or a run-on text, is parsed on all processors. */
    private static final int LONG_REPORT = 200;

    private static final Set<String> QUOTATION_MARKS = Set.of("\"", "\u201c", "\u201d", "``", "''");

    private final ParserModel parser;
    private final int longest;
    private final SharedModel<SentenceParser> model;

    /** The neural dependency parser. */
    public CoreNlpParser() {
        this(ParserModel.DEPENDENCY, LONGEST_PARSED);
    }

    /**
     * A parser of the user's choice.
     *
     * @param parser which one
     * @param longest sentences of more tokens get no tree
     */
    public CoreNlpParser(ParserModel parser, int longest) {
        this.parser = parser;
        this.longest = longest;
        this.model = switch (this.parser) {
            case SHIFT_REDUCE -> shiftReduce(ModelFile.SHIFT_REDUCE);
            case SHIFT_REDUCE_BEAM -> shiftReduce(ModelFile.SHIFT_REDUCE_BEAM);
            case DEPENDENCY ->
                new SharedModel<>(ModelFile.DEPENDENCY, SentenceParser.class, SentenceParser::dependency);
        };
    }

    private static SharedModel<SentenceParser> shiftReduce(ModelFile file) {
        return new SharedModel<>(file, SentenceParser.class, SentenceParser::shiftReduce);
    }

    /** Says which parser it is. */
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
    public Set<Class<? extends Layer>> uses() {
        return Set.of(InsertionLayer.class);
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
        List<Sentence> sentences = input.get(SentenceLayer.class).sentences();
        Stream<Sentence> each = selected.size() > LONG_REPORT ? sentences.parallelStream() : sentences.stream();
        ImmutableList<Parsed> parsed = each.map(s -> selected.contains(s.index())
                        ? parsed(s, input, sentenceParser)
                        : new Parsed(Optional.empty(), Optional.empty()))
                .collect(toImmutableList());
        return Layers.of(new DependencyLayer(parsed.stream().map(Parsed::tree).collect(toImmutableList())))
                .withDiagnostics(
                        parsed.stream().flatMap(p -> p.diagnostic().stream()).toList());
    }

    /** A sentence's tree, or why it has none. */
    private record Parsed(Optional<DependencyTree> tree, Optional<Diagnostic> diagnostic) {}

    private Parsed parsed(Sentence sentence, AnnotationInput input, SentenceParser sentenceParser) {
        int size = sentence.tokens().size();
        if (size > longest) {
            return unparsed(sentence, input, "it has %d tokens, more than %d".formatted(size, longest));
        }
        try {
            List<Integer> read = toRead(sentence, input.get(FormLayer.class), input.find(InsertionLayer.class));
            List<CoreLabel> labels = Labels.of(sentence, input.get(FormLayer.class), input.get(TagLayer.class));
            List<CoreLabel> words = read.stream().map(labels::get).toList();
            return new Parsed(Optional.of(tree(sentence, read, sentenceParser.parse(words))), Optional.empty());
        } catch (AnnotationException | RuntimeException | StackOverflowError e) {
            return unparsed(sentence, input, "the parser failed (" + e + ")");
        }
    }

    /**
     * Positions in the sentence that the parser reads: it reads quoted words better without their marks, and a sentence better
     * without what was put into it.
     */
    private static List<Integer> toRead(Sentence sentence, FormLayer forms, Optional<InsertionLayer> insertions) {
        int first = sentence.tokens().first();
        List<Integer> read = IntStream.range(0, sentence.tokens().size())
                .filter(i -> !QUOTATION_MARKS.contains(forms.get(first + i)))
                .filter(i -> insertions.stream().noneMatch(layer -> layer.contains(first + i)))
                .boxed()
                .toList();
        return read.isEmpty()
                ? IntStream.range(0, sentence.tokens().size()).boxed().toList()
                : read;
    }

    private static Parsed unparsed(Sentence sentence, AnnotationInput input, String why) {
        return new Parsed(
                Optional.empty(),
                Optional.of(Diagnostic.warning("SENTENCE_NOT_PARSED", "a sentence was not parsed: " + why)
                        .at(input.report().quote(sentence.tokens().span(input.get(TokenLayer.class))))));
    }

    private static DependencyTree tree(Sentence sentence, List<Integer> read, Collection<TypedDependency> dependencies)
            throws AnnotationException {
        int first = sentence.tokens().first();
        int size = sentence.tokens().size();
        List<Integer> heads = new ArrayList<>(Collections.nCopies(size, Integer.MIN_VALUE));
        List<String> relations = new ArrayList<>(Collections.nCopies(size, "dep"));
        int root = DependencyTree.ROOT;
        for (TypedDependency dependency : dependencies) {
            int at = read.get(dependency.dep().index() - 1);
            int head = dependency.gov().index() - 1;
            heads.set(at, head < 0 ? DependencyTree.ROOT : first + read.get(head));
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
                relations.set(i, read.contains(i) ? "dep" : "punct");
            }
        }
        return DependencyTree.of(first, heads, relations);
    }
}
