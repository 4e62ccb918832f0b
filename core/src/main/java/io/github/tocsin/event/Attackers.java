package io.github.tocsin.event;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.IncidentDraft.Part;
import io.github.tocsin.event.actor.ActorMention;
import io.github.tocsin.event.actor.ActorWords;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who attacked in one incident, and who fought them off, each once. For one incident; not thread-safe. */
final class Attackers {

    private final Event event;
    private final ImmutableList<Part> parts;
    private final ReportFacts facts;
    private final Map<String, Attacker> attackers = new LinkedHashMap<>();

    Attackers(Event event, List<Part> parts, ReportFacts facts) {
        this.event = event;
        this.parts = ImmutableList.copyOf(parts);
        this.facts = facts;
        for (Part part : parts) {
            if (acts(part) && !isHabit(part) && !isPartOfName(part) && !answers(part) && !isTakenUp(part)) {
                actor(part).ifPresent(a -> add(Attacker.of(a, confidence(part))));
            }
        }
        if (attackers.isEmpty()) {
            parts.stream().filter(p -> p.argument().role() == Role.WEAPON).forEach(this::owner);
        }
    }

    /** "bandits raid villages", beside what was told to have happened. */
    private boolean isHabit(Part part) {
        return part.mention().factuality().genericity() == Genericity.GENERIC
                && event.mentions().stream().anyMatch(m -> m.factuality().genericity() == Genericity.SPECIFIC);
    }

    /** Adds an author; one that is there already keeps its place, with the surer confidence. */
    void add(Attacker attacker) {
        String key = attacker.actor().name().toLowerCase(Locale.ROOT);
        attackers.merge(key, attacker, (a, b) -> a.confidence().compareTo(b.confidence()) <= 0 ? a : b);
    }

    ImmutableList<Attacker> all() {
        return ImmutableList.copyOf(attackers.values());
    }

    List<Actor> defenders() {
        Map<String, Actor> out = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.argument().role() == Role.DEFENDER || part.argument().role() == Role.ATTACKER && answers(part)) {
                actor(part).ifPresent(a -> out.putIfAbsent(a.name().toLowerCase(Locale.ROOT), a));
            }
        }
        return List.copyOf(out.values());
    }

    /** Takes it that authorities suspect those whom a sentence names only as likely authors. */
    void suspectedByAuthorities(TokenRange said) {
        for (Part part : parts) {
            if (part.argument().role() == Role.ATTACKER
                    && said.contains(part.argument().head())
                    && confidence(part) == AttackerConfidence.SUSPECTED) {
                actor(part).ifPresent(a -> add(Attacker.of(a, AttackerConfidence.SUSPECTED_BY_AUTHORITIES)));
            }
        }
    }

    /** "hit by a Syrian army missile": whose weapon it was, where nobody else is told to have done it. */
    private void owner(Part part) {
        if (part.argument().sense().type() != SemanticType.VEHICLE) {
            facts.actor(part.argument().head())
                    .map(ActorMention::actor)
                    .ifPresent(a -> add(Attacker.of(a, confidence(part))));
        }
    }

    /** Whether the part names who did it: an attacker, or the other side of a clash. */
    private boolean acts(Part part) {
        if (part.argument().role() == Role.TARGET) {
            SemanticType type = part.argument().sense().type();
            return part.mention().type() == AttackType.ARMED_CLASH
                    && (type == SemanticType.ARMED_GROUP || type == SemanticType.FORCE)
                    && facts.actor(part.argument().head()).isPresent();
        }
        return part.argument().role() == Role.ATTACKER && !belongsToNext(part) && !isBystander(part);
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

    /** "journalists stormed the stand", "the force of the blast": no words for anybody who attacks. */
    private static boolean isBystander(Part part) {
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        boolean named = sentence.entities().at(head).isPresent();
        boolean kind = AttackerWords.BYSTANDER_TARGETS.has(
                        part.argument().sense().target().name())
                || AttackerWords.BYSTANDERS.has(sentence.lemma(head));
        boolean ofThing = sentence.tree().children(head, "nmod").stream()
                .filter(c -> sentence.caseOf(c).equals("of"))
                .map(c -> sentence.sense(c).type())
                .anyMatch(t -> t == SemanticType.EVENT || t == SemanticType.WEAPON);
        return !named && (kind || ofThing || !canAct(part));
    }

    /** Somebody, or what they man or fire; towns and houses only where they stand for somebody. */
    private static boolean canAct(Part part) {
        return switch (part.argument().sense().type()) {
            case PERSON, ARMED_GROUP, FORCE, STATE, ORGANIZATION, AIRCRAFT, VESSEL, VEHICLE, WEAPON, UNKNOWN -> true;
            default -> part.argument().sense().actor().isPresent();
        };
    }

    /** "the attackers", after others were told to have attacked: nobody new. */
    private boolean isTakenUp(Part part) {
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        TokenRange tokens = part.argument().tokens();
        boolean definite = AttackerWords.TAKEN_UP.has(sentence.lemma(head))
                && AttackerWords.DEFINITE.has(sentence.word(tokens.first()))
                && tokens.end() == head + 1
                && facts.actor(head).filter(ActorMention::named).isEmpty();
        if (!definite) {
            return false;
        }
        Optional<ActorType> type = actor(part).map(Actor::type);
        return parts.stream()
                .filter(p -> p.argument().head() < tokens.first() && acts(p) && !answers(p))
                .anyMatch(p -> agree(actor(p).map(Actor::type), type));
    }

    /** Whether both may be of one kind: "gunmen" may be anybody but forces. */
    private static boolean agree(Optional<ActorType> one, Optional<ActorType> other) {
        return one.isPresent()
                && other.isPresent()
                && (one.equals(other) || isIrregular(one.get()) && isIrregular(other.get()));
    }

    private static boolean isIrregular(ActorType type) {
        return switch (type) {
            case ARMED_GROUP, CRIMINAL_GROUP, POLITICAL_GROUP, UNKNOWN, PERSON, CIVILIANS -> true;
            default -> false;
        };
    }

    /** Whether the part is of those who fought the attackers off, or killed or wounded them. */
    private boolean answers(Part part) {
        if (part.argument().sense().type() == SemanticType.FORCE && (isResponse(part) || stops(part))) {
            return true;
        }
        if (part.mention().type() == AttackType.ARMED_CLASH) {
            return false;
        }
        boolean defends = parts.stream()
                .anyMatch(p -> p.argument().role() == Role.DEFENDER
                        && p.argument().head() == part.argument().head());
        return defends || part.mention().arguments().stream().anyMatch(a -> isAttackerOfOthers(a, part));
    }

    /** "killed in the ensuing clash with the police", "forces stormed the building, rescuing the hostages", after an attack by others. */
    private boolean isResponse(Part part) {
        boolean others = parts.stream()
                .anyMatch(p -> p.argument().role() == Role.ATTACKER
                        && !p.mention().equals(part.mention())
                        && p.argument().sense().type() != SemanticType.FORCE);
        ParsedSentence sentence = part.sentence();
        return others
                && sentence.tree().children(part.mention().head()).stream()
                        .anyMatch(c -> sentence.tree().relation(c).startsWith("amod")
                                        && AttackerWords.ENSUING.has(sentence.lemma(c))
                                || sentence.isVerb(c) && AttackerWords.RESCUE.has(sentence.lemma(c))
                                || sentence.isNoun(c)
                                        && AttackerWords.RESPONSE.has(sentence.lemma(c))
                                        && sentence.caseOf(c).equals("in"));
    }

    /** "Police shot a suicide bomber". */
    private static boolean stops(Part part) {
        return part.argument().role() == Role.ATTACKER
                && part.mention().arguments().stream()
                        .anyMatch(a -> (a.role() == Role.VICTIM || a.role() == Role.TARGET)
                                && AttackerWords.STOPPED.has(part.sentence().lemma(a.head())));
    }

    private boolean isAttackerOfOthers(Argument harmed, Part part) {
        boolean suffers = harmed.role() == Role.VICTIM || harmed.role() == Role.TARGET;
        String lemma = part.sentence().lemma(harmed.head());
        boolean perpetrator = TollWords.builtIn().has("perpetrators", part.sentence(), harmed.head())
                && event.mentions().stream().anyMatch(m -> !m.equals(part.mention()) && m.kind() == Frame.Kind.ATTACK);
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

    /** "Assailants, including two suicide bombers, attacked". */
    static boolean areSuicideBombers(Part part) {
        ParsedSentence sentence = part.sentence();
        int first = part.argument().tokens().first();
        return part.argument().role() == Role.ATTACKER
                && IntStream.range(
                                first + 1,
                                Math.max(
                                        part.mention().head(),
                                        part.argument().tokens().end()))
                        .filter(sentence::contains)
                        .anyMatch(i -> AttackerWords.SUICIDE_ATTACKERS.has(sentence.lemma(i))
                                && AttackerWords.SUICIDE.has(sentence.lemma(i - 1)));
    }

    private AttackerConfidence confidence(Part part) {
        return switch (part.mention().factuality().certainty()) {
            case CERTAIN -> isDoubted(part) ? AttackerConfidence.SUSPECTED : AttackerConfidence.REPORTED_AS_FACT;
            case PROBABLE -> AttackerConfidence.SUSPECTED;
            case POSSIBLE, UNDERSPECIFIED -> AttackerConfidence.POSSIBLE;
        };
    }

    /** "suspected militants", "the alleged attackers", "allegedly by the army". */
    private boolean isDoubted(Part part) {
        ParsedSentence sentence = part.sentence();
        TokenRange range = part.argument().tokens();
        int end = facts.actor(part.argument().head())
                .map(a -> a.tokens().end())
                .orElse(part.argument().head());
        int first = Math.max(range.first() - 1, sentence.tokens().first());
        for (int i = first; i < Math.max(end, part.argument().head()); i++) {
            if (ActorWords.is(ActorWords.Small.DOUBT, sentence.word(i))) {
                return true;
            }
        }
        return first > sentence.tokens().first()
                && sentence.word(first).equals("by")
                && ActorWords.is(ActorWords.Small.DOUBT, sentence.word(first - 1));
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
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        Optional<String> country = Countries.builtIn().ofAdjective(sentence.form(head));
        if (country.isPresent()) {
            return Optional.of(Actor.builder()
                    .name(Countries.builtIn().name(country.get()).orElse(country.get()))
                    .type(ActorType.STATE)
                    .country(country)
                    .quote(facts.quote(TokenRange.of(head, head + 1)))
                    .build());
        }
        if (!sentence.isNoun(head) || part.argument().sense().type() == SemanticType.UNKNOWN) {
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
}
