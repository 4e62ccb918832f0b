package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import java.util.List;
import java.util.Optional;

/** Which of the phrases for an incident's victims stand for people of their own, and which for those of others. */
final class VictimPhrases {

    private static final TollWords WORDS = TollWords.builtIn();

    private final ImmutableList<IncidentDraft.Part> parts;

    VictimPhrases(List<IncidentDraft.Part> parts) {
        this.parts = ImmutableList.copyOf(parts);
    }

    /** "38 people were wounded, nine of them critically": some of those counted already. */
    boolean isSomeOfThem(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        boolean some = sentence.tree().children(head, "nmod").stream()
                .anyMatch(c -> sentence.caseOf(c).equals("of")
                        && (sentence.tag(c).startsWith("PRP")
                                || sentence.tag(c).startsWith("WP")
                                || sentence.tag(c).equals("WDT")));
        return some
                && parts.stream()
                        .anyMatch(p -> p.argument().head() < head
                                && p.sentence().index() == sentence.index()
                                && p.argument().effect() == part.argument().effect());
    }

    /** "Juan Lopez, a teacher and an adviser to the mayor": who the one named is, not somebody else, though the parser thinks so. */
    boolean isDescription(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int first = part.argument().tokens().first();
        int head = part.argument().head();
        boolean singular =
                sentence.tag(head).equals("NN") && sentence.tag(first).equals("DT");
        return singular
                && parts.stream()
                        .filter(p -> p.mention().equals(part.mention())
                                && p.argument().effect() == part.argument().effect())
                        .map(IncidentDraft.Part::argument)
                        .anyMatch(a -> isName(sentence, a.head())
                                        && a.tokens().end() == first - 1
                                        && sentence.tag(first - 1).equals(",")
                                || sentence.tree().is(head, "conj")
                                        && sentence.tree().head(head) == a.head()
                                        && isDescriptionOfName(sentence, a));
    }

    private boolean isDescriptionOfName(ParsedSentence sentence, Argument argument) {
        int comma = argument.tokens().first() - 1;
        return sentence.contains(comma - 1)
                && sentence.tag(comma).equals(",")
                && sentence.tag(argument.head()).equals("NN")
                && isName(sentence, comma - 1);
    }

    private static boolean isName(ParsedSentence sentence, int token) {
        SemanticType type = sentence.sense(token).type();
        return sentence.tag(token).startsWith("NNP") && (type == SemanticType.PERSON || type == SemanticType.UNKNOWN);
    }

    /** "54 people, including four assailants": the people, where the parser took the part for the subject. */
    static Optional<Integer> whole(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int at = part.argument().tokens().first() - 1;
        if (!WORDS.has("including", sentence, at)) {
            return wholeOfList(part);
        }
        int noun = sentence.contains(at - 1) && sentence.tag(at - 1).equals(",") ? at - 2 : at - 1;
        return sentence.contains(noun)
                        && sentence.isNoun(noun)
                        && sentence.sense(noun).target().isPeople()
                ? Optional.of(noun)
                : Optional.empty();
    }

    /** "Eight people, including a child, two guards, and five gunmen were killed": the people, of the last of the list too. */
    private static Optional<Integer> wholeOfList(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int at = part.argument().tokens().first() - 1;
        while (sentence.contains(at) && !sentence.isVerb(at) && isOfList(sentence, at)) {
            at--;
        }
        if (!WORDS.has("including", sentence, at)) {
            return Optional.empty();
        }
        int noun = sentence.contains(at - 1) && sentence.tag(at - 1).equals(",") ? at - 2 : at - 1;
        return sentence.contains(noun) && sentence.isNoun(noun) && WORDS.has("anyone", sentence, noun)
                ? Optional.of(noun)
                : Optional.empty();
    }

    private static boolean isOfList(ParsedSentence sentence, int token) {
        String tag = sentence.tag(token);
        return tag.equals(",")
                || tag.equals("CC")
                || tag.equals("CD")
                || tag.equals("DT")
                || tag.startsWith("JJ")
                || tag.startsWith("NN");
    }
}
