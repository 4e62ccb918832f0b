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

    @Test
    void dropsArticlesThatSoundAsTheNameBegins() {
        assertThat(NameForms.withoutArticles("Ag Geneina")).isEqualTo("Geneina");
        assertThat(NameForms.withoutArticles("Ash Shihr")).isEqualTo("Shihr");
        assertThat(NameForms.withoutArticles("At Last")).isEqualTo("At Last");
    }

    @Test
    void levelsEndings() {
        assertThat(NameForms.levelled("hasakeh")).isEqualTo(NameForms.levelled("hasakah"));
        assertThat(NameForms.levelled("zalingei")).isEqualTo(NameForms.levelled("zalingi"));
    }

    @Property
    void keysAreIdempotent(@ForAll String name) {
        String key = NameForms.key(name);
        assertThat(NameForms.key(key)).isEqualTo(key);
    }
}
