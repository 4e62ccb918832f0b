package io.github.tocsin.knowledge;

import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.WeaponType;
import java.util.Optional;

/**
 * What a noun stands for.
 *
 * @param type what kind of thing
 * @param target what it is as a target of an attack; UNKNOWN if it can't be one
 * @param actor what it is as an actor, if it can be one
 * @param weapon what it is as a weapon, if it can be one
 */
public record NounSense(SemanticType type, TargetType target, Optional<ActorType> actor, Optional<WeaponType> weapon) {

    /** Nothing is known. */
    public static final NounSense UNKNOWN =
            new NounSense(SemanticType.UNKNOWN, TargetType.UNKNOWN, Optional.empty(), Optional.empty());
}
