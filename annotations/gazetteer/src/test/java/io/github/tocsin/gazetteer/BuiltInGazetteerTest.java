package io.github.tocsin.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.TocsinModule;
import io.github.tocsin.knowledge.Gazetteer;
import io.github.tocsin.knowledge.NameKey;
import io.github.tocsin.knowledge.Place;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.model.LocationType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInGazetteerTest {

    private final Gazetteer gazetteer = BuiltInGazetteer.load();

    @ParameterizedTest
    @CsvSource({
        "Odesa, UA, CITY",
        "Odessa, UA, CITY",
        "Kyiv, UA, CITY",
        "Kiev, UA, CITY",
        "Kharkov, UA, CITY",
        "Khan Younis, PS, CITY",
        "Khan Yunus, PS, CITY",
        "KHAN YUNIS, PS, CITY",
        "Sana'a, YE, CITY",
        "Sanaa, YE, CITY",
        "Puli Khumri, AF, CITY",
        "Pul-e Khumri, AF, CITY",
        "Deir Ezzor, SY, CITY",
        "Deir al-Zour, SY, CITY",
        "al-Raqqa, SY, CITY",
        "Ar-Ramadi, IQ, CITY",
        "Al-Mosul, IQ, CITY",
        "Baghdad, IQ, CITY",
        "Anbar, IQ, PROVINCE",
        "Al-Anbar, IQ, PROVINCE",
        "Iraq, IQ, COUNTRY",
        "the U.S., US, COUNTRY",
        "DR Congo, CD, COUNTRY",
        "Georgia, GE, COUNTRY",
        "Scotland, GB, PROVINCE",
        "Hit, IQ, TOWN",
        "Qandahar, AF, CITY",
        "San Jose, CR, CITY",
        "El Mozote, SV, VILLAGE",
        "the Al Taji military base, IQ, MILITARY_SITE",
        "Al Taji military base, IQ, MILITARY_SITE",
        "Taji, IQ, TOWN",
        "Imam Ali airbase, IQ, MILITARY_SITE",
        "Imam Ali base, IQ, MILITARY_SITE",
        "Al Udeid airbase, QA, MILITARY_SITE",
        "Al-Udeid, QA, MILITARY_SITE",
        "Ain Assad military base, IQ, MILITARY_SITE",
        "Fordow, IR, NUCLEAR_FACILITY",
        "Baghdad International Airport, IQ, AIRPORT",
        "the Red Sea, '', WATERS",
        "Bab el-Mandeb strait, '', WATERS",
        "Cesar department, CO, PROVINCE",
        "Morazan, SV, PROVINCE",
        "Jenin refugee camp, PS, CAMP",
    })
    void findsThePlaceMostOftenMeant(String name, String country, LocationType type) {
        Place place = first(name);
        assertThat(place.country().orElse("")).isEqualTo(country);
        assertThat(place.type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Anbar province, Anbar, PROVINCE", "Niger State, Niger, PROVINCE", "Kano state, Kano, PROVINCE",
        "province of Kandahar, Kandahar, PROVINCE", "city of Basra, Basra, CITY", "Kharkiv region, Kharkiv, PROVINCE",
        "Idlib governorate, Idlib, PROVINCE",
    })
    void readsTheWordForTheKindOfPlace(String name, String found, LocationType type) {
        assertThat(first(name).name()).isEqualTo(found);
        assertThat(first(name).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "of",
                "Of",
                "hit",
                "HIT",
                "us",
                "at",
                "At Taji Street Market",
                "the",
                "al",
                "Al",
                "Al-",
                "province",
                "state of",
                "attack",
                "Attack",
                "Monday",
                "John",
                "Nancy Smith",
                "car"
            })
    void findsNothingInWordsThatAreNoPlaces(String name) {
        assertThat(gazetteer.find(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Hudayda, Hodeidah", "Quneytra, Quneitra", "Falloojah, Fallujah", "Diyarbakyr, ''"})
    void levelsTransliterationsButNotEveryMisspelling(String name, String found) {
        assertThat(gazetteer.find(name).stream().map(Place::name).findFirst().orElse(""))
                .isEqualTo(found);
    }

    @Test
    void keepsTheOrderOfPlacesOfOneName() {
        List<Place> all = gazetteer.find("Hyderabad");
        assertThat(all).extracting(p -> p.country().orElse("")).startsWith("IN", "PK");
        assertThat(gazetteer.find("HYDERABAD")).isEqualTo(all);
    }

    @Test
    void givesEveryPlaceAKnownRegionAndAllButSmallOnesCoordinates() {
        Set<String> regions = BuiltInGazetteer.load().places().stream()
                .filter(p -> p.type() != LocationType.CITY)
                .map(p -> p.country() + p.name())
                .collect(Collectors.toSet());
        for (Place place : BuiltInGazetteer.load().places()) {
            boolean small = place.type() == LocationType.TOWN
                    || place.type() == LocationType.VILLAGE
                    || place.type() == LocationType.DISTRICT;
            if (!small) {
                assertThat(place.point()).as(place.name()).isPresent();
            }
            place.admin1().ifPresent(a -> assertThat(regions).contains(place.country() + a));
        }
    }

    @Test
    void findsEveryPlaceByEachOfItsNames() {
        Set<String> people = TabTable.read(BuiltInGazetteer.class, "common-words.tsv", 2, CommonWord::of).stream()
                .filter(word -> word.use() == CommonWord.Use.PERSON)
                .map(CommonWord::key)
                .collect(Collectors.toSet());
        for (Place place : BuiltInGazetteer.load().places()) {
            if (!people.contains(NameKey.of(place.name()))) {
                assertThat(gazetteer.find(place.name())).as(place.name()).contains(place);
            }
            for (String alias : place.aliases()) {
                if (!people.contains(NameKey.of(alias))) {
                    assertThat(gazetteer.find(alias)).as(alias).contains(place);
                }
            }
        }
    }

    @Test
    void knowsTheCountryOfDistrictsByAnyOfTheirSpellings() {
        for (String name : List.of("Spin Boldak", "SPIN BOLDAK", "Zhari", "Zheray", "Zhari district")) {
            assertThat(first(name)).as(name).satisfies(p -> {
                assertThat(p.country()).contains("AF");
                assertThat(p.admin1()).contains("Kandahar");
            });
        }
    }

    @Test
    void comesAsAModule() {
        assertThat(ServiceLoader.load(TocsinModule.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(GazetteerModule.class::isInstance)
                        .findFirst())
                .hasValueSatisfying(m -> assertThat(m.gazetteers()).contains(gazetteer));
    }

    @Test
    void readsTheListsQuickly() {
        BuiltInGazetteer.read();
        long start = System.nanoTime();
        BuiltInGazetteer.read();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Property
    void survivesAnyName(@ForAll String name) {
        assertThat(gazetteer.find(name)).isNotNull();
    }

    private Place first(String name) {
        Optional<Place> place = gazetteer.find(name).stream().findFirst();
        assertThat(place).as(name).isPresent();
        return place.orElseThrow();
    }
}
