package io.github.tocsin.knowledge;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import java.util.Optional;

/**
 * How one kind of attack is told: the words that trigger it, and the parts that may hang on them.
 *
 * @param family the file's family: {@code air}
 * @param id the frame's name within its family: {@code airstrike}
 * @param type the attack type that the trigger itself tells
 * @param kind what the trigger tells of
 * @param triggers the words
 * @param roles logical argument labels to the roles they may fill, first fitting role first
 * @param effect what the trigger says happened to its victims or targets
 * @param outcome what became of the attack, where the trigger tells it
 * @param stage how far it came, where the trigger tells it
 * @param when conditions, one of which must hold; empty: none is needed
 * @param unless conditions, none of which may hold
 * @param examples sentences that the frame reads, with roles marked: {@code [ATTACKER Gunmen] [TRIGGER attacked] …}
 * @param counterexamples sentences in which the frame finds nothing
 */
public record Frame(
        String family,
        String id,
        AttackType type,
        Kind kind,
        ImmutableList<Trigger> triggers,
        ImmutableMap<String, ImmutableList<RoleRule>> roles,
        Effect effect,
        Optional<Outcome> outcome,
        Optional<Stage> stage,
        ImmutableList<Condition> when,
        ImmutableList<Condition> unless,
        ImmutableList<String> examples,
        ImmutableList<String> counterexamples) {

    /** {@code family/id}. */
    public String name() {
        return family + "/" + id;
    }

    /** What a trigger tells of. */
    public enum Kind {
        /** An attack: "bombed", "the raid". */
        ATTACK,
        /** What came of one, which tells of an attack where nothing else does: "was killed", "wounded". */
        RESULT,
        /** What can be part of one, and tells of none by itself: "explosion", "fighting". */
        PART
    }

    /** The word class of a trigger. */
    public enum WordClass {
        NOUN,
        VERB,
        ADJECTIVE
    }

    /**
     * Words that may tell of an attack.
     *
     * @param words lemmas; the head is the last of a noun's and the first of a verb's
     * @param wordClass the head's class
     */
    public record Trigger(ImmutableList<String> words, WordClass wordClass) {
        /** The lemma of the head. */
        public String head() {
            return wordClass == WordClass.NOUN ? words.get(words.size() - 1) : words.get(0);
        }
    }

    /**
     * A role, and what may fill it.
     *
     * @param role the role
     * @param types what kinds of thing
     */
    public record RoleRule(Role role, ImmutableList<SemanticType> types) {}

    /**
     * What may stand around a trigger.
     *
     * @param parts all of which must be found
     */
    public record Condition(ImmutableList<Part> parts) {
        @Override
        public String toString() {
            return parts.stream().map(Part::toString).collect(joining(", ", "{", "}"));
        }
    }

    /**
     * A part of a condition.
     *
     * @param labels logical argument labels, or {@code prev}, {@code next}, {@code governor}, {@code sentence}: places to look at
     * @param values lemmas (lower case) and semantic types (upper case), one of which must stand in one of the places; {@code
     *     anything} is anything
     */
    public record Part(ImmutableList<String> labels, ImmutableList<String> values) {
        @Override
        public String toString() {
            return String.join(", ", labels) + ": " + values;
        }
    }
}
