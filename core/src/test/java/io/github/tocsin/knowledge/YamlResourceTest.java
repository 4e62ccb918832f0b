package io.github.tocsin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlResourceTest {

    @Test
    void noAndOnAreWords() throws IOException {
        JsonNode list = YamlResource.mapper().readTree("[no, on, off, yes]");
        assertThat(list).extracting(JsonNode::asText).containsExactly("no", "on", "off", "yes");
    }
}
