package io.github.tocsin.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.tocsin.knowledge.Place;
import io.github.tocsin.model.LocationType;
import mil.nga.mgrs.MGRS;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GridGazetteerTest {

    private final GridGazetteer grid = new GridGazetteer();

    @Test
    void knowsASquareByItsReference() {
        for (String reference : new String[] {"38SMB4428085160", "38S MB 44280 85160", "38SMB 44280 85160"}) {
            Place place = grid.find(reference).get(0);
            assertThat(place.type()).isEqualTo(LocationType.COORDINATES);
            assertThat(place.point()).hasValueSatisfying(p -> {
                assertThat(p.latitude()).isCloseTo(33.3, within(0.05));
                assertThat(p.longitude()).isCloseTo(44.4, within(0.05));
            });
        }
    }

    @Test
    void knowsAPointByItsUtmCoordinates() {
        assertThat(grid.find("38N 443000 3685000"))
                .singleElement()
                .satisfies(place -> assertThat(place.point()).hasValueSatisfying(p -> {
                    assertThat(p.latitude()).isCloseTo(33.3, within(0.05));
                    assertThat(p.longitude()).isCloseTo(44.4, within(0.05));
                }));
    }

    @Test
    void knowsNothingElse() {
        assertThat(grid.find("Baghdad")).isEmpty();
        assertThat(grid.find("38SII4488")).isEmpty();
        assertThat(grid.find("2020-01-01")).isEmpty();
        assertThat(grid.find("5 MAY 1990")).isEmpty();
    }

    @Property
    void survivesAnyName(@ForAll String name) {
        assertThat(grid.find("3" + name)).isNotNull();
    }

    @Property
    void findsEveryPlaceOfTheGridWhereItLies(
            @ForAll @DoubleRange(min = -79, max = 83) double latitude,
            @ForAll @DoubleRange(min = -179.9, max = 179.9) double longitude) {
        String reference = MGRS.from(longitude, latitude).toString();
        boolean edgeOfBand = Math.abs(latitude / 8 - Math.round(latitude / 8)) < 0.001;
        assertThat(grid.find(reference).size()).isBetween(edgeOfBand ? 0 : 1, 1);
        assertThat(grid.find(reference))
                .allSatisfy(place -> assertThat(place.point()).hasValueSatisfying(p -> {
                    assertThat(p.latitude()).isCloseTo(latitude, within(0.001));
                    double turns = Math.abs(p.longitude() - longitude) % 360;
                    assertThat(Math.min(turns, 360 - turns) * Math.cos(Math.toRadians(latitude)))
                            .isLessThan(0.001);
                }));
    }
}
