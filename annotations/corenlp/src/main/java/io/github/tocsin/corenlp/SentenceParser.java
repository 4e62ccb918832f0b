package io.github.tocsin.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.common.ParserQuery;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.trees.GrammaticalStructureFactory;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructureFactory;
import io.github.tocsin.layer.AnnotationException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/** Makes the basic dependencies of a tagged sentence. Thread-safe. */
interface SentenceParser {

    Collection<TypedDependency> parse(List<CoreLabel> words) throws AnnotationException;

    static SentenceParser dependency(String path) {
        DependencyParser parser = DependencyParser.loadFromModelFile(path, new Properties());
        return words -> parser.predict(words).typedDependencies();
    }

    static SentenceParser shiftReduce(String path) {
        ShiftReduceParser parser = ShiftReduceParser.loadModel(path);
        GrammaticalStructureFactory structures = new UniversalEnglishGrammaticalStructureFactory(
                punctuation -> true, parser.getTLPParams().typedDependencyHeadFinder());
        return words -> {
            ParserQuery query = parser.parserQuery();
            if (!query.parse(words)) {
                throw new AnnotationException("the parser found no tree");
            }
            Tree tree = query.getBestParse();
            return structures.newGrammaticalStructure(tree).typedDependencies();
        };
    }
}
