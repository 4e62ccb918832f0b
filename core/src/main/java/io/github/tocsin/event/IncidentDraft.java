package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.Casualties;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Claim;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Damage;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Evidence;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Outcome;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Stage;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.model.Weapon;
import io.github.tocsin.model.WeaponType;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One incident in the making: gathers what the mentions of an event say, each fact once. */
final class IncidentDraft {

    /** An argument with the sentence it stands in. */
    record Part(Argument argument, EventMention mention, ParsedSentence sentence) {}

    private final Event event;
    private final ReportFacts facts;
    private final List<Part> parts = new ArrayList<>();
    private final Attackers attackers;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Toll> tolls = new ArrayList<>();
    private final Set<EventMention> shared = new LinkedHashSet<>();

    IncidentDraft(Event event, ReportFacts facts) {
        this.event = event;
        this.facts = facts;
        for (EventMention mention : IncidentAssembler.inOrder(event)) {
            ParsedSentence sentence = facts.sentence(mention.sentence());
            mention.arguments().forEach(a -> parts.add(new Part(a, mention, sentence)));
        }
        attackers = new Attackers(event, List.copyOf(parts), facts);
    }

    Event event() {
        return event;
    }

    boolean isGeneric() {
        return factuality().genericity() == Genericity.GENERIC;
    }

    /** "an earlier attack": whether every mention says so. */
    boolean isToldAsContext() {
        return event.mentions().stream().allMatch(EventMention::background);
    }

    /** Whether it lies some days before the other, or before the report. */
    boolean isEarlierThan(IncidentDraft main, ReportFacts reportFacts) {
        Optional<java.time.LocalDate> mine = start();
        Optional<java.time.LocalDate> its = main.start().or(reportFacts::anchor);
        return mine.isPresent() && its.isPresent() && mine.get().isBefore(its.get());
    }

    private Optional<java.time.LocalDate> start() {
        return event.time().map(TimeMention::range).flatMap(TimeRange::start).map(t -> t.date());
    }

    /** Adds an author; one that is there already keeps its place, with the surer confidence. */
    void addAttacker(Attacker attacker) {
        attackers.add(attacker);
    }

    /** Takes it that authorities suspect those whom a sentence names only as likely authors. */
    void suspectedByAuthorities(TokenRange said) {
        attackers.suspectedByAuthorities(said);
    }

    void addClaim(Claim claim) {
        boolean known = claims.stream()
                .anyMatch(c -> isFromTheSame(c, claim)
                        && (c.subject().map(Actor::name).equals(claim.subject().map(Actor::name))
                                || isGuess(claim) && claim.subject().isEmpty()));
        if (!known) {
            claims.removeIf(
                    c -> isFromTheSame(c, claim) && isGuess(c) && c.subject().isEmpty());
            claims.add(claim);
        }
    }

    private static boolean isFromTheSame(Claim a, Claim b) {
        return a.type() == b.type()
                && a.stance() == b.stance()
                && a.source().map(Actor::name).equals(b.source().map(Actor::name));
    }

    private static boolean isGuess(Claim claim) {
        return claim.type() == ClaimType.SPECULATION;
    }

    void addToll(Toll toll) {
        tolls.add(toll);
    }

    /** Figures that are of several incidents together are no incident's own. */
    void countOnlyOwn(List<IncidentDraft> all, Set<Integer> sharedSentences) {
        for (EventMention mention : event.mentions()) {
            boolean others =
                    all.stream().anyMatch(d -> d != this && d.event().mentions().contains(mention));
            if (others || sharedSentences.contains(mention.sentence())) {
                shared.add(mention);
            }
        }
    }

    /** The incident; how sure it is, shows only beside the others of its report. */
    Incident build(String id, boolean background) {
        WeaponCollector arms = new WeaponCollector(facts);
        List<Weapon> named = arms.named(parts);
        AttackType type = type(named);
        List<Weapon> weapons = arms.andImplied(named, event.mentions(), type);
        List<Target> targets = new TargetCollector(facts).of(parts);
        Outcome outcome = outcome(targets);
        return Incident.builder()
                .id(id)
                .attack(Attack.builder()
                        .type(type)
                        .stage(stage(outcome))
                        .outcome(outcome)
                        .suicide(type == AttackType.SUICIDE_BOMBING
                                || weapons.stream().anyMatch(w -> w.type() == WeaponType.SUICIDE_VEST)
                                || parts.stream().anyMatch(Attackers::areSuicideBombers))
                        .count(count())
                        .addAllWeapons(weapons)
                        .build())
                .time(event.time().map(TimeMention::range))
                .location(event.place().map(PlaceMention::location).or(() -> SiteCountry.of(parts, facts)))
                .addAllAttackers(attackers.all())
                .addAllDefenders(attackers.defenders())
                .addAllTargets(targets)
                .casualties(casualties())
                .damage(damage())
                .addAllClaims(claims)
                .factuality(factuality())
                .background(background)
                .addAllEvidence(evidence())
                .confidence(0)
                .build();
    }

    private AttackType type(List<Weapon> weapons) {
        return AttackTypes.builtIn()
                .typeOf(
                        event.mentions().stream().map(EventMention::type).toList(),
                        weapons.stream().map(Weapon::type).toList());
    }

    private Outcome outcome(List<Target> targets) {
        Optional<EventMention> telling = IncidentAssembler.inOrder(event).stream()
                .filter(m -> m.outcome() != Outcome.UNKNOWN)
                .findFirst();
        if (telling.isPresent() && !harmsBefore(telling.get())) {
            return telling.get().outcome();
        }
        boolean effect = targets.stream().map(Target::effect).anyMatch(IncidentDraft::isHarm)
                || parts.stream().anyMatch(this::isCountedHarm)
                || tolls.stream().anyMatch(t -> !t.isZero());
        return effect ? Outcome.HIT : Outcome.UNKNOWN;
    }

    /** "Drones struck a depot, wounding two; eleven others were shot down": what was told to do harm, hit. */
    private boolean harmsBefore(EventMention mention) {
        return mention.outcome() == Outcome.INTERCEPTED
                && parts.stream()
                        .anyMatch(p -> p.mention().head() < mention.head()
                                && p.mention().factuality().polarity() == Polarity.POSITIVE
                                && isHarm(p.argument().effect()));
    }

    private static boolean isHarm(Effect effect) {
        return switch (effect) {
            case KILLED, WOUNDED, ABDUCTED, DESTROYED, DAMAGED -> true;
            case UNHARMED, UNKNOWN -> false;
        };
    }

    /** "killing 12": those who are no target by name. */
    private boolean isCountedHarm(Part part) {
        return part.argument().role() == Role.VICTIM
                && part.sentence().tag(part.argument().head()).equals("CD")
                && isHarm(part.argument().effect());
    }

    private Stage stage(Outcome outcome) {
        if (event.mentions().stream().allMatch(m -> m.stage() == Stage.THREATENED)) {
            return Stage.THREATENED;
        }
        return switch (outcome) {
            case INTERCEPTED, REPELLED, FOILED, FAILED -> Stage.ATTEMPTED;
            case HIT -> Stage.ACCOMPLISHED;
            case UNKNOWN ->
                event.mentions().stream()
                        .map(EventMention::stage)
                        .filter(s -> s != Stage.ACCOMPLISHED)
                        .findFirst()
                        .orElse(Stage.ACCOMPLISHED);
        };
    }

    private Optional<Quantity> count() {
        for (EventMention mention : event.mentions()) {
            Optional<Quantity> count = Optional.of(mention)
                    .filter(m -> m.kind() == Frame.Kind.ATTACK)
                    .flatMap(EventMention::count)
                    .flatMap(c -> facts.quantities().stated(c, c.first()));
            if (count.isPresent()) {
                return count;
            }
        }
        return Optional.empty();
    }

    private Casualties casualties() {
        return new CasualtyCounter(parts, tolls, p -> !shared.contains(p.mention()), facts.quantities()).count();
    }

    private Optional<Damage> damage() {
        return event.mentions().stream()
                .flatMap(m -> DamageReader.read(m, facts.sentence(m.sentence())).stream()
                        .map(extent -> Damage.builder()
                                .extent(extent)
                                .quote(facts.quote(facts.sentence(m.sentence()).nounPhrase(m.head())))
                                .build()))
                .min(Comparator.comparing(Damage::extent));
    }

    /** The surest of what its mentions say; but "those attacks" are as general as what they point back at. */
    private Factuality factuality() {
        Comparator<Factuality> surest =
                Comparator.comparing(Factuality::polarity).thenComparing(Factuality::certainty);
        Genericity genericity = event.mentions().get(0).factuality().genericity();
        return event.mentions().stream()
                .map(EventMention::factuality)
                .min(surest)
                .map(f -> Factuality.of(f.polarity(), f.certainty(), genericity))
                .orElse(Factuality.of(Polarity.POSITIVE, Certainty.UNDERSPECIFIED, genericity));
    }

    private List<Evidence> evidence() {
        Set<Evidence> out = new LinkedHashSet<>();
        for (EventMention mention : IncidentAssembler.inOrder(event)) {
            out.add(Evidence.builder()
                    .role(Role.TRIGGER)
                    .rule(mention.rule())
                    .quote(facts.quote(mention.trigger()))
                    .build());
            for (Argument argument : mention.arguments()) {
                out.add(Evidence.builder()
                        .role(argument.role())
                        .rule(argument.rule())
                        .quote(facts.quote(argument.tokens()))
                        .build());
            }
        }
        return out.stream().collect(toImmutableList());
    }

    ImmutableList<Part> parts() {
        return ImmutableList.copyOf(parts);
    }
}
