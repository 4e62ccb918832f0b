package io.github.tocsin.event.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceRecognizerTest {

    @Test
    void overrulesAPersonOfTheSameWords() {
        assertThat(PlaceFixture.of("It hit Fordow and Khan Younis.", "PERSON:Fordow", "PERSON:Khan Younis")
                        .recognized())
                .containsExactly("Fordow", "Khan Younis");
    }

    @Test
    void leavesLongerNamesAlone() {
        assertThat(PlaceFixture.of("Imran Khan met people.", "PERSON:Imran Khan")
                        .recognized())
                .isEmpty();
        assertThat(PlaceFixture.of("Imran Khan met people. Khan smiled.").recognized())
                .isEmpty();
        assertThat(PlaceFixture.of("The Kabul Express and the Washington Post came.")
                        .recognized())
                .isEmpty();
        assertThat(PlaceFixture.of("The Bank of Baghdad fell.").recognized()).isEmpty();
        assertThat(PlaceFixture.of("Islamic State in Iraq fled.").recognized()).isEmpty();
    }

    @Test
    void readsNoLowerCaseWordsAndNoAdjectives() {
        assertThat(PlaceFixture.of("The kabul and the khan met Iraqi and Afghan troops.")
                        .recognized())
                .isEmpty();
    }

    @Test
    void findsCountriesAndNamesOfSeveralWords() {
        assertThat(PlaceFixture.of("Troops left San Salvador for Burkina Faso and the Gulf of Aden.")
                        .recognized())
                .containsExactly("San Salvador", "Burkina Faso", "Gulf of Aden");
    }
}
