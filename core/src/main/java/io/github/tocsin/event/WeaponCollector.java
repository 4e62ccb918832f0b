package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.model.WeaponType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The weapons of an incident: those that its mentions name, each once, or else what their words imply ({@code weapons.yaml}). */
final class WeaponCollector {

    private static final ImmutableMap<String, WeaponType> BY_VERB = byVerb();
    private static final ImmutableMap<AttackType, WeaponType> BY_TYPE = byType();

    private static final ImmutableSet<String> EXPLODE =
            words(AttackTypes.Knowledge.yaml("weapons.yaml").path("explode"));

    private final ReportFacts facts;

    WeaponCollector(ReportFacts facts) {
        this.facts = facts;
    }

    private static ImmutableMap<String, WeaponType> byVerb() {
        ImmutableMap.Builder<String, WeaponType> out = ImmutableMap.builder();
        AttackTypes.Knowledge.yaml("weapons.yaml")
                .path("verbs")
                .fields()
                .forEachRemaining(entry ->
                        words(entry.getValue()).forEach(word -> out.put(word, WeaponType.valueOf(entry.getKey()))));
        return out.buildOrThrow();
    }

    private static ImmutableMap<AttackType, WeaponType> byType() {
        Map<AttackType, WeaponType> out = new EnumMap<>(AttackType.class);
        AttackTypes.Knowledge.yaml("weapons.yaml")
                .path("types")
                .fields()
                .forEachRemaining(entry -> out.put(
                        AttackType.valueOf(entry.getKey()),
                        WeaponType.valueOf(entry.getValue().asText())));
        return ImmutableMap.copyOf(out);
    }

    private static ImmutableSet<String> words(JsonNode list) {
        return AttackTypes.Knowledge.words(list);
    }

    /** What the report names as a weapon. */
    List<Weapon> named(List<IncidentDraft.Part> parts) {
        Map<String, Weapon> out = new LinkedHashMap<>();
        for (IncidentDraft.Part part : parts) {
            if (part.argument().role() == Role.WEAPON && !isBombed(part)) {
                TokenRange words = part.argument().tokens();
                int head = part.argument().head();
                WeaponType type = type(part);
                out.putIfAbsent(
                        type + " " + part.sentence().lemma(head),
                        Weapon.builder()
                                .type(type)
                                .count(facts.quantities().stated(words, head))
                                .quote(facts.quote(words))
                                .build());
            }
        }
        return List.copyOf(out.values());
    }

    /** What goes off is a bomb, though it is called by what it was hidden in: "an explosives-laden motorcycle detonated". */
    private static WeaponType type(IncidentDraft.Part part) {
        WeaponType type = part.argument().sense().weapon().orElse(WeaponType.OTHER);
        if (!goesOff(part)) {
            return type;
        }
        return switch (type) {
            case VEHICLE -> WeaponType.VEHICLE_BOMB;
            case OTHER -> WeaponType.EXPLOSIVE_DEVICE;
            default -> type;
        };
    }

    /** "A device attached to a bus detonated": the bus is no weapon, though the parser makes it the subject. */
    private static boolean isBombed(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        return goesOff(part)
                && part.argument().sense().weapon().equals(Optional.of(WeaponType.VEHICLE))
                && sentence.tree().children(part.argument().head()).stream()
                        .anyMatch(c ->
                                c < part.argument().head() && sentence.tree().is(c, "case"));
    }

    private static boolean goesOff(IncidentDraft.Part part) {
        return EXPLODE.contains(part.sentence().lemma(part.mention().head()));
    }

    /** The weapons named, or if there are none, what a trigger such as "shot" or the type of the attack implies, without words. */
    List<Weapon> andImplied(List<Weapon> named, Collection<EventMention> mentions, AttackType type) {
        if (!named.isEmpty()) {
            return named;
        }
        Optional<Weapon> told = mentions.stream()
                .flatMap(mention -> inTrigger(mention).stream())
                .findFirst();
        if (told.isPresent()) {
            return ImmutableList.of(told.get());
        }
        return mentions.stream()
                .flatMap(mention -> implied(mention).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(BY_TYPE.get(type)))
                .map(weapon -> ImmutableList.of(Weapon.builder().type(weapon).build()))
                .orElse(ImmutableList.of());
    }

    /** "a car bomb attack": the trigger itself names the weapon. */
    private Optional<Weapon> inTrigger(EventMention mention) {
        ParsedSentence sentence = facts.sentence(mention.sentence());
        TokenRange trigger = mention.trigger();
        int head = trigger.end() - 2;
        return trigger.size() > 2
                        && mention.head() == trigger.end() - 1
                        && sentence.isNoun(head)
                        && sentence.sense(head).type() == SemanticType.WEAPON
                ? Optional.of(Weapon.builder()
                        .type(sentence.sense(head).weapon().orElse(WeaponType.OTHER))
                        .quote(facts.quote(TokenRange.of(trigger.first(), head + 1)))
                        .build())
                : Optional.empty();
    }

    private Optional<WeaponType> implied(EventMention mention) {
        ParsedSentence sentence = facts.sentence(mention.sentence());
        StringJoiner all = new StringJoiner(" ");
        for (int i = mention.trigger().first(); i < mention.trigger().end(); i++) {
            all.add(sentence.lemma(i));
        }
        return Optional.ofNullable(BY_VERB.get(all.toString()))
                .or(() -> Optional.ofNullable(BY_VERB.get(sentence.lemma(mention.head()))));
    }
}
