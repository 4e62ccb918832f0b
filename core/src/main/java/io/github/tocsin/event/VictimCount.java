package io.github.tocsin.event;

import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.text.Quantity;
import java.util.Optional;

/** How many people a phrase for victims stands for. */
final class VictimCount {

    private static final TollWords WORDS = TollWords.builtIn();

    private final Quantities quantities;

    VictimCount(Quantities quantities) {
        this.quantities = quantities;
    }

    /** What the phrase says; somebody called by name, and "another", is one. */
    Optional<Quantity> of(ParsedSentence sentence, Argument argument) {
        int head = argument.head();
        if (WORDS.has("sum", sentence, head)) {
            return ofComplement(sentence, head).flatMap(c -> quantities.counting(sentence.nounPhrase(c), c));
        }
        Optional<Quantity> stated = quantities.stated(argument.tokens(), head);
        if (stated.isPresent()) {
            return stated;
        }
        if (WORDS.has("collective", sentence, head)) {
            return isMemberOf(sentence, head)
                    ? Optional.of(
                            Quantity.exactly(1, sentence.form(argument.tokens().first())))
                    : size(sentence, head);
        }
        Optional<Integer> owner = WORDS.has("body-parts", sentence, head)
                ? sentence.tree().children(head, "nmod:poss").stream().findFirst()
                : Optional.empty();
        if (owner.isPresent()) {
            return quantities
                    .counting(sentence.nounPhrase(owner.get()), owner.get())
                    .or(() -> Optional.of(Quantity.exactly(1, sentence.form(owner.get()))));
        }
        if (WORDS.has("reflexive", sentence, head) || sentence.tag(head).equals("WP")) {
            return (sentence.tag(head).equals("WP") ? antecedent(sentence, head) : subject(sentence, head))
                    .flatMap(s -> quantities.counting(sentence.nounPhrase(s), s));
        }
        return quantities
                .counting(argument.tokens(), head)
                .or(() -> numberBefore(sentence, argument))
                .or(() -> both(sentence, head))
                .or(() -> isOne(sentence, argument)
                        ? Optional.of(Quantity.exactly(1, sentence.form(head)))
                        : Optional.empty());
    }

    /** Somebody called by name, "the first", "former rebel leader". */
    private static boolean isOne(ParsedSentence sentence, Argument argument) {
        int head = argument.head();
        boolean named = sentence.tag(head).equals("NNP")
                && (argument.sense().type() == SemanticType.PERSON
                        || argument.sense().type() == SemanticType.UNKNOWN);
        boolean article = sentence.tag(head).startsWith("JJ")
                && sentence.tree().children(head).stream()
                        .anyMatch(c -> sentence.lemma(c).equals("a"));
        boolean bare = sentence.tag(head).equals("NN")
                && argument.sense().type() == SemanticType.PERSON
                && argument.sense().target().isPeople();
        return named
                || article
                || bare
                || argument.sense().target() == TargetType.PERSON
                || !sentence.isNoun(head) && WORDS.has("one", sentence, head);
    }

    /** "At least one civilian reported dead", where the parser took the number for the head. */
    private Optional<Quantity> numberBefore(ParsedSentence sentence, Argument argument) {
        int number = argument.tokens().first() - 1;
        return sentence.contains(number) && sentence.tag(number).equals("CD")
                ? quantities.counting(TokenRange.of(number, argument.tokens().end()), argument.head())
                : Optional.empty();
    }

    /** "Both attackers and one guard": two of them, since those beside them are counted; else "both" only joins. */
    private static Optional<Quantity> both(ParsedSentence sentence, int head) {
        DependencyTree tree = sentence.tree();
        boolean two = tree.children(head).stream()
                        .anyMatch(c -> c < head && sentence.lemma(c).equals("both"))
                && tree.children(head, "conj").stream()
                        .anyMatch(c -> !tree.children(c, "nummod").isEmpty()
                                || !tree.children(c, "det").isEmpty());
        return two ? Optional.of(Quantity.exactly(2, "both")) : Optional.empty();
    }

    /** "a national staff of the agency", "another staff" is one of them. */
    private static boolean isMemberOf(ParsedSentence sentence, int head) {
        return WORDS.has("staff", sentence, head)
                && sentence.tree().children(head).stream()
                        .anyMatch(c -> c < head && WORDS.has("one-of-staff", sentence, c));
    }

    private static Optional<Integer> ofComplement(ParsedSentence sentence, int head) {
        return sentence.tree().children(head, "nmod").stream()
                .filter(c -> sentence.caseOf(c).equals("of"))
                .findFirst();
    }

    /** "a family of three". */
    private Optional<Quantity> size(ParsedSentence sentence, int head) {
        return ofComplement(sentence, head)
                .filter(c -> sentence.tag(c).equals("CD"))
                .flatMap(c -> quantities.stated(TokenRange.of(c, c + 1), c));
    }

    /** Whom "who" means: "a guard, who died". */
    private static Optional<Integer> antecedent(ParsedSentence sentence, int who) {
        int noun = sentence.contains(who - 1) && sentence.tag(who - 1).equals(",") ? who - 2 : who - 1;
        return sentence.contains(noun)
                        && sentence.isNoun(noun)
                        && sentence.sense(noun).target().isPeople()
                ? Optional.of(noun)
                : Optional.empty();
    }

    /** Whom "themselves" means: the subject of its clause, or of the one that this hangs on. */
    private static Optional<Integer> subject(ParsedSentence sentence, int token) {
        DependencyTree tree = sentence.tree();
        for (int at = tree.head(token); at != DependencyTree.ROOT; at = tree.head(at)) {
            Optional<Integer> subject = tree.children(at).stream()
                    .filter(c -> c < token && tree.relation(c).startsWith("nsubj"))
                    .findFirst();
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.empty();
    }
}
