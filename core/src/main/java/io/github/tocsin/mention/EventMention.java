package io.github.tocsin.mention;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A word that tells of an attack, with what hangs on it in its sentence.
 *
 * @param trigger the word or words
 * @param head the trigger's head word
 * @param sentence index of the sentence
 * @param rule the frame and rule that found it, as {@code family/frame#rule}
 * @param kind whether the trigger tells of an attack itself, of its result, or of an event that can be part of one
 * @param type the attack type, as far as the trigger tells it
 * @param arguments in order of the text
 * @param links heads of other triggers of the sentence that grammar ties to this one: "killed in the attack"
 * @param count how many attacks the trigger itself is said to be: the number word of "four attacks"
 * @param stage how far it came
 * @param outcome what became of it
 * @param factuality whether it happened
 * @param background whether the sentence tells it as context
 */
public record EventMention(
        TokenRange trigger,
        int head,
        int sentence,
        String rule,
        Frame.Kind kind,
        AttackType type,
        ImmutableList<Argument> arguments,
        ImmutableList<Integer> links,
        Optional<TokenRange> count,
        Stage stage,
        Outcome outcome,
        Factuality factuality,
        boolean background) {

    /** The arguments in this role. */
    public List<Argument> arguments(Role role) {
        return arguments.stream().filter(a -> a.role() == role).toList();
    }

    /** The same, tied to these triggers. */
    EventMention withLinks(Collection<Integer> heads) {
        return new EventMention(
                trigger,
                head,
                sentence,
                rule,
                kind,
                type,
                arguments,
                ImmutableList.sortedCopyOf(heads),
                count,
                stage,
                outcome,
                factuality,
                background);
    }

    /** The same with other arguments. */
    EventMention withArguments(ImmutableList<Argument> others) {
        return new EventMention(
                trigger,
                head,
                sentence,
                rule,
                kind,
                type,
                others,
                links,
                count,
                stage,
                outcome,
                factuality,
                background);
    }
}
