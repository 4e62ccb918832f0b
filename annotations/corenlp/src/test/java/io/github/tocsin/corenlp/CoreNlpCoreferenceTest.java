package io.github.tocsin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.CoreferenceLayer;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.text.Report;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("models")
class CoreNlpCoreferenceTest {

    @Test
    void joinsAPronounToItsName() throws AnnotationException {
        Report report = Report.of("Musa Bello commands the brigade. He was wounded when his car was ambushed.");
        Layers layers = Chain.run(new CoreNlpLemmatizer(), report, Chain.tags(report));
        layers = Chain.run(new CoreNlpParser(ParserModel.DEPENDENCY, 150), report, layers);
        layers = layers.and(Layers.of(new EntityLayer(
                ImmutableList.copyOf(new CrfRecognizer().recognize(AnnotationInput.of(report, layers))))));
        Layers all = Chain.run(new CoreNlpCoreference(), report, layers);
        List<List<String>> chains = all.get(CoreferenceLayer.class).chains().stream()
                .map(chain ->
                        chain.stream().map(range -> Chain.words(all, range)).toList())
                .toList();
        assertThat(all.diagnostics()).isEmpty();
        assertThat(chains).containsExactly(List.of("Musa Bello", "He", "his"));
    }
}
