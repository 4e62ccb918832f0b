package io.github.tocsin.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.QuotationLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.testing.Tagged;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {

    private final QuotationFinder finder = new QuotationFinder();

    private List<TokenRange> find(String words) {
        return finder.annotate(Tagged.of(words).inputFor(finder))
                .get(QuotationLayer.class)
                .quotations();
    }

    @Test
    void findsQuotationsInAnyKindOfMarks() {
        assertThat(find("He said : \" We did it \" .")).containsExactly(TokenRange.of(4, 7));
        assertThat(find("He said : \u201C We did it \u201D .")).containsExactly(TokenRange.of(4, 7));
        assertThat(find("He said : `` We did it '' .")).containsExactly(TokenRange.of(4, 7));
    }

    @Test
    void aQuotationThatIsNeverClosedEndsWithItsParagraph() {
        String text = "\"We\n\nHe";
        Layers layers = Layers.of(new TokenLayer(ImmutableList.of(
                new Token("\"", Span.of(0, 1)), new Token("We", Span.of(1, 3)), new Token("He", Span.of(5, 7)))));

        assertThat(finder.annotate(AnnotationInput.of(Report.of(text), layers))
                        .get(QuotationLayer.class)
                        .quotations())
                .containsExactly(TokenRange.of(1, 2));
    }

    @Test
    void thereAreNoneWithoutMarks() {
        assertThat(find("He said nothing ''")).isEmpty();
    }
}
