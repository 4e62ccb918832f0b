package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Says of which event the words of a sentence are told, as far as grammar shows. Immutable. */
final class Attachment {

    private static final JsonNode WORDS = AttackTypes.Knowledge.yaml("attachment.yaml");
    private static final ImmutableSet<String> TELLING = AttackTypes.Knowledge.words(WORDS.path("telling"));
    private static final ImmutableSet<String> ENDING = AttackTypes.Knowledge.words(WORDS.path("ending"));

    private final Map<Integer, EventMention> mentions = new HashMap<>();

    Attachment(MentionLayer mentions) {
        mentions.mentions().forEach(m -> this.mentions.put(m.head(), m));
    }

    /** The mention whose trigger this word is. */
    Optional<EventMention> of(int word) {
        return Optional.ofNullable(mentions.get(word));
    }

    /** Whether the nearest trigger above a word is another mention's, to which grammar does not tie this one. */
    boolean belongsToAnother(int word, EventMention mention, DependencyTree tree) {
        for (int at = tree.head(word); at != DependencyTree.ROOT; at = tree.head(at)) {
            EventMention owner = mentions.get(at);
            if (owner != null) {
                return owner.head() != mention.head()
                        && !owner.links().contains(mention.head())
                        && !mention.links().contains(owner.head())
                        && !tree.dominates(owner.head(), mention.head());
            }
        }
        return false;
    }

    /**
     * Whether grammar says that a time or place is that of something else: when and where somebody told of the event ("condemned today the murder") or answered it
     * ("resigned today to protest the murder"), what a relative clause tells of somebody ("people who arrived today"), or how it ended ("kidnapped
     * there and released today").
     */
    boolean isOfAnotherClause(TokenRange words, EventMention mention, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        int trigger = mention.head();
        int first = words.first();
        if (first - sentence.tokens().first() <= 1) {
            return false; // "On 9 May, …": said of all that the sentence tells
        }
        int at = Surroundings.headOf(words, tree);
        while (at != DependencyTree.ROOT && at != trigger && !tree.dominates(at, trigger)) {
            boolean told = of(at).isPresent();
            boolean relative = tree.is(at, "acl:relcl")
                    || tree.is(at, "acl") && sentence.tag(at).equals("VBN");
            boolean ofNoun = relative && of(tree.head(at)).isEmpty();
            boolean ending = tree.is(at, "conj") && ENDING.contains(sentence.lemma(at));
            if (!told && (ofNoun || ending)) {
                return true;
            }
            at = tree.head(at);
        }
        if (at == DependencyTree.ROOT || at == trigger || of(at).isPresent()) {
            return false;
        }
        Optional<Integer> clause = clauseBelow(at, trigger, tree);
        boolean within = clause.isPresent()
                ? clause.get() > at ? first > leftmost(clause.get(), tree) : first < at
                : first > trigger && at < trigger;
        return !within
                && (TELLING.contains(sentence.lemma(at))
                        || clause.isPresent() && isAnswer(clause.get(), at, trigger, sentence));
    }

    /** "resigned to protest the murder", "the man who was kidnapped was released". */
    private static boolean isAnswer(int clause, int above, int trigger, ParsedSentence sentence) {
        return TELLING.contains(sentence.lemma(clause)) && !sentence.isVerb(trigger)
                || ENDING.contains(sentence.lemma(above)) && sentence.tree().is(clause, "acl");
    }

    /** The head of the clause, below another, that a trigger stands in. */
    private static Optional<Integer> clauseBelow(int above, int trigger, DependencyTree tree) {
        for (int at = trigger; at != above; at = tree.head(at)) {
            boolean clause = tree.is(at, "ccomp")
                    || tree.is(at, "xcomp")
                    || tree.is(at, "advcl")
                    || tree.is(at, "acl")
                    || tree.is(at, "parataxis");
            if (clause) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The first word of what a word governs: parsers often tie to a verb of saying what belongs to the clause after it. */
    private static int leftmost(int word, DependencyTree tree) {
        int first = word;
        for (int child : tree.children(word)) {
            if (child < word) {
                first = Math.min(first, leftmost(child, tree));
            }
        }
        return first;
    }
}
