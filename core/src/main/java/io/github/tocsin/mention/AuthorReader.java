package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.List;
import java.util.Optional;

/** Reads who is named as the author of an attack by a predicate: "X was behind the bombing", "they could have been launched by X". */
final class AuthorReader {

    private final SentenceStatements scene;
    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final LogicalArguments arguments;

    AuthorReader(SentenceStatements scene) {
        this.scene = scene;
        this.sentence = scene.sentence();
        this.tree = sentence.tree();
        this.arguments = scene.arguments();
    }

    /**
     * "X was behind the bombing", "X is believed to be responsible", "X are the suspected attackers": X is named as the author, by
     * whoever believes or says so, or by the report itself.
     */
    void author(int predicate) {
        boolean noun = sentence.isNoun(predicate);
        boolean perpetrator = noun && StatementWords.AUTHOR_NOUN.has(sentence.lemma(predicate));
        boolean behind = noun && StatementWords.AUTHOR_CASE.has(sentence.caseOf(predicate));
        boolean responsible = !noun && StatementWords.AUTHOR.has(sentence.lemma(predicate)) && isAboutEvent(predicate);
        List<Integer> whose = noun && StatementWords.WORK.has(sentence.lemma(predicate))
                ? tree.children(predicate, "nmod").stream()
                        .filter(c -> sentence.caseOf(c).equals("of"))
                        .toList()
                : List.of();
        boolean predicative = (perpetrator || behind || responsible || !whose.isEmpty())
                && !tree.children(predicate, "cop").isEmpty();
        if (!predicative) {
            return;
        }
        List<Integer> named = whose.isEmpty() ? scene.subjectsOf(predicate) : whose;
        List<Integer> authors = named.isEmpty()
                ? scene.verbAbove(predicate)
                        .map(v -> SentenceStatements.all(
                                arguments.of(v), ImmutableSet.of(LogicalArguments.OBJ, LogicalArguments.SUBJ)))
                        .orElse(List.of())
                : scene.withConjuncts(named);
        SentenceStatements.Telling telling = scene.tellingOf(predicate);
        if (telling.denied()) {
            return;
        }
        Optional<Integer> source = telling.source().filter(s -> !authors.contains(s));
        Optional<Integer> about = behind
                ? Optional.of(predicate)
                : SentenceStatements.first(arguments.of(predicate), ImmutableSet.of("for", "of", "in"));
        authors.stream()
                .filter(scene::canBeAuthor)
                .filter(a -> !StatementWords.AUTHOR_NOUN.has(sentence.lemma(a)))
                .forEach(a -> scene.add(
                        telling.type(source, ClaimType.ATTRIBUTION),
                        Stance.ASSERTED,
                        source,
                        Optional.of(a),
                        about,
                        predicate,
                        telling.certainty()));
    }

    /** "responsible for the attack", not "responsible for the region". */
    private boolean isAboutEvent(int adjective) {
        List<Integer> objects = tree.children(adjective, "obl").stream()
                .filter(o -> sentence.caseOf(o).equals("for"))
                .toList();
        return objects.isEmpty() && tree.children(adjective).stream().noneMatch(c -> tree.is(c, "advcl"))
                || objects.stream()
                        .anyMatch(o -> scene.isTrigger(o) || sentence.sense(o).type() == SemanticType.EVENT);
    }

    /** "they could have been launched by militias": a guess at the author of what was spoken of before. */
    void launched(int verb) {
        if (!SentenceStatements.DO.contains(sentence.lemma(verb)) || !scene.isModal(verb)) {
            return;
        }
        List<Labelled> labelled = arguments.of(verb);
        Optional<Integer> author = SentenceStatements.first(labelled, ImmutableSet.of("by", LogicalArguments.SUBJ));
        Optional<Integer> what = SentenceStatements.first(labelled, ImmutableSet.of(LogicalArguments.OBJ))
                .filter(o -> sentence.tag(o).startsWith("PRP"));
        if (author.isPresent() && what.isPresent()) {
            scene.add(new Statement(
                    ClaimType.SPECULATION,
                    Stance.ASSERTED,
                    Optional.empty(),
                    ImmutableList.of(),
                    author,
                    what,
                    TokenRange.of(verb, verb + 1),
                    sentence.tokens(),
                    Certainty.POSSIBLE));
        }
    }
}
