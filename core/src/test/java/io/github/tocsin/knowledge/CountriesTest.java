package io.github.tocsin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tocsin.knowledge.Countries.Country;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    private final Countries countries = Countries.builtIn();

    @ParameterizedTest
    @CsvSource({
        "Iraq, IQ",
        "U.S., US",
        "US, US",
        "u.s., US",
        "the United States, US",
        "DRC, CD",
        "DR Congo, CD",
        "Zaire, CD",
        "UAE, AE",
        "U.K., GB",
        "Britain, GB",
        "CÔTE D’IVOIRE, CI",
        "Cote d'Ivoire, CI",
        "El Salvador, SV",
        "Burma, MM",
        "Palestine, PS",
        "Kosovo, XK",
        "Taiwan, TW",
        "Soviet Union, SU",
        "USSR, SU",
        "Yugoslavia, YU",
        "East Germany, DD",
        "West Germany, DE",
        "The Gambia, GM",
        "türkiye, TR",
        "Niger, NE",
        "Guinea-Bissau, GW",
        "guinea bissau, GW",
    })
    void knowsCountriesByNameWhateverCaseAccentsAndPeriods(String name, String code) {
        assertThat(countries.ofName(name)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Iraqi, IQ",
        "Salvadoran, SV",
        "Congolese, CD",
        "Burkinabè, BF",
        "Nigerien, NE",
        "Nigerian, NG",
        "U.S., US",
        "British, GB",
        "South Sudanese, SS",
        "Palestinian, PS",
        "Soviet, SU",
        "Dutch, NL",
        "Kosovar, XK",
    })
    void knowsAdjectives(String adjective, String code) {
        assertThat(countries.ofAdjective(adjective)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Iraqi, IQ",
        "Iraqis, IQ",
        "Salvadorans, SV",
        "Briton, GB",
        "Britons, GB",
        "Frenchmen, FR",
        "Spaniards, ES",
        "Filipinos, PH",
        "Danes, DK",
        "Turks, TR",
        "Lebanese, LB",
    })
    void knowsNounsForPeopleInSingularAndPlural(String noun, String code) {
        assertThat(countries.ofDemonym(noun)).contains(code);
    }

    @Test
    void doesNotTakeThePronounUsOrACarForACountry() {
        assertThat(countries.ofName("us")).isEmpty();
        assertThat(countries.ofName("Us")).isEmpty();
        assertThat(countries.ofAdjective("us")).isEmpty();
        assertThat(countries.ofName("the car")).isEmpty();
        assertThat(countries.ofName("CAR")).contains("CF");
    }

    @Test
    void readsACapitalAsItsCountry() {
        assertThat(countries.ofCapital("Tehran")).contains("IR");
        assertThat(countries.ofCapital("Kyiv")).contains("UA");
        assertThat(countries.ofCapital("Prague")).contains("CZ");
        assertThat(countries.ofCapital("Odesa")).isEmpty();
    }

    @Test
    void namesACountryByItsCode() {
        assertThat(countries.name("CD")).contains("Democratic Republic of the Congo");
        assertThat(countries.name("ZZ")).isEmpty();
    }

    @Test
    void holdsEveryCountryUnderItsOwnNames() {
        assertThat(countries.all()).hasSizeGreaterThan(240);
        for (Country country : countries.all()) {
            assertThat(countries.ofName(country.name())).contains(country.code());
            assertThat(country.aliases())
                    .allSatisfy(a -> assertThat(countries.ofName(a)).contains(country.code()));
        }
    }

    @Test
    void refusesAMalformedLineWithFileAndLine() {
        byte[] table = "# header\nIQ\tIraq\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TabTable.read(new ByteArrayInputStream(table), "own.tsv", 9, row -> row.cell(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("own.tsv:2: expected 9 columns, found 2");
    }

    @Property
    void survivesAnyName(@ForAll String name) {
        assertThat(countries.ofName(name)).isNotNull();
        assertThat(countries.ofAdjective(name)).isNotNull();
        assertThat(countries.ofDemonym(name)).isNotNull();
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll String name) {
        String once = NameKey.of(name);
        assertThat(NameKey.of(once)).isEqualTo(once);
        assertThat(once).isEqualTo(once.strip()).doesNotContain("  ");
    }
}
