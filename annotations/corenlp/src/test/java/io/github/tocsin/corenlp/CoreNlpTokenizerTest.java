package io.github.tocsin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.text.Report;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreNlpTokenizerTest {

    @Test
    void splitsHyphensAndContractionsAsTheTreebankDoes() {
        assertThat(words("Iran-backed fighters didn't stop the tank's crew."))
                .containsExactly(
                        "Iran", "-", "backed", "fighters", "did", "n't", "stop", "the", "tank", "'s", "crew", ".");
    }

    @Test
    void leavesQuotesAndBracketsAsTheyStand() {
        assertThat(words("He said “we (the army) fired ‘back’” and \"left\" [sic]."))
                .contains("“", "(", ")", "‘", "’", "”", "\"", "[", "]");
    }

    @Test
    void cutsTokensWithSpacesInThem() {
        assertThat(words("about 6 1/2 miles")).containsExactly("about", "6", "1/2", "miles");
    }

    @Test
    void keepsTheFullStopOfAnAbbreviationAtTheEndOfASentence() {
        assertThat(sentences("Drones struck the base of the U.S. The soldiers left at 6 a.m. They were unhurt."))
                .containsExactly(
                        "Drones struck the base of the U.S.", "The soldiers left at 6 a.m.", "They were unhurt .");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Troops of the U.S. Army fired on Gen. Omar Hadi near Mt. Hermon",
                "Police Lt. Col. Rashid Ali and Sgt. Maj. Jones were hit on Jan. 13 by No. 5 Company",
                "SAN PEDRO, 13 JAN 90 (RADIO CENTRAL) -- [TEXT] TWO BOMBS EXPLODED AT 9 P.M. LOCAL TIME"
            })
    void doesNotEndASentenceAtAnAbbreviation(String text) {
        assertThat(sentences(text)).hasSize(1);
    }

    @Test
    void neverJoinsTitleAndText() {
        Report report = Report.of("were hurt in the blast").withTitle("Three people");
        Layers layers = Chain.tokens(report);
        assertThat(layers.get(SentenceLayer.class).size()).isEqualTo(2);
    }

    @Test
    void endsASentenceAtABlankLineOnly() {
        assertThat(sentences("Gunmen attacked\r\na village\r\n \r\nPolice came"))
                .hasSize(2);
    }

    @Test
    void endsASentenceAtALineThatEndsEarly() {
        assertThat(sentences(
                        "Blast in the old town\nA bomb went off in a market in the old town on Monday, police said."))
                .hasSize(2);
        assertThat(sentences("The army said:\n- two soldiers died in the attack\n- a truck was burnt in the attack"))
                .hasSize(3);
    }

    @Test
    void readsOnOverWrappedLines() {
        assertThat(sentences("""
                        The Ministry of Defence in the capital said that Colonel
                        Omar Hadi was among the twelve soldiers wounded when the
                        Third Brigade came under fire.
                        """)).hasSize(1);
    }

    @Test
    void cutsASentenceThatIsTooLongAtAComma() {
        String text = Strings.repeat("the rebels fired at the town, ", 40);
        assertThat(sentences(text)).hasSizeGreaterThan(1).allMatch(sentence -> sentence.endsWith(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word ", "a", "<", "(((", "a.b@", "1,", "-", "http://a.b/", "\uD83D\uDE80", "& ", "'", "\n"})
    void readsAMillionCharactersWithoutAFullStopInBoundedTime(String piece) {
        String text = Strings.repeat(piece, 1_000_000 / piece.length());
        Layers layers = Assertions.assertTimeout(Duration.ofSeconds(30), () -> Chain.tokens(text));
        assertThat(layers.get(SentenceLayer.class).sentences())
                .allMatch(sentence -> sentence.tokens().size() <= CoreNlpTokenizer.LONGEST_SENTENCE);
    }

    @Property(tries = 300)
    void everyTokenQuotesTheText(@ForAll @StringLength(max = 200) String text) {
        checkInvariants(text);
    }

    @Property(tries = 300)
    void everyTokenQuotesTheTextOfMarksAndSpaces(
            @ForAll
                    @StringLength(max = 100)
                    @Chars({
                        'a', 'B', '.', ',', ' ', '\n', '\r', '\t', '-', '\'', '"', '(', ')', '&', ';', '<', '>', '1',
                        '/', '\u00a0', '\u00ad', '½', '“', '’', '…', '\uD83D', '\uDE80', '\u0000', '\uFEFF', '\u200b'
                    })
                    String text) {
        checkInvariants(text);
    }

    private static void checkInvariants(String text) {
        Layers layers = Chain.tokens(text);
        int end = 0;
        for (Token token : layers.get(TokenLayer.class).tokens()) {
            assertThat(token.text()).isEqualTo(token.span().in(text)).isNotBlank();
            assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
            end = token.span().end();
        }
        int first = 0;
        int index = 0;
        for (Sentence sentence : layers.get(SentenceLayer.class).sentences()) {
            assertThat(sentence.index()).isEqualTo(index++);
            assertThat(sentence.tokens().first()).isEqualTo(first);
            assertThat(sentence.tokens().size()).isPositive();
            first = sentence.tokens().end();
        }
        assertThat(first).isEqualTo(layers.get(TokenLayer.class).size());
    }

    private static List<String> words(String text) {
        return Chain.tokens(text).get(TokenLayer.class).tokens().stream()
                .map(Token::text)
                .toList();
    }

    private static List<String> sentences(String text) {
        Layers layers = Chain.tokens(text);
        return layers.get(SentenceLayer.class).sentences().stream()
                .map(sentence -> Chain.words(layers, sentence.tokens()))
                .toList();
    }
}
