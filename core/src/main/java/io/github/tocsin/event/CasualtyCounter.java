package io.github.tocsin.event;

import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.CasualtyGroup;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts who came to harm. Figures of one sentence are of different people and add up; figures of different sentences are of
 * the same people, and the largest is the total of which the others are parts.
 */
final class CasualtyCounter {

    private record Harmed(String who, Effect effect, Quantity quantity) {}

    private final List<IncidentDraft.Part> parts;
    private final Quantities quantities;

    CasualtyCounter(List<IncidentDraft.Part> parts, Quantities quantities) {
        this.parts = parts;
        this.quantities = quantities;
    }

    Casualties count() {
        return Casualties.builder()
                .killed(total(Effect.KILLED))
                .wounded(total(Effect.WOUNDED))
                .abducted(total(Effect.ABDUCTED))
                .addAllGroups(groups())
                .build();
    }

    private Optional<Quantity> total(Effect effect) {
        Map<Integer, Quantity> bySentence = new LinkedHashMap<>();
        Map<Integer, Boolean> counted = new LinkedHashMap<>();
        for (IncidentDraft.Part part : parts) {
            int head = part.argument().head();
            if (isHarmed(part, effect) && counted.putIfAbsent(head, true) == null) {
                quantity(part).ifPresent(q -> bySentence.merge(part.sentence().index(), q, QuantityReader::add));
            }
        }
        return bySentence.values().stream()
                .max(Comparator.comparing(
                        (Quantity q) -> q.best().orElse(q.low().orElse(q.high().orElse(-1)))));
    }

    private static boolean isHarmed(IncidentDraft.Part part, Effect effect) {
        return part.argument().role() == Role.VICTIM && part.argument().effect() == effect;
    }

    /** Somebody called by name is one. */
    private Optional<Quantity> quantity(IncidentDraft.Part part) {
        Optional<Quantity> counted =
                quantities.counting(part.argument().tokens(), part.argument().head());
        return part.argument().sense().target() == TargetType.PERSON
                ? counted.or(() -> Optional.of(
                        Quantity.exactly(1, part.sentence().form(part.argument().head()))))
                : counted;
    }

    private List<CasualtyGroup> groups() {
        Map<String, CasualtyGroup> out = new LinkedHashMap<>();
        for (Harmed harmed : harmed()) {
            CasualtyGroup.Builder group = CasualtyGroup.builder().group(harmed.who());
            if (harmed.effect() == Effect.KILLED) {
                group.killed(harmed.quantity());
            } else {
                group.wounded(harmed.quantity());
            }
            out.merge(harmed.who(), group.build(), CasualtyCounter::join);
        }
        return List.copyOf(out.values());
    }

    private List<Harmed> harmed() {
        List<Harmed> out = new ArrayList<>();
        for (IncidentDraft.Part part : parts) {
            for (Effect effect : List.of(Effect.KILLED, Effect.WOUNDED)) {
                if (isHarmed(part, effect)
                        && part.sentence().isNoun(part.argument().head())) {
                    quantity(part)
                            .ifPresent(q -> out.add(new Harmed(
                                    part.sentence().word(part.argument().head()), effect, q)));
                }
            }
        }
        return out;
    }

    private static CasualtyGroup join(CasualtyGroup a, CasualtyGroup b) {
        return CasualtyGroup.builder()
                .group(a.group())
                .killed(a.killed().or(b::killed))
                .wounded(a.wounded().or(b::wounded))
                .build();
    }
}
