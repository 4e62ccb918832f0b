package io.github.tocsin.event;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.actor.ActorLayer;
import io.github.tocsin.event.actor.ActorMention;
import io.github.tocsin.event.actor.ActorWords;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.Statement;
import io.github.tocsin.mention.StatementLayer;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.text.Quote;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the layers say of a report, as the assembly of its incidents looks it up. */
final class ReportFacts {

    private static final ImmutableSet<ActorType> FORCES =
            ImmutableSet.of(ActorType.MILITARY, ActorType.POLICE, ActorType.INTELLIGENCE);

    private static final ImmutableSet<String> PERSONS = ImmutableSet.of("he", "she");
    private static final int PERSON_REACH = 200;

    private final Report report;
    private final FormLayer forms;
    private final TagLayer tags;
    private final TokenLayer tokens;
    private final Map<Integer, ParsedSentence> sentences = new HashMap<>();
    private final Map<Integer, ActorMention> actors = new HashMap<>();
    private final List<Statement> statements;
    private final Optional<LocalDate> anchor;
    private final Optional<PlaceMention> dateline;
    private final Quantities quantities;
    private final NamedPeople people;

    ReportFacts(AnnotationInput input) {
        this.report = input.report();
        this.forms = input.get(FormLayer.class);
        this.tags = input.get(TagLayer.class);
        this.quantities = new Quantities(input);
        this.tokens = input.get(TokenLayer.class);
        ParsedSentence.allOf(input).forEach(s -> sentences.put(s.index(), s));
        input.get(ActorLayer.class).mentions().forEach(a -> actors.put(a.head(), a));
        this.people = NamedPeople.of(input);
        this.statements = input.get(StatementLayer.class).statements();
        this.anchor = input.get(TimeValueLayer.class).anchor();
        this.dateline = input.get(PlaceLayer.class).dateline();
    }

    Quote quote(TokenRange range) {
        return report.quote(range.span(tokens));
    }

    ParsedSentence sentence(int index) {
        ParsedSentence found = sentences.get(index);
        if (found == null) {
            throw new IllegalStateException("sentence " + index + " of report " + report.id() + " has no tree");
        }
        return found;
    }

    /** The sentences that have a tree, in order. */
    List<ParsedSentence> sentences() {
        return sentences.values().stream()
                .sorted(Comparator.comparing(ParsedSentence::index))
                .toList();
    }

    Optional<ParsedSentence> sentenceOf(int token) {
        return sentences.values().stream().filter(s -> s.contains(token)).findFirst();
    }

    Optional<ActorMention> actor(int head) {
        return Optional.ofNullable(actors.get(head));
    }

    boolean isPronoun(int token) {
        return tags.get(token).startsWith("PRP");
    }

    /** For "he" or "she", by whom something is said: the person named last as subject of a sentence or speaker, if not long before. */
    Optional<ActorMention> personBefore(int pronoun) {
        return PERSONS.contains(forms.get(pronoun).toLowerCase(Locale.ROOT))
                ? actors.values().stream()
                        .filter(a -> a.named() && a.actor().type() == ActorType.PERSON)
                        .filter(a -> a.head() < pronoun && pronoun - a.head() < PERSON_REACH)
                        .filter(this::isSubjectOrSpeaker)
                        .max(Comparator.comparing(ActorMention::head))
                : Optional.empty();
    }

    /** In a sentence without a tree the name that begins it, or that a verb follows, is taken for the subject. */
    private boolean isSubjectOrSpeaker(ActorMention mention) {
        int head = mention.head();
        Optional<ParsedSentence> sentence = sentenceOf(head);
        if (sentence.isPresent()) {
            return sentence.get().tree().relation(head).startsWith("nsubj") || isSpeaker(head);
        }
        int next = mention.tokens().end();
        return isSpeaker(head) || next < tags.size() && tags.get(next).matches("VB[DPZ]|MD");
    }

    private boolean isSpeaker(int head) {
        return statements.stream()
                .anyMatch(s -> s.source().filter(v -> v == head).isPresent());
    }

    /** Heads of all phrases for somebody of this name. */
    List<Integer> mentionsOf(Actor actor) {
        return actors.values().stream()
                .filter(a -> a.actor().name().equals(actor.name()))
                .map(ActorMention::head)
                .sorted()
                .toList();
    }

    /** Whether these are a state's forces called by no name, country or side, in a report that has no forces of two countries. */
    boolean areHomeForces(ActorMention mention) {
        boolean plain = !mention.named()
                && FORCES.contains(mention.actor().type())
                && mention.actor().country().isEmpty()
                && mention.actor().sponsor().isEmpty();
        if (!plain) {
            return false;
        }
        for (int i = mention.tokens().first(); i < mention.tokens().end(); i++) {
            if (!ActorWords.mayBeHome(forms.get(i), tags.get(i))) {
                return false;
            }
        }
        return actors.values().stream()
                        .map(ActorMention::actor)
                        .filter(a -> FORCES.contains(a.type()))
                        .flatMap(a -> a.country().stream())
                        .distinct()
                        .count()
                == 0;
    }

    NamedPeople people() {
        return people;
    }

    List<Statement> statements() {
        return statements;
    }

    Quantities quantities() {
        return quantities;
    }

    Optional<LocalDate> anchor() {
        return anchor;
    }

    Optional<PlaceMention> dateline() {
        return dateline;
    }
}
