package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.mention.ParsedSentence;

/** The words of {@code tolls.yaml}, by list. Immutable. */
final class TollWords {

    private static final TollWords BUILT_IN = new TollWords(AttackTypes.Knowledge.yaml("tolls.yaml"));

    private final ImmutableMap<String, ImmutableSet<String>> lists;

    private TollWords(JsonNode root) {
        ImmutableMap.Builder<String, ImmutableSet<String>> out = ImmutableMap.builder();
        root.fields().forEachRemaining(e -> out.put(e.getKey(), AttackTypes.Knowledge.words(e.getValue())));
        lists = out.buildOrThrow();
    }

    static TollWords builtIn() {
        return BUILT_IN;
    }

    /** Whether a word of the report, or its lemma, is in a list. */
    boolean has(String list, ParsedSentence sentence, int token) {
        return sentence.contains(token) && (has(list, sentence.lemma(token)) || has(list, sentence.word(token)));
    }

    boolean has(String list, String word) {
        ImmutableSet<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalArgumentException("no list \"" + list + "\" in tolls.yaml");
        }
        return words.contains(word);
    }
}
