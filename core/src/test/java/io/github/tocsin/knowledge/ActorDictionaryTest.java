package io.github.tocsin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tocsin.knowledge.ActorDictionary.Entry;
import io.github.tocsin.model.ActorType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorDictionaryTest {

    private static final ActorDictionary BUILT_IN = ActorDictionary.builtIn();

    @TempDir
    private Path folder;

    private static Optional<String> name(String spoken) {
        return BUILT_IN.find(spoken, Optional.empty()).map(Entry::name);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("actors.txt"), String.join("\n", lines) + "\n");
    }

    @Test
    void knowsNamesAcronymsAndTransliterations() {
        assertThat(name("Farabundo Marti National Liberation Front")).contains("FMLN");
        assertThat(name("SENDERO LUMINOSO")).contains("Shining Path");
        assertThat(name("al Shabab")).contains("Al-Shabaab");
        assertThat(name("Kata'ib Hezbollah")).contains("Kataib Hezbollah");
        assertThat(name("ISIS-K")).contains("Islamic State Khorasan");
    }

    @Test
    void doesNotTakeSmallWordsForAcronyms() {
        assertThat(name("IS")).contains("Islamic State");
        assertThat(name("is")).isEmpty();
    }

    @Test
    void givesTheRoleOfTheDay() {
        assertThat(BUILT_IN.find("FMLN", Optional.of(LocalDate.of(1989, 11, 20)))
                        .map(Entry::type))
                .contains(ActorType.ARMED_GROUP);
        assertThat(BUILT_IN.find("FMLN", Optional.of(LocalDate.of(2009, 6, 1))).map(Entry::type))
                .contains(ActorType.POLITICAL_GROUP);
        assertThat(BUILT_IN.find("FARC", Optional.of(LocalDate.of(2020, 6, 1)))).isPresent();
    }

    @Test
    void givesAllWhoBearAName() {
        assertThat(BUILT_IN.findAll("ADF", Optional.empty()).stream()
                        .map(e -> e.country().orElse("")))
                .containsExactlyInAnyOrder("CM", "CD");
    }

    @Test
    void theFirstDictionaryThatKnowsANameWins() throws IOException {
        ActorDictionary own = ActorDictionary.readCsv(file("name,type", "Taliban,STATE"));
        ActorDictionary both = ActorDictionary.firstOf(List.of(own, BUILT_IN));

        assertThat(both.find("Taliban", Optional.empty()).map(Entry::type)).contains(ActorType.STATE);
        assertThat(both.find("Hamas", Optional.empty())).isPresent();
    }

    @Test
    void readsTheUsersOwnFile() throws IOException {
        ActorDictionary own = ActorDictionary.readCsv(file(
                "# ours",
                "name,aliases,type,country,sponsor,from,to",
                "\"Front, the\",FT; The Front,ARMED_GROUP,IQ,Iran,2014,2016-03"));

        assertThat(own.find("ft", Optional.empty())).isEmpty();
        assertThat(own.find("FT", Optional.empty()))
                .contains(new Entry("Front, the", ActorType.ARMED_GROUP, Optional.of("IQ"), Optional.of("Iran")));
        assertThat(own.find("the front", Optional.empty())).isPresent();
    }

    @Test
    void aMalformedLineIsNamedWithFileAndLine() throws IOException {
        Path wrongType = file("name,type", "A Group,GROUPS");
        assertThatThrownBy(() -> ActorDictionary.readCsv(wrongType))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actors.txt:2:")
                .hasMessageContaining("type");
        Path wrongCountry = file("name,type,country", "A Group,ARMED_GROUP,Iraq");
        assertThatThrownBy(() -> ActorDictionary.readCsv(wrongCountry)).hasMessageContaining("actors.txt:2:");
        Path noName = file("title,type", "A Group,ARMED_GROUP");
        assertThatThrownBy(() -> ActorDictionary.readCsv(noName)).hasMessageContaining("no column name");
        Path open = file("name,type", "\"A Group,ARMED_GROUP");
        assertThatThrownBy(() -> ActorDictionary.readCsv(open)).hasMessageContaining("actors.txt:2:");
    }

    @Test
    void readsPetrarchsFormat() throws IOException {
        ActorDictionary own = ActorDictionary.readPetrarch(file(
                "<!-- ours -->",
                "IRAQ_ [IRQ]",
                "JOHN_DOE_ ; a minister, later a rebel",
                "+DOE_OF_IRAQ",
                "    [IRQGOV 790716-030409]",
                "    [IRQREB >030410]",
                "BIG_NEWS_AGENCY_ [IRQMED]"));

        assertThat(own.find("Iraq", Optional.empty()).map(Entry::type)).contains(ActorType.STATE);
        assertThat(own.find("Doe of Iraq", Optional.of(LocalDate.of(1990, 1, 1))))
                .contains(new Entry("John Doe", ActorType.STATE, Optional.of("IQ"), Optional.empty()));
        assertThat(own.find("John Doe", Optional.of(LocalDate.of(2004, 1, 1))).map(Entry::type))
                .contains(ActorType.ARMED_GROUP);
        assertThat(own.find("Big News Agency", Optional.empty()).map(Entry::type))
                .contains(ActorType.MEDIA);
    }

    @Test
    void aMalformedPetrarchLineIsNamedWithFileAndLine() throws IOException {
        Path wrongDate = file("A_GROUP_ [IRQREB 1234]");
        assertThatThrownBy(() -> ActorDictionary.readPetrarch(wrongDate)).hasMessageContaining("actors.txt:1:");
        Path orphan = file("+A_GROUP [IRQREB]");
        assertThatThrownBy(() -> ActorDictionary.readPetrarch(orphan)).hasMessageContaining("actors.txt:1:");
    }
}
