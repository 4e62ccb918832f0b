package io.github.tocsin.event.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationBasis;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Offset;
import io.github.tocsin.model.Point;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaceResolverTest {

    @Test
    void resolvesANameAlone() {
        Location kano = PlaceFixture.of("Gunmen attacked a market in Kano.").location();
        assertThat(kano.name()).isEqualTo("Kano");
        assertThat(kano.country()).contains("NG");
        assertThat(kano.type()).contains(LocationType.CITY);
        assertThat(kano.precision()).isEqualTo(LocationPrecision.TOWN);
        assertThat(kano.point()).contains(new Point(12.0, 8.52));
        assertThat(kano.within()).containsExactly("Nigeria");
        assertThat(kano.quote().text()).isEqualTo("Kano");
    }

    @Test
    void takesWhatWasShelledInAKnownProvinceForAPlace() {
        Location village =
                PlaceFixture.of("The army shelled Tarkhana in Kunduz province.").location();
        assertThat(village.name()).isEqualTo("Tarkhana");
        assertThat(village.within()).contains("Kunduz");
        assertThat(village.point()).isEmpty();
    }

    @Test
    void readsNamesJoinedByHyphensAndSmallWordsWhole() {
        Location valley = PlaceFixture.of("They were killed in Kara-i-Bala Tepa, Baghlan, Afghanistan.")
                .location();
        assertThat(valley.name()).isEqualTo("Kara-i-Bala Tepa");
        assertThat(valley.admin1()).contains("Baghlan");
    }

    @Test
    void marksTheCountryOfTheReportAsInferred() {
        Location unknown =
                PlaceFixture.of("Kabul is in Afghanistan. Gunmen attacked a market in Zwrgabad.").locations().stream()
                        .filter(l -> l.name().equals("Zwrgabad"))
                        .findFirst()
                        .orElseThrow();
        assertThat(unknown.country()).contains("AF");
        assertThat(unknown.basis()).isEqualTo(LocationBasis.INFERRED);
        Location stated = PlaceFixture.of("Gunmen attacked a market in Zwrgabad, Afghanistan.")
                .location();
        assertThat(stated.basis()).isEqualTo(LocationBasis.STATED);
    }

    @Test
    void marksTheCountryOfTheTownThatAPlaceIsNamedAfterAsInferred() {
        Location district =
                PlaceFixture.of("They were seized in the Kano region.").location();
        assertThat(district.country()).contains("NG");
    }

    @Test
    void readsAChainOfContainersAsOnePlace() {
        Location area = PlaceFixture.of(
                        "They attacked forces in Bagh Surkh area, Imam Sahib district, Kunduz province, Afghanistan.")
                .location();
        assertThat(area.name()).isEqualTo("Bagh Surkh");
        assertThat(area.within()).containsExactly("Imam Sahib", "Kunduz", "Afghanistan");
        assertThat(area.country()).contains("AF");
        assertThat(area.admin1()).contains("Kunduz");
        assertThat(area.point()).isEmpty();
        assertThat(area.precision()).isEqualTo(LocationPrecision.DISTRICT);
    }

    @Test
    void keepsANameThatNoGazetteerKnowsWithItsContainers() {
        Location sayyad = PlaceFixture.of("A bomb exploded in Sayyad, Abyan governorate, Yemen.")
                .location();
        assertThat(sayyad.name()).isEqualTo("Sayyad");
        assertThat(sayyad.within()).containsExactly("Abyan", "Yemen");
        assertThat(sayyad.admin1()).contains("Abyan");
        assertThat(sayyad.point()).isEmpty();
        assertThat(sayyad.precision()).isEqualTo(LocationPrecision.PROVINCE);
    }

    @Test
    void readsContainersAfterOfAndIn() {
        Location village = PlaceFixture.of("They attacked Badarok village of Shahrak district in Kandahar province.")
                .location();
        assertThat(village.name()).isEqualTo("Badarok");
        assertThat(village.type()).contains(LocationType.VILLAGE);
        assertThat(village.within()).containsExactly("Shahrak", "Kandahar", "Afghanistan");
        assertThat(PlaceFixture.of("It hit the city of Mosul.").location().name())
                .isEqualTo("Mosul");
        assertThat(PlaceFixture.of("It hit Baghdad, Iraq.").location().within()).containsExactly("Iraq");
    }

    @Test
    void takesTheProvinceForWhatATownOfTheSameChainLiesIn() {
        Location town =
                PlaceFixture.of("It hit Puli Khumri, Baghlan, Afghanistan.").location();
        assertThat(town.point()).contains(new Point(35.94, 68.71));
        assertThat(town.admin1()).contains("Baghlan");
        Location city = PlaceFixture.of("It hit Kabul city, Kabul province, Afghanistan.")
                .location();
        assertThat(city.point()).contains(new Point(34.53, 69.17));
        assertThat(city.within()).containsExactly("Kabul", "Afghanistan");
    }

    @Test
    void readsContainersInBrackets() {
        Location town = PlaceFixture.of("A BOMB EXPLODED IN EL TRANSITO [SAN MIGUEL DEPARTMENT].")
                .location();
        assertThat(town.name()).isEqualTo("El Transito");
        assertThat(town.within()).containsExactly("San Miguel", "El Salvador");
        assertThat(town.admin1()).contains("San Miguel");
        assertThat(town.quote().text()).isEqualTo("EL TRANSITO [SAN MIGUEL DEPARTMENT]");
    }

    @Test
    void readsTheOwnerAsContainer() {
        Location zacamil = PlaceFixture.of("A bomb exploded in San Salvador's Zacamil neighborhood.")
                .location();
        assertThat(zacamil.name()).isEqualTo("Zacamil");
        assertThat(zacamil.type()).contains(LocationType.NEIGHBOURHOOD);
        assertThat(zacamil.within()).containsExactly("San Salvador", "El Salvador");
        assertThat(zacamil.precision()).isEqualTo(LocationPrecision.TOWN);
        assertThat(zacamil.point()).as("San Salvador's").isPresent();
        assertThat(PlaceFixture.of("It hit Syria's capital, Damascus.")
                        .location()
                        .name())
                .isEqualTo("Damascus");
    }

    @Test
    void keepsListsApart() {
        PlaceFixture cities = PlaceFixture.of("Bombs exploded in Sanaa, Hodeidah and Taiz.");
        assertThat(cities.names()).containsExactly("Sanaa", "Hodeidah", "Taiz");
        assertThat(cities.places().mentions()).allMatch(m -> m.preposition().equals(Optional.of("in")));
        assertThat(PlaceFixture.of("It hit Kabul, Kandahar and Kunduz.").names())
                .containsExactly("Kabul", "Kandahar", "Kunduz");
    }

    @Test
    void sharesThePluralNounAndTheContainersOfAList() {
        List<Location> departments =
                PlaceFixture.of("It hit Usulutan and Morazan departments.").locations();
        assertThat(departments).extracting(Location::name).containsExactly("Usulutan", "Morazan");
        assertThat(departments).allMatch(l -> l.type().equals(Optional.of(LocationType.PROVINCE)));
        List<Location> villages = PlaceFixture.of("It hit people in the Karimu and Bondala areas of Helmand province.")
                .locations();
        assertThat(villages).extracting(Location::name).containsExactly("Karimu", "Bondala");
        assertThat(villages).allMatch(l -> l.within().equals(List.of("Helmand", "Afghanistan")));
    }

    @Test
    void resolvesSitesByNameAndNoun() {
        Location taji = PlaceFixture.of("Drones hit the Al Taji military base north of Baghdad.")
                .location();
        assertThat(taji.name()).isEqualTo("Al Taji military base");
        assertThat(taji.type()).contains(LocationType.MILITARY_SITE);
        assertThat(taji.precision()).isEqualTo(LocationPrecision.SITE);
        assertThat(taji.point()).contains(new Point(33.524, 44.257));
        assertThat(taji.country()).contains("IQ");
        assertThat(taji.quote().text()).isEqualTo("Al Taji military base north of Baghdad");

        Location ali = PlaceFixture.of("Rockets fell on the Imam Ali airbase last night.")
                .location();
        assertThat(ali.name()).isEqualTo("Imam Ali airbase");
        assertThat(ali.point()).contains(new Point(30.936, 46.09));

        Location camp =
                PlaceFixture.of("A mob attacked the Zaatari refugee camp.").location();
        assertThat(camp.name()).isEqualTo("Zaatari refugee camp");
        assertThat(camp.country()).contains("JO");

        Location airport = PlaceFixture.of(
                        "It hit Baghdad International Airport.", "ORGANIZATION:International Airport")
                .location();
        assertThat(airport.type()).contains(LocationType.AIRPORT);
    }

    @Test
    void doesNotTakeATownForASiteNamedAfterIt() {
        Location airport = PlaceFixture.of("Rockets hit Kandahar airport.").location();
        assertThat(airport.name()).isEqualTo("Kandahar airport");
        assertThat(airport.type()).contains(LocationType.AIRPORT);
        assertThat(airport.point()).isEmpty();
        assertThat(airport.country()).contains("AF");
    }

    @Test
    void computesThePointOfADistanceAndADirection() {
        Location drone = PlaceFixture.of("It fell some six miles west of Baghdad International Airport.")
                .location();
        assertThat(drone.precision()).isEqualTo(LocationPrecision.OFFSET);
        assertThat(drone.offset()).contains(new Offset(9.7, "W", "Baghdad International Airport"));
        assertThat(drone.point().get().longitude()).isCloseTo(44.131, within(0.002));
        assertThat(drone.point().get().latitude()).isCloseTo(33.262, within(0.002));
        assertThat(drone.country()).contains("IQ");

        Location village = PlaceFixture.of("They attacked Barde village, 20 km north-east of Maiduguri.")
                .location();
        assertThat(village.name()).isEqualTo("Barde");
        assertThat(village.offset()).contains(new Offset(20.0, "NE", "Maiduguri"));
        assertThat(village.country()).contains("NG");
    }

    @Test
    void inventsNoPoint() {
        assertThat(PlaceFixture.of("It fell 30 kilometers from Kano.")
                        .location()
                        .point())
                .isEmpty();
        Location north = PlaceFixture.of("It fell north of Baghdad.").location();
        assertThat(north.name()).isEqualTo("north of Baghdad");
        assertThat(north.point()).isEmpty();
        assertThat(north.country()).contains("IQ");
        assertThat(PlaceFixture.of("It fell outside Kabul.").location().point()).isEmpty();
        assertThat(PlaceFixture.of("It fell north of Syria.").location().country())
                .isEmpty();
        Location coast =
                PlaceFixture.of("A tanker was hit off the coast of Hodeidah.").location();
        assertThat(coast.precision()).isEqualTo(LocationPrecision.WATERS);
        assertThat(coast.country()).contains("YE");
        assertThat(coast.point()).isEmpty();
    }

    @Test
    void readsNearAsTheDistrictAround() {
        Location near =
                PlaceFixture.of("Gunmen attacked a convoy near Maiduguri.").location();
        assertThat(near.name()).isEqualTo("Maiduguri");
        assertThat(near.precision()).isEqualTo(LocationPrecision.DISTRICT);
    }

    @Test
    void readsPartsOfCountries() {
        Location south = PlaceFixture.of("It fell in southern Iraq.").location();
        assertThat(south.name()).isEqualTo("southern Iraq");
        assertThat(south.type()).contains(LocationType.REGION);
        assertThat(south.precision()).isEqualTo(LocationPrecision.REGION);
        assertThat(south.within()).containsExactly("Iraq");
        assertThat(south.point()).isEmpty();
        List<Location> east = PlaceFixture.of("Nigeria is at war. It fell in the east of the country.")
                .locations();
        assertThat(east.get(1).country()).contains("NG");
        Location border = PlaceFixture.of("Afghanistan. It fell near the border with Pakistan.")
                .locations()
                .get(1);
        assertThat(border.name()).isEqualTo("border with Pakistan");
        assertThat(border.country()).contains("AF");
    }

    @Test
    void readsWaters() {
        assertThat(PlaceFixture.of("A ship was hit in the Red Sea.").location().precision())
                .isEqualTo(LocationPrecision.WATERS);
        Location gulf = PlaceFixture.of("A ship was hit in the Gulf of Aden.").location();
        assertThat(gulf.name()).isEqualTo("Gulf of Aden");
        assertThat(gulf.country()).isEmpty();
    }

    @Test
    void decidesBetweenNamesakesByTheCountriesOfTheReport() {
        assertThat(PlaceFixture.of("Shells fell on Tripoli. Beirut sent troops. Lebanon is at war.")
                        .locations()
                        .get(0)
                        .country())
                .contains("LB");
        assertThat(PlaceFixture.of("Shells fell on Tripoli.").location().country())
                .contains("LY");
        Location balad = PlaceFixture.of("Somalia is at war. They attacked a convoy in Balad.")
                .locations()
                .get(1);
        assertThat(balad.point()).isEmpty();
        assertThat(balad.country()).contains("SO");
        assertThat(PlaceFixture.of("They attacked the Lebanese city of Tripoli.")
                        .location()
                        .country())
                .contains("LB");
    }

    @Test
    void keepsTheDatelineApart() {
        PlaceLayer fbis = PlaceFixture.of(
                        "   SAN SALVADOR, 13 JAN 90 (ACAN-EFE) -- [TEXT] A BOMB EXPLODED IN USULUTAN.")
                .places();
        assertThat(fbis.dateline().get().location().country()).contains("SV");
        assertThat(fbis.mentions()).extracting(m -> m.location().name()).containsExactly("Usulutan");
        PlaceLayer wire = PlaceFixture.of("KABUL (Reuters) - A bomb exploded in Kandahar.")
                .places();
        assertThat(wire.dateline().get().location().point()).contains(new Point(34.53, 69.17));
        assertThat(wire.mentions()).hasSize(1);
        assertThat(PlaceFixture.of("CLANDESTINE, 8 JAN 90 (RADIO X) -- A BOMB EXPLODED.")
                        .places()
                        .dateline())
                .isEmpty();
        assertThat(PlaceFixture.of(Report.of("KABUL, Afghanistan (AP) \u2014 A bomb exploded.")
                                .withTitle("A blast in Kunduz"))
                        .places()
                        .dateline()
                        .get()
                        .location()
                        .country())
                .contains("AF");
    }

    @Test
    void readsCoordinates() {
        Location point =
                PlaceFixture.of("It sank at 12\u00b030'N, 45\u00b015'E.").location();
        assertThat(point.type()).contains(LocationType.COORDINATES);
        assertThat(point.point()).contains(new Point(12.5, 45.25));
        assertThat(PlaceFixture.of("It fell (coordinates 33.2500, 44.1000).")
                        .location()
                        .point())
                .contains(new Point(33.25, 44.1));
        assertThat(PlaceFixture.of("It rose from 3.25, 4.10 to 5.").locations()).isEmpty();
    }

    @Test
    void takesNoPlaceFromPeopleAndOrganisations() {
        assertThat(PlaceFixture.of("Abdul Kandahar denied it. Kandahar said so.", "PERSON:Abdul Kandahar")
                        .names())
                .isEmpty();
        assertThat(PlaceFixture.of("It hit the Bank of Baghdad and the Washington Post and the Medellin cartel.")
                        .names())
                .isEmpty();
        assertThat(PlaceFixture.of("The Iraqi army and Afghans fled.").names()).isEmpty();
    }

    @Test
    void tellsOfEveryPlaceThatStaysUnresolvedAndKeepsTheOthers() {
        PlaceFixture fixture = PlaceFixture.of("Gunmen attacked people in Zzyzx village. A bomb exploded in Kano.");
        assertThat(fixture.names()).containsExactly("Zzyzx", "Kano");
        assertThat(fixture.locations().get(0).precision()).isEqualTo(LocationPrecision.UNRESOLVED);
        assertThat(fixture.locations().get(0).country()).contains("NG");
        assertThat(fixture.resolved().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("LOCATION_UNRESOLVED");
    }

    @Test
    void readsAnUnknownNameBetweenAVerbAndItsContainers() {
        Location charkh =
                PlaceFixture.of("They attacked Charkh Ab, Kunduz, Afghanistan.").location();
        assertThat(charkh.name()).isEqualTo("Charkh Ab");
        assertThat(charkh.within()).containsExactly("Kunduz", "Afghanistan");
    }

    @Test
    void takesAnotherSpellingInBracketsForNoContainer() {
        Location city =
                PlaceFixture.of("A bomb exploded in Mosul city (Mosul, Iraq).").location();
        assertThat(city.point()).contains(new Point(36.34, 43.13));
    }

    @Test
    void givesNoPointForAPartOfAProvince() {
        Location east = PlaceFixture.of("It fell in the southeast of Kandahar province.")
                .location();
        assertThat(east.name()).isEqualTo("southeast of Kandahar province");
        assertThat(east.point()).isEmpty();
        assertThat(east.country()).contains("AF");
    }

    @Test
    void doesNotTakeTheReportsCountryForAPlaceThatSomebodyOnlyComesFrom() {
        Location far = PlaceFixture.of("Nigeria is at war. A bomb exploded in Nigeria. People came from Zzyzx village.")
                .locations()
                .get(2);
        assertThat(far.country()).isEmpty();
    }

    @Test
    void knowsTheCountryOfACapitalThatNoGazetteerHas() {
        Location dakar = PlaceFixture.of("A bomb exploded in Dakar.").location();
        assertThat(dakar.country()).contains("SN");
        assertThat(dakar.point()).isEmpty();
    }

    @Test
    void infersTheCountryFromPeopleWhoServeAtHomeIfNoOtherIsNamed() {
        assertThat(PlaceFixture.of("Gunmen shot two Afghan police officers.")
                        .places()
                        .home())
                .map(p -> p.location().country())
                .contains(Optional.of("AF"));
        assertThat(PlaceFixture.of("Gunmen shot two Afghan students.").places().home())
                .isEmpty();
        assertThat(PlaceFixture.of("Iraqi gunmen shot two Afghan police officers.")
                        .places()
                        .home())
                .isEmpty();
        assertThat(PlaceFixture.of("Gunmen shot two Afghan police officers in Kano.")
                        .places()
                        .home())
                .isEmpty();
    }

    @Test
    void aMissionThatWorksInOneCountryTellsTheCountryOfAnUnknownVillage() {
        assertThat(PlaceFixture.of("The OSCE SMM heard shots near Malinovka.").location())
                .satisfies(village -> {
                    assertThat(village.country()).contains("UA");
                    assertThat(village.point()).isEmpty();
                    assertThat(village.precision()).isEqualTo(LocationPrecision.UNRESOLVED);
                });
    }

    @Test
    void peopleWhoAreMostlyAtHomeTellTheCountryOfAnUnknownVillage() {
        assertThat(PlaceFixture.of("Somali gunmen attacked a market in Dhagaxley.")
                        .location()
                        .country())
                .contains("SO");
        assertThat(PlaceFixture.of("Russian forces attacked a market in Dhagaxley.")
                        .location()
                        .country())
                .isEmpty();
    }

    @Test
    void aWayTellsTheCountryOfItsEnds() {
        Location road =
                PlaceFixture.of("A bomb exploded on the Kabul-Jalalabad road.").location();
        assertThat(road.country()).contains("AF");
        assertThat(road.point()).isEmpty();
    }

    @Test
    void aCountryToWhichSomebodyWasTakenIsNotThatOfTheEvent() {
        Location village = PlaceFixture.of("Gunmen attacked a market in Odesa. They were evacuated to Switzerland.")
                .locations()
                .get(0);
        assertThat(village.country()).contains("UA");
    }

    @Test
    void aQuarterLiesInTheTownThatTheSentenceBeforeWasSetIn() {
        Location quarter = PlaceFixture.of("A bomb was found in Mosul. Gunmen attacked police in Wahda neighbourhood.")
                .locations()
                .get(1);
        assertThat(quarter.name()).isEqualTo("Wahda");
        assertThat(quarter.within()).containsExactly("Mosul", "Nineveh", "Iraq");
        assertThat(quarter.precision()).isEqualTo(LocationPrecision.TOWN);
        assertThat(quarter.point()).as("Mosul's").isPresent();
    }

    @Test
    void anUnknownVillageLiesInTheCountryOfTheTownNamedAfterIt() {
        Location village = PlaceFixture.of("Gunmen attacked a clinic in Wahdara village, Mosul.")
                .location();
        assertThat(village.name()).isEqualTo("Wahdara");
        assertThat(village.country()).contains("IQ");
        assertThat(village.within()).contains("Mosul");
        assertThat(village.point()).isEmpty();
    }

    @Test
    void anUnknownVillageDoesNotLieInTheTownNamedBefore() {
        Location village = PlaceFixture.of("A bomb was found in Mosul. Gunmen attacked police in Wahda village.")
                .locations()
                .get(1);
        assertThat(village.within()).containsExactly("Iraq");
        assertThat(village.precision()).isEqualTo(LocationPrecision.UNRESOLVED);
    }

    @Test
    void aDefiniteNounTakesUpThePlaceOfItsKind() {
        List<Location> base = PlaceFixture.of("A drone hit the Al Taji base in Iraq. A bomb exploded at the base.")
                .locations();
        assertThat(base).extracting(Location::name).containsExactly("Al Taji base", "Al Taji base");
        assertThat(PlaceFixture.of("A drone hit Kano. A bomb exploded at the base.")
                        .names())
                .containsExactly("Kano");
    }

    @Test
    void theCapitalIsThatOfTheCountryNamed() {
        Location capital =
                PlaceFixture.of("A bomb exploded in the Iraqi capital.").location();
        assertThat(capital.name()).isEqualTo("Baghdad");
        assertThat(capital.point()).contains(new Point(33.34, 44.40));
        assertThat(capital.quote().text()).isEqualTo("Iraqi capital");
        assertThat(PlaceFixture.of("A bomb exploded in the capital.").locations())
                .isEmpty();
    }

    @Test
    void namesNoPlaceWhereTheReportNamesNone() {
        for (String text : List.of(
                "Gunmen attacked a market and killed three people.",
                "A bomb exploded near the base, and the village was hit.",
                "The police said that two men were shot at the airport.",
                "A soldier from the army was killed in the north.")) {
            assertThat(PlaceFixture.of(text).locations()).as(text).isEmpty();
            assertThat(PlaceFixture.of(text).places().home()).as(text).isEmpty();
        }
    }

    @Test
    void aReferenceOfTheMilitaryGridIsAPlaceIfAGazetteerKnowsIt() {
        Location grid = PlaceFixture.of("A bomb exploded at 38SMB4428085160.").location();
        assertThat(grid.type()).contains(LocationType.COORDINATES);
        assertThat(grid.point()).contains(new Point(33.3, 44.4));
        assertThat(PlaceFixture.of("A bomb exploded at 38SMB4428085161.").locations())
                .isEmpty();
    }

    @Test
    void aTownLiesInTheCountrysideOfAnother() {
        Location town = PlaceFixture.of("Bombs hit the town of Hrema in the Mosul countryside.")
                .location();
        assertThat(town.name()).isEqualTo("Hrema");
        assertThat(town.within()).containsExactly("Mosul", "Nineveh", "Iraq");
        assertThat(town.point()).isEmpty();
    }

    @Test
    void severalPlacesMayBeNear() {
        assertThat(PlaceFixture.of("Gunmen fought near Barak and Suri villages in Kandahar province.")
                        .locations())
                .extracting(Location::name, l -> l.country().orElse(""))
                .containsExactly(tuple("Barak", "AF"), tuple("Suri", "AF"));
    }
}
