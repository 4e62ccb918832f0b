package io.github.tocsin.event;

import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Effect;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads that somebody was hurt out of what was done for them: "he was treated in hospital", "both guards required surgery", "her
 * injuries". Whoever is told to die in the same sentence is left out.
 */
final class CareReader {

    private static final TollWords WORDS = TollWords.builtIn();

    private final ParsedSentence sentence;
    private final DependencyTree tree;
    private final Quantities quantities;

    CareReader(ParsedSentence sentence, Quantities quantities) {
        this.sentence = sentence;
        this.tree = sentence.tree();
        this.quantities = quantities;
    }

    List<Toll> read() {
        List<Toll> out = new ArrayList<>();
        for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
            if (WORDS.has("die", sentence, i)) {
                return List.of();
            }
            int at = i;
            patient(i)
                    .flatMap(this::count)
                    .ifPresent(q -> out.add(new Toll(Effect.WOUNDED, q, sentence.index(), at, Toll.Kind.IMPLIED)));
        }
        return out;
    }

    /** Who was hurt, if the word tells that somebody was. */
    private Optional<Integer> patient(int at) {
        if (sentence.isNoun(at)) {
            return WORDS.has("WOUNDED", sentence, at)
                    ? tree.children(at, "nmod:poss").stream().findFirst()
                    : Optional.empty();
        }
        if (!sentence.isVerb(at)) {
            return Optional.empty();
        }
        boolean passive = !tree.children(at, "aux:pass").isEmpty()
                || !tree.children(at, "nsubj:pass").isEmpty();
        boolean cared = WORDS.has("care", sentence, at) && passive
                || WORDS.has("care-take", sentence, at) && passive && isBroughtToADoctor(at)
                || WORDS.has("care-need", sentence, at) && needsADoctor(at);
        return cared ? subject(at) : Optional.empty();
    }

    private boolean isBroughtToADoctor(int verb) {
        return tree.children(verb).stream()
                .anyMatch(c -> WORDS.has("medical", sentence, c) && tree.is(c, "advmod")
                        || tree.is(c, "obl") && WORDS.has("care-place", sentence, c));
    }

    private boolean needsADoctor(int verb) {
        return tree.children(verb, "obj").stream()
                .anyMatch(o -> WORDS.has("care-object", sentence, o)
                        || WORDS.has("care-if-medical", sentence, o)
                                && tree.children(o).stream().anyMatch(c -> WORDS.has("medical", sentence, c)));
    }

    /** The subject of a verb, or of the verb that it is joined to. */
    private Optional<Integer> subject(int verb) {
        for (int at = verb; at != DependencyTree.ROOT; at = tree.head(at)) {
            int here = at;
            Optional<Integer> subject = tree.children(here).stream()
                    .filter(c -> tree.relation(c).startsWith("nsubj"))
                    .findFirst();
            if (subject.isPresent() || !tree.is(here, "conj")) {
                return subject;
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> count(int who) {
        if (WORDS.has("he-or-she", sentence.word(who))) {
            return Optional.of(Quantity.exactly(1, sentence.form(who)));
        }
        return sentence.isNoun(who)
                        && sentence.sense(who).target().isPeople()
                        && !WORDS.has("collective", sentence, who)
                ? quantities.counting(sentence.nounPhrase(who), who)
                : Optional.empty();
    }
}
