package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/** The words of {@code attackers.yaml}, by list. Immutable. */
enum AttackerWords {
    BYSTANDER_TARGETS("bystander-targets"),
    BYSTANDERS("bystanders"),
    TAKEN_UP("taken-up"),
    DEFINITE("definite"),
    ENSUING("ensuing"),
    RESCUE("rescue"),
    RESPONSE("response"),
    STOPPED("stopped"),
    SUICIDE("suicide"),
    SUICIDE_ATTACKERS("suicide-attackers"),
    SPEAK_FOR_OTHERS("speak-for-others"),
    SPOKEN_FOR_CASE("spoken-for-case"),
    IN_WHOSE_NAME("in-whose-name"),
    FIRST_TOLD("first-told"),
    SECOND_TOLD("second-told"),
    SAME("same"),
    WE("we");

    private static final ImmutableMap<String, ImmutableSet<String>> LISTS = lists();

    private final String list;

    AttackerWords(String list) {
        this.list = list;
    }

    boolean has(String word) {
        return LISTS.getOrDefault(list, ImmutableSet.of()).contains(word);
    }

    private static ImmutableMap<String, ImmutableSet<String>> lists() {
        JsonNode root = AttackTypes.Knowledge.yaml("attackers.yaml");
        ImmutableMap.Builder<String, ImmutableSet<String>> out = ImmutableMap.builder();
        for (AttackerWords words : values()) {
            if (!root.has(words.list)) {
                throw new IllegalStateException("attackers.yaml has no list \"" + words.list + "\"");
            }
            out.put(words.list, AttackTypes.Knowledge.words(root.get(words.list)));
        }
        return out.buildOrThrow();
    }
}
