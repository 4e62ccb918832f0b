package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlaceResolver;
import io.github.tocsin.event.time.TimeResolver;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.mention.MentionFinder;
import io.github.tocsin.mention.SemanticTyper;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMergerTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 28);

    @Test
    void joinsTheMentionsOfOneAttack() {
        assertThat(events("Gunmen attacked a market in Kano on Monday. The attack killed three traders."))
                .hasSize(1)
                .first()
                .satisfies(e -> assertThat(e.mentions()).hasSize(3));
    }

    @Test
    void joinsAClashToTheAttackThatItCameOf() {
        assertThat(
                        events(
                                "Gunmen opened fire on a police post in Zaria. Two attackers were killed in the ensuing clash."))
                .hasSize(1);
    }

    @Test
    void keepsApartWhatHappenedElsewhere() {
        assertThat(events("Gunmen attacked a market in Kano on Monday. Gunmen attacked a village in Zaria on Monday."))
                .hasSize(2);
    }

    @Test
    void keepsApartWhatHappenedAtAnotherTime() {
        assertThat(events("Gunmen attacked a market in Kano on Monday. Gunmen attacked a market in Kano on Friday."))
                .hasSize(2);
    }

    @Test
    void keepsApartWhatIsOfAnotherKind() {
        assertThat(events("A bomb exploded in Kano on Monday. Rebels kidnapped a teacher in Kano on Monday."))
                .hasSize(2);
    }

    @Test
    void keepsApartWhatIsToldBesideAnother() {
        assertThat(events("Guerrillas destroyed a truck in Kano on Monday. "
                        + "A bus was also blown up on the coast road."))
                .hasSize(2);
    }

    @Test
    void keepsApartTwoKindsOfAttackSideBySide() {
        assertThat(events("The minister condemned the bombings in the valley and the murder of six priests."))
                .hasSize(2);
    }

    @Test
    void nobodyIsKilledTwice() {
        assertThat(events("Gunmen killed Ana Torres in Kano on Monday. Rebels burned a mill in Zaria on Friday. "
                        + "Torres was murdered near her house in the capital."))
                .hasSize(2);
    }

    @Test
    void keepsApartWhatIsCountedOtherwise() {
        assertThat(events("Two attacks hit the town on Monday. Five attacks hit the town on Friday."))
                .hasSize(2);
    }

    @Test
    void givesEachOfTheAttacksAtSeveralPlacesAnEvent() {
        assertThat(events("Two attacks were reported, one in Kano and the other in Zaria."))
                .extracting(e -> e.place().orElseThrow().location().name())
                .containsExactly("Kano", "Zaria");
    }

    @Test
    void joinsNoEventOfWhichOnlyTheCountryIsKnownIfAnotherWasAtTheVeryPlace() {
        assertThat(events("Gunmen attacked a market in Kano on Monday. Rebels attacked farmers in Nigeria on Friday."
                        + " The attack in Kano killed three traders."))
                .extracting(e -> e.mentions().size())
                .containsExactly(3, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister condemned on Monday the murder of a judge in Kano.",
                "The judges resigned on Monday to protest the murder of a lawyer.",
                "Troops who arrived on Monday found that rebels had attacked a market in Kano."
            })
    void theTimeOfThoseWhoTellOfAnEventOrAnswerItIsNotItsOwn(String text) {
        assertThat(events(text)).allSatisfy(e -> assertThat(e.time()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Police said that gunmen attacked a market in Kano on Monday.",
                "On Monday, an attack on a market was reported in Kano."
            })
    void theTimeThatIsSaidOfTheWholeSentenceOrOfTheClauseIsTheEvents(String text) {
        assertThat(events(text)).first().satisfies(e -> assertThat(e.time()).isPresent());
    }

    private static List<Event> events(String text) {
        return SmallReports.annotated(
                        Report.of(text).withPublishedOn(PUBLISHED),
                        new SemanticTyper(),
                        new MentionFinder(FrameLexicon.builtIn()),
                        new TimeResolver(),
                        new PlaceResolver(ImmutableList.of(), Countries.builtIn()),
                        new EventMerger())
                .get(EventLayer.class)
                .events();
    }
}
