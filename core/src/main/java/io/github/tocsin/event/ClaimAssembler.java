package io.github.tocsin.event;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.actor.ActorMention;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.mention.Statement;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.Claim;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.Stance;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hands statements to the incidents that they are about, and takes authors from claims, accusations and speculation. */
final class ClaimAssembler {

    private static final ImmutableSet<ActorType> AUTHORITIES =
            ImmutableSet.of(ActorType.STATE, ActorType.MILITARY, ActorType.POLICE, ActorType.INTELLIGENCE);

    private static final ImmutableSet<String> HARM = ImmutableSet.of("KILLED", "WOUNDED", "EITHER", "harm");

    private final ReportFacts facts;

    ClaimAssembler(ReportFacts facts) {
        this.facts = facts;
    }

    void addTo(List<IncidentDraft> drafts) {
        for (Statement statement : facts.statements()) {
            for (IncidentDraft draft : about(statement, drafts)) {
                Claim claim = claim(statement);
                boolean told = claim.source().isPresent()
                        || !claim.via().isEmpty()
                        || statement.type() != ClaimType.ATTRIBUTION;
                if (told) {
                    draft.addClaim(claim);
                }
                author(statement).ifPresent(draft::addAttacker);
                if (statement.type() == ClaimType.SPECULATION && isByAuthorities(statement)) {
                    draft.suspectedByAuthorities(statement.content());
                }
            }
        }
    }

    /**
     * The incidents with a trigger in the statement; a claim about nothing in particular is about the last one told. One about just "the
     * attack" is also about what else was told of the same place and day.
     */
    private List<IncidentDraft> about(Statement statement, List<IncidentDraft> drafts) {
        List<IncidentDraft> named = drafts.stream()
                .filter(d -> d.event().mentions().stream().anyMatch(m -> isAbout(statement, m)))
                .toList();
        if (saysWhatIsTold(statement)) {
            return named.isEmpty() && tellsOfHarm(statement) ? toldJustBefore(statement, drafts) : named;
        }
        int at = statement.about().orElse(statement.content().first());
        List<IncidentDraft> before = drafts.stream()
                .filter(d -> !d.isGeneric() && !d.isToldAsContext())
                .filter(d -> firstMention(d) < at)
                .toList();
        Optional<IncidentDraft> counted = counted(statement, before);
        if (counted.isPresent()) {
            return List.of(counted.get());
        }
        boolean known = named.stream().anyMatch(d -> isSomewhereOrSometime(d) || before.contains(d));
        List<IncidentDraft> meant = named.isEmpty()
                ? lastTold(before, at)
                : known || !namesNothingElse(statement)
                        ? named
                        : before.stream().limit(1).toList();
        if (meant.isEmpty()) {
            return named;
        }
        return namesNothingElse(statement)
                ? drafts.stream()
                        .filter(d -> meant.contains(d)
                                || before.contains(d) && meant.stream().anyMatch(m -> isOneEpisode(m, d)))
                        .toList()
                : meant;
    }

    /** "Police said there were no victims": speech of what came of an attack that the sentence itself does not tell. */
    private boolean tellsOfHarm(Statement statement) {
        TokenRange content = statement.content();
        return statement.type() == ClaimType.ATTRIBUTION
                && facts.sentenceOf(content.first()).stream()
                        .flatMap(s -> IntStream.range(
                                        content.first(),
                                        Math.min(content.end(), s.tokens().end()))
                                .mapToObj(s::lemma))
                        .anyMatch(lemma -> HARM.stream()
                                .anyMatch(list -> TollWords.builtIn().has(list, lemma)));
    }

    /** Those of which the sentence before tells, or the one before that. */
    private List<IncidentDraft> toldJustBefore(Statement statement, List<IncidentDraft> drafts) {
        int at = statement.content().first();
        int before = facts.sentenceOf(at - 1).map(s -> s.tokens().first()).orElse(at);
        int begin = facts.sentenceOf(before - 1).map(s -> s.tokens().first()).orElse(before);
        return lastTold(
                drafts.stream()
                        .filter(d -> !d.isGeneric() && !d.isToldAsContext() && lastMention(d, at) >= begin)
                        .toList(),
                at);
    }

    /** "the first attack", "the latter": the one that was told first, or second. */
    private Optional<IncidentDraft> counted(Statement statement, List<IncidentDraft> before) {
        if (statement.about().isEmpty()) {
            return Optional.empty();
        }
        int about = statement.about().get();
        List<String> words = facts.sentenceOf(about).stream()
                .flatMap(s -> s.tree().children(about).stream().map(s::lemma))
                .toList();
        int which = words.stream().anyMatch(AttackerWords.FIRST_TOLD::has)
                ? 0
                : words.stream().anyMatch(AttackerWords.SECOND_TOLD::has) ? 1 : -1;
        List<IncidentDraft> told = before.stream()
                .sorted(Comparator.comparing(ClaimAssembler::firstMention))
                .toList();
        return which >= 0 && told.size() > 1 ? Optional.of(told.get(which)) : Optional.empty();
    }

    private static boolean isSomewhereOrSometime(IncidentDraft draft) {
        return draft.event().place().isPresent() || draft.event().time().isPresent();
    }

    /** Speech and guesses that hold the attack itself in their content. */
    private static boolean saysWhatIsTold(Statement statement) {
        boolean speech = statement.type() == ClaimType.ATTRIBUTION || statement.type() == ClaimType.SPECULATION;
        return speech && statement.subject().isEmpty();
    }

    /** Whether it is about "the attack", "the incidents", "it", or nothing that it says. */
    private boolean namesNothingElse(Statement statement) {
        if (statement.about().isEmpty()) {
            return true;
        }
        int about = statement.about().get();
        return facts.sentenceOf(about)
                .filter(s -> s.tag(about).startsWith("PRP")
                        || s.tag(about).equals("DT")
                        || s.sense(about).type() == SemanticType.EVENT
                                && s.nounPhrase(about).size() <= 2
                                && s.tree().children(about, "nmod").isEmpty()
                                && s.tree().children(about, "acl").isEmpty())
                .isPresent();
    }

    /** Whether two incidents lie in the same place on the same day, as far as the report says. */
    private static boolean isOneEpisode(IncidentDraft a, IncidentDraft b) {
        Optional<Location> here = a.event().place().map(PlaceMention::location);
        Optional<Location> there = b.event().place().map(PlaceMention::location);
        Optional<TimeRange> then = a.event().time().map(TimeMention::range);
        Optional<TimeRange> now = b.event().time().map(TimeMention::range);
        boolean place = here.isEmpty()
                || there.isEmpty()
                || here.get().name().equals(there.get().name())
                || isWithin(here.get(), there.get())
                || isWithin(there.get(), here.get());
        boolean time = then.isEmpty()
                || now.isEmpty()
                || then.get()
                        .start()
                        .map(TimePoint::date)
                        .equals(now.get().start().map(TimePoint::date));
        return place && time;
    }

    private static boolean isWithin(Location inner, Location outer) {
        return inner.within().contains(outer.name());
    }

    private static int firstMention(IncidentDraft draft) {
        return draft.event().mentions().stream()
                .mapToInt(EventMention::head)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isAbout(Statement statement, EventMention mention) {
        return statement.about().filter(a -> a == mention.head()).isPresent()
                || statement.content().contains(mention.head());
    }

    private static List<IncidentDraft> lastTold(List<IncidentDraft> drafts, int at) {
        int last = drafts.stream().mapToInt(d -> lastMention(d, at)).max().orElse(-1);
        return drafts.stream().filter(d -> lastMention(d, at) == last).toList();
    }

    private static int lastMention(IncidentDraft draft, int at) {
        return draft.event().mentions().stream()
                .mapToInt(EventMention::head)
                .filter(h -> h < at)
                .max()
                .orElse(-1);
    }

    private Claim claim(Statement statement) {
        return Claim.builder()
                .type(statement.type())
                .stance(statement.stance())
                .source(statement.source().flatMap(this::speaker))
                .addAllVia(
                        statement.via().stream().flatMap(v -> actor(v).stream()).toList())
                .subject(statement.subject().flatMap(this::actor))
                .quote(facts.quote(statement.words()))
                .build();
    }

    private Optional<Attacker> author(Statement statement) {
        if (statement.stance() == Stance.NONE) {
            return Optional.empty();
        }
        Optional<Actor> author = statement.type() == ClaimType.RESPONSIBILITY
                ? statement.source().flatMap(this::principal).filter(a -> !onlySpeaks(a))
                : statement.subject().flatMap(this::actor);
        return author.map(actor -> Attacker.of(actor, confidence(statement)));
    }

    /** For whom somebody speaks: "the rebels" in "a spokesman for the rebels"; nobody, if that is not told; else the speaker. */
    private Optional<Actor> principal(int speaker) {
        Optional<ParsedSentence> sentence = facts.sentenceOf(speaker);
        if (sentence.isEmpty()) {
            return actor(speaker);
        }
        Optional<Actor> inWhoseName = inWhoseName(sentence.get());
        if (inWhoseName.isPresent()) {
            return inWhoseName;
        }
        List<Integer> voices = Stream.concat(
                        Stream.of(speaker, sentence.get().tree().head(speaker)),
                        sentence.get().tree().children(speaker).stream())
                .filter(sentence.get()::contains)
                .filter(v -> v == speaker || isSameSpeaker(sentence.get(), v, speaker))
                .filter(v -> AttackerWords.SPEAK_FOR_OTHERS.has(sentence.get().lemma(v)))
                .toList();
        if (voices.isEmpty()) {
            return actor(speaker);
        }
        return Stream.concat(voices.stream(), Stream.of(speaker))
                .flatMap(v -> sentence.get().tree().children(v).stream())
                .filter(c -> isSpokenFor(sentence.get(), c))
                .flatMap(c -> facts.actor(c).stream())
                .map(ActorMention::actor)
                .filter(a -> a.type() != ActorType.PERSON && a.type() != ActorType.MEDIA)
                .findFirst();
    }

    /** "claimed responsibility on behalf of the rebels". */
    private Optional<Actor> inWhoseName(ParsedSentence sentence) {
        return IntStream.range(sentence.tokens().first(), sentence.tokens().end())
                .filter(t -> AttackerWords.IN_WHOSE_NAME.has(sentence.lemma(t)) && sentence.isNoun(t))
                .boxed()
                .flatMap(t -> sentence.tree().children(t, "nmod").stream())
                .filter(c -> sentence.caseOf(c).equals("of"))
                .flatMap(c -> facts.actor(c).stream())
                .map(ActorMention::actor)
                .filter(a -> a.type() != ActorType.PERSON && a.type() != ActorType.MEDIA)
                .findFirst();
    }

    /** "their lawyers", whom "they" took up. */
    private static boolean onlySpeaks(Actor actor) {
        String last = actor.name().substring(actor.name().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return AttackerWords.SPEAK_FOR_OTHERS.has(last)
                || last.endsWith("s") && AttackerWords.SPEAK_FOR_OTHERS.has(last.substring(0, last.length() - 1));
    }

    /** "spokesman" beside the name of him who is one. */
    private static boolean isSameSpeaker(ParsedSentence sentence, int other, int speaker) {
        int child = sentence.tree().head(other) == speaker ? other : speaker;
        return sentence.tree().is(child, "appos")
                || sentence.tree().is(child, "compound")
                || sentence.tree().is(child, "flat")
                || sentence.tree().is(child, "dep");
    }

    /** "the group's spokesman", "a spokesman for the group", "a Taliban spokesman". */
    private static boolean isSpokenFor(ParsedSentence sentence, int token) {
        return sentence.tree().is(token, "nmod:poss")
                || sentence.tree().is(token, "compound")
                || sentence.tree().is(token, "amod")
                || sentence.tree().is(token, "nmod") && AttackerWords.SPOKEN_FOR_CASE.has(sentence.caseOf(token));
    }

    private AttackerConfidence confidence(Statement statement) {
        if (statement.stance() == Stance.DENIED) {
            return AttackerConfidence.DENIED;
        }
        if (statement.certainty() == Certainty.POSSIBLE) {
            return AttackerConfidence.POSSIBLE;
        }
        return switch (statement.type()) {
            case RESPONSIBILITY -> AttackerConfidence.CLAIMED_OR_ADMITTED;
            case ATTRIBUTION -> AttackerConfidence.REPORTED_AS_FACT;
            case ACCUSATION, SPECULATION ->
                isByAuthorities(statement) ? AttackerConfidence.SUSPECTED_BY_AUTHORITIES : AttackerConfidence.SUSPECTED;
        };
    }

    private boolean isByAuthorities(Statement statement) {
        return statement.source().filter(this::isAuthority).isPresent();
    }

    /** Whether it is an authority or, somewhere in the report, called one of its people: "police chief John Doe". */
    private boolean isAuthority(int head) {
        Optional<Actor> actor = actor(head);
        return Stream.concat(
                        actor.map(Actor::type).stream(),
                        actor.filter(a -> a.type() == ActorType.PERSON).map(facts::mentionsOf).stream()
                                .flatMap(List::stream)
                                .flatMap(this::typesOfTitle))
                .anyMatch(AUTHORITIES::contains);
    }

    private Stream<ActorType> typesOfTitle(int head) {
        return facts.sentenceOf(head).stream()
                .flatMap(s -> IntStream.range(s.nounPhrase(head).first(), head)
                        .boxed()
                        .flatMap(t -> s.sense(t).actor().stream()));
    }

    /** Who speaks, quoted where the statement names them: "he". */
    private Optional<Actor> speaker(int head) {
        Optional<Actor> known = actor(head);
        if (!facts.isPronoun(head)) {
            return sameBefore(head).or(() -> known);
        }
        return known.or(() -> facts.personBefore(head).map(ActorMention::actor))
                .or(() -> ourselves(head))
                .map(a -> Actor.builder()
                        .from(a)
                        .quote(facts.quote(TokenRange.of(head, head + 1)))
                        .build());
    }

    /** "We claim responsibility": in a statement, whoever made it. */
    private Optional<Actor> ourselves(int pronoun) {
        return facts.sentenceOf(pronoun)
                .filter(s -> AttackerWords.WE.has(s.lemma(pronoun)))
                .flatMap(s -> facts.statements().stream()
                        .flatMap(said -> said.source().stream())
                        .filter(other -> other < pronoun)
                        .max(Comparator.naturalOrder()))
                .flatMap(this::actor)
                .filter(a -> a.type() != ActorType.PERSON);
    }

    /** "the same sources": whoever was called by that noun when last something was said. */
    private Optional<Actor> sameBefore(int head) {
        return facts.sentenceOf(head)
                .filter(s -> s.tree().children(head).stream().anyMatch(c -> AttackerWords.SAME.has(s.lemma(c))))
                .flatMap(s -> facts.statements().stream()
                        .flatMap(said -> said.source().stream())
                        .filter(other -> other < head
                                && facts.sentenceOf(other)
                                        .filter(o -> o.lemma(other).equals(s.lemma(head)))
                                        .isPresent())
                        .max(Comparator.naturalOrder()))
                .flatMap(this::actor);
    }

    /** Who a phrase means; one that the actor stage left alone is taken by its own words. */
    private Optional<Actor> actor(int head) {
        return facts.actor(head)
                .map(ActorMention::actor)
                .or(() -> facts.sentenceOf(head).filter(s -> s.isNoun(head)).map(s -> described(s, head)));
    }

    private Actor described(ParsedSentence sentence, int head) {
        TokenRange phrase = sentence.nounPhrase(head);
        return Actor.builder()
                .name(Wording.of(sentence, phrase))
                .type(sentence.sense(head).actor().orElse(ActorType.UNKNOWN))
                .quote(facts.quote(phrase))
                .build();
    }
}
