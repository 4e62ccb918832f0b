package io.github.tocsin.layer;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * The basic Universal Dependencies tree of one sentence, over token indexes of the whole report. Immutable.
 *
 * <p>Relations are those of UD version 2, with subtypes: {@code nsubj:pass}, {@code obl}, {@code nmod:poss}, {@code acl:relcl}.
 */
public final class DependencyTree {

    /** The head of a root. */
    public static final int ROOT = -1;

    private final int first;
    private final int[] heads;
    private final ImmutableList<String> relations;
    private final ImmutableList<ImmutableList<Integer>> children;

    private DependencyTree(int first, int[] heads, ImmutableList<String> relations) {
        this.first = first;
        this.heads = heads;
        this.relations = relations;
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] != ROOT) {
                lists.get(heads[i] - first).add(first + i);
            }
        }
        this.children = lists.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    }

    /**
     * A tree over consecutive tokens.
     *
     * @param first index of the sentence's first token
     * @param heads the head of each token, as a token index of the report, or {@link #ROOT}
     * @param relations the relation of each token to its head
     * @throws IllegalArgumentException if heads lie outside of the sentence or form a cycle
     */
    public static DependencyTree of(int first, List<Integer> heads, List<String> relations) {
        checkArgument(heads.size() == relations.size(), "%s heads, %s relations", heads.size(), relations.size());
        int[] array = new int[heads.size()];
        for (int i = 0; i < array.length; i++) {
            int head = heads.get(i);
            checkArgument(
                    head == ROOT || head >= first && head < first + array.length,
                    "head %s of token %s lies outside",
                    head,
                    first + i);
            array[i] = head;
        }
        for (int i = 0; i < array.length; i++) {
            int steps = 0;
            for (int at = array[i]; at != ROOT; at = array[at - first]) {
                checkArgument(++steps <= array.length, "token %s is its own ancestor", first + i);
            }
        }
        return new DependencyTree(first, array, ImmutableList.copyOf(relations));
    }

    public TokenRange tokens() {
        return TokenRange.of(first, first + heads.length);
    }

    /** The head of a token, or {@link #ROOT}. */
    public int head(int token) {
        return heads[token - first];
    }

    /** The relation of a token to its head, such as {@code nsubj:pass}. */
    public String relation(int token) {
        return relations.get(token - first);
    }

    /** Whether the relation is this one or a subtype of it. */
    public boolean is(int token, String relation) {
        String own = relation(token);
        return own.equals(relation) || own.startsWith(relation) && own.charAt(relation.length()) == ':';
    }

    /** The dependents of a token, in order of the text. */
    public ImmutableList<Integer> children(int token) {
        return children.get(token - first);
    }

    /** The dependents of a token in this relation or a subtype of it. */
    public List<Integer> children(int token, String relation) {
        List<Integer> out = new ArrayList<>();
        for (int child : children(token)) {
            if (is(child, relation)) {
                out.add(child);
            }
        }
        return out;
    }

    /** Whether {@code above} is the token or one of its ancestors. */
    public boolean dominates(int above, int token) {
        for (int at = token; at != ROOT; at = head(at)) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DependencyTree that
                && first == that.first
                && java.util.Arrays.equals(heads, that.heads)
                && relations.equals(that.relations);
    }

    @Override
    public int hashCode() {
        return 31 * java.util.Arrays.hashCode(heads) + relations.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < heads.length; i++) {
            out.append(i == 0 ? "" : " ")
                    .append(first + i)
                    .append("-")
                    .append(relation(first + i))
                    .append("->")
                    .append(heads[i]);
        }
        return out.toString();
    }
}
