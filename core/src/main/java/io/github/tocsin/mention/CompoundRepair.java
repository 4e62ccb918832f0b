package io.github.tocsin.mention;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends compounds that parsers tear apart, or stretch over a preposition. */
final class CompoundRepair {

    private static final ImmutableSet<String> PLACES =
            ImmutableSet.of("nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj");

    private final TagLayer tags;
    private final LemmaLayer lemmas;
    private final int first;
    private final int end;
    private DependencyTree tree;

    private CompoundRepair(DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        this.tree = tree;
        this.tags = tags;
        this.lemmas = lemmas;
        this.first = tree.tokens().first();
        this.end = tree.tokens().end();
    }

    static DependencyTree of(DependencyTree tree, TagLayer tags, LemmaLayer lemmas) {
        CompoundRepair repair = new CompoundRepair(tree, tags, lemmas);
        for (int i = repair.first; i < repair.end; i++) {
            repair.stretched(i);
            repair.fromTo(i);
        }
        return repair.tree;
    }

    /** "conducted attacks on the army and rebel forces": parsers make one noun of "attacks on the army and rebel forces". */
    private void stretched(int noun) {
        int head = tree.head(noun);
        if (!tags.get(noun).startsWith("NN") || !tree.is(noun, "compound") || head <= noun + 2) {
            return;
        }
        Optional<Integer> of = tree.children(noun, "nmod").stream()
                .filter(c -> c > noun && c < head)
                .filter(c -> tree.children(c, "case").stream().anyMatch(p -> p == noun + 1))
                .findFirst();
        if (of.isEmpty()) {
            return;
        }
        List<Integer> heads = heads();
        List<String> relations = relations();
        set(heads, relations, noun, tree.head(head), tree.relation(head));
        set(heads, relations, head, of.get(), "conj");
        for (int child : tree.children(head)) {
            if (child < noun) {
                set(heads, relations, child, noun, tree.relation(child));
            }
        }
        tree = DependencyTree.of(first, heads, relations);
    }

    /** "a surface-to-surface missile": the hyphens join, the preposition is none. */
    private void fromTo(int word) {
        int noun = word + 5;
        if (noun >= end
                || !lemmas.get(word + 1).equals("-")
                || !lemmas.get(word + 2).equals("to")
                || !lemmas.get(word + 3).equals("-")
                || !tags.get(noun).startsWith("NN")
                || tree.is(word, "compound") && tree.head(word) == noun) {
            return;
        }
        int top = PLACES.contains(tree.relation(word)) ? word : noun;
        int above = tree.head(top);
        if (above >= word && above <= noun || above != DependencyTree.ROOT && tree.dominates(noun, above)) {
            return;
        }
        List<Integer> heads = heads();
        List<String> relations = relations();
        set(heads, relations, noun, above, tree.relation(top));
        for (int child : tree.children(word)) {
            if (child < word) {
                set(heads, relations, child, noun, tree.relation(child));
            }
        }
        for (int i = word; i < noun; i++) {
            set(heads, relations, i, noun, i == word || i == word + 4 ? "compound" : "punct");
        }
        tree = DependencyTree.of(first, heads, relations);
    }

    private void set(List<Integer> heads, List<String> relations, int at, int head, String relation) {
        heads.set(at - first, head);
        relations.set(at - first, relation);
    }

    private List<Integer> heads() {
        List<Integer> out = new ArrayList<>();
        for (int i = first; i < end; i++) {
            out.add(tree.head(i));
        }
        return out;
    }

    private List<String> relations() {
        List<String> out = new ArrayList<>();
        for (int i = first; i < end; i++) {
            out.add(tree.relation(i));
        }
        return out;
    }
}
