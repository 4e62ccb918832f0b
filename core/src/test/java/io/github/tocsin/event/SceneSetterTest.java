package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.TimeBasis;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimePrecision;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SceneSetterTest {

    @Test
    void givesTheOneTimeOfTheSentenceBeforeAsInferred() {
        Optional<TimeMention> time =
                scene("A bomb was found on Monday. Two men fell.", "", "Monday").time(1);
        assertThat(time).map(t -> t.range().quote().text()).contains("Monday");
        assertThat(time).map(t -> t.range().basis()).contains(TimeBasis.INFERRED);
    }

    @Test
    void givesNoTimeWhereTwoAreToChooseFrom() {
        assertThat(scene("It began on Monday or Friday. Two men fell.", "", "Monday", "Friday")
                        .time(1))
                .isEmpty();
    }

    @Test
    void givesThePlaceThatTheSentenceBeforeIsSetIn() {
        assertThat(scene("A bomb was found in Kano. Two men fell.", "in", "Kano")
                        .place(1))
                .map(p -> p.location().name())
                .contains("Kano");
    }

    @Test
    void givesNoPlaceThatIsOnlyWhereSomebodyCameFrom() {
        assertThat(scene("Men came from Kano. Two men fell.", "from", "Kano").place(1))
                .isEmpty();
    }

    @Test
    void givesNoPlaceOverTheEndOfAParagraph() {
        assertThat(scene("A bomb was found in Kano.\n\nTwo men fell.", "in", "Kano")
                        .place(1))
                .isEmpty();
    }

    @Test
    void aDayHoldsOverTheEndOfAParagraph() {
        assertThat(scene("A bomb was found on Monday.\n\nTwo men fell.", "", "Monday")
                        .time(1))
                .isPresent();
    }

    @Test
    void givesTheOnlyPlaceOfAReportWhereverItStands() {
        assertThat(scene("Two men fell. It was in Kano.", "in", "Kano").only())
                .map(p -> p.location().name())
                .contains("Kano");
        assertThat(scene("Men fell in Kano. Others fell in Bauchi.", "in", "Kano", "Bauchi")
                        .only())
                .isEmpty();
        assertThat(scene("Two men fell. They came from Kano.", "from", "Kano").only())
                .isEmpty();
    }

    /** A scene whose names are places after the preposition, or, without one, days a week apart. */
    private static SceneSetter scene(String text, String preposition, String... names) {
        Report report = Report.of(text);
        AnnotationInput plain = PlainLayers.of(report);
        TokenLayer tokens = plain.get(TokenLayer.class);
        List<PlaceMention> places = new ArrayList<>();
        List<TimeMention> times = new ArrayList<>();
        for (String name : names) {
            int at = 0;
            while (!tokens.get(at).text().equals(name)) {
                at++;
            }
            TokenRange range = TokenRange.of(at, at + 1);
            if (preposition.isEmpty()) {
                TimePoint day = TimePoint.of(LocalDate.of(2020, 1, 1).plusWeeks(times.size()));
                times.add(new TimeMention(
                        range,
                        TimeRange.builder()
                                .start(day)
                                .end(day)
                                .precision(TimePrecision.DAY)
                                .basis(TimeBasis.STATED)
                                .quote(report.quote(range.span(tokens)))
                                .build()));
            } else {
                Location place = Location.builder()
                        .name(name)
                        .precision(LocationPrecision.TOWN)
                        .quote(report.quote(range.span(tokens)))
                        .build();
                places.add(new PlaceMention(range, place, Optional.of(preposition)));
            }
        }
        return new SceneSetter(AnnotationInput.of(
                report,
                Layers.of(
                        tokens,
                        plain.get(SentenceLayer.class),
                        new PlaceLayer(ImmutableList.copyOf(places), Optional.empty(), Optional.empty()),
                        new TimeValueLayer(ImmutableList.copyOf(times), Optional.empty()))));
    }
}
