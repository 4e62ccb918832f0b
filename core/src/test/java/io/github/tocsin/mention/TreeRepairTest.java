package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeRepairTest {

    /** answered | by | firing | six | rockets | at | town. */
    private static final LemmaLayer LEMMAS =
            new LemmaLayer(ImmutableList.of("answer", "by", "fire", "six", "rocket", "at", "town"));

    private static final List<Integer> HEADS = List.of(DependencyTree.ROOT, 4, 4, 4, 0, 6, 4);
    private static final List<String> RELATIONS = List.of("root", "case", "amod", "nummod", "obl", "case", "nmod");

    private static DependencyTree repaired(String verbTag) {
        return TreeRepair.of(
                DependencyTree.of(0, HEADS, RELATIONS),
                new TagLayer(ImmutableList.of("VBD", "IN", verbTag, "CD", "NNS", "IN", "NN")),
                LEMMAS);
    }

    @Test
    void givesAGerundAfterAPrepositionItsObject() {
        DependencyTree tree = repaired("VBG");
        assertThat(tree.relation(2)).isEqualTo("advcl");
        assertThat(tree.head(2)).isZero();
        assertThat(tree.relation(4)).isEqualTo("obj");
        assertThat(tree.head(4)).isEqualTo(2);
        assertThat(tree.relation(6)).isEqualTo("obl");
        assertThat(tree.head(6)).isEqualTo(2);
    }

    @Test
    void leavesAnAdjectiveWhereItIs() {
        assertThat(repaired("JJ")).isEqualTo(DependencyTree.of(0, HEADS, RELATIONS));
    }
}
