package io.github.tocsin.knowledge;

import io.github.tocsin.text.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An attack in the terms of other codebooks. A code can be the codebook's own word for "unknown" (GTD attack type 9, weapon
 * type 13).
 */
@Value.Immutable
@ValueStyle
public interface Codes {

    /** Global Terrorism Database, attack type: 1 to 9. */
    int gtdAttackType();

    /** Global Terrorism Database, weapon type: 1 to 13. */
    int gtdWeaponType();

    /** ACLED event type, such as {@code Explosions/Remote violence}. */
    String acledEventType();

    /** ACLED sub-event type, such as {@code Air/drone strike}. */
    String acledSubEventType();

    /** PLOVER event, such as {@code ASSAULT}. */
    String ploverEvent();

    /** PLOVER mode, such as {@code explosives}, where one fits. */
    Optional<String> ploverMode();

    /** CAMEO event code: three or four digits. */
    String cameo();

    /** MUC-4 incident type, such as {@code BOMBING}; empty where the attack is outside the MUC-4 task. */
    Optional<String> muc();

    static Builder builder() {
        return new Builder();
    }

    /** Builds one; not thread-safe. */
    final class Builder extends ImmutableCodes.Builder {
        Builder() {}
    }
}
