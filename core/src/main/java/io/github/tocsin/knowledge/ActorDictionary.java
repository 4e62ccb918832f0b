package io.github.tocsin.knowledge;

import io.github.tocsin.model.ActorType;
import java.time.LocalDate;
import java.util.Optional;

/** Names to actors: states and their forces, armed groups, agencies. Thread-safe. */
public interface ActorDictionary {

    /** The name under which records speak of it, with its version. */
    String name();

    /** The actor of this name or alias, in the role that it had on that day where roles changed. */
    Optional<Entry> find(String name, Optional<LocalDate> on);

    /** The longest name, in words, that {@link #find} can know. */
    default int longestName() {
        return 6;
    }

    /**
     * What is known of an actor.
     *
     * @param name its usual English name
     * @param type what kind of actor
     * @param country ISO 3166-1 alpha-2
     * @param sponsor the state or group that it acts for
     */
    record Entry(String name, ActorType type, Optional<String> country, Optional<String> sponsor) {}

    /** One that knows nobody. */
    static ActorDictionary empty() {
        return new ActorDictionary() {
            @Override
            public String name() {
                return "empty";
            }

            @Override
            public Optional<Entry> find(String name, Optional<LocalDate> on) {
                return Optional.empty();
            }
        };
    }
}
