package io.github.tocsin.event;

import io.github.tocsin.event.place.Containment;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.WeaponType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An event in the making. What all its mentions say is kept as they come: a report can hold thousands. */
final class EventDraft {

    private final List<EventMention> mentions = new ArrayList<>();
    private final Set<AttackType> types = EnumSet.noneOf(AttackType.class);
    private final Set<String> words = new HashSet<>();
    private final Set<String> participants = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> attackers = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<WeaponType> munitions = EnumSet.noneOf(WeaponType.class);
    private Optional<EventMention> counted = Optional.empty();
    private boolean several = true;
    private boolean partOnly = true;
    private boolean background = true;
    private Optional<PlaceMention> place;
    private Optional<TimeMention> time = Optional.empty();

    EventDraft(Optional<PlaceMention> place) {
        this.place = place;
    }

    void add(SituatedMention situated) {
        EventMention mention = situated.mention();
        mentions.add(mention);
        types.add(mention.type());
        munitions.addAll(munitions(mention));
        several &= situated.isBarePlural() || mention.kind() != Frame.Kind.ATTACK && mentions.size() > 1;
        partOnly &= mention.kind() == Frame.Kind.PART;
        background &= mention.background();
        if (counted.isEmpty() && mention.count().isPresent()) {
            counted = Optional.of(mention);
        }
        words.add(situated.sentence().lemma(mention.head()));
        participants.addAll(situated.participants());
        people.addAll(situated.harmed());
        things.addAll(situated.things());
        attackers.addAll(situated.attackers());
        names.addAll(names(situated));
        dead.addAll(dead(situated));
        Optional<PlaceMention> better = situated.places().stream().findFirst();
        if (!isPlaced()
                || better.filter(p -> Containment.isWithin(p, place.orElseThrow()))
                        .isPresent()) {
            place = better.or(() -> place);
        }
        if (time.isEmpty() || isFiner(situated.time())) {
            time = situated.time().or(() -> time);
        }
    }

    private boolean isFiner(Optional<TimeMention> other) {
        if (other.isEmpty() || other.get().range().start().isEmpty()) {
            return false;
        }
        return time.isEmpty()
                || time.get().range().start().isEmpty()
                || other.get().range().precision().compareTo(time.get().range().precision()) < 0;
    }

    /** Whether it has a place that has a name. */
    boolean isPlaced() {
        return place.filter(p -> !p.location().name().isEmpty()).isPresent();
    }

    /** What a mention says was fired or flown: one attack is rarely by two kinds. */
    static Set<WeaponType> munitions(EventMention mention) {
        return mention.arguments().stream()
                .filter(a -> a.role() == Role.WEAPON)
                .flatMap(a -> a.sense().weapon().stream())
                .filter(w -> MergingWords.MUNITIONS.contains(w.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WeaponType.class)));
    }

    /** Those who suffer it and are called by name. */
    static Set<String> names(SituatedMention situated) {
        return named(situated, a -> a.role() == Role.VICTIM || a.role() == Role.TARGET);
    }

    /** Those who are killed in it and are called by name: nobody is killed twice. */
    static Set<String> dead(SituatedMention situated) {
        return situated.mention().factuality().polarity() == Polarity.POSITIVE
                        && situated.mention().stage() == Stage.ACCOMPLISHED
                ? named(situated, a -> a.role() == Role.VICTIM && a.effect() == Effect.KILLED)
                : Set.of();
    }

    private static Set<String> named(SituatedMention situated, Predicate<Argument> which) {
        Set<String> out = new HashSet<>();
        for (Argument argument : situated.mention().arguments()) {
            if (which.test(argument) && situated.isNamed(argument)) {
                out.add(situated.who(argument));
            }
        }
        return out;
    }

    EventMention first() {
        return mentions.get(0);
    }

    EventMention last() {
        return mentions.get(mentions.size() - 1);
    }

    List<EventMention> mentions() {
        return mentions;
    }

    Set<AttackType> types() {
        return types;
    }

    /** The lemmas of its triggers. */
    Set<String> words() {
        return words;
    }

    Set<String> participants() {
        return participants;
    }

    Set<String> people() {
        return people;
    }

    Set<String> things() {
        return things;
    }

    Set<String> attackers() {
        return attackers;
    }

    Set<String> names() {
        return names;
    }

    Set<String> dead() {
        return dead;
    }

    Set<WeaponType> munitions() {
        return munitions;
    }

    /** The mention that says how many attacks they were. */
    Optional<EventMention> counted() {
        return counted;
    }

    /** Whether nothing but parts of an attack have been told: "an explosion". */
    boolean isPartOnly() {
        return partOnly;
    }

    /** Whether it was only told in the plural, "bomb attacks". */
    boolean isSeveral() {
        return several;
    }

    boolean isBackground() {
        return background;
    }

    boolean isBombing() {
        return types.contains(AttackType.BOMBING)
                || types.contains(AttackType.VEHICLE_BOMBING)
                || types.contains(AttackType.SUICIDE_BOMBING);
    }

    boolean isCaptivity() {
        return types.contains(AttackType.KIDNAPPING) || types.contains(AttackType.HOSTAGE_TAKING);
    }

    Optional<PlaceMention> place() {
        return place;
    }

    Optional<TimeMention> time() {
        return time;
    }
}
