package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.actor.ActorMention;
import io.github.tocsin.event.actor.ActorWords;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Attack;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
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
import io.github.tocsin.model.Location;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One incident in the making: gathers what the mentions of an event say, each fact once. */
final class IncidentDraft {

    /** An argument with the sentence it stands in. */
    record Part(Argument argument, EventMention mention, ParsedSentence sentence) {}

    private final Event event;
    private final ReportFacts facts;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Attacker> attackers = new LinkedHashMap<>();
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
        for (Part part : parts) {
            if (acts(part) && !isPartOfName(part) && !answers(part)) {
                actor(part).ifPresent(a -> addAttacker(Attacker.of(a, confidence(part))));
            }
        }
        if (attackers.isEmpty()) {
            parts.stream().filter(p -> p.argument().role() == Role.WEAPON).forEach(this::owner);
        }
    }

    /** "hit by a Syrian army missile": whose weapon it was, where nobody else is told to have done it. */
    private void owner(Part part) {
        facts.actor(part.argument().head())
                .map(ActorMention::actor)
                .ifPresent(a -> addAttacker(Attacker.of(a, confidence(part))));
    }

    /** "Boko" in "a Boko Haram raid": part of a name that another part stands for. */
    private boolean isPartOfName(Part part) {
        int head = part.argument().head();
        return part.sentence()
                .entities()
                .at(head)
                .filter(name -> parts.stream()
                        .anyMatch(other -> other.mention().equals(part.mention())
                                && acts(other)
                                && other.argument().head() > head
                                && name.tokens().contains(other.argument().head())))
                .isPresent();
    }

    /** Whether the part is of those who fought the attackers off, or killed or wounded them. */
    private boolean answers(Part part) {
        if (part.mention().type() == AttackType.ARMED_CLASH) {
            return false;
        }
        boolean defends = parts.stream()
                .anyMatch(p -> p.argument().role() == Role.DEFENDER
                        && p.argument().head() == part.argument().head());
        return defends || part.mention().arguments().stream().anyMatch(a -> isAttackerOfOthers(a, part));
    }

    private boolean isAttackerOfOthers(Argument harmed, Part part) {
        boolean suffers = harmed.role() == Role.VICTIM || harmed.role() == Role.TARGET;
        String lemma = part.sentence().lemma(harmed.head());
        boolean perpetrator = TollWords.builtIn().has("perpetrators", part.sentence(), harmed.head())
                && event.mentions().stream()
                        .anyMatch(m ->
                                !m.equals(part.mention()) && m.kind() == io.github.tocsin.knowledge.Frame.Kind.ATTACK);
        return suffers && perpetrator
                || suffers
                        && harmed.sense().type() == SemanticType.ARMED_GROUP
                        && parts.stream()
                                .anyMatch(p -> p.argument().role() == Role.ATTACKER
                                        && !p.mention().equals(part.mention())
                                        && p.sentence()
                                                .lemma(p.argument().head())
                                                .equals(lemma));
    }

    /** Whether the part names who did it: an attacker, or the other side of a clash. */
    private boolean acts(Part part) {
        if (part.argument().role() == Role.TARGET) {
            SemanticType type = part.argument().sense().type();
            return part.mention().type() == AttackType.ARMED_CLASH
                    && (type == SemanticType.ARMED_GROUP || type == SemanticType.FORCE)
                    && facts.actor(part.argument().head()).isPresent();
        }
        return part.argument().role() == Role.ATTACKER && !belongsToNext(part);
    }

    /** "Russian" in "a Russian navy airstrike": part of the name of the attacker after it. */
    private boolean belongsToNext(Part part) {
        Argument argument = part.argument();
        return part.sentence().tag(argument.head()).startsWith("JJ")
                && parts.stream()
                        .anyMatch(next -> next.mention().equals(part.mention())
                                && next.argument().role() == Role.ATTACKER
                                && next.argument().head() > argument.head()
                                && (next.argument().tokens().first() <= argument.head() + 1));
    }

    /** Takes it that authorities suspect those whom a sentence names only as likely authors. */
    void suspectedByAuthorities(TokenRange said) {
        for (Part part : parts) {
            if (part.argument().role() == Role.ATTACKER
                    && said.contains(part.argument().head())
                    && confidence(part) == AttackerConfidence.SUSPECTED) {
                actor(part).ifPresent(a -> addAttacker(Attacker.of(a, AttackerConfidence.SUSPECTED_BY_AUTHORITIES)));
            }
        }
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
        String key = attacker.actor().name().toLowerCase(Locale.ROOT);
        attackers.merge(key, attacker, (a, b) -> a.confidence().compareTo(b.confidence()) <= 0 ? a : b);
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

    private AttackerConfidence confidence(Part part) {
        return switch (part.mention().factuality().certainty()) {
            case CERTAIN -> isDoubted(part) ? AttackerConfidence.SUSPECTED : AttackerConfidence.REPORTED_AS_FACT;
            case PROBABLE -> AttackerConfidence.SUSPECTED;
            case POSSIBLE, UNDERSPECIFIED -> AttackerConfidence.POSSIBLE;
        };
    }

    /** "suspected militants", "the alleged attackers". */
    private boolean isDoubted(Part part) {
        ParsedSentence sentence = part.sentence();
        TokenRange range = part.argument().tokens();
        int end = facts.actor(part.argument().head())
                .map(a -> a.tokens().end())
                .orElse(part.argument().head());
        for (int i = Math.max(range.first() - 1, sentence.tokens().first());
                i < Math.max(end, part.argument().head());
                i++) {
            if (ActorWords.is(ActorWords.Small.DOUBT, sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Actor> actor(Part part) {
        return facts.actor(part.argument().head()).map(this::atHome).or(() -> described(part));
    }

    /** "police", "soldiers": those of the country where it happens, unless something tells of others. */
    private Actor atHome(ActorMention mention) {
        Optional<String> country = event.place().map(PlaceMention::location).flatMap(Location::country);
        return country.isPresent() && facts.areHomeForces(mention)
                ? Actor.builder().from(mention.actor()).country(country).build()
                : mention.actor();
    }

    /** A phrase that the actor stage left alone, taken by its own words; pronouns name nobody. */
    private Optional<Actor> described(Part part) {
        Optional<String> country = Countries.builtIn()
                .ofAdjective(part.sentence().form(part.argument().head()));
        if (country.isPresent()) {
            return Optional.of(Actor.builder()
                    .name(Countries.builtIn().name(country.get()).orElse(country.get()))
                    .type(ActorType.STATE)
                    .country(country)
                    .quote(facts.quote(TokenRange.of(
                            part.argument().head(), part.argument().head() + 1)))
                    .build());
        }
        if (!part.sentence().isNoun(part.argument().head())
                || part.argument().sense().type() == SemanticType.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(Actor.builder()
                .name(name(part))
                .type(part.argument().sense().actor().orElse(ActorType.UNKNOWN))
                .quote(facts.quote(part.argument().tokens()))
                .build());
    }

    /** The phrase in restored case, without determiners at its beginning. */
    private static String name(Part part) {
        TokenRange range = part.argument().tokens();
        int first = range.first();
        while (first < part.argument().head() && isDeterminer(part.sentence().tag(first))) {
            first++;
        }
        return Wording.of(part.sentence(), TokenRange.of(first, range.end()));
    }

    private static boolean isDeterminer(String tag) {
        return tag.equals("DT") || tag.equals("PRP$") || tag.equals("PDT") || tag.equals("CD");
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
                                || weapons.stream().anyMatch(w -> w.type() == WeaponType.SUICIDE_VEST))
                        .count(count())
                        .addAllWeapons(weapons)
                        .build())
                .time(event.time().map(TimeMention::range))
                .location(event.place().map(PlaceMention::location).or(() -> SiteCountry.of(parts, facts)))
                .addAllAttackers(attackers.values())
                .addAllDefenders(defenders())
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

    private List<Actor> defenders() {
        Map<String, Actor> out = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.argument().role() == Role.DEFENDER || part.argument().role() == Role.ATTACKER && answers(part)) {
                actor(part).ifPresent(a -> out.putIfAbsent(a.name().toLowerCase(Locale.ROOT), a));
            }
        }
        return List.copyOf(out.values());
    }

    private Outcome outcome(List<Target> targets) {
        Optional<Outcome> told = event.mentions().stream()
                .map(EventMention::outcome)
                .filter(o -> o != Outcome.UNKNOWN)
                .findFirst();
        if (told.isPresent()) {
            return told.get();
        }
        boolean effect = targets.stream().map(Target::effect).anyMatch(IncidentDraft::isHarm)
                || parts.stream().anyMatch(this::isCountedHarm)
                || tolls.stream().anyMatch(t -> !t.isZero());
        return effect ? Outcome.HIT : Outcome.UNKNOWN;
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
