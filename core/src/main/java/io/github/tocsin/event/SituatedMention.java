package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TargetType;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A mention where it stands: with its sentence, and the places and the time that are its own.
 *
 * @param mention the mention
 * @param sentence its sentence
 * @param places its places, the best first; further ones are coordinated with it
 * @param time its time
 * @param people whom the report names
 */
record SituatedMention(
        EventMention mention,
        ParsedSentence sentence,
        ImmutableList<PlaceMention> places,
        Optional<TimeMention> time,
        NamedPeople people) {

    boolean isAttack() {
        return mention.kind() == Frame.Kind.ATTACK;
    }

    boolean isNoun() {
        return !sentence.isVerb(mention.head());
    }

    /** "the attack", "its shelling". */
    boolean isDefinite() {
        return has(MergingWords.DEFINITE)
                || !sentence.tree().children(mention.head(), "nmod:poss").isEmpty();
    }

    /** "another attack", but not "the other attacks". */
    boolean isOther() {
        return has(MergingWords.OTHER) && !has(MergingWords.DEFINITE);
    }

    /** "Bomb attacks". */
    boolean isBarePlural() {
        return isAttack() && sentence.tag(mention.head()).equals("NNS") && !isDefinite();
    }

    boolean isIndefinite() {
        return has(MergingWords.INDEFINITE);
    }

    /** Whether it decides which event it belongs to: attacks, and nouns that point back; results follow them. */
    boolean decides() {
        return isAttack() || isDefinite() && isNoun();
    }

    /** "Tuesday's drone attacks", "the attacks on both bases". */
    boolean speaksOfSeveral() {
        return isAttack()
                && sentence.tag(mention.head()).equals("NNS")
                && (isDefinite() || places.size() > 1)
                && mention.count().isEmpty();
    }

    boolean opensWithMeanwhile() {
        for (int i = sentence.tokens().first();
                i < Math.min(sentence.tokens().first() + 3, sentence.tokens().end());
                i++) {
            if (MergingWords.MEANWHILE.contains(sentence.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** "A truck was also blown up", "in addition, a bus was burned". */
    boolean isAlso() {
        return sentence.tree().children(mention.head()).stream()
                .anyMatch(c -> MergingWords.ALSO.contains(sentence.lemma(c)));
    }

    /** Whether one of these words hangs on the trigger, before it. */
    boolean has(ImmutableSet<String> words) {
        return hasDependent(sentence, mention.head(), words);
    }

    /** Whether an argument is one of these nouns with "the" before it, or such a pronoun. */
    boolean points(Argument argument, ImmutableSet<String> words) {
        return words.contains(sentence.lemma(argument.head()))
                && (sentence.tag(argument.head()).startsWith("PRP") || isDefinite(argument));
    }

    /** "The device", "it". */
    boolean pointsBack(Argument argument) {
        return sentence.tag(argument.head()).startsWith("PRP")
                || isDefinite(argument) && !hasDependent(sentence, argument.head(), MergingWords.OTHER);
    }

    boolean isDefinite(Argument argument) {
        return hasDependent(sentence, argument.head(), MergingWords.DEFINITE);
    }

    private static boolean hasDependent(ParsedSentence sentence, int head, ImmutableSet<String> words) {
        return sentence.tree().children(head).stream()
                .anyMatch(c -> c < head && (words.contains(sentence.lemma(c)) || words.contains(sentence.word(c))));
    }

    /** Who and what takes part, but for places: the side it is on, with the head word. */
    Set<String> participants() {
        Set<String> out = new LinkedHashSet<>();
        for (Argument argument : mention.arguments()) {
            if (argument.role() != Role.PLACE && sentence.isNoun(argument.head())) {
                out.add(side(argument.role()) + who(argument));
            }
        }
        return out;
    }

    /** Somebody's full name, however this phrase calls them: "Leigh", "the general"; else the head word. */
    String who(Argument argument) {
        int head = argument.head();
        String lemma = sentence.lemma(head);
        if (argument.sense().target() == TargetType.PERSON) {
            return PersonNames.in(sentence, argument.tokens(), head)
                    .map(words -> people.fullName(TargetCollector.forms(sentence, words))
                            .map(NamedPeople.Person::name)
                            .orElseGet(() -> Wording.of(sentence, words)))
                    .orElse(lemma);
        }
        boolean oneOfPeople =
                argument.sense().target().isPeople() && sentence.tag(head).equals("NN");
        return oneOfPeople && isDefinite(argument)
                ? people.described(lemma).map(NamedPeople.Person::name).orElse(lemma)
                : lemma;
    }

    /** Whether a phrase stands for somebody whom the report names. */
    boolean isNamed(Argument argument) {
        return argument.sense().target() == TargetType.PERSON || !who(argument).equals(sentence.lemma(argument.head()));
    }

    /** The people who suffer it. */
    Set<String> harmed() {
        return who(a -> isPatient(a) && a.sense().target().isPeople());
    }

    /** The things that suffer it; a town holds all that is hit there. */
    Set<String> things() {
        return who(
                a -> isPatient(a) && a.sense().target().isThings() && a.sense().type() != SemanticType.PLACE);
    }

    Set<String> attackers() {
        return who(a -> a.role() == Role.ATTACKER);
    }

    private static boolean isPatient(Argument argument) {
        return argument.role() == Role.VICTIM || argument.role() == Role.TARGET;
    }

    private Set<String> who(Predicate<Argument> which) {
        return mention.arguments().stream()
                .filter(which)
                .filter(a -> sentence.isNoun(a.head()))
                .map(this::who)
                .collect(Collectors.toSet());
    }

    static String side(Role role) {
        return role == Role.VICTIM || role == Role.TARGET ? "target:" : role + ":";
    }
}
