package io.github.tocsin.event.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.tocsin.event.PlainLayers;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Report;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {

    private final QuantityReader reader = new QuantityReader();

    /** Reads the phrase between braces; its head is marked by a star before it. */
    private Optional<Quantity> read(String marked, boolean counting) {
        AnnotationInput input = PlainLayers.of(Report.of(marked.replaceAll("[*{}]", "")));
        TokenLayer tokens = input.get(TokenLayer.class);
        int first = tokenAt(
                tokens,
                marked.substring(0, marked.indexOf('{')).replaceAll("[*{}]", "").length());
        int end = tokenAt(
                tokens,
                marked.substring(0, marked.indexOf('}')).replaceAll("[*{}]", "").length());
        int head = tokenAt(
                tokens,
                marked.substring(0, marked.indexOf('*')).replaceAll("[*{}]", "").length());
        FormLayer forms = input.get(FormLayer.class);
        TagLayer tags = input.get(TagLayer.class);
        TokenRange phrase = TokenRange.of(first, end);
        return counting
                ? reader.readCounting(tokens, forms, tags, phrase, head)
                : reader.read(tokens, forms, tags, phrase, head);
    }

    private static int tokenAt(TokenLayer tokens, int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).span().start() < offset) {
            i++;
        }
        return i;
    }

    private static String shown(Quantity q) {
        return shown(q.low()) + "/" + shown(q.best()) + "/" + shown(q.high()) + " " + q.text();
    }

    private static String shown(OptionalInt n) {
        return n.isPresent() ? Integer.toString(n.getAsInt()) : "-";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {six *soldiers} died                                   | 6/6/6 six
        {12 *soldiers} died                                    | 12/12/12 12
        {1,200 *people} fled                                   | 1200/1200/1200 1,200
        {2000 *people} fled                                    | 2000/2000/2000 2000
        {3 million *people} fled                               | 3000000/3000000/3000000 3 million
        {twenty-one *soldiers} died                            | 21/21/21 twenty-one
        {Twenty one *soldiers} died                            | 21/21/21 Twenty one
        {three hundred and fifty *soldiers} died               | 350/350/350 three hundred and fifty
        {a hundred *soldiers} died                             | 100/100/100 a hundred
        {a dozen *soldiers} died                               | 12/12/12 a dozen
        {two dozen *soldiers} died                             | 24/24/24 two dozen
        {half a dozen *soldiers} died                          | 6/6/6 half a dozen
        {a couple of *soldiers} died                           | 2/2/2 a couple of
        {both *soldiers} died                                  | 2/2/2 both
        {at least two of its radar *systems} burnt             | 2/2/- at least two
        {at least *two} of its radar systems burnt             | 2/2/- at least two
        killed at least {two *soldiers} there                  | 2/2/- at least two
        {more than 12 *soldiers} died                          | 12/12/- more than 12
        {over 12 *soldiers} died                               | 12/12/- over 12
        {no fewer than 12 *soldiers} died                      | 12/12/- no fewer than 12
        {no less than three *soldiers} died                    | 3/3/- no less than three
        {12 or more *soldiers} died                            | 12/12/- 12 or more
        {up to 15 *soldiers} died                              | -/-/15 up to 15
        {as many as 15 *soldiers} died                         | -/-/15 as many as 15
        {fewer than 15 *soldiers} died                         | -/-/15 fewer than 15
        {about 20 *soldiers} died                              | -/20/- about 20
        {some 20 *soldiers} died                               | -/20/- some 20
        {nearly 20 *soldiers} died                             | -/20/- nearly 20
        {an estimated 20 *soldiers} died                       | -/20/- an estimated 20
        {about a dozen *soldiers} died                         | -/12/- about a dozen
        {12 to 15 *soldiers} died                              | 12/-/15 12 to 15
        {12-15 *soldiers} died                                 | 12/-/15 12-15
        {between 12 and 15 *soldiers} died                     | 12/-/15 between 12 and 15
        {about 12 to 15 *soldiers} died                        | 12/-/15 about 12 to 15
        {one or two *soldiers} died                            | 1/-/2 one or two
        {several *soldiers} died                               | -/-/- several
        {dozens of *soldiers} died                             | -/-/- dozens of
        {*dozens} of soldiers died                             | -/-/- dozens
        {scores of *soldiers} died                             | -/-/- scores of
        {a number of *soldiers} died                           | -/-/- a number of
        {some *soldiers} died                                  | -/-/- some
        {at least several *soldiers} died                      | -/-/- at least several
        {no *soldiers} died                                    | 0/0/0 no
        {*nobody} died                                         | 0/0/0 nobody
        {the other *four} fled                                 | 4/4/4 four
        {a total of 12 *soldiers} died                         | 12/12/12 12
        {the 12 *soldiers} died                                | 12/12/12 12
        {three of the 12 *hostages} died                       | 3/3/3 three
        {12 soldiers and three *civilians} died                | 3/3/3 three
        {12 *soldiers and three civilians} died                | 12/12/12 12
        {two 15-year-old *boys} died                           | 2/2/2 two
        {five M-16 *rifles} were found                         | 5/5/5 five
        {two armed and masked *men} came                       | 2/2/2 two
        """)
    void readsTheQuantityOfANounPhrase(String text, String expected) {
        assertThat(read(text, false).map(QuantityReaderTest::shown)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {soldiers and two *civilians} died | 2/2/2 two
        {a *soldier} died                  | 1/1/1 a
        {The *mayor} died                  | 1/1/1 The
        """)
    void countsASingleThingWhenAsked(String text, String expected) {
        assertThat(read(text, true).map(QuantityReaderTest::shown)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {a 15-year-old *boy} died
        {a fifteen-year-old *boy} died
        {Battalion 3-16 *soldiers} died
        {M-16 *rifles} were found
        {the 7th *Brigade} left
        {a three-man *crew} died
        {Highway 4 *bridges} fell
        {the 2016 *attack} failed
        {the 2015 *elections} failed
        {the 9/11 *attacks} came
        {3.5 *percent} fled
        {$5 *million} was paid
        {five *miles} west of it
        {two soldiers and *civilians} died
        {*soldiers} died
        {a *soldier} died
        {B-52 *bombers} came
        {detachment No. 4 *troops} came
        """)
    void takesNoOtherNumberForAQuantity(String text) {
        assertThat(read(text, false)).isEmpty();
    }

    @Test
    void addsWhatIsKnownOfBoth() {
        Quantity six = Quantity.exactly(6, "six");
        assertThat(shown(QuantityReader.add(six, Quantity.exactly(2, "two")))).isEqualTo("8/8/8 six + two");
        assertThat(shown(QuantityReader.add(six, Quantity.atLeast(2, "at least two"))))
                .isEqualTo("8/8/- six + at least two");
        assertThat(shown(QuantityReader.add(six, Quantity.words("several")))).isEqualTo("6/-/- six + several");
        assertThat(shown(QuantityReader.add(six, Quantity.between(1, 2, "one or two"))))
                .isEqualTo("7/-/8 six + one or two");
    }

    @Property(tries = 300)
    void survivesAnyText(
            @ForAll String text, @ForAll @IntRange(max = 20) int first, @ForAll @IntRange(max = 20) int more) {
        AnnotationInput input = PlainLayers.of(Report.of(text));
        TokenLayer tokens = input.get(TokenLayer.class);
        int from = Math.min(first, tokens.size());
        int end = Math.min(from + more, tokens.size());
        if (from < end) {
            assertThatCode(() -> reader.read(
                            tokens,
                            input.get(FormLayer.class),
                            input.get(TagLayer.class),
                            TokenRange.of(from, end),
                            end - 1))
                    .doesNotThrowAnyException();
        }
    }

    @Property(tries = 300)
    void readsAnyNumberWrittenInDigits(@ForAll @IntRange(min = 0, max = 100_000) int n) {
        String digits = n >= 2100 ? String.format(java.util.Locale.ROOT, "%,d", n) : Integer.toString(n);
        assertThat(read("{" + digits + " *soldiers} died", false)).contains(Quantity.exactly(n, digits));
    }
}
