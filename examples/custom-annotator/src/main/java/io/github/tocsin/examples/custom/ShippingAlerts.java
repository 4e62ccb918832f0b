package io.github.tocsin.examples.custom;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.IncidentLayer;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.model.Evidence;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Span;
import java.util.Set;

/** Reads the {@link ShippingLayer} and makes the {@link AlertLayer}: the incidents that concern ships. */
public final class ShippingAlerts implements Annotator {

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(ShippingLayer.class, IncidentLayer.class, SentenceLayer.class, TokenLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(AlertLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        return Layers.of(new AlertLayer(input.get(IncidentLayer.class).incidents().stream()
                .filter(incident -> incident.evidence().stream().anyMatch(evidence -> concernsShips(evidence, input)))
                .collect(ImmutableList.toImmutableList())));
    }

    private static boolean concernsShips(Evidence evidence, AnnotationInput input) {
        Quote quote = evidence.quote();
        int shift = quote.field() == Quote.Field.TEXT ? input.report().textStart() : 0;
        Span words = Span.of(quote.span().start() + shift, quote.span().end() + shift);
        SentenceLayer sentences = input.get(SentenceLayer.class);
        return input.get(ShippingLayer.class).sentences().stream()
                .map(index -> sentences.get(index).tokens().span(input.get(TokenLayer.class)))
                .anyMatch(sentence -> sentence.contains(words));
    }
}
