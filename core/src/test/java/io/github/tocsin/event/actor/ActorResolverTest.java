package io.github.tocsin.event.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.CoreferenceLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.SemanticTyper;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.testing.Tagged;
import io.github.tocsin.text.Report;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ActorResolverTest {

    private static final ActorResolver RESOLVER = new ActorResolver(ActorDictionary.builtIn());
    private static final SemanticTyper TYPER = new SemanticTyper();

    private static ActorLayer actors(Tagged text) {
        Layers layers = text.layers();
        Layers typed = layers.and(run(TYPER, text, layers));
        return run(RESOLVER, text, typed).get(ActorLayer.class);
    }

    private static Layers run(io.github.tocsin.layer.Annotator annotator, Tagged text, Layers layers) {
        AnnotationInput input = AnnotationInput.of(
                Report.of(text.content()), layers, Sets.union(annotator.requires(), annotator.uses()));
        try {
            return annotator.annotate(input);
        } catch (io.github.tocsin.layer.AnnotationException e) {
            throw new AssertionError(e);
        }
    }

    private static Actor actor(Tagged text, String head) {
        return actors(text)
                .at(text.at(head))
                .orElseThrow(() -> new AssertionError("nobody at " + head))
                .actor();
    }

    private static void isActor(Actor actor, String name, ActorType type, String country, String sponsor) {
        assertThat(actor.name()).isEqualTo(name);
        assertThat(actor.type()).isEqualTo(type);
        assertThat(actor.country()).isEqualTo(Optional.of(country).filter(c -> !c.isEmpty()));
        assertThat(actor.sponsor()).isEqualTo(Optional.of(sponsor).filter(c -> !c.isEmpty()));
    }

    private static String quoted(Actor actor) {
        return actor.quote().orElseThrow().text();
    }

    @Test
    void namesTheGroupThatItsMembersStandFor() {
        Actor actor = actor(
                Tagged.of("Suspected/JJ Boko/NNP Haram/NNP militants/NNS/militant attacked/VBD a/DT village ."),
                "militants");

        isActor(actor, "Boko Haram", ActorType.ARMED_GROUP, "NG", "");
        assertThat(quoted(actor)).isEqualTo("Suspected Boko Haram militants");
    }

    @Test
    void namesTheGroupThatPeopleAreSaidToBelongTo() {
        Actor actor = actor(
                Tagged.of(
                        "Gunmen/NNS/gunman believed/VBN to/TO belong/VB to/IN Boko/NNP Haram/NNP attacked/VBD a/DT village ."),
                "Gunmen");

        isActor(actor, "Boko Haram", ActorType.ARMED_GROUP, "NG", "");
    }

    @Test
    void namesTheGroupThatPeopleAreSuspectedToBe() {
        Actor actor = actor(
                Tagged.of("armed/JJ men/NNS/man ,/, suspected/VBN to/TO be/VB members/NNS of/IN Boko/NNP Haram/NNP"
                        + " ,/, fled/VBD ."),
                "men");

        isActor(actor, "Boko Haram", ActorType.ARMED_GROUP, "NG", "");
    }

    @Test
    void readsTheNameThatAGroupIsCalledBy() {
        isActor(
                actor(Tagged.of("A/DT group/NN called/VBN Iron/NNP Dune/NNP fled/VBD ."), "group"),
                "Iron Dune",
                ActorType.UNKNOWN,
                "",
                "");
        isActor(
                actor(Tagged.of("The/DT militia/NN Iron/NNP Dune/NNP fled/VBD ."), "militia"),
                "Iron Dune",
                ActorType.ARMED_GROUP,
                "",
                "");
        isActor(
                actor(Tagged.of("A/DT militia/NN ,/, Syrian/JJ officials/NNS said/VBD ,/, fled/VBD ."), "militia"),
                "militia",
                ActorType.ARMED_GROUP,
                "",
                "");
    }

    @Test
    void aDayInANameIsPartOfIt() {
        assertThat(actor(Tagged.of("The/DT 4/CD July/NNP Command/NN/command fled/VBD ."), "Command")
                        .name())
                .isEqualTo("4 July Command");
    }

    @Test
    void anAcronymInBracketsIsShortForTheNameBeforeIt() {
        assertThat(actors(Tagged.of("The/DT Lanka/NNP Army/NNP (/-LRB- SLA/NNP )/-RRB- fled/VBD .")
                                .name("ORGANIZATION", 1, 3))
                        .mentions())
                .extracting(mention -> mention.actor().name())
                .doesNotContain("Sudan Liberation Movement");
    }

    @Test
    void theOriginOfAWeaponIsNotItsOwner() {
        assertThat(actors(Tagged.of("A/DT Russian-made/JJ missile/NN hit/VBD a/DT village ."))
                        .mentions())
                .extracting(mention -> mention.actor().name())
                .doesNotContain("Russia");
    }

    @Test
    void anUnknownPartyIsNoPoliticalOne() {
        assertThat(actor(Tagged.of("An/DT unknown/JJ party/NN fired/VBD ."), "party")
                        .type())
                .isEqualTo(ActorType.UNKNOWN);
    }

    @Test
    void namesTheGroupWhoseMembersFollowAfterOf() {
        Actor actor = actor(
                Tagged.of("Four/CD members/NNS/member of/IN the/DT Farabundo/NNP Marti/NNP National/NNP"
                        + " Liberation/NNP Front/NNP fled/VBD ."),
                "members");

        isActor(actor, "FMLN", ActorType.ARMED_GROUP, "SV", "");
        assertThat(quoted(actor)).isEqualTo("Four members of the Farabundo Marti National Liberation Front");
    }

    @Test
    void givesADescriptionInItsOwnWordsWithoutArticleAndNumber() {
        isActor(
                actor(Tagged.of("At/IN least/JJS four/CD unidentified/JJ gunmen/NNS/gunman fled/VBD ."), "gunmen"),
                "unidentified gunmen",
                actor(Tagged.of("gunmen/NNS/gunman fled/VBD"), "gunmen").type(),
                "",
                "");
        isActor(
                actor(Tagged.of("The/DT Shiite/JJ militias/NNS/militia fired/VBD ."), "militias"),
                "Shiite militias",
                ActorType.ARMED_GROUP,
                "",
                "");
    }

    @Test
    void readsTheCountryFromTheAdjective() {
        isActor(
                actor(Tagged.of("The/DT Iraqi/JJ military/NN said/VBD so/RB ."), "military"),
                "Iraqi military",
                ActorType.MILITARY,
                "IQ",
                "");
        isActor(
                actor(Tagged.of("The/DT Iraqi/JJ government said/VBD so/RB ."), "government"),
                "Iraqi government",
                ActorType.STATE,
                "IQ",
                "");
        isActor(
                actor(Tagged.of("The/DT government said/VBD so/RB ."), "government"),
                "government",
                ActorType.STATE,
                "",
                "");
    }

    @Test
    void readsTheCountryFromThePhraseThatFollows() {
        assertThat(actor(Tagged.of("Police in/IN northern/JJ Nigeria/NNP said/VBD so/RB ."), "Police")
                        .country())
                .contains("NG");
        assertThat(actor(Tagged.of("Rebels/NNS/rebel of/IN the/DT region fled/VBD ."), "Rebels")
                        .country())
                .isEmpty();
    }

    @Test
    void readsTheSponsorBeforeTheNoun() {
        isActor(
                actor(Tagged.of("Iran-backed/JJ militias/NNS/militia fired/VBD ."), "militias"),
                "Iran-backed militias",
                ActorType.ARMED_GROUP,
                "",
                "Iran");
        isActor(
                actor(Tagged.of("Iran/NNP -/HYPH backed/VBN militias/NNS/militia fired/VBD ."), "militias"),
                "Iran - backed militias",
                ActorType.ARMED_GROUP,
                "",
                "Iran");
        assertThat(actor(Tagged.of("pro-Iranian/JJ militias/NNS/militia fired/VBD ."), "militias")
                        .sponsor())
                .contains("Iran");
        assertThat(actor(Tagged.of("anti-Iranian/JJ militias/NNS/militia fired/VBD ."), "militias"))
                .matches(a -> a.sponsor().isEmpty() && a.country().isEmpty());
    }

    @Test
    void readsTheSponsorAfterTheNoun() {
        isActor(
                actor(
                        Tagged.of("Shiite/JJ militias/NNS/militia loyal/JJ to/IN the/DT Iranian/JJ regime fired/VBD ."),
                        "militias"),
                "Shiite militias",
                ActorType.ARMED_GROUP,
                "",
                "Iran");
        assertThat(actor(
                                Tagged.of(
                                        "Rebels/NNS/rebel ,/, who/WP are/VBP backed/VBN by/IN Rwanda/NNP ,/, fled/VBD ."),
                                "Rebels")
                        .sponsor())
                .contains("Rwanda");
    }

    @Test
    void takesUpTheSponsorThatTheReportNamesElsewhere() {
        String fighters = "Iranian/JJ fighters/NNS/fighter fled/VBD .";

        assertThat(actor(Tagged.of(fighters), "fighters").sponsor()).isEmpty();
        assertThat(actor(Tagged.of("Militias/NNS/militia loyal/JJ to/IN Iran/NNP fired/VBD . " + fighters), "fighters")
                        .sponsor())
                .contains("Iran");
    }

    @Test
    void theOwnerOfProxiesIsTheirSponsor() {
        Actor actor = actor(Tagged.of("Iran/NNP 's/POS proxies/NNS/proxy in/IN Iraq/NNP attacked/VBD ."), "proxies");

        assertThat(actor.sponsor()).contains("Iran");
        assertThat(actor.country()).contains("IQ");
    }

    @Test
    void theDictionaryTellsTheSponsor() {
        isActor(
                actor(Tagged.of("Houthis/NNPS fired/VBD missiles/NNS/missile ."), "Houthis"),
                "Houthis",
                ActorType.ARMED_GROUP,
                "YE",
                "Iran");
    }

    @Test
    void theCountryOfTheReportTellsWhichOfTwoIsMeant() {
        isActor(
                actor(Tagged.of("The/DT ADF/NNP killed/VBD ten/CD in/IN Cameroon/NNP ."), "ADF"),
                "Ambazonia Defense Forces",
                ActorType.ARMED_GROUP,
                "CM",
                "");
        isActor(
                actor(Tagged.of("The/DT ADF/NNP killed/VBD ten/CD in/IN the/DT DRC/NNP ."), "ADF"),
                "ADF",
                ActorType.ARMED_GROUP,
                "CD",
                "");
    }

    @Test
    void whereNothingTellsWhichIsMeantOnlyWhatTheyShareIsSaid() {
        isActor(actor(Tagged.of("The/DT ADF/NNP killed/VBD ten/CD ."), "ADF"), "ADF", ActorType.ARMED_GROUP, "", "");
    }

    @Test
    void unidentifiedDronesNameNobody() {
        Tagged text = Tagged.of("Unidentified/JJ drones/NNS/drone struck/VBD a/DT radar system .");

        assertThat(actors(text).at(text.at("drones"))).isEmpty();
    }

    @Test
    void ownedWeaponsAndAircraftNameTheirOwners() {
        isActor(
                actor(Tagged.of("Israeli/JJ warplanes/NNS/warplane struck/VBD a/DT village ."), "warplanes"),
                "Israeli warplanes",
                ActorType.MILITARY,
                "IL",
                "");
        assertThat(actor(Tagged.of("Houthi/NNP drones/NNS/drone struck/VBD a/DT village ."), "drones")
                        .name())
                .isEqualTo("Houthis");
        assertThat(actor(Tagged.of("Israeli/JJ drones/NNS/drone struck/VBD a/DT village ."), "drones")
                        .name())
                .isEqualTo("Israel");
    }

    @Test
    void theAdjectiveOfAnAttackIsACountry() {
        isActor(
                actor(Tagged.of("An/DT Israeli/JJ airstrike killed/VBD six/CD ."), "Israeli"),
                "Israel",
                ActorType.STATE,
                "IL",
                "");
    }

    @Test
    void aCountryActsUnlessItIsAPlace() {
        Tagged text = Tagged.of("Iran/NNP attacked/VBD a/DT base in/IN Iraq/NNP .")
                .name(EntityMention.LOCATION, 0, 1)
                .name(EntityMention.LOCATION, 5, 6);

        isActor(actor(text, "Iran"), "Iran", ActorType.STATE, "IR", "");
        assertThat(actors(text).at(text.at("Iraq"))).isEmpty();
    }

    @Test
    void aPersonHasTheNameAndTheCountryOfTheDescription() {
        Actor actor = actor(
                Tagged.of("Colombian/JJ drug lord Pablo/NNP Escobar/NNP fled/VBD .")
                        .name(EntityMention.PERSON, 3, 5),
                "Escobar");

        isActor(actor, "Pablo Escobar", ActorType.PERSON, "CO", "");
        assertThat(quoted(actor)).isEqualTo("Colombian drug lord Pablo Escobar");
    }

    @Test
    void anUnlistedNameTellsItsKind() {
        isActor(
                actor(
                        Tagged.of("The/DT Zarconian/NNP Liberation/NNP Front/NNP fired/VBD .")
                                .name(EntityMention.ORGANIZATION, 1, 4),
                        "Front"),
                "Zarconian Liberation Front",
                ActorType.ARMED_GROUP,
                "",
                "");
    }

    @Test
    void anAcronymInBracketsStandsForTheName() {
        Tagged text = Tagged.of("The/DT Zarconian/NNP Liberation/NNP Front/NNP (/-LRB- ZLF/NNP )/-RRB- fired/VBD . "
                        + "The/DT ZLFX/NNP and/CC ZLF/NNP fled/VBD .")
                .name(EntityMention.ORGANIZATION, 1, 4)
                .name(EntityMention.ORGANIZATION, 12, 13);

        assertThat(actors(text).at(12).orElseThrow().actor().name()).isEqualTo("Zarconian Liberation Front");
    }

    @Test
    void theGroupTakesUpTheOneGroupNamedBefore() {
        Tagged text = Tagged.of("The/DT FMLN/NNP attacked/VBD . The/DT guerrillas/NNS/guerrilla fled/VBD . "
                + "The/DT group denied/VBD it/PRP .");

        Actor people = actor(text, "guerrillas");
        assertThat(people.name()).isEqualTo("FMLN");
        assertThat(quoted(people)).isEqualTo("The guerrillas");
        Actor group = actor(text, "group");
        assertThat(group.name()).isEqualTo("FMLN");
        assertThat(quoted(group)).isEqualTo("The FMLN");
        assertThat(actors(text).at(text.at("group")).orElseThrow().named()).isFalse();
    }

    @Test
    void theGroupStaysNamelessAfterTwoGroups() {
        Tagged text = Tagged.of("The/DT FMLN/NNP met/VBD the/DT ELN/NNP . The/DT rebels/NNS/rebel fled/VBD . "
                + "Another/DT group attacked/VBD .");

        assertThat(actor(text, "rebels").name()).isEqualTo("rebels");
        assertThat(actor(text, "group").name()).isEqualTo("group");
    }

    @Test
    void anotherGroupIsNotTheOneNamedBefore() {
        Tagged text =
                Tagged.of("The/DT FMLN/NNP fled/VBD . Another/DT group attacked/VBD . Rebels/NNS/rebel came/VBD .");

        assertThat(actor(text, "group").name()).isEqualTo("group");
        assertThat(actor(text, "Rebels").name()).isEqualTo("Rebels");
    }

    @Test
    void pronounsFollowTheCoreferenceChain() {
        Tagged text = Tagged.of("Hamas/NNP fired/VBD rockets/NNS/rocket . It/PRP said/VBD so/RB .")
                .with(new CoreferenceLayer(
                        ImmutableList.of(ImmutableList.of(TokenRange.of(0, 1), TokenRange.of(4, 5)))));

        assertThat(actor(text, "It").name()).isEqualTo("Hamas");
    }

    @Test
    void heIsTheSubjectOfTheSentenceBefore() {
        Tagged text = Tagged.of("Pablo/NNP Escobar/NNP ordered/VBD it/PRP . He/PRP fled/VBD .")
                .name(EntityMention.PERSON, 0, 2);

        assertThat(actor(text, "He").name()).isEqualTo("Pablo Escobar");
    }

    @Test
    void aGroupOfPeopleIsWhoTheyAre() {
        Actor group = actor(Tagged.of("A/DT group of/IN armed/JJ men/NNS/man fled/VBD ."), "group");
        assertThat(group.name()).isEqualTo("group of armed men");

        Actor dozens = actor(Tagged.of("Dozens/NNS/dozen of/IN Nigerian/JJ soldiers/NNS/soldier fled/VBD ."), "Dozens");
        isActor(dozens, "Nigerian soldiers", ActorType.MILITARY, "NG", "");
        assertThat(quoted(dozens)).isEqualTo("Dozens of Nigerian soldiers");
    }

    @Test
    void membersOfTheArmyAreTheArmy() {
        isActor(
                actor(
                        Tagged.of("Members/NNS/member of/IN the/DT Salvadoran/JJ armed/JJ forces/NNS/force fled/VBD ."),
                        "Members"),
                "Salvadoran armed forces",
                ActorType.MILITARY,
                "SV",
                "");
    }

    @Test
    void aPeopleIsOfItsCountry() {
        isActor(
                actor(Tagged.of("The/DT Israelis/NNPS struck/VBD ."), "Israelis"),
                "Israelis",
                ActorType.STATE,
                "IL",
                "");
        isActor(actor(Tagged.of("Two/CD Iraqis/NNPS died/VBD ."), "Iraqis"), "Iraqis", ActorType.CIVILIANS, "IQ", "");
    }

    @Test
    void noGroupIsNobody() {
        Tagged text = Tagged.of("No/DT group claimed/VBD responsibility .");

        assertThat(actors(text).at(text.at("group"))).isEmpty();
    }

    @Test
    void theyIsNobodyWhereTwoCouldBeMeant() {
        Tagged text = Tagged.of("Police arrested/VBD rebels/NNS/rebel . They/PRP fled/VBD .");

        assertThat(actors(text).at(text.at("They"))).isEmpty();
    }

    @Test
    void aSurnameStandsForTheFullNameBeforeIt() {
        Tagged text = Tagged.of("Pablo/NNP Escobar/NNP fled/VBD . Police found/VBD Gaviria/NNP . Soon/RB Escobars/NNP"
                        + " son saw/VBD Escobar/NNP .")
                .name(EntityMention.PERSON, 0, 2)
                .name(EntityMention.PERSON, 12, 13);

        assertThat(actors(text).at(12).orElseThrow().actor().name()).isEqualTo("Pablo Escobar");
    }

    @Test
    void theStaffOfAnOrganisationIsNotTheOrganisation() {
        Tagged text = Tagged.of("UN/NNP staff members/NNS/member fled/VBD and/CC UN/NNP troops/NNS/troop came/VBD .");

        assertThat(actor(text, "members").name()).isEqualTo("UN staff members");
        assertThat(actor(text, "troops").name()).isEqualTo("United Nations");
    }

    @Test
    void findsEveryoneOfACoordination() {
        Tagged text = Tagged.of("Rebels/NNS/rebel and/CC Iraqi/JJ police fought/VBD .");

        assertThat(actor(text, "Rebels").name()).isEqualTo("Rebels");
        assertThat(actor(text, "police").name()).isEqualTo("Iraqi police");
    }

    @Property(tries = 200)
    void quotesWhatStandsThereWhateverTheWords(
            @ForAll @Size(max = 30) java.util.List<@IntRange(min = 0, max = 23) Integer> picks) {
        String[] words = {
            "The/DT", "Iran/NNP", "-/HYPH", "backed/VBN", "militias/NNS/militia", "of/IN", ".", "Boko/NNP",
            "Haram/NNP", "he/PRP", "group", "(/-LRB-", "FMLN/NNP", ")/-RRB-", "Israeli/JJ", "warplanes/NNS/warplane",
            "dozens/NNS/dozen", "pro-Iranian/JJ", "in/IN", "'s/POS", "police", "loyal/JJ", "to/TO", ",/,"
        };
        StringBuilder text = new StringBuilder("Rebels/NNS/rebel");
        picks.forEach(i -> text.append(' ').append(words[i]));
        Tagged tagged = Tagged.of(text.toString());

        ActorLayer layer = actors(tagged);
        for (ActorMention mention : layer.mentions()) {
            assertThat(mention.actor().name()).isNotBlank();
            mention.actor()
                    .quote()
                    .ifPresent(q -> assertThat(q.span().in(tagged.content())).isEqualTo(q.text()));
        }
        assertThat(actors(tagged)).isEqualTo(layer);
    }
}
