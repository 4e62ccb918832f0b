package io.github.tocsin.examples.custom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.Extraction;
import io.github.tocsin.IncidentExtractor;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Role;
import io.github.tocsin.text.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippingDeskTest {

    private static final String TEXT = "The Mary Jane was on its way to Mombasa. "
            + "Pirates boarded the tanker off Somalia on Monday, the navy said. "
            + "In the capital, gunmen killed a judge.";

    private IncidentExtractor desk;
    private Extraction extraction;

    @BeforeAll
    void readTheReport() throws IOException {
        desk = ShippingDesk.extractor(List.of("Mary Jane"), Path.of("frames/piracy.yaml"));
        extraction = desk.extract(Report.of(TEXT));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void theListOfVesselsOverrulesTheModel() {
        TokenLayer tokens = extraction.layers().get(TokenLayer.class);

        assertThat(extraction.layers().get(EntityLayer.class).mentions())
                .filteredOn(mention -> mention.tokens().span(tokens).in(TEXT).equals("Mary Jane"))
                .extracting(EntityMention::type)
                .containsExactly("VESSEL");
    }

    @Test
    void theOwnFrameReadsABoarding() {
        assertThat(extraction.incidents())
                .filteredOn(incident -> incident.attack().type() == AttackType.VESSEL_ATTACK)
                .singleElement()
                .satisfies(incident -> assertThat(incident.evidence()).anySatisfy(evidence -> {
                    assertThat(evidence.role()).isEqualTo(Role.TRIGGER);
                    assertThat(evidence.rule()).startsWith("piracy/board");
                    assertThat(evidence.quote().text()).isEqualTo("boarded");
                }));
    }

    @Test
    void theOwnLayerHoldsWhatConcernsShips() {
        assertThat(extraction.layers().get(ShippingLayer.class).sentences()).containsExactly(0, 1);
        assertThat(extraction.layers().get(AlertLayer.class).incidents())
                .extracting(incident -> incident.attack().type())
                .containsExactly(AttackType.VESSEL_ATTACK);
    }

    @Test
    void theReplacedStageHasEverySentenceParsed() {
        assertThat(extraction.layers().get(DependencyLayer.class).trees()).allMatch(Optional::isPresent);
    }
}
