package io.github.tocsin.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NameFormsTest {

    @Test
    void dropsArticles() {
        assertThat(NameForms.key(NameForms.withoutArticles("Al-Raqqa"))).isEqualTo("raqqa");
        assertThat(NameForms.key(NameForms.withoutArticles("Ar-Ramadi"))).isEqualTo("ramadi");
    }

    @Property
    void keysAreIdempotent(@ForAll String name) {
        String key = NameForms.key(name);
        assertThat(NameForms.key(key)).isEqualTo(key);
    }
}
