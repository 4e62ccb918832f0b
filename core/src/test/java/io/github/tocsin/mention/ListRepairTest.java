package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListRepairTest {

    /** hotel | , | a | bank | and | a | school: the bank an apposition, the school its conjunct. */
    private static DependencyTree repaired(String first, String determiner, String second, String third) {
        List<String> words = List.of(first, ",", determiner, second, "and", "a", third);
        return ListRepair.of(
                DependencyTree.of(
                        0,
                        List.of(DependencyTree.ROOT, 3, 3, 0, 6, 6, 3),
                        List.of("root", "punct", "det", "appos", "cc", "det", "conj")),
                new TagLayer(ImmutableList.of("NN", ",", "DT", "NN", "CC", "DT", "NN")),
                new LemmaLayer(ImmutableList.copyOf(words)),
                new SemanticTypeLayer(words.stream()
                        .map(w -> BuiltInNouns.lexicon().find(w).orElse(NounSense.UNKNOWN))
                        .collect(ImmutableList.toImmutableList())));
    }

    @Test
    void goesOnWithThingsOfOneKind() {
        assertThat(repaired("hotel", "a", "bank", "school").relation(3)).isEqualTo("conj");
    }

    @Test
    void goesOnWithPeopleWhoAreCounted() {
        assertThat(repaired("soldier", "a", "nun", "cook").relation(3)).isEqualTo("conj");
        assertThat(repaired("soldier", "the", "nun", "cook").relation(3)).isEqualTo("appos");
    }

    @Test
    void leavesWhatSaysTheSameAgain() {
        assertThat(Stream.of("soldier", "nun")
                        .map(w -> repaired("hotel", "a", w, "cook").relation(3)))
                .containsOnly("appos");
    }
}
