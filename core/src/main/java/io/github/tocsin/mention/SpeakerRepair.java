package io.github.tocsin.mention;

import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a verb of saying at the end of a sentence its subject: in "abducted 17 pupils and their driver, police and parents said" parsers
 * take those who speak for more of those abducted.
 */
final class SpeakerRepair {

    private final DependencyTree tree;
    private final TagLayer tags;
    private final LemmaLayer lemmas;
    private final int first;

    private SpeakerRepair(DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        this.tree = tree;
        this.tags = tags;
        this.lemmas = lemmas;
        this.first = tree.tokens().first();
    }

    static DependencyTree of(DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        SpeakerRepair repair = new SpeakerRepair(tree, tags, lemmas);
        for (int token = tree.tokens().end() - 1; token > repair.first; token--) {
            if (repair.isMuteSpeech(token)) {
                return repair.withSpeakersOf(token);
            }
        }
        return tree;
    }

    private DependencyTree withSpeakersOf(int verb) {
        int begin = beginOfSpeakers(verb);
        return speaker(begin, verb).map(s -> repaired(begin, s, verb)).orElse(tree);
    }

    /** A finite verb of saying that has no subject of its own. */
    private boolean isMuteSpeech(int verb) {
        return tags.get(verb).matches("VB[DPZ]")
                && StatementWords.SAY.has(lemmas.get(verb))
                && tree.children(verb).stream()
                        .allMatch(c -> !tree.relation(c).startsWith("nsubj") || isObjectBefore(c, verb));
    }

    /** "abducted teachers and their driver, police and parents said": those abducted, whom the parser has speak. */
    private boolean isObjectBefore(int subject, int verb) {
        int above = tree.head(verb);
        return tree.is(verb, "ccomp")
                && above < subject
                && tags.get(above).startsWith("VB")
                && tree.children(above, "obj").isEmpty()
                && subject < beginOfSpeakers(verb) - 1;
    }

    /** The first of the words between the comma and the verb, if they are but nouns and what goes with nouns. */
    private int beginOfSpeakers(int verb) {
        int begin = verb;
        while (begin > first && tags.get(begin - 1).matches("NN.*|JJ|DT|CC|POS|PRP\\$")) {
            begin--;
        }
        return begin;
    }

    /** The head of the first noun phrase, if nothing but these phrases stands between comma and verb and they hang elsewhere. */
    private Optional<Integer> speaker(int begin, int verb) {
        boolean plain = begin < verb
                && begin > first + 1
                && tags.get(begin - 1).equals(",")
                && !tags.get(begin).matches("CC|POS")
                && isNoun(verb - 1);
        if (!plain || tree.head(verb - 1) == verb) {
            return Optional.empty();
        }
        int end = begin;
        while (end < verb && !tags.get(end).equals("CC")) {
            end++;
        }
        return isNoun(end - 1) ? Optional.of(end - 1) : Optional.empty();
    }

    private DependencyTree repaired(int begin, int speaker, int verb) {
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int token = first; token < tree.tokens().end(); token++) {
            int head = tree.head(token);
            String relation = tree.relation(token);
            boolean outside = isWithin(token, begin, verb) && !isWithin(head, begin, verb);
            if (token == speaker) {
                head = verb;
                relation = "nsubj";
            } else if (head == verb && relation.startsWith("nsubj")) {
                head = tree.head(verb);
                relation = "obj";
            } else if (outside && isNoun(token)) {
                head = speaker;
                relation = "conj";
            } else if (outside && tags.get(token).equals("CC")) {
                head = speaker;
                relation = "cc";
            } else if (token == verb && head != DependencyTree.ROOT) {
                head = root();
                relation = "parataxis";
            }
            heads.add(head);
            relations.add(relation);
        }
        return isTree(heads) ? DependencyTree.of(first, heads, relations) : tree;
    }

    private int root() {
        int root = first;
        while (tree.head(root) != DependencyTree.ROOT) {
            root = tree.head(root);
        }
        return root;
    }

    /** Whether every token leads to a root. */
    private boolean isTree(List<Integer> heads) {
        for (int token = 0; token < heads.size(); token++) {
            int at = token;
            for (int steps = 0; heads.get(at) != DependencyTree.ROOT; steps++) {
                if (steps > heads.size()) {
                    return false;
                }
                at = heads.get(at) - first;
            }
        }
        return true;
    }

    private static boolean isWithin(int token, int begin, int end) {
        return token >= begin && token < end;
    }

    private boolean isNoun(int token) {
        return tags.get(token).startsWith("NN");
    }
}
