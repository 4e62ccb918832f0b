package io.github.tocsin.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.YamlResource;

/** Lists of words in a YAML resource of this package: list name to lemmas. */
record WordLists(
        ImmutableMap<String, ImmutableSet<String>> lists, ImmutableMap<String, ImmutableMap<String, String>> maps) {

    static WordLists load(String resource) {
        JsonNode root = yaml(resource);
        ImmutableMap.Builder<String, ImmutableSet<String>> lists = ImmutableMap.builder();
        ImmutableMap.Builder<String, ImmutableMap<String, String>> maps = ImmutableMap.builder();
        root.fields().forEachRemaining(entry -> {
            if (entry.getValue().isArray()) {
                ImmutableSet.Builder<String> words = ImmutableSet.builder();
                entry.getValue().forEach(word -> words.add(word.asText()));
                lists.put(entry.getKey(), words.build());
            } else {
                ImmutableMap.Builder<String, String> map = ImmutableMap.builder();
                entry.getValue()
                        .fields()
                        .forEachRemaining(e -> map.put(e.getKey(), e.getValue().asText()));
                maps.put(entry.getKey(), map.buildOrThrow());
            }
        });
        return new WordLists(lists.buildOrThrow(), maps.buildOrThrow());
    }

    static JsonNode yaml(String resource) {
        return YamlResource.read(WordLists.class, resource);
    }

    ImmutableSet<String> list(String name) {
        ImmutableSet<String> found = lists.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no list \"" + name + "\"; there are " + lists.keySet());
        }
        return found;
    }

    ImmutableMap<String, String> map(String name) {
        ImmutableMap<String, String> found = maps.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no map \"" + name + "\"; there are " + maps.keySet());
        }
        return found;
    }
}
