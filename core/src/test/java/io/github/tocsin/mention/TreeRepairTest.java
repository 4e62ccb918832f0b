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

    @Test
    void givesARelativeClauseToTheNounThatAgrees() {
        // fired by rebels in town that are loyal
        DependencyTree tree = TreeRepair.of(
                DependencyTree.of(
                        0,
                        List.of(DependencyTree.ROOT, 2, 0, 4, 2, 7, 7, 0),
                        List.of("root", "case", "obl", "case", "nmod", "nsubj", "cop", "ccomp")),
                new TagLayer(ImmutableList.of("VBN", "IN", "NNS", "IN", "NN", "WDT", "VBP", "JJ")),
                new LemmaLayer(ImmutableList.of("fire", "by", "rebel", "in", "town", "that", "be", "loyal")));
        assertThat(tree.relation(7)).isEqualTo("acl:relcl");
        assertThat(tree.head(7)).isEqualTo(2);
    }

    @Test
    void makesAFiniteVerbWithAnObjectTheRoot() {
        // raids on bases caused damage
        DependencyTree tree = TreeRepair.of(
                DependencyTree.of(
                        0, List.of(2, 2, DependencyTree.ROOT, 2, 3), List.of("nsubj", "case", "root", "acl", "obj")),
                new TagLayer(ImmutableList.of("NNS", "IN", "NNS", "VBD", "NN")),
                new LemmaLayer(ImmutableList.of("raid", "on", "base", "cause", "damage")));
        assertThat(tree.head(3)).isEqualTo(DependencyTree.ROOT);
        assertThat(tree.head(0)).isEqualTo(3);
        assertThat(tree.relation(0)).isEqualTo("nsubj");
        assertThat(tree.head(2)).isZero();
    }

    @Test
    void givesAParticipleAfterACommaToTheVerb() {
        // attacked a camp in Zed , killing two
        DependencyTree tree = TreeRepair.of(
                DependencyTree.of(
                        0,
                        List.of(DependencyTree.ROOT, 2, 0, 4, 2, 6, 4, 6),
                        List.of("root", "det", "obj", "case", "nmod", "punct", "acl", "obj")),
                new TagLayer(ImmutableList.of("VBD", "DT", "NN", "IN", "NNP", ",", "VBG", "CD")),
                new LemmaLayer(ImmutableList.of("attack", "a", "camp", "in", "Zed", ",", "kill", "two")));
        assertThat(tree.head(6)).isZero();
        assertThat(tree.relation(6)).isEqualTo("advcl");
    }

    @Test
    void makesThePastTenseTheRootAndTheParticipleADescription() {
        // truck packed with dynamite exploded
        DependencyTree tree = TreeRepair.of(
                DependencyTree.of(
                        0, List.of(1, DependencyTree.ROOT, 3, 1, 1), List.of("nsubj", "root", "case", "obl", "dep")),
                new TagLayer(ImmutableList.of("NN", "VBN", "IN", "NN", "VBD")),
                new LemmaLayer(ImmutableList.of("truck", "pack", "with", "dynamite", "explode")));
        assertThat(tree.head(4)).isEqualTo(DependencyTree.ROOT);
        assertThat(tree.head(0)).isEqualTo(4);
        assertThat(tree.relation(1)).isEqualTo("acl");
        assertThat(tree.head(1)).isZero();
    }

    @Test
    void knowsThatOnlyFewVerbsAreAuxiliaries() {
        // mine detonated killing one
        DependencyTree tree = TreeRepair.of(
                DependencyTree.of(0, List.of(2, 2, DependencyTree.ROOT, 2), List.of("nsubj", "aux", "root", "obj")),
                new TagLayer(ImmutableList.of("NN", "VBD", "VBG", "CD")),
                new LemmaLayer(ImmutableList.of("mine", "detonate", "kill", "one")));
        assertThat(tree.head(1)).isEqualTo(DependencyTree.ROOT);
        assertThat(tree.head(0)).isEqualTo(1);
        assertThat(tree.relation(2)).isEqualTo("advcl");
    }

    @Test
    void makesTheNounAfterABracketTheHead() {
        // hurt by device ( IED ) attack
        DependencyTree tree = TreeRepair.of(
                DependencyTree.of(
                        0,
                        List.of(DependencyTree.ROOT, 2, 0, 4, 2, 4, 2),
                        List.of("root", "case", "obl", "punct", "appos", "punct", "dep")),
                new TagLayer(ImmutableList.of("VBN", "IN", "NN", "-LRB-", "NN", "-RRB-", "NN")),
                new LemmaLayer(ImmutableList.of("hurt", "by", "device", "(", "ied", ")", "attack")));
        assertThat(tree.head(6)).isZero();
        assertThat(tree.relation(6)).isEqualTo("obl");
        assertThat(tree.relation(2)).isEqualTo("compound");
    }

    @Test
    void aParticipleInAClauseOnlyDescribes() {
        // newspaper reported that bomb hidden in cart killed six
        DependencyTree tree = TreeRepair.of(
                DependencyTree.of(
                        0,
                        List.of(1, DependencyTree.ROOT, 4, 4, 1, 6, 4, 1, 7),
                        List.of("nsubj", "root", "mark", "nsubj", "ccomp", "case", "obl", "dep", "obj")),
                new TagLayer(ImmutableList.of("NN", "VBD", "IN", "NN", "VBN", "IN", "NN", "VBD", "CD")),
                new LemmaLayer(
                        ImmutableList.of("newspaper", "report", "that", "bomb", "hide", "in", "cart", "kill", "six")));
        assertThat(tree.relation(7)).isEqualTo("ccomp");
        assertThat(tree.head(3)).isEqualTo(7);
        assertThat(tree.relation(4)).isEqualTo("acl");
    }
}
