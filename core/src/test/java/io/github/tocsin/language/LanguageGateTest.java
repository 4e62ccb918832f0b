package io.github.tocsin.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.language.LanguageGate.Result;
import io.github.tocsin.text.Report;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGateTest {

    private static LanguageGate.Verdict judge(String text) {
        return LanguageGate.english().judge(Report.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gunmen attacked a market in the north of the country on Tuesday, killing twelve people, police said.",
                "TERRORISTS OF THE NATIONAL LIBERATION ARMY TODAY BLEW UP A SECTION OF THE OIL PIPELINE.",
                "Blast in Kabul",
                "Mosul car bomb kills 12",
                "Clashes: Taliban vs. Afghan forces, Kunduz, Baghlan, Takhar, Faryab, Helmand, Uruzgan. 12 killed.",
                "El Salvador: FMLN attacks San Miguel, La Union and Santa Ana; 3 soldiers killed in La Libertad, de la Cruz said.",
                "3 killed"
            })
    void readsEnglish(String text) {
        assertThat(judge(text).result()).isEqualTo(Result.OK);
        assertThat(judge(text).diagnostic()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Des hommes armés ont attaqué un marché dans le nord du pays mardi, tuant douze personnes, selon la police.",
                "Hombres armados atacaron un mercado en el norte del país el martes y mataron a doce personas, según la policía.",
                "Bewaffnete haben am Dienstag einen Markt im Norden des Landes angegriffen und zwölf Menschen getötet.",
                "Вооружённые люди напали на рынок на севере страны во вторник, погибли двенадцать человек.",
                "Озброєні люди напали на ринок на півночі країни у вівторок, загинули дванадцять людей.",
                "هاجم مسلحون سوقا في شمال البلاد يوم الثلاثاء مما أسفر عن مقتل اثني عشر شخصا.",
                "武装分子周二袭击了该国北部的一个市场，造成十二人死亡。",
                "Uomini armati hanno attaccato un mercato nel nord del paese, uccidendo dodici persone, secondo la polizia."
            })
    void refusesOtherLanguages(String text) {
        assertThat(judge(text).result()).isEqualTo(Result.NOT_ENGLISH);
        assertThat(judge(text).diagnostic()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\t", "\u00A0\uFEFF"})
    void saysThatThereIsNothing(String text) {
        assertThat(judge(text).result()).isEqualTo(Result.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002PK\u0003\u0004abc\u0000\u0000",
                "\uFFFD\uFFFD\uFFFDPNG\uFFFD",
                "0101 1100 0011 1010 0101 1111 0000 1010 0101 0011 a",
                "12 34 56"
            })
    void refusesWhatIsNoText(String text) {
        assertThat(judge(text).result()).isEqualTo(Result.NOT_TEXT);
    }

    @Test
    void refusesNoiseOfManyWordsOrNone() {
        assertThat(judge("qwerty zxcvb plmok ".repeat(500)).result()).isEqualTo(Result.NOT_ENGLISH);
        assertThat(judge("a".repeat(100_000)).result()).isEqualTo(Result.NOT_TEXT);
        assertThat(judge("武装分子周二袭击了该国北部的一个市场".repeat(500)).result()).isEqualTo(Result.NOT_ENGLISH);
    }

    @Test
    void aNameInAnotherScriptDoesNoHarm() {
        assertThat(judge("Gunmen of the group Ансар attacked a market in the town of Кривой Рог on Tuesday.")
                        .result())
                .isEqualTo(Result.OK);
    }

    @Property
    void survivesAnyText(@ForAll String text) {
        assertThat(judge(text).result() == Result.OK)
                .isEqualTo(judge(text).diagnostic().isEmpty());
    }
}
