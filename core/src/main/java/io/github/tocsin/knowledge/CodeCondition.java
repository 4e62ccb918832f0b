package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.model.WeaponType;
import io.github.tocsin.text.Quote;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an exception of {@code codebooks.yaml} asks of an incident; an empty set asks nothing. */
record CodeCondition(
        ImmutableSet<AttackType> types,
        ImmutableSet<Outcome> outcomes,
        ImmutableSet<Stage> stages,
        ImmutableSet<Polarity> polarity,
        ImmutableSet<Genericity> genericity,
        Optional<Double> confidenceBelow,
        Optional<Integer> olderThanDays,
        Optional<Boolean> suicide,
        Optional<Boolean> defended,
        ImmutableSet<WeaponType> anyWeapon,
        ImmutableSet<String> weaponWords,
        ImmutableSet<TargetType> anyTarget,
        ImmutableSet<TargetType> onlyTargets,
        ImmutableSet<TargetType> noTarget,
        ImmutableSet<ActorType> anyAttacker,
        ImmutableSet<ActorType> onlyAttackers,
        ImmutableSet<String> attackerWords,
        ImmutableSet<String> targetWords,
        ImmutableSet<String> harmed,
        ImmutableSet<String> notHarmed) {

    boolean holds(Incident incident, Optional<LocalDate> publishedOn) {
        Attack attack = incident.attack();
        return asksOrHas(types, attack.type())
                && asksOrHas(outcomes, attack.outcome())
                && asksOrHas(stages, attack.stage())
                && asksOrHas(polarity, incident.factuality().polarity())
                && asksOrHas(genericity, incident.factuality().genericity())
                && confidenceBelow.map(c -> incident.confidence() < c).orElse(true)
                && olderThanDays.map(d -> isOlder(incident, publishedOn, d)).orElse(true)
                && suicide.map(s -> s == attack.suicide()).orElse(true)
                && defended.map(d -> d != incident.defenders().isEmpty()).orElse(true)
                && (anyWeapon.isEmpty() || attack.weapons().stream().anyMatch(w -> anyWeapon.contains(w.type())))
                && (weaponWords.isEmpty()
                        || anyWord(
                                attack.weapons().stream().flatMap(w -> w.quote().map(Quote::text).stream()),
                                weaponWords))
                && targetsFit(incident.targets())
                && attackersFit(attackers(incident))
                && (harmed.isEmpty() || anyWord(groups(incident), harmed))
                && (notHarmed.isEmpty() || !anyWord(groups(incident), notHarmed));
    }

    private static boolean isOlder(Incident incident, Optional<LocalDate> publishedOn, int days) {
        Optional<LocalDate> start = incident.time().flatMap(TimeRange::start).map(TimePoint::date);
        return start.isPresent()
                && publishedOn
                        .filter(p -> ChronoUnit.DAYS.between(start.get(), p) > days)
                        .isPresent();
    }

    private boolean targetsFit(ImmutableList<Target> targets) {
        return (anyTarget.isEmpty() || targets.stream().anyMatch(t -> anyTarget.contains(t.type())))
                && (onlyTargets.isEmpty()
                        || all(targets.stream().map(Target::type).toList(), onlyTargets))
                && targets.stream().noneMatch(t -> noTarget.contains(t.type()))
                && (targetWords.isEmpty()
                        || anyWord(
                                targets.stream()
                                        .flatMap(t ->
                                                Stream.of(t.name(), t.quote().text())),
                                targetWords));
    }

    private boolean attackersFit(ImmutableList<Actor> attackers) {
        return (anyAttacker.isEmpty() || attackers.stream().anyMatch(a -> anyAttacker.contains(a.type())))
                && (onlyAttackers.isEmpty()
                        || all(attackers.stream().map(Actor::type).toList(), onlyAttackers))
                && (attackerWords.isEmpty()
                        || anyWord(
                                attackers.stream()
                                        .flatMap(a -> Stream.concat(
                                                Stream.of(a.name()), a.quote().map(Quote::text).stream())),
                                attackerWords));
    }

    private static ImmutableList<Actor> attackers(Incident incident) {
        return incident.attackers().stream()
                .filter(a -> a.confidence() != AttackerConfidence.DENIED)
                .map(Attacker::actor)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<String> groups(Incident incident) {
        return incident.casualties().groups().stream().map(group -> group.group());
    }

    private static <T> boolean asksOrHas(Set<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }

    private static <T> boolean all(Collection<T> values, Set<T> allowed) {
        return !values.isEmpty() && allowed.containsAll(values);
    }

    private static boolean anyWord(Stream<String> phrases, Set<String> asked) {
        return phrases.flatMap(
                        phrase -> Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)))
                .anyMatch(word -> asked.stream().anyMatch(a -> isForm(word, a)));
    }

    /** The word itself or its plural: "child" is in "children", "civilian" in "civilians". */
    private static boolean isForm(String word, String asked) {
        return word.equals(asked)
                || word.equals(asked + "s")
                || word.equals(asked + "es")
                || word.equals(asked + "ren");
    }
}
