package io.github.tocsin.event.quantity;

import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Quantity;
import java.util.Optional;

/** The quantities that the phrases of one report state. */
public final class Quantities {

    private static final QuantityReader READER = new QuantityReader();

    private final TokenLayer tokens;
    private final FormLayer forms;
    private final TagLayer tags;

    public Quantities(AnnotationInput input) {
        this.tokens = input.get(TokenLayer.class);
        this.forms = input.get(FormLayer.class);
        this.tags = input.get(TagLayer.class);
    }

    /** What is written in the phrase: "two soldiers", "at least six". */
    public Optional<Quantity> stated(TokenRange phrase, int head) {
        return READER.read(tokens, forms, tags, phrase, head);
    }

    /** The same, and one for a singular: "a soldier". */
    public Optional<Quantity> counting(TokenRange phrase, int head) {
        return READER.readCounting(tokens, forms, tags, phrase, head);
    }

    /** A plain number. */
    public Optional<Integer> number(TokenRange words) {
        return stated(words, words.end() - 1)
                .flatMap(q -> q.best().isPresent() ? Optional.of(q.best().getAsInt()) : Optional.empty());
    }
}
