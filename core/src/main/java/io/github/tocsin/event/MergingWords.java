package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;

/** The words of {@code merging.yaml}, which join and part mentions of events. */
final class MergingWords {

    private static final JsonNode FILE = AttackTypes.Knowledge.yaml("merging.yaml");

    static final ImmutableSet<String> DEFINITE = words("definite");
    static final ImmutableSet<String> INDEFINITE = words("indefinite");
    static final ImmutableSet<String> OTHER = words("other");
    static final ImmutableSet<String> CONSEQUENCE = words("consequence");
    static final ImmutableSet<String> MEANWHILE = words("meanwhile");
    static final ImmutableSet<String> ALSO = words("also");
    static final ImmutableSet<String> POINTING = words("pointing");
    static final ImmutableSet<String> ONE = words("one");
    static final ImmutableSet<String> OTHER_ONE = words("other-one");
    static final ImmutableSet<String> AUTHORS = words("authors");
    static final ImmutableSet<String> VICTIMS = words("victims");
    static final ImmutableSet<String> MUNITIONS = words("munitions");

    private MergingWords() {}

    private static ImmutableSet<String> words(String list) {
        if (!FILE.has(list)) {
            throw new IllegalStateException("merging.yaml has no list \"" + list + "\"");
        }
        return AttackTypes.Knowledge.words(FILE.path(list));
    }
}
