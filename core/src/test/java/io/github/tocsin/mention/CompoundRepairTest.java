package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompoundRepairTest {

    @Test
    void leavesNoNounAComponentAcrossAPreposition() {
        // rebels conducted attacks on police and army forces
        DependencyTree tree = CompoundRepair.of(
                DependencyTree.of(
                        0,
                        List.of(1, DependencyTree.ROOT, 7, 4, 2, 6, 4, 1),
                        List.of("nsubj", "root", "compound", "case", "nmod", "cc", "conj", "obj")),
                new TagLayer(ImmutableList.of("NNS", "VBD", "NNS", "IN", "NNS", "CC", "NN", "NNS")),
                new LemmaLayer(ImmutableList.of("rebel", "conduct", "attack", "on", "police", "and", "army", "force")));
        assertThat(tree.head(2)).isEqualTo(1);
        assertThat(tree.relation(2)).isEqualTo("obj");
        assertThat(tree.head(7)).isEqualTo(4);
        assertThat(tree.relation(7)).isEqualTo("conj");
    }

    @Test
    void leavesACompoundWithoutAPrepositionWhereItIs() {
        // rebel attack helicopter
        DependencyTree tree =
                DependencyTree.of(0, List.of(2, 2, DependencyTree.ROOT), List.of("compound", "compound", "root"));
        assertThat(CompoundRepair.of(
                        tree,
                        new TagLayer(ImmutableList.of("NN", "NN", "NN")),
                        new LemmaLayer(ImmutableList.of("rebel", "attack", "helicopter"))))
                .isEqualTo(tree);
    }
}
