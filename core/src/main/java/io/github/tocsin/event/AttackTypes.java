package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.YamlResource;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.WeaponType;
import java.util.Collection;
import java.util.Comparator;

/** What is known of attack types as such: which go together, which is more specific, what a weapon makes of them ({@code types.yaml}). */
final class AttackTypes {

    private static final AttackTypes BUILT_IN = new AttackTypes();

    private final ImmutableList<ImmutableSet<AttackType>> groups;
    private final ImmutableList<AttackType> specificity;
    private final ImmutableSet<AttackType> general;
    private final ImmutableMap<WeaponType, AttackType> byWeapon;
    private final ImmutableMap<AttackType, ImmutableMap<WeaponType, AttackType>> refinements;

    private AttackTypes() {
        JsonNode root = Knowledge.yaml("types.yaml");
        ImmutableList.Builder<ImmutableSet<AttackType>> sets = ImmutableList.builder();
        root.path("groups").forEach(group -> sets.add(ImmutableSet.copyOf(types(group))));
        this.groups = sets.build();
        this.specificity = types(root.path("specificity"));
        this.general = ImmutableSet.copyOf(types(root.path("general")));
        this.byWeapon = weapons(root.path("weapon"));
        ImmutableMap.Builder<AttackType, ImmutableMap<WeaponType, AttackType>> refine = ImmutableMap.builder();
        root.path("refine")
                .fields()
                .forEachRemaining(e -> refine.put(AttackType.valueOf(e.getKey()), weapons(e.getValue())));
        this.refinements = refine.buildOrThrow();
    }

    static AttackTypes builtIn() {
        return BUILT_IN;
    }

    private static ImmutableList<AttackType> types(JsonNode list) {
        ImmutableList.Builder<AttackType> out = ImmutableList.builder();
        list.forEach(item -> out.add(AttackType.valueOf(item.asText())));
        return out.build();
    }

    private static ImmutableMap<WeaponType, AttackType> weapons(JsonNode map) {
        ImmutableMap.Builder<WeaponType, AttackType> out = ImmutableMap.builder();
        map.fields()
                .forEachRemaining(e -> out.put(
                        WeaponType.valueOf(e.getKey()),
                        AttackType.valueOf(e.getValue().asText())));
        return out.buildOrThrow();
    }

    /** Whether a type says so little that it goes with any other. */
    boolean isGeneral(AttackType type) {
        return general.contains(type);
    }

    boolean canBeOne(AttackType a, AttackType b) {
        return a == b || isGeneral(a) || isGeneral(b) || groups.stream().anyMatch(g -> g.contains(a) && g.contains(b));
    }

    /** The type of an event whose mentions have these types and whose weapons are these. */
    AttackType typeOf(Collection<AttackType> types, Collection<WeaponType> weapons) {
        AttackType best =
                types.stream().min(Comparator.comparing(specificity::indexOf)).orElse(AttackType.UNSPECIFIED);
        ImmutableMap<WeaponType, AttackType> changes =
                isGeneral(best) ? byWeapon : refinements.getOrDefault(best, ImmutableMap.of());
        return weapons.stream()
                .filter(changes::containsKey)
                .map(w -> changes.getOrDefault(w, AttackType.UNSPECIFIED))
                .min(Comparator.comparing(specificity::indexOf))
                .orElse(best);
    }

    /** YAML resources of this package. */
    static final class Knowledge {
        private Knowledge() {}

        static JsonNode yaml(String resource) {
            return YamlResource.read(AttackTypes.class, resource);
        }

        static ImmutableSet<String> words(JsonNode list) {
            ImmutableSet.Builder<String> out = ImmutableSet.builder();
            list.forEach(item -> out.add(item.asText()));
            return out.build();
        }
    }
}
