package io.github.tocsin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.testing.Analysed;
import io.github.tocsin.text.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs on cached parses: {@code weapons.conllu}. */
class WeaponCollectorTest {

    private static final ImmutableMap<String, Layers> PARSES = Assembled.parses("weapons.conllu");
    private static final ImmutableMap<String, Layers> SMALL_REPORTS =
            Analysed.load("/io/github/tocsin/reports/reports.conllu");

    private static List<String> weapons(String text, AttackType type) throws AnnotationException {
        Assembled report = PARSES.containsKey(text) ? Assembled.of(PARSES, text) : Assembled.of(SMALL_REPORTS, text);
        WeaponCollector collector = new WeaponCollector(report.facts());
        List<Weapon> weapons = collector.andImplied(collector.named(report.parts()), report.mentions(), type);
        return weapons.stream()
                .map(w -> w.type() + w.quote().map(Quote::text).map(" "::concat).orElse(""))
                .toList();
    }

    @Test
    void aShotIsFiredFromAFirearmThatNobodyNames() throws AnnotationException {
        assertThat(weapons("Two students were shot by soldiers.", AttackType.SHOOTING))
                .containsExactly("FIREARM");
    }

    @Test
    void theWeaponNamedGoesBeforeTheOneImplied() throws AnnotationException {
        assertThat(weapons("Gunmen shot a student with rifles.", AttackType.SHOOTING))
                .containsExactly("FIREARM rifles");
    }

    @Test
    void whatGoesOffIsABomb() throws AnnotationException {
        assertThat(weapons("A motorcycle packed with explosives detonated at a market.", AttackType.BOMBING))
                .first()
                .asString()
                .startsWith("VEHICLE_BOMB");
        assertThat(weapons("A device attached to a bus detonated at a market.", AttackType.BOMBING))
                .allSatisfy(w -> assertThat(w).doesNotContain("VEHICLE"));
    }

    @Test
    void aBombingIsDoneWithExplosives() throws AnnotationException {
        assertThat(weapons("The hotel was bombed on Monday.", AttackType.BOMBING))
                .containsExactly("EXPLOSIVE_DEVICE");
    }

    @Test
    void anAttackAloneImpliesNoWeapon() throws AnnotationException {
        assertThat(weapons("The paper was attacked on Monday.", AttackType.ARMED_ASSAULT))
                .isEmpty();
    }
}
