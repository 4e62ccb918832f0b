package io.github.tocsin.examples.custom;

import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds ships by their names, whatever the statistical model takes them for. */
public final class VesselRecognizer implements EntityRecognizer {

    private final List<List<String>> names;

    public VesselRecognizer(List<String> names) {
        this.names = names.stream().map(name -> List.of(name.split(" "))).toList();
    }

    @Override
    public int precedence() {
        return USER;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class);
    }

    @Override
    public List<EntityMention> recognize(AnnotationInput input) {
        List<String> words =
                input.get(TokenLayer.class).tokens().stream().map(Token::text).toList();
        List<EntityMention> found = new ArrayList<>();
        for (List<String> name : names) {
            for (int i = 0; i + name.size() <= words.size(); i++) {
                if (words.subList(i, i + name.size()).equals(name)) {
                    found.add(new EntityMention(TokenRange.of(i, i + name.size()), "VESSEL", name()));
                }
            }
        }
        return found;
    }
}
