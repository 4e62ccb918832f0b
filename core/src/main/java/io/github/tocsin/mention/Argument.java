package io.github.tocsin.mention;

import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Role;

/**
 * A phrase that plays a part in an attack.
 *
 * @param role the part
 * @param head the head word
 * @param tokens the phrase, without clauses and appositions that follow its head
 * @param sense what the phrase stands for
 * @param effect what the trigger itself says happened to it: "killed" of a victim
 * @param rule how it was found
 */
public record Argument(Role role, int head, TokenRange tokens, NounSense sense, Effect effect, String rule) {

    /** The same phrase, standing for this. */
    Argument withSense(NounSense other) {
        return new Argument(role, head, tokens, other, effect, rule);
    }
}
