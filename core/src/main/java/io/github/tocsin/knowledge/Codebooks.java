package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.model.WeaponType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Attacks in the terms of the codebooks that users load records into: GTD, ACLED, PLOVER, CAMEO, MUC-4.
 *
 * <p>The mapping is data, {@code codebooks.yaml}, which also says where it loses something. Immutable and thread-safe.
 */
public final class Codebooks {

    private static final int GTD_WEAPON_UNKNOWN = 13;
    private static final String NONE = "none";

    private final ImmutableMap<AttackType, CodeColumns> attackTypes;
    private final ImmutableMap<WeaponType, Integer> weaponTypes;
    private final ImmutableMap<String, String> acledEvents;
    private final ImmutableList<CodeException> exceptions;

    Codebooks(
            ImmutableMap<AttackType, CodeColumns> attackTypes,
            ImmutableMap<WeaponType, Integer> weaponTypes,
            ImmutableMap<String, String> acledEvents,
            ImmutableList<CodeException> exceptions) {
        this.attackTypes = attackTypes;
        this.weaponTypes = weaponTypes;
        this.acledEvents = acledEvents;
        this.exceptions = exceptions;
    }

    /** The mapping that comes with Tocsin; read once. */
    public static Codebooks builtIn() {
        return BuiltIn.CODEBOOKS;
    }

    /**
     * A mapping of the user's own, in the form of the built-in {@code codebooks.yaml}.
     *
     * @param name the name of the file, for messages
     * @throws IllegalArgumentException if it is malformed or incomplete; the message begins with file and line
     */
    public static Codebooks read(Reader yaml, String name) throws IOException {
        return new CodebookFile(name).read(yaml);
    }

    /** The codes of an incident's attack, where nobody knows when its report was published. */
    public Codes codesOf(Incident incident) {
        return codesOf(incident, Optional.empty());
    }

    /**
     * The codes of an incident's attack.
     *
     * @param publishedOn the day of the report, which decides what a codebook takes for too old
     */
    public Codes codesOf(Incident incident, Optional<LocalDate> publishedOn) {
        String acled = column(incident, publishedOn, CodeColumns::acled);
        return Codes.builder()
                .gtdAttackType(column(incident, publishedOn, CodeColumns::gtd))
                .gtdWeaponType(gtdWeapon(incident, publishedOn))
                .acledEventType(acledEvents.getOrDefault(acled, acled))
                .acledSubEventType(acled)
                .ploverEvent(column(incident, publishedOn, CodeColumns::plover))
                .ploverMode(unlessNone(column(incident, publishedOn, CodeColumns::mode)))
                .cameo(column(incident, publishedOn, CodeColumns::cameo))
                .muc(unlessNone(column(incident, publishedOn, CodeColumns::muc)))
                .build();
    }

    private int gtdWeapon(Incident incident, Optional<LocalDate> publishedOn) {
        int implied = column(incident, publishedOn, CodeColumns::weapon);
        ImmutableList<Integer> stated = incident.attack().weapons().stream()
                .map(Weapon::type)
                .map(type -> weaponTypes.getOrDefault(type, GTD_WEAPON_UNKNOWN))
                .filter(code -> code != GTD_WEAPON_UNKNOWN)
                .collect(ImmutableList.toImmutableList());
        return stated.isEmpty() || stated.contains(implied) ? implied : stated.get(0);
    }

    private <T> T column(
            Incident incident, Optional<LocalDate> publishedOn, Function<CodeColumns, @Nullable T> column) {
        for (CodeException exception : exceptions) {
            T code = column.apply(exception.codes());
            if (code != null && exception.condition().holds(incident, publishedOn)) {
                return code;
            }
        }
        CodeColumns plain = attackTypes.get(incident.attack().type());
        T code = plain == null ? null : column.apply(plain);
        if (code == null) {
            throw new IllegalStateException("no code for " + incident.attack().type());
        }
        return code;
    }

    private static Optional<String> unlessNone(String code) {
        return code.equals(NONE) ? Optional.empty() : Optional.of(code);
    }

    private static final class BuiltIn {
        static final Codebooks CODEBOOKS = load();

        private static Codebooks load() {
            try (InputStream in = Codebooks.class.getResourceAsStream("codebooks.yaml")) {
                if (in == null) {
                    throw new IllegalStateException("codebooks.yaml is missing from Tocsin's jar");
                }
                return new CodebookFile("codebooks.yaml")
                        .read(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
