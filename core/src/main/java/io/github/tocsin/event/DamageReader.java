package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.DamageExtent;
import java.util.Arrays;
import java.util.Optional;

/** Reads how bad a damage was off the words on its trigger ({@code damage.yaml}). */
final class DamageReader {

    private static final ImmutableMap<DamageExtent, ImmutableSet<String>> WORDS = words();
    private static final ImmutableSet<String> TRIGGERS = ImmutableSet.of("damage");

    private DamageReader() {}

    private static ImmutableMap<DamageExtent, ImmutableSet<String>> words() {
        JsonNode root = AttackTypes.Knowledge.yaml("damage.yaml");
        ImmutableMap.Builder<DamageExtent, ImmutableSet<String>> out = ImmutableMap.builder();
        for (DamageExtent extent : DamageExtent.values()) {
            out.put(extent, AttackTypes.Knowledge.words(root.path(extent.name())));
        }
        return out.buildOrThrow();
    }

    /** The extent; empty if the trigger does not tell of damage. */
    static Optional<DamageExtent> read(EventMention mention, ParsedSentence sentence) {
        String lemma = sentence.lemma(mention.head());
        if (is(DamageExtent.DESTROYED, lemma)) {
            return Optional.of(DamageExtent.DESTROYED);
        }
        if (!TRIGGERS.contains(lemma)) {
            return Optional.empty();
        }
        return Arrays.stream(DamageExtent.values())
                .filter(extent -> extent != DamageExtent.DESTROYED)
                .filter(extent -> sentence.tree().children(mention.head()).stream()
                        .anyMatch(c -> is(extent, sentence.lemma(c)) || is(extent, sentence.word(c))))
                .findFirst()
                .or(() -> Optional.of(DamageExtent.SOME));
    }

    private static boolean is(DamageExtent extent, String word) {
        return WORDS.getOrDefault(extent, ImmutableSet.of()).contains(word);
    }
}
