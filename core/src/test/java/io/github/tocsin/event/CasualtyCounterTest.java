package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionFinder;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.SemanticTyper;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.testing.Analysed;
import io.github.tocsin.testing.SmallReports;
import io.github.tocsin.text.Quantity;
import io.github.tocsin.text.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on cached parses: {@code casualties.conllu}. */
class CasualtyCounterTest {

    private static final ImmutableMap<String, Layers> PARSES =
            Analysed.load("/io/github/tocsin/event/casualties.conllu");

    private static Casualties casualties(String beginning) throws AnnotationException {
        String text = PARSES.keySet().stream()
                .filter(t -> t.contains(beginning))
                .findFirst()
                .orElseThrow();
        return casualties(PARSES.getOrDefault(text, Layers.of()), text);
    }

    private static Casualties casualties(Layers parsed, String text) throws AnnotationException {
        Layers typed = run(new SemanticTyper(BuiltInNouns.lexicon(), ActorDictionary.builtIn()), text, parsed);
        Layers layers = run(new MentionFinder(FrameLexicon.builtIn()), text, typed);
        AnnotationInput input = AnnotationInput.of(
                Report.of(text), layers, Sets.union(ParsedSentence.LAYERS, java.util.Set.of(MentionLayer.class)));
        List<EventMention> mentions = layers.get(MentionLayer.class).mentions();
        List<IncidentDraft.Part> parts = new ArrayList<>();
        List<Toll> tolls = new ArrayList<>();
        Quantities quantities = new Quantities(input);
        for (ParsedSentence sentence : ParsedSentence.allOf(input)) {
            List<EventMention> own = mentions.stream()
                    .filter(m -> m.sentence() == sentence.index())
                    .toList();
            own.forEach(m -> m.arguments().forEach(a -> parts.add(new IncidentDraft.Part(a, m, sentence))));
            tolls.addAll(TollReader.read(sentence, own, quantities));
        }
        return new CasualtyCounter(parts, tolls, p -> true, quantities).count();
    }

    private static Layers run(Annotator annotator, String text, Layers layers) throws AnnotationException {
        return layers.and(annotator.annotate(
                AnnotationInput.of(Report.of(text), layers, Sets.union(annotator.requires(), annotator.uses()))));
    }

    private static String shown(Optional<Quantity> quantity) {
        return quantity.map(q -> shown(q.low()) + "/" + shown(q.best()) + "/" + shown(q.high()))
                .orElse("");
    }

    private static String shown(OptionalInt n) {
        return n.isPresent() ? Integer.toString(n.getAsInt()) : "-";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "x", textBlock = """
        no reported casualties                     | 0/0/0    | 0/0/0
        No casualties were reported                | 0/0/0    | 0/0/0
        No one was hurt                            | 0/0/0    | 0/0/0
        Neither injuries nor fatalities            | 0/0/0    | 0/0/0
        no report of casualties nor injuries       | 0/0/0    | 0/0/0
        including a police general                 | ''       | 6/6/-
        including seven assailants                 | 13/13/-  | 8/8/8
        In addition to the assailant               | 42/42/-  | 38/38/38
        One civilian and two assailants            | 3/3/3    | 13/13/13
        killing 12 and leaving 30 wounded          | 12/12/12 | 30/30/30
        12 dead, 30 injured                        | 12/12/12 | 30/30/30
        claimed the lives of 14                    | 16/16/16 | ''
        The mayor and his bodyguard                | 2/2/2    | ''
        3 regional staff injured                   | 1/1/1    | 3/3/3
        another was injured                        | 1/1/1    | 1/1/1
        1 fatality and 1 injured                   | 1/1/1    | 1/1/1
        and injured 6                              | 14/14/14 | 6/6/6
        Both assailants were killed                | 2/2/2    | ''
        shot in the head and killed                | 1/1/1    | ''
        shot and killed a lorry driver             | 1/1/1    | ''
        2 BBC regional staff shot and killed       | 2/2/2    | ''
        5 killed, 8 wounded on June 14             | 5/5/5    | 8/8/8
        suffered a knife wound                     | ''       | 1/1/1
        died upon arrival                          | 1/1/1    | ''
        critically shot and later died             | 1/1/1    | ''
        civilian reported dead                     | 1/1/-    | ''
        His body was later found                   | 1/1/1    | ''
        a religious teacher and an adviser         | 1/1/1    | ''
        including guards and local civilians       | 15/15/-  | 6/6/6
        Five people died and 23 were injured       | 5/5/5    | 23/23/23
        His driver was also killed                 | 2/2/2    | ''
        wounded when attacked on the road          | ''       | 2/2/2
        """)
    void countsTheDeadAndTheWounded(String text, String killed, String wounded) throws AnnotationException {
        Casualties casualties = casualties(text);

        assertThat(shown(casualties.killed())).isEqualTo(killed);
        assertThat(shown(casualties.wounded())).isEqualTo(wounded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", nullValues = "x", textBlock = """
        The rebels fired a shell at a house, killing a farmer and injuring three others. | 1/1/1 | 3/3/3
        At least 38 people were wounded in the blast, nine of them critically. | '' | 38/38/-
        Ten officers were killed and three soldiers and an unknown number of rebels were wounded in the clash. | 10/10/10 | 3/3/-
        The death toll from the bombing of a market in the north rose to 19 on Tuesday after three of the wounded died. | 19/19/19 | ''
        A driver hired by an agency was shot and killed. | 1/1/1 | ''
        Both of the hostages and one guard were killed on Tuesday. | 3/3/3 | ''
        At least eight people, including a child, two guards, and five gunmen were killed in the blast. | 8/8/- | ''
        A bomb went off at the depot, resulting in the death of one guard and injuries to three more guards. | 1/1/1 | 3/3/3
        The shell hit an army truck, killing the driver and wounding two soldiers. | 1/1/1 | 2/2/2
        Both attackers and one guard were killed in the clash. | 3/3/3 | ''
        A driver was shot by robbers near the bridge. He was treated in hospital for his wounds. | '' | 1/1/1
        A trader was shot near the bridge. He was taken to hospital, where he died. | 1/1/1 | ''
        Three crew members of an aid truck were injured when gunmen fired on it. | '' | 3/3/3
        One guard was killed and another staff wounded in the raid. | 1/1/1 | 1/1/1
        The gunmen shot dead a member of the council in the village. | 1/1/1 | ''
        A mayor was attacked and beaten to death by villagers. | 1/1/1 | ''
        A man was killed and his body was found wrapped in plastic. | 1/1/1 | ''
        The body of a farmer was found with 23 gunshot wounds. | 1/1/1 | ''
        The shells killed a family of three and injured two others. | 3/3/3 | 2/2/2
        Two bombers detonated their vests at a mosque, killing only themselves. | 2/2/2 | ''
        Rebels killed former mayor as he left the house. | 1/1/1 | ''
        Robbers shot a guard, who died. | 1/1/1 | ''
        The blast wounded a clerk. He died the following day. | 1/1/1 | 1/1/1
        Two IS fighters were killed by soldiers. | 2/2/2 | ''
        Guards killed a suicide bomber at the gate of the depot. | 1/1/1 | ''
        Between 12 and 15 people were killed in the blast. | 12/-/15 | ''
        Ten guards were killed in the shelling, but the army spoke of four dead. | 4/-/10 | ''
        The shelling killed six soldiers, while the rebels put the toll at 20. | 6/-/20 | ''
        A total of 15 people died in the raid. | 15/15/15 | ''
        Two civilians were killed and a third was injured in the attack. | 2/2/2 | 1/1/1
        06/12/2024: Attackers shot and killed Omar Bello, a tribal elder, in Zaria. | 1/1/1 | ''
        """)
    void countsEverybodyOnce(String text, String killed, String wounded) throws AnnotationException {
        Casualties casualties = casualties(SmallReports.annotated(Report.of(text)), text);

        assertThat(shown(casualties.killed())).isEqualTo(killed);
        assertThat(shown(casualties.wounded())).isEqualTo(wounded);
    }

    @Test
    void countsTheMissing() throws AnnotationException {
        String text = "Gunmen abducted 12 teachers. Three others are missing.";
        Casualties casualties = casualties(SmallReports.annotated(Report.of(text)), text);

        assertThat(shown(casualties.abducted())).isEqualTo("12/12/12");
        assertThat(shown(casualties.missing())).isEqualTo("3/3/3");
    }

    @Test
    void tellsTheGroupsThatTheyWereOf() throws AnnotationException {
        assertThat(casualties("including seven assailants").groups())
                .extracting(g -> g.group() + " " + shown(g.killed()))
                .containsExactly("assailants 7/7/7", "officers 6/6/6");
    }
}
