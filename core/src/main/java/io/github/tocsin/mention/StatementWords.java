package io.github.tocsin.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/** The lists of words of {@code statements.yaml}. Immutable. */
enum StatementWords {
    SAY("say"),
    SAY_QUOTED("say-quoted"),
    GUESS("guess"),
    ACCORDING_TO("according-to"),
    CITE("cite"),
    NO_SOURCE("no-source"),
    AUTHOR("author"),
    AUTHOR_CASE("author-case"),
    WORK("work-nouns"),
    AUTHOR_NOUN("author-nouns"),
    BARE_CLAIM("bare-claim"),
    DOUBT("doubt"),
    CRIME("crime"),
    LEADS_TO_CRIME("leads-to-crime"),
    ISSUE("issue"),
    BELONG("belong"),
    MODAL("modal"),
    NOT("not"),
    NOBODY("nobody");

    static final String RESOURCE = "statements.yaml";

    private static final ImmutableMap<String, ImmutableSet<String>> LISTS = lists();

    private final String list;

    StatementWords(String list) {
        this.list = list;
    }

    boolean has(String lemma) {
        return words().contains(lemma);
    }

    ImmutableSet<String> words() {
        return LISTS.getOrDefault(list, ImmutableSet.of());
    }

    private static ImmutableMap<String, ImmutableSet<String>> lists() {
        JsonNode root = WordLists.yaml(RESOURCE);
        ImmutableMap.Builder<String, ImmutableSet<String>> out = ImmutableMap.builder();
        for (StatementWords words : values()) {
            if (!root.has(words.list)) {
                throw new IllegalStateException(RESOURCE + " has no list \"" + words.list + "\"");
            }
            ImmutableSet.Builder<String> lemmas = ImmutableSet.builder();
            root.get(words.list).forEach(lemma -> lemmas.add(lemma.asText()));
            out.put(words.list, lemmas.build());
        }
        return out.buildOrThrow();
    }
}
