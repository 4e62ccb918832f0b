package io.github.tocsin.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.testing.Tagged;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TagCorrectorTest {

    private static List<String> correct(String tagged) {
        TagCorrector corrector = new TagCorrector();
        Tagged text = Tagged.of(tagged);
        return corrector.annotate(text.inputFor(corrector)).get(TagLayer.class).tags();
    }

    static Stream<String> examples() {
        return TagCorrector.rules().stream().map(TagCorrector.Rule::example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void correctsTheExampleOfEachRuleAndNothingElse(String example) {
        List<String> right = Stream.of(example.split(" "))
                .map(word -> word.replaceFirst(".*[/>]", ""))
                .toList();

        assertThat(example).contains(">");
        assertThat(correct(example.replaceAll(">[^ ]+", ""))).isEqualTo(right);
    }

    @Test
    void leavesAloneWhatIsRight() {
        assertThat(correct("They/PRP want/VBP to/TO attack/VB a/DT base/NN ./."))
                .containsExactly("PRP", "VBP", "TO", "VB", "DT", "NN", ".");
        assertThat(correct("Rockets/NNS fired/VBN by/IN rebels/NNS hit/VBD Zed/NNP"))
                .containsExactly("NNS", "VBN", "IN", "NNS", "VBD", "NNP");
        assertThat(correct("Gunmen/NNS attack/VBP a/DT village/NN")).containsExactly("NNS", "VBP", "DT", "NN");
    }

    @Test
    void doesNotLookAcrossTheEndOfASentence() {
        assertThat(correct("It/PRP was/VBD . Killed/VBD three/CD")).containsExactly("PRP", "VBD", ".", "VBD", "CD");
    }
}
