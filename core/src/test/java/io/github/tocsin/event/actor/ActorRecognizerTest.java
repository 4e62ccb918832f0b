package io.github.tocsin.event.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.testing.Tagged;
import io.github.tocsin.text.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActorRecognizerTest {

    private final ActorRecognizer recognizer = new ActorRecognizer(ActorDictionary.builtIn());

    private List<String> found(Tagged text) {
        return recognizer.recognize(text.input()).stream()
                .map(m -> m.tokens().span(text.layers().get(TokenLayer.class)).in(text.content()))
                .toList();
    }

    @Test
    void findsNamesOfSeveralWordsAndAcronyms() {
        assertThat(found(Tagged.of("The Islamic State and the PKK fought Lashkar - e - Taiba .")))
                .containsExactly("Islamic State", "PKK", "Lashkar - e - Taiba");
    }

    @Test
    void findsTheLongestName() {
        assertThat(found(Tagged.of("The Islamic State in the Greater Sahara fled .")))
                .containsExactly("Islamic State in the Greater Sahara");
    }

    @Test
    void findsNamesWithSmallWordsInThem() {
        assertThat(found(Tagged.of("The Saudi-led coalition and Harakat al-Shabaab al-Mujahideen said so .")))
                .containsExactly("Saudi-led coalition", "Harakat al-Shabaab al-Mujahideen");
    }

    @Test
    void aSmallWordIsNoAcronym() {
        assertThat(found(Tagged.of("It is far from the base , and he aims to care .")))
                .isEmpty();
    }

    @Test
    void ordinaryWordsInSmallLettersAreNoName() {
        assertThat(found(Tagged.of("a shining path through the red command"))).isEmpty();
    }

    @Test
    void aNameDoesNotReachIntoTheNextSentence() {
        assertThat(found(Tagged.of("He was Islamic . State police came ."))).isEmpty();
    }

    @Test
    void inAReportInCapitalsTheRestoredFormTellsWordsFromAcronyms() {
        Tagged text = Tagged.of("THE FMLN IS FAR FROM SHINING PATH .");
        Layers layers = text.layers();
        Layers restored = Layers.of(
                layers.get(TokenLayer.class),
                layers.get(SentenceLayer.class),
                new FormLayer(ImmutableList.of("The", "Fmln", "is", "far", "from", "shining", "path", ".")));

        assertThat(recognizer.recognize(AnnotationInput.of(Report.of(text.content()), restored)).stream()
                        .map(m -> m.tokens().span(layers.get(TokenLayer.class)).in(text.content())))
                .containsExactly("FMLN", "SHINING PATH");
    }
}
