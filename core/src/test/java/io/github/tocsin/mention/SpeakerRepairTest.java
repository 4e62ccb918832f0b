package io.github.tocsin.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TagLayer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeakerRepairTest {

    /** gunmen | abducted | teachers | , | police | and | parents | said. */
    private static final LemmaLayer LEMMAS =
            new LemmaLayer(ImmutableList.of("gunman", "abduct", "teacher", ",", "police", "and", "parent", "say"));

    private static final TagLayer TAGS =
            new TagLayer(ImmutableList.of("NNS", "VBD", "NNS", ",", "NN", "CC", "NNS", "VBD"));

    @Test
    void thoseBetweenCommaAndVerbOfSayingSpeak() {
        DependencyTree tree = SpeakerRepair.of(
                DependencyTree.of(
                        0,
                        List.of(1, DependencyTree.ROOT, 1, 2, 2, 6, 2, 1),
                        List.of("nsubj", "root", "obj", "punct", "conj", "cc", "conj", "dep")),
                TAGS,
                LEMMAS);
        assertThat(tree.head(4)).isEqualTo(7);
        assertThat(tree.relation(4)).isEqualTo("nsubj");
        assertThat(tree.head(6)).isEqualTo(4);
        assertThat(tree.relation(6)).isEqualTo("conj");
        assertThat(tree.relation(7)).isEqualTo("parataxis");
    }

    @Test
    void aVerbThatHasItsSubjectKeepsIt() {
        DependencyTree tree = DependencyTree.of(
                0,
                List.of(1, 7, 1, 7, 7, 6, 4, DependencyTree.ROOT),
                List.of("nsubj", "ccomp", "obj", "punct", "nsubj", "cc", "conj", "root"));
        assertThat(SpeakerRepair.of(tree, TAGS, LEMMAS)).isEqualTo(tree);
    }
}
