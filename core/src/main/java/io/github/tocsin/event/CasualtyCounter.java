package io.github.tocsin.event;

import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Role;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts who came to harm: figures of one sentence add up, figures of different sentences are of the same people. */
final class CasualtyCounter {

    private final List<IncidentDraft.Part> parts;

    CasualtyCounter(List<IncidentDraft.Part> parts) {
        this.parts = parts;
    }

    Casualties count() {
        return Casualties.builder()
                .killed(of(Effect.KILLED))
                .wounded(of(Effect.WOUNDED))
                .abducted(of(Effect.ABDUCTED))
                .build();
    }

    private Optional<Quantity> of(Effect effect) {
        Map<Integer, List<Quantity>> bySentence = new LinkedHashMap<>();
        for (IncidentDraft.Part part : parts) {
            if (part.argument().role() == Role.VICTIM && part.argument().effect() == effect) {
                Quantities.read(
                                part.sentence(),
                                part.argument().tokens(),
                                part.argument().head())
                        .ifPresent(q -> bySentence
                                .computeIfAbsent(part.sentence().index(), k -> new ArrayList<>())
                                .add(q));
            }
        }
        return bySentence.values().stream().findFirst().map(list -> list.get(0));
    }
}
