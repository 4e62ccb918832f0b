package io.github.tocsin.event.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Report;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlaceResolverPropertyTest {

    @Provide
    Arbitrary<String> reports() {
        return Arbitraries.of(
                        "Kabul",
                        "Kunduz",
                        "Afghanistan",
                        "Puli",
                        "Khumri",
                        "province",
                        "district",
                        "village",
                        "of",
                        "in",
                        ",",
                        "and",
                        "(",
                        ")",
                        "[",
                        "]",
                        "the",
                        "north",
                        "southern",
                        "km",
                        "20",
                        "from",
                        "'s",
                        "Zacamil",
                        "area",
                        "airport",
                        "border",
                        "with",
                        "Pakistan",
                        "off",
                        "near",
                        "Red",
                        "Sea",
                        "--",
                        ".",
                        "attacked",
                        "capital")
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }

    @Property(tries = 500)
    void survivesAnyOrderOfWordsAndQuotesTheText(@ForAll("reports") String content) {
        PlaceFixture fixture = PlaceFixture.of(Report.of(content));
        List<PlaceMention> mentions = fixture.places().mentions();
        int end = 0;
        for (PlaceMention mention : mentions) {
            assertThat(mention.tokens().first()).isGreaterThanOrEqualTo(end);
            end = mention.tokens().end();
            Quote quote = mention.location().quote();
            assertThat(quote.text()).isEqualTo(quote.span().in(content));
            assertThat(mention.tokens().span(fixture.layers.get(TokenLayer.class)))
                    .isEqualTo(quote.span());
            if (mention.location().precision() == LocationPrecision.UNRESOLVED) {
                assertThat(mention.location().point()).isEmpty();
            }
            assertThat(mention.location().name()).isNotBlank();
        }
        assertThat(fixture.places())
                .isEqualTo(PlaceFixture.of(Report.of(content)).places());
    }
}
