package io.github.tocsin.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;

/**
 * One of the rules of {@code statements.yaml}, whose header says what each part means.
 *
 * @param cues lemmas of the word that makes the statement
 * @param noun whether that is a noun
 * @param passive whether it must be a passive verb
 * @param with label to lemmas, one of which must stand there
 * @param source labels of who speaks, the best first
 * @param subject labels of who is named as the author
 * @param about labels of what is spoken of
 * @param event whether that must be an attack or lead to one
 */
record StatementRule(
        ImmutableSet<String> cues,
        boolean noun,
        boolean passive,
        ImmutableMap<String, ImmutableSet<String>> with,
        ClaimType type,
        Stance stance,
        ImmutableSet<String> source,
        ImmutableSet<String> subject,
        ImmutableSet<String> about,
        boolean event,
        Certainty certainty) {

    /** In the order of the file: the first that fits reads its cue. */
    static final ImmutableList<StatementRule> ALL = all();

    private static ImmutableList<StatementRule> all() {
        ImmutableList.Builder<StatementRule> out = ImmutableList.builder();
        for (JsonNode node : WordLists.yaml(StatementWords.RESOURCE).path("rules")) {
            ImmutableMap.Builder<String, ImmutableSet<String>> with = ImmutableMap.builder();
            node.path("with").fields().forEachRemaining(e -> with.put(e.getKey(), words(e.getValue())));
            out.add(new StatementRule(
                    words(node.path("cue")),
                    node.path("noun").asBoolean(false),
                    node.path("passive").asBoolean(false),
                    with.buildOrThrow(),
                    ClaimType.valueOf(node.path("type").asText()),
                    Stance.valueOf(node.path("stance").asText()),
                    words(node.path("source")),
                    words(node.path("subject")),
                    words(node.path("about")),
                    node.path("event").asBoolean(false),
                    Certainty.valueOf(node.path("certainty").asText("CERTAIN"))));
        }
        return out.build();
    }

    private static ImmutableSet<String> words(JsonNode list) {
        ImmutableSet.Builder<String> out = ImmutableSet.builder();
        list.forEach(item -> out.add(item.asText()));
        return out.build();
    }
}
