package io.github.tocsin.mention;

import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends what parsers often get wrong in reports of attacks, where the tags say so beyond doubt. */
final class TreeRepair {

    private TreeRepair() {}

    static DependencyTree of(DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        DependencyTree out = tree;
        TokenRange tokens = tree.tokens();
        for (int i = tokens.first() + 1; i < tokens.end(); i++) {
            out = gerund(i, out, tags, lemmas).orElse(out);
        }
        return out;
    }

    /**
     * "retaliated by launching six missiles at the base": a verb with an object, not an adjective of the missiles, since what
     * begins a noun phrase stands after it.
     */
    private static Optional<DependencyTree> gerund(int verb, DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        int noun = tree.head(verb);
        boolean adjective = tree.is(verb, "amod") || tree.is(verb, "compound");
        if (!tags.get(verb).equals("VBG") || !adjective || noun <= verb || noun == DependencyTree.ROOT) {
            return Optional.empty();
        }
        boolean phraseAfter = tree.children(noun).stream()
                .anyMatch(c ->
                        c > verb && c < noun && (tree.is(c, "det") || tree.is(c, "nummod") || tree.is(c, "nmod:poss")));
        Optional<Integer> preposition =
                tree.children(noun, "case").stream().filter(c -> c == verb - 1).findFirst();
        if (!phraseAfter || preposition.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = tree.tokens().first(); i < tree.tokens().end(); i++) {
            heads.add(tree.head(i));
            relations.add(tree.relation(i));
        }
        int first = tree.tokens().first();
        set(heads, relations, verb - first, tree.head(noun), "advcl");
        set(heads, relations, preposition.get() - first, verb, "mark");
        set(heads, relations, noun - first, verb, "obj");
        for (int child : tree.children(noun, "nmod")) {
            boolean of = tree.children(child, "case").stream()
                    .anyMatch(c -> lemmas.get(c).equals("of"));
            if (child > noun && !of) {
                set(heads, relations, child - first, verb, "obl");
            }
        }
        return Optional.of(DependencyTree.of(first, heads, relations));
    }

    private static void set(List<Integer> heads, List<String> relations, int at, int head, String relation) {
        heads.set(at, head);
        relations.set(at, relation);
    }
}
