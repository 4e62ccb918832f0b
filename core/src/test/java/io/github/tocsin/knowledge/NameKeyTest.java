package io.github.tocsin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void levelsCaseAccentsApostrophesAndHyphens() {
        assertThat(NameKey.of("Sana'a")).isEqualTo(NameKey.of("SANAA"));
        assertThat(NameKey.of("Pul-e Khumri")).isEqualTo(NameKey.of("pul e khumri"));
        assertThat(NameKey.of("Abéché")).isEqualTo(NameKey.of("Abeche"));
    }

    @Property
    void isIdempotent(@ForAll String name) {
        String key = NameKey.of(name);
        assertThat(NameKey.of(key)).isEqualTo(key);
    }
}
