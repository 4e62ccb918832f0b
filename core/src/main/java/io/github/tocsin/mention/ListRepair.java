package io.github.tocsin.mention;

import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.model.TargetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes conjuncts of what parsers take for appositions: "a hotel, a restaurant, two clinics and a school". An apposition says again
 * what the noun before it is; a list goes on with something else of the same kind.
 */
final class ListRepair {

    private DependencyTree tree;
    private final TagLayer tags;
    private final LemmaLayer lemmas;
    private final SemanticTypeLayer senses;
    private final int first;

    private ListRepair(DependencyTree tree, TagLayer tags, LemmaLayer lemmas, SemanticTypeLayer senses) {
        this.tree = tree;
        this.tags = tags;
        this.lemmas = lemmas;
        this.senses = senses;
        this.first = tree.tokens().first();
    }

    static DependencyTree of(DependencyTree tree, TagLayer tags, LemmaLayer lemmas, SemanticTypeLayer senses) {
        return new ListRepair(tree, tags, lemmas, senses).repaired();
    }

    private DependencyTree repaired() {
        for (int token = first; token < tree.tokens().end(); token++) {
            int head = tree.head(token);
            if (head == DependencyTree.ROOT || token < head || !isNoun(head) || !isPhrase(token)) {
                continue;
            }
            boolean loose = tree.relation(token).equals("appos")
                    || tree.relation(token).equals("dep")
                    || tree.relation(token).equals("list");
            String relation = tree.relation(token);
            if (loose && isAfterMark(token)) {
                relation = goesOn(head, token) ? "conj" : relation;
            } else if (relation.equals("dep") && isDescription(head) && isName(token) && beginsAt(token) == head + 1) {
                relation = "appos";
            }
            if (relation.equals("conj")) {
                set(token, fellow(head, token), relation);
            } else if (loose && isName(token)) {
                nameAfterPeople(head, token, relation);
            } else {
                set(token, head, relation);
            }
        }
        return tree;
    }

    private void set(int token, int head, String relation) {
        if (tree.head(token) == head && tree.relation(token).equals(relation)) {
            return;
        }
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = first; i < tree.tokens().end(); i++) {
            heads.add(i == token ? head : tree.head(i));
            relations.add(i == token ? relation : tree.relation(i));
        }
        tree = DependencyTree.of(first, heads, relations);
    }

    /** "the murder of a minister and two guards": people go on with people, not with what happened to them. */
    private int fellow(int head, int token) {
        return isPeople(token) && !isPeople(head)
                ? outermost(peopleBefore(head, token)).orElse(head)
                : head;
    }

    /**
     * "the murder of the priests Juan Diaz, Luis Roa", "an attack on the head of the police, General Ruiz": a name belongs to the people
     * before it, not to what happened to them.
     */
    private void nameAfterPeople(int head, int token, String relation) {
        List<Integer> people = isPeople(head) ? List.of() : peopleBefore(head, token);
        if (people.isEmpty() || !isAfterMark(token)) {
            set(token, head, relation);
        } else if (isName(people.get(0))) {
            set(token, people.get(0), "conj");
        } else {
            set(token, outermost(people).orElse(head), "appos");
        }
    }

    /** The people in whose phrases the word before a mark stands, the innermost first. */
    private List<Integer> peopleBefore(int head, int token) {
        int before = beginsAt(token) - 1;
        while (before > head
                && (tags.get(before).equals("CC") || tags.get(before).equals(","))) {
            before--;
        }
        if (before > head && tags.get(before).equals("-RRB-")) {
            while (before > head && !tags.get(before).equals("-LRB-")) {
                before--;
            }
            before--;
        }
        List<Integer> out = new ArrayList<>();
        if (before <= head || !tree.dominates(head, before) || tree.dominates(token, before)) {
            return out;
        }
        for (int at = before; at != head; at = tree.head(at)) {
            if (at < head || at == token) {
                return List.of();
            }
            if (isNoun(at) && isPeople(at)) {
                out.add(at);
            }
        }
        return out;
    }

    private Optional<Integer> outermost(List<Integer> people) {
        return people.isEmpty() ? Optional.empty() : Optional.of(people.get(people.size() - 1));
    }

    /** Whether the phrase names another one of the kind of the head, rather than say what the head is. */
    private boolean goesOn(int head, int token) {
        if (isName(head) || isName(token)) {
            return isName(head) && isName(token)
                    || isName(head) && (isOwned(token) || isSeveral(token)) && isClosed(head, token);
        }
        if (!isClosed(head, token) || lemmas.get(head).equals(lemmas.get(token))) {
            return false;
        }
        if (isPeople(head) != isPeople(token)) {
            return false;
        }
        return isPeople(head) ? isCounted(token) && !isDefinite(head) : isThing(head) && isThing(token);
    }

    /** "X, Y and Z": whether a word that joins follows in the list. */
    private boolean isClosed(int head, int token) {
        return tree.children(head).stream()
                        .filter(c -> c > token && (tree.is(c, "conj") || tree.is(c, "appos") || tree.is(c, "dep")))
                        .anyMatch(c -> hasJoin(c) || hasJoinedConjunct(c))
                || hasJoin(token)
                || hasJoinedConjunct(token);
    }

    private boolean hasJoinedConjunct(int token) {
        return tree.children(token, "conj").stream().anyMatch(c -> hasJoin(c) && isNoun(c));
    }

    private boolean hasJoin(int token) {
        return !tree.children(token, "cc").isEmpty();
    }

    private boolean isPhrase(int token) {
        return (isNoun(token) || tags.get(token).equals("CD") && isPeople(token))
                && tree.children(token).stream()
                        .noneMatch(c -> tree.is(c, "case") || tree.is(c, "nsubj") || tree.is(c, "cop"));
    }

    private boolean isAfterMark(int token) {
        int before = beginsAt(token) - 1;
        while (before > first && tags.get(before).equals("RB")) {
            before--;
        }
        return before >= first
                && (tags.get(before).equals(",") || tags.get(before).equals(":"));
    }

    private int beginsAt(int token) {
        int out = token;
        for (int child : tree.children(token)) {
            if (child < token && !tree.is(child, "punct") && !tree.is(child, "cc") && !tree.is(child, "advmod")) {
                out = Math.min(out, beginsAt(child));
            }
        }
        return out;
    }

    private boolean isNoun(int token) {
        return tags.get(token).startsWith("NN");
    }

    private boolean isName(int token) {
        return tags.get(token).startsWith("NNP") && senses.get(token).target() == TargetType.PERSON;
    }

    /** "the nuns", before their names. */
    private boolean isDescription(int token) {
        return isPeople(token) && !isName(token);
    }

    private boolean isPeople(int token) {
        return senses.get(token).target().isPeople();
    }

    private boolean isThing(int token) {
        SemanticType type = senses.get(token).type();
        return !tags.get(token).startsWith("NNP")
                && switch (type) {
                    case BUILDING, VEHICLE, AIRCRAFT, VESSEL, THING, WEAPON -> true;
                    default -> false;
                };
    }

    /** "his driver". */
    private boolean isOwned(int token) {
        return isPeople(token)
                && tree.children(token).stream().anyMatch(c -> tags.get(c).equals("PRP$"));
    }

    /** "two guards", which no single name has for an apposition. */
    private boolean isSeveral(int token) {
        return isPeople(token)
                && tags.get(token).endsWith("S")
                && tree.children(token).stream().anyMatch(c -> tags.get(c).equals("CD"));
    }

    private boolean isCounted(int token) {
        return tags.get(token).endsWith("S")
                || tree.children(token).stream()
                        .anyMatch(c -> tags.get(c).equals("CD")
                                || tags.get(c).equals("PRP$")
                                || lemmas.get(c).equals("a"));
    }

    private boolean isDefinite(int token) {
        return tree.children(token).stream().anyMatch(c -> lemmas.get(c).equals("the"));
    }
}
