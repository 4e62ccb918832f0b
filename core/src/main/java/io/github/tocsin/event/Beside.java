package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.TargetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside a phrase for a person and means the same: "the mayor of Achi, Juan Lopez", "a guard named Rojas", "Juan Lopez,
 * 55, a judge". Parsers often take such a list for a coordination.
 *
 * @param name the name beside a description
 * @param description the description beside a name, or the name's own
 * @param heads the head words of what stands beside
 */
record Beside(Optional<TokenRange> name, Optional<TokenRange> description, ImmutableList<Integer> heads) {

    private static final ImmutableSet<String> NAMING = TargetCollector.words("naming");

    private static final ImmutableSet<String> COLLECTIVES = TargetCollector.words("collectives");

    private static final ImmutableSet<String> BETWEEN = TargetCollector.words("between-naming");

    private static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty(), ImmutableList.of());

    static Beside of(IncidentDraft.Part part) {
        Argument argument = part.argument();
        TargetType type = argument.sense().target();
        if (!type.isPeople() || !part.sentence().isNoun(argument.head())) {
            return NOTHING;
        }
        return type == TargetType.PERSON
                ? ofName(argument.head(), argument.tokens(), part.sentence())
                : ofDescription(argument, part.sentence());
    }

    /** "the nuns Maria Perez and Rosa Diaz": whether a noun for several people has their names after it. */
    static boolean namesSeveral(int noun, ParsedSentence sentence) {
        return (sentence.tag(noun).equals("NNS") || COLLECTIVES.contains(sentence.lemma(noun)))
                && sentence.sense(noun).target().isPeople()
                && sentence.tree().children(noun, "appos").stream()
                        .anyMatch(name -> name > noun
                                && sentence.sense(name).target() == TargetType.PERSON
                                && !sentence.tree().children(name, "conj").isEmpty());
    }

    private static Beside ofDescription(Argument argument, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        if (namesSeveral(argument.head(), sentence)) {
            return NOTHING;
        }
        for (int child : follow(argument.head(), tree)) {
            boolean follows = child > argument.head()
                    && (!tree.is(child, "conj")
                            || !isCoordinated(argument.head(), tree)
                            || isBare(argument.head(), sentence))
                    && (isAdjacent(argument.tokens(), sentence.nounPhrase(child)) || isBare(argument.head(), sentence));
            if (follows) {
                Optional<TokenRange> name = personAt(sentence, child);
                if (name.isPresent()) {
                    return new Beside(name, Optional.empty(), ImmutableList.of(child));
                }
            }
        }
        return named(argument, sentence);
    }

    /** "a guard named Rojas", whatever the parser makes of it. */
    private static Beside named(Argument argument, ParsedSentence sentence) {
        int verb = argument.tokens().end();
        if (sentence.contains(verb) && sentence.tag(verb).equals(",")) {
            verb++;
        }
        if (!sentence.contains(verb + 1) || !NAMING.contains(sentence.lemma(verb)) || !sentence.isVerb(verb)) {
            return NOTHING;
        }
        int first = verb + 1;
        while (sentence.contains(first + 1)
                && (BETWEEN.contains(sentence.word(first))
                        || sentence.tag(first).equals("CD"))) {
            first++;
        }
        int head = sentence.entities().at(first).map(m -> m.tokens().end() - 1).orElse(first);
        Optional<TokenRange> name = sentence.contains(head) ? personAt(sentence, head) : Optional.empty();
        return name.isPresent() ? new Beside(name, Optional.empty(), ImmutableList.of(head)) : NOTHING;
    }

    /** The dependents of a word, and a second object of its verb, which is what some parsers make of an apposition. */
    private static List<Integer> follow(int head, DependencyTree tree) {
        List<Integer> out = new ArrayList<>(tree.children(head));
        out.removeIf(c -> !tree.is(c, "appos") && !tree.is(c, "conj"));
        if (tree.is(head, "obj")) {
            tree.children(tree.head(head), "obj").stream().filter(o -> o > head).forEach(out::add);
        }
        return out;
    }

    static Beside ofName(int head, TokenRange phrase, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        List<Integer> heads = new ArrayList<>();
        Optional<TokenRange> description = Optional.empty();
        for (int child : tree.children(head)) {
            boolean apposition = tree.is(child, "appos");
            boolean conjunct = tree.is(child, "conj");
            if (child < head || !apposition && !conjunct) {
                continue;
            }
            boolean described = sentence.isNoun(child)
                    && (sentence.sense(child).target().isPeople()
                                    && sentence.sense(child).target() != TargetType.PERSON
                            || apposition && isUnknownWithArticle(child, sentence));
            boolean bare = isBare(child, sentence);
            boolean age = sentence.tag(child).equals("CD")
                    && tree.children(child, "nmod").isEmpty();
            if (age && follows(phrase, sentence.nounPhrase(child), sentence)) {
                heads.add(child);
            } else if (described && (apposition || bare || !isCoordinated(head, tree))) {
                heads.add(child);
                heads.addAll(tree.children(child, "conj"));
                if (description.isEmpty() && follows(phrase, sentence.nounPhrase(child), sentence)) {
                    description = Optional.of(sentence.nounPhrase(child));
                }
            }
        }
        return new Beside(Optional.empty(), description, ImmutableList.copyOf(heads));
    }

    /** A phrase with what stands beside it, and what parts the two: "Ana Diaz, 55, a judge". */
    TokenRange around(TokenRange phrase) {
        TokenRange out = phrase;
        for (TokenRange range : ImmutableList.<TokenRange>builder()
                .addAll(name.stream().toList())
                .addAll(description.stream().toList())
                .build()) {
            out = TokenRange.of(Math.min(out.first(), range.first()), Math.max(out.end(), range.end()));
        }
        return out;
    }

    /** "senator", "deputy secretary": a singular without an article is no person of its own. */
    private static boolean isBare(int head, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        return sentence.tag(head).startsWith("NN")
                && !sentence.tag(head).endsWith("S")
                && tree.children(head, "det").isEmpty()
                && tree.children(head, "nummod").isEmpty()
                && tree.children(head, "nmod:poss").isEmpty();
    }

    private static boolean isCoordinated(int head, DependencyTree tree) {
        return !tree.children(head, "cc").isEmpty()
                || tree.children(head, "conj").stream()
                        .anyMatch(c -> !tree.children(c, "cc").isEmpty());
    }

    private static Optional<TokenRange> personAt(ParsedSentence sentence, int head) {
        return sentence.sense(head).target() == TargetType.PERSON
                ? PersonNames.in(sentence, sentence.nounPhrase(head), head)
                : Optional.empty();
    }

    /** "Ana Diaz, a fortune-teller": what stands beside a name says who she is, though nobody knows the word. */
    private static boolean isUnknownWithArticle(int head, ParsedSentence sentence) {
        return sentence.tag(head).equals("NN")
                && sentence.sense(head).type() == SemanticType.UNKNOWN
                && sentence.tree().children(head, "det").stream()
                        .anyMatch(d ->
                                sentence.word(d).equals("a") || sentence.word(d).equals("an"));
    }

    /** Whether nothing but marks, an age and brackets stand between two phrases: "Ana Diaz, 55, judge". */
    private static boolean follows(TokenRange a, TokenRange b, ParsedSentence sentence) {
        if (b.first() < a.end()) {
            return isAdjacent(a, b);
        }
        boolean bracket = false;
        for (int i = a.end(); i < b.first(); i++) {
            String tag = sentence.tag(i);
            bracket |= tag.equals("-LRB-");
            if (!bracket && !tag.equals(",") && !tag.equals("CD")) {
                return false;
            }
            bracket &= !tag.equals("-RRB-");
        }
        return true;
    }

    private static boolean isAdjacent(TokenRange a, TokenRange b) {
        int gap = a.first() < b.first() ? b.first() - a.end() : a.first() - b.end();
        return gap >= 0 && gap <= 1;
    }
}
