package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Evidence;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentConfidenceTest {

    private static final Quote KILLED = new Quote("killed", Span.of(10, 16), Quote.Field.TEXT);

    private static Incident.Builder incident() {
        return Incident.builder()
                .id("r-1")
                .attack(Attack.builder()
                        .type(AttackType.SHOOTING)
                        .stage(Stage.ACCOMPLISHED)
                        .outcome(Outcome.HIT)
                        .suicide(false)
                        .build())
                .casualties(Casualties.builder().build())
                .factuality(Factuality.of(Polarity.POSITIVE, Certainty.CERTAIN, Genericity.SPECIFIC))
                .background(false)
                .addEvidence(Evidence.builder()
                        .role(Role.TRIGGER)
                        .rule("killing/kill#trigger")
                        .quote(KILLED)
                        .build())
                .confidence(0);
    }

    private static Incident named() {
        return incident()
                .addTargets(Target.builder()
                        .name("Ana Ruiz")
                        .type(TargetType.PERSON)
                        .effect(Effect.KILLED)
                        .quote(new Quote("Ana Ruiz", Span.of(0, 8), Quote.Field.TEXT))
                        .build())
                .build();
    }

    private static double confidence(Incident incident) {
        return IncidentConfidence.builtIn().of(incident, List.of(incident));
    }

    @Test
    void isSurerOfAnAttackOnSomebodyNamed() {
        assertThat(confidence(named())).isGreaterThan(confidence(incident().build()));
    }

    @Test
    void isLessSureOfWhatMayHaveHappened() {
        Incident doubtful = incident()
                .factuality(Factuality.of(Polarity.POSITIVE, Certainty.POSSIBLE, Genericity.SPECIFIC))
                .build();
        assertThat(confidence(doubtful)).isLessThan(confidence(incident().build()));
    }

    @Test
    void staysAProbabilityAndSaysWhatSpokeForIt() {
        assertThat(confidence(named())).isBetween(0.0, 1.0);
        assertThat(IncidentConfidence.signs(named(), ImmutableList.of(named())))
                .containsKeys("target", "named person", "hit", "alone")
                .doesNotContainKey("weapon");
    }
}
