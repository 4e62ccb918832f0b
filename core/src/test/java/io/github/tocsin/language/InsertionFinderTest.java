package io.github.tocsin.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tocsin.layer.InsertionLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.testing.Tagged;
import java.util.List;
import org.junit.jupiter.api.Test;

class InsertionFinderTest {

    private final InsertionFinder finder = new InsertionFinder();

    private List<TokenRange> find(String words) {
        return finder.annotate(Tagged.of(words).inputFor(finder))
                .get(InsertionLayer.class)
                .ranges();
    }

    @Test
    void findsAnEditorsRemarks() {
        assertThat(find("The Army [ ELN ] attacked [ as heard ] a bridge ."))
                .containsExactly(TokenRange.of(2, 5), TokenRange.of(6, 10));
    }

    @Test
    void findsTheDateline() {
        assertThat(find("LIMA, 5 JUL 89 (EFE) -- A bomb exploded .")).containsExactly(TokenRange.of(0, 6));
    }

    @Test
    void findsADayThatHeadsAnEntry() {
        assertThat(find("18.6.2017 : Gunmen shot a judge .")).containsExactly(TokenRange.of(0, 2));
        assertThat(find("18 June 2017 - Gunmen shot a judge .")).containsExactly(TokenRange.of(0, 4));
        assertThat(find("June 18 , 2017 : Gunmen shot a judge .")).containsExactly(TokenRange.of(0, 5));
        assertThat(find("Police : Gunmen shot a judge .")).isEmpty();
        assertThat(find("12 people : two judges and ten clerks were shot .")).isEmpty();
    }

    @Test
    void findsAShortRemarkInRoundBrackets() {
        assertThat(find("2 ( British ) workers and 4 ( 3 national , 1 foreign ) guards died ."))
                .containsExactly(TokenRange.of(1, 4), TokenRange.of(7, 14));
    }

    @Test
    void leavesAloneARemarkThatMayTellSomething() {
        assertThat(find("Gunmen attacked a post ( killing two ) near a bridge ."))
                .isEmpty();
        assertThat(find("The coach was fired ( again ) .")).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotClosedOrTooLong() {
        assertThat(find("A bomb [ exploded .")).isEmpty();
        assertThat(find("A bomb [ one two three four five six seven eight nine ten eleven twelve thirteen ] ."))
                .isEmpty();
    }
}
