package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.actor.ActorLayer;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.StatementLayer;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts incidents together from events: the last stage. */
public final class IncidentAssembler implements Annotator {

    private static final Set<Class<? extends Layer>> LAYERS = ImmutableSet.<Class<? extends Layer>>builder()
            .addAll(ParsedSentence.LAYERS)
            .add(
                    MentionLayer.class,
                    StatementLayer.class,
                    EventLayer.class,
                    PlaceLayer.class,
                    TimeValueLayer.class,
                    ActorLayer.class)
            .build();

    @Override
    public Set<Class<? extends Layer>> requires() {
        return LAYERS;
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(IncidentLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        ReportFacts facts = new ReportFacts(input);
        List<Event> events = input.get(EventLayer.class).events();
        boolean bombing = events.stream().anyMatch(IncidentAssembler::isBombing);
        List<Event> real = events.stream()
                .filter(e -> isAttack(e) || isExplosion(e) && (hasStruck(e) || bombing && isPlaced(e)))
                .toList();
        List<Event> telling =
                real.stream().filter(IncidentAssembler::tellsAnything).toList();
        List<IncidentDraft> drafts = new ArrayList<>();
        for (Event event : telling.isEmpty() ? real : telling) {
            drafts.add(new IncidentDraft(event, facts));
        }
        new ClaimAssembler(facts).addTo(drafts);
        new TollAssembler(facts).addTo(drafts);
        List<Incident> incidents = new ArrayList<>();
        int number = 1;
        for (IncidentDraft draft : drafts) {
            Incident incident = draft.build(input.report().id() + "-" + number++, isBackground(draft, drafts, facts));
            incidents.add(isAttack(draft.event()) ? incident : probably(incident));
        }
        return Layers.of(new IncidentLayer(
                incidents.stream().map(i -> withConfidence(i, incidents)).collect(toImmutableList())));
    }

    /** An explosion that nobody calls an attack is one only probably. */
    private static Incident probably(Incident incident) {
        Factuality told = incident.factuality();
        return told.certainty() == Certainty.CERTAIN
                ? Incident.builder()
                        .from(incident)
                        .factuality(Factuality.of(told.polarity(), Certainty.PROBABLE, told.genericity()))
                        .build()
                : incident;
    }

    private static Incident withConfidence(Incident incident, List<Incident> all) {
        return Incident.builder()
                .from(incident)
                .confidence(IncidentConfidence.builtIn().of(incident, all))
                .build();
    }

    /** Whether more is told of it than that it was: in a report that tells of other attacks, a bare "violence" is no incident. */
    private static boolean tellsAnything(Event event) {
        return event.place().isPresent()
                || event.time().isPresent()
                || event.mentions().stream().anyMatch(m -> !m.arguments().isEmpty());
    }

    /** Whether the mentions together tell of an attack; what is only part or result of something may not. */
    private static boolean isAttack(Event event) {
        boolean attack = event.mentions().stream().anyMatch(m -> m.kind() == Frame.Kind.ATTACK);
        boolean result = event.mentions().stream().anyMatch(m -> m.kind() == Frame.Kind.RESULT && tellsOfViolence(m));
        return attack || result;
    }

    private static boolean isBombing(Event event) {
        return isAttack(event) && event.mentions().stream().anyMatch(m -> m.type() == AttackType.BOMBING);
    }

    private static boolean isExplosion(Event event) {
        return event.mentions().stream()
                .anyMatch(m -> m.kind() == Frame.Kind.PART
                        && m.type() == AttackType.BOMBING
                        && m.factuality().polarity() == Polarity.POSITIVE);
    }

    /** Explosions that shook, damaged or killed; they are told as probable. */
    private static boolean hasStruck(Event event) {
        return event.mentions().stream()
                .anyMatch(m -> m.kind() == Frame.Kind.RESULT
                        || m.arguments().stream().anyMatch(a -> a.role() == Role.TARGET || a.role() == Role.VICTIM));
    }

    /** "Another explosion occurred at the bank", in a report of bombs. */
    private static boolean isPlaced(Event event) {
        return event.place().isPresent()
                && event.mentions().stream()
                        .anyMatch(m -> m.arguments().stream().anyMatch(a -> a.role() == Role.PLACE));
    }

    private static boolean tellsOfViolence(EventMention mention) {
        return mention.arguments().stream().anyMatch(a -> switch (a.role()) {
            case ATTACKER, WEAPON -> true;
            case VICTIM ->
                switch (a.effect()) {
                    case KILLED, WOUNDED -> true;
                    default -> false;
                };
            default -> false;
        });
    }

    private static boolean isBackground(IncidentDraft draft, List<IncidentDraft> all, ReportFacts facts) {
        return draft.isGeneric()
                || draft.isToldAsContext()
                || draft != all.get(0) && draft.isEarlierThan(all.get(0), facts);
    }

    static ImmutableList<EventMention> inOrder(Event event) {
        return event.mentions().stream()
                .sorted(java.util.Comparator.comparing(EventMention::head))
                .collect(toImmutableList());
    }
}
