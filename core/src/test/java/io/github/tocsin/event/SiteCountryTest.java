package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.testing.Analysed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteCountryTest {

    private static final ImmutableMap<String, Layers> PARSES =
            Analysed.load("/io/github/tocsin/reports/reports.conllu");

    @Test
    void whatCannotBeMovedIsAtHome() throws AnnotationException {
        Optional<Location> country = country("Missiles hit Iranian power plants.");
        assertThat(country.flatMap(Location::country)).contains("IR");
        assertThat(country).map(Location::precision).contains(LocationPrecision.COUNTRY);
        assertThat(country).map(l -> l.quote().text()).contains("Iranian");
    }

    @Test
    void anEmbassyIsAbroad() throws AnnotationException {
        assertThat(country("Missiles hit Iranian embassies.")).isEmpty();
    }

    @Test
    void ofTwoCountriesItChoosesNone() throws AnnotationException {
        assertThat(country("Missiles hit Iranian and Iraqi power plants.").flatMap(Location::country))
                .isNotEqualTo(Optional.of("IQ"));
    }

    private static Optional<Location> country(String text) throws AnnotationException {
        Assembled assembled = Assembled.of(PARSES, text);
        return SiteCountry.of(assembled.parts(), assembled.facts());
    }
}
