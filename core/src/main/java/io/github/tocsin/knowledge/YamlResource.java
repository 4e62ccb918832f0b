package io.github.tocsin.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** YAML of words: "no", "on" and "off" are words in it, not truth values. */
public final class YamlResource {

    private YamlResource() {}

    /** A mapper that reads words as words. */
    public static YAMLMapper mapper() {
        return YAMLMapper.builder()
                .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                .build();
    }

    /**
     * The content of a resource that stands beside a class.
     *
     * @throws IllegalArgumentException if there is none
     * @throws UncheckedIOException if it can't be read
     */
    public static JsonNode read(Class<?> beside, String name) {
        try {
            return mapper().readTree(Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " can't be read", e);
        }
    }
}
