package io.github.tocsin.event;

import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.text.Quantity;
import java.util.Optional;

/** Placeholder. */
final class Quantities {
    private Quantities() {}

    static Optional<Integer> number(ParsedSentence sentence, TokenRange words) {
        try {
            return Optional.of(Integer.parseInt(sentence.word(words.first())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Quantity> read(ParsedSentence sentence, TokenRange phrase, int head) {
        return number(sentence, phrase).map(n -> Quantity.exactly(n, Integer.toString(n)));
    }
}
