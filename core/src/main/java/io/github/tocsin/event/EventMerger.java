package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.tocsin.event.place.Containment;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the mentions that tell of one event, and keeps apart those that differ in kind, place or date. Goes through the text
 * once; each mention joins the event that speaks most for it, or begins one.
 */
public final class EventMerger implements Annotator {

    private static final JsonNode WORDS = AttackTypes.Knowledge.yaml("merging.yaml");
    private static final ImmutableSet<String> DEFINITE = AttackTypes.Knowledge.words(WORDS.path("definite"));
    private static final ImmutableSet<String> OTHER = AttackTypes.Knowledge.words(WORDS.path("other"));
    private static final ImmutableSet<String> MEANWHILE = AttackTypes.Knowledge.words(WORDS.path("meanwhile"));
    private static final ImmutableSet<String> POINTING = AttackTypes.Knowledge.words(WORDS.path("pointing"));
    private static final ImmutableSet<String> ONE = AttackTypes.Knowledge.words(WORDS.path("one"));
    private static final ImmutableSet<String> OTHER_ONE = AttackTypes.Knowledge.words(WORDS.path("other-one"));
    private static final ImmutableSet<String> AUTHORS = AttackTypes.Knowledge.words(WORDS.path("authors"));
    private static final ImmutableSet<String> VICTIMS = AttackTypes.Knowledge.words(WORDS.path("victims"));
    private static final double ENOUGH = 2.5;

    private static final Set<Class<? extends Layer>> LAYERS = ImmutableSet.<Class<? extends Layer>>builder()
            .addAll(ParsedSentence.LAYERS)
            .add(MentionLayer.class, PlaceLayer.class, TimeValueLayer.class)
            .build();

    @Override
    public Set<Class<? extends Layer>> requires() {
        return LAYERS;
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(EventLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        Merging merging = new Merging(input);
        linked(input.get(MentionLayer.class).mentions()).forEach(merging::add);
        return Layers.of(new EventLayer(merging.events()));
    }

    /** The mentions in groups that grammar ties together, in order of their first members. */
    private static List<List<EventMention>> linked(List<EventMention> mentions) {
        List<List<EventMention>> groups = new ArrayList<>();
        for (EventMention mention : mentions) {
            List<List<EventMention>> mine = groups.stream()
                    .filter(g -> g.get(0).sentence() == mention.sentence()
                            && g.stream().anyMatch(o -> areLinked(o, mention)))
                    .toList();
            if (mine.isEmpty()) {
                groups.add(new ArrayList<>(List.of(mention)));
                continue;
            }
            List<EventMention> first = mine.get(0);
            first.add(mention);
            for (List<EventMention> other : mine.subList(1, mine.size())) {
                first.addAll(other);
                groups.removeIf(g -> g == other);
            }
        }
        groups.forEach(g -> g.sort(Comparator.comparing(EventMention::head)));
        groups.sort(Comparator.comparing(g -> g.get(0).head()));
        return groups;
    }

    private static boolean areLinked(EventMention a, EventMention b) {
        return a.sentence() == b.sentence()
                && (a.links().contains(b.head()) || b.links().contains(a.head()))
                && a.background() == b.background()
                && a.factuality().genericity() == b.factuality().genericity()
                && (a.factuality().polarity() == b.factuality().polarity() || a.kind() != b.kind());
    }

    /** An event in the making. */
    private static final class Draft {
        private final List<EventMention> mentions = new ArrayList<>();
        private final Set<AttackType> types = EnumSet.noneOf(AttackType.class);
        private final Set<String> words = new HashSet<>();
        private final Set<String> heads = new HashSet<>();
        private Optional<EventMention> counted = Optional.empty();
        private boolean partOnly = true;
        private Optional<PlaceMention> place = Optional.empty();
        private Optional<TimeMention> time = Optional.empty();

        /** What all its mentions say is kept as they come: a report can hold thousands. */
        void add(EventMention mention) {
            mentions.add(mention);
            types.add(mention.type());
            partOnly &= mention.kind() == Frame.Kind.PART;
            if (counted.isEmpty() && mention.count().isPresent()) {
                counted = Optional.of(mention);
            }
        }

        EventMention last() {
            return mentions.get(mentions.size() - 1);
        }

        EventMention first() {
            return mentions.get(0);
        }
    }

    /** A mention with its surroundings. */
    private record Situated(
            EventMention mention,
            ParsedSentence sentence,
            ImmutableList<PlaceMention> places,
            Optional<TimeMention> time) {}

    /** The state of one pass over one report. */
    private static final class Merging {
        private final AttackTypes types = AttackTypes.builtIn();
        private final Surroundings surroundings;
        private final SceneSetter scenes;
        private final Optional<PlaceMention> home;
        private final Quantities quantities;
        private final Map<Integer, ParsedSentence> sentences = new HashMap<>();
        private final List<Draft> drafts = new ArrayList<>();
        /** The event last told. */
        private @Nullable Draft latest;

        Merging(AnnotationInput input) {
            this.surroundings = new Surroundings(
                    input.get(PlaceLayer.class), input.get(TimeValueLayer.class), input.get(MentionLayer.class));
            this.scenes = new SceneSetter(input);
            this.home = input.get(PlaceLayer.class).home();
            this.quantities = new Quantities(input);
            ParsedSentence.allOf(input).forEach(s -> sentences.put(s.index(), s));
        }

        private ParsedSentence sentenceOf(EventMention mention) {
            ParsedSentence sentence = sentences.get(mention.sentence());
            if (sentence == null) {
                throw new IllegalStateException("no tree for the sentence of " + mention);
            }
            return sentence;
        }

        ImmutableList<Event> events() {
            return drafts.stream()
                    .map(d -> new Event(ImmutableList.copyOf(d.mentions), place(d), time(d)))
                    .collect(toImmutableList());
        }

        /**
         * Its own place; else the one that the sentences before it set. Not if that is another event's already: two events need
         * not lie together.
         */
        private Optional<PlaceMention> place(Draft draft) {
            if (draft.place.isPresent() || !continues(draft)) {
                return draft.place;
            }
            return scenes.place(draft.first().sentence())
                    .filter(p -> drafts.stream()
                            .flatMap(d -> d.place.stream())
                            .noneMatch(q -> Containment.canBeOne(p.location(), q.location())))
                    .or(() -> drafts.stream().allMatch(d -> d.place.isEmpty()) ? home : Optional.empty());
        }

        private Optional<TimeMention> time(Draft draft) {
            return draft.time.isPresent() || !continues(draft)
                    ? draft.time
                    : scenes.time(draft.first().sentence())
                            .filter(t -> drafts.stream()
                                    .flatMap(d -> d.time.stream())
                                    .noneMatch(u -> overlap(t.range(), u.range())));
        }

        /** Whether nothing says that an event lies apart from what was told before: "another", "earlier", "meanwhile". */
        private boolean continues(Draft draft) {
            return draft.mentions.stream().noneMatch(m -> {
                ParsedSentence sentence = sentenceOf(m);
                return m.background()
                        || m.factuality().genericity() == Genericity.GENERIC
                        || opensWithMeanwhile(sentence)
                        || isOther(new Situated(m, sentence, ImmutableList.of(), Optional.empty()));
            });
        }

        /** Adds mentions that grammar ties together: all of them go to the same events. */
        void add(List<EventMention> mentions) {
            List<Situated> group = new ArrayList<>();
            for (EventMention mention : mentions) {
                ParsedSentence sentence = sentenceOf(mention);
                group.add(new Situated(
                        mention,
                        sentence,
                        surroundings.places(mention, sentence),
                        surroundings.time(mention, sentence)));
            }
            List<Draft> joined = join(group);
            if (joined.isEmpty()) {
                joined = begin(group.get(0));
                group = group.subList(1, group.size());
            }
            for (Situated situated : group) {
                joined.forEach(draft -> put(situated, draft));
            }
        }

        private List<Draft> begin(Situated situated) {
            List<PlaceMention> distributed = distributed(situated);
            List<Draft> begun = new ArrayList<>();
            if (distributed.size() < 2) {
                begun.add(new Draft());
            } else {
                for (PlaceMention place : distributed) {
                    Draft draft = new Draft();
                    draft.place = Optional.of(place);
                    begun.add(draft);
                }
            }
            begun.forEach(draft -> put(situated, draft));
            drafts.addAll(begun);
            return begun;
        }

        /** "one at the base, the other at the port": one event a place. */
        private List<PlaceMention> distributed(Situated situated) {
            ParsedSentence sentence = situated.sentence();
            List<PlaceMention> out = new ArrayList<>();
            for (PlaceMention place : surroundings.all(sentence)) {
                ImmutableSet<String> openers = out.isEmpty() ? ONE : OTHER_ONE;
                for (int i = place.tokens().first() - 1;
                        i >= Math.max(sentence.tokens().first(), place.tokens().first() - 4);
                        i--) {
                    if (openers.contains(sentence.lemma(i))
                            && i > situated.mention().head()) {
                        out.add(place);
                        break;
                    }
                }
            }
            return out;
        }

        private void put(Situated situated, Draft draft) {
            latest = draft;
            draft.add(situated.mention());
            draft.words.add(lemma(situated.mention()));
            draft.heads.addAll(heads(situated.mention()));
            Optional<PlaceMention> place = situated.places().stream().findFirst();
            if (draft.place.isEmpty()
                    || !isNamed(draft.place.get())
                    || place.filter(p -> Containment.isWithin(p, draft.place.get()))
                            .isPresent()) {
                draft.place = place.or(() -> draft.place);
            }
            if (draft.time.isEmpty() || isFiner(situated.time(), draft.time)) {
                draft.time = situated.time().or(() -> draft.time);
            }
        }

        private static boolean isNamed(PlaceMention place) {
            return !place.location().name().isEmpty();
        }

        private static boolean isFiner(Optional<TimeMention> a, Optional<TimeMention> b) {
            return a.isPresent()
                    && a.get().range().start().isPresent()
                    && (b.isEmpty()
                            || b.get().range().start().isEmpty()
                            || a.get()
                                            .range()
                                            .precision()
                                            .compareTo(b.get().range().precision())
                                    < 0);
        }

        /** The events that the group tells more of; none if it begins a new one. */
        private List<Draft> join(List<Situated> group) {
            for (Situated s : group) {
                if (s.mention().kind() == Frame.Kind.ATTACK && hasDependent(s, POINTING)) {
                    List<Draft> pointedAt = nearest(s);
                    if (!pointedAt.isEmpty()) {
                        return pointedAt;
                    }
                }
            }
            List<Draft> possible =
                    drafts.stream().filter(d -> compatible(group, d)).toList();
            for (Situated s : group) {
                if (speaksOfSeveral(s)) {
                    List<Draft> several =
                            possible.stream().filter(d -> score(s, d) >= ENOUGH).toList();
                    if (!several.isEmpty()) {
                        return several;
                    }
                }
            }
            Draft best = null;
            double bestScore = ENOUGH;
            for (Draft draft : possible) {
                double score = score(group, draft);
                if (score >= bestScore) {
                    best = draft;
                    bestScore = score;
                }
            }
            return best == null ? List.of() : withTwins(best, group);
        }

        /** As much as what decides on identity: attacks told, and nouns that point back; results follow them. */
        private double score(List<Situated> group, Draft draft) {
            List<Situated> deciding = group.stream().filter(this::decides).toList();
            return (deciding.isEmpty() ? group : deciding)
                    .stream().mapToDouble(s -> score(s, draft)).max().orElse(0);
        }

        private boolean decides(Situated s) {
            return s.mention().kind() == Frame.Kind.ATTACK
                    || isDefinite(s) && !s.sentence().isVerb(s.mention().head());
        }

        /** What "those attacks" points at: the event last told, whatever it is. */
        private List<Draft> nearest(Situated s) {
            return drafts.stream()
                    .filter(d -> s.mention().sentence() - d.last().sentence() <= 2)
                    .filter(d -> d.mentions.stream()
                            .allMatch(o -> types.canBeOne(s.mention().type(), o.type())))
                    .max(java.util.Comparator.comparing(d -> d.last().head()))
                    .map(List::of)
                    .orElse(List.of());
        }

        /** The events that began together with this one ("one at …, the other at …") share what is said of all. */
        private List<Draft> withTwins(Draft best, List<Situated> group) {
            return drafts.stream()
                    .filter(d -> d == best
                            || d.first() == best.first()
                                    && group.stream().allMatch(s -> s.places().isEmpty())
                                    && compatible(group, d))
                    .toList();
        }

        /** "Tuesday's drone attacks", "the attacks on both bases". */
        private boolean speaksOfSeveral(Situated s) {
            return s.mention().kind() == Frame.Kind.ATTACK
                    && s.sentence().tag(s.mention().head()).equals("NNS")
                    && (isDefinite(s) || s.places().size() > 1)
                    && s.mention().count().isEmpty();
        }

        private boolean compatible(List<Situated> group, Draft draft) {
            boolean back = group.stream().anyMatch(s -> pointsBack(s, draft));
            List<Situated> deciding = group.stream().filter(this::decides).toList();
            boolean kinds = back
                    || (deciding.isEmpty() ? group : deciding)
                            .stream()
                                    .anyMatch(s -> draft.types.stream()
                                            .allMatch(t ->
                                                    types.canBeOne(s.mention().type(), t)));
            return kinds && group.stream().allMatch(s -> compatible(s, draft, back));
        }

        private boolean compatible(Situated s, Draft draft, boolean back) {
            EventMention m = s.mention();
            EventMention first = draft.first();
            if (draft.partOnly && draft.last().sentence() != m.sentence()) {
                return false;
            }
            if (m.factuality().genericity() != first.factuality().genericity()
                    || m.factuality().polarity() != first.factuality().polarity() && m.kind() == Frame.Kind.ATTACK) {
                return false;
            }
            return !conflict(s, draft, back && isCaptivity(draft));
        }

        private static boolean isCaptivity(Draft draft) {
            return draft.types.contains(AttackType.KIDNAPPING) || draft.types.contains(AttackType.HOSTAGE_TAKING);
        }

        /**
         * Whether one of its people is one of the event: "the assailant then set fire", "both hostages were killed", or somebody
         * named before.
         */
        private boolean pointsBack(Situated s, Draft draft) {
            if (draft != latest || s.mention().sentence() - draft.last().sentence() > 3) {
                return false;
            }
            for (Argument argument : s.mention().arguments()) {
                Role role = argument.role();
                if (role == Role.ATTACKER && points(s, argument, AUTHORS)
                        || (role == Role.VICTIM || role == Role.TARGET)
                                && (points(s, argument, VICTIMS) || isKnown(s, argument, draft))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean points(Situated s, Argument argument, ImmutableSet<String> words) {
            ParsedSentence sentence = s.sentence();
            return words.contains(sentence.lemma(argument.head()))
                    && (sentence.tag(argument.head()).startsWith("PRP")
                            || hasDependent(sentence, argument.head(), DEFINITE));
        }

        /** "The soldier", "Muhammad": a victim that the event has already. */
        private boolean isKnown(Situated s, Argument argument, Draft draft) {
            ParsedSentence sentence = s.sentence();
            boolean definite = sentence.tag(argument.head()).startsWith("NNP")
                    || hasDependent(sentence, argument.head(), DEFINITE);
            return definite
                    && argument.sense().type() != SemanticType.PLACE
                    && draft.heads.contains(group(Role.VICTIM) + sentence.lemma(argument.head()));
        }

        private boolean conflict(Situated s, Draft draft, boolean later) {
            if (!later
                    && s.time().isPresent()
                    && draft.time.isPresent()
                    && !overlap(s.time().get().range(), draft.time.get().range())) {
                return true;
            }
            if (!s.places().isEmpty()
                    && draft.place.isPresent()
                    && s.places().stream()
                            .noneMatch(p -> Containment.canBeOne(
                                    p.location(), draft.place.get().location()))) {
                return true;
            }
            Optional<Integer> mine = countOf(s);
            Optional<Integer> its = countOf(draft);
            return mine.isPresent() && its.isPresent() && !mine.equals(its)
                    || mine.filter(n -> n > 1).isPresent()
                            && its.isEmpty()
                            && draft.place.isPresent()
                            && !isDefinite(s);
        }

        private Optional<Integer> countOf(Situated s) {
            return number(s.mention());
        }

        private Optional<Integer> number(EventMention mention) {
            return mention.count().flatMap(quantities::number);
        }

        static boolean overlap(TimeRange a, TimeRange b) {
            Optional<TimePoint> aStart = a.start();
            Optional<TimePoint> bStart = b.start();
            if (aStart.isEmpty() || bStart.isEmpty()) {
                return true;
            }
            TimePoint aEnd = a.end().orElse(aStart.get());
            TimePoint bEnd = b.end().orElse(bStart.get());
            return !aEnd.date().isBefore(bStart.get().date())
                    && !bEnd.date().isBefore(aStart.get().date());
        }

        private double score(Situated s, Draft draft) {
            EventMention m = s.mention();
            double score = 0;
            boolean sameType = draft.types.contains(m.type());
            boolean sameWord = draft.words.contains(s.sentence().lemma(m.head()));
            boolean otherKind = m.kind() == Frame.Kind.ATTACK
                    && !types.isGeneral(m.type())
                    && !sameType
                    && draft.types.stream().anyMatch(t -> !types.isGeneral(t));
            score += sameType ? 1.5 : otherKind ? -1 : 0.5;
            score += sameWord ? 0.5 : 0;
            int distance = m.sentence() - draft.last().sentence();
            if (distance <= 3 && distance > 1 && draft == latest) {
                distance = 1;
            }
            if (pointsBack(s, draft)) {
                score += otherKind ? 2.5 : 1.5;
            }
            if (draft.mentions.stream().allMatch(EventMention::background) && !m.background()) {
                score -= 1.5;
            }
            score += distance == 0 ? 1.5 : distance == 1 ? 1 : distance <= 3 ? 0.5 : distance > 8 ? -0.5 : 0;
            if (m.kind() == Frame.Kind.ATTACK && !s.sentence().isVerb(m.head())) {
                score += isOther(s) ? -3 : isDefinite(s) ? 1.5 : isIndefinite(s) ? -1 : 0;
            } else if (m.kind() != Frame.Kind.ATTACK) {
                score += 1;
            }
            score += countScore(s, draft);
            if (opensWithMeanwhile(s.sentence())) {
                score -= m.sentence() == draft.last().sentence() ? 0 : 2;
            }
            if (!s.places().isEmpty() && draft.place.isPresent()) {
                score += 1;
            }
            if (s.time().isPresent()
                    && draft.time.isPresent()
                    && s.time().get().range().start().isPresent()) {
                score += 0.5;
            }
            score += Math.min(3, 1.5 * shared(s, draft));
            return score;
        }

        /** "the other four attacks": those of which there were four, none of those just spoken of. */
        private double countScore(Situated s, Draft draft) {
            Optional<Integer> mine = number(s.mention());
            Optional<Integer> its = countOf(draft);
            double score = mine.isEmpty() ? 0 : mine.equals(its) ? 2 : -1;
            boolean inSentence = draft.last().sentence() == s.mention().sentence();
            // "two others were injured": other people, not another event.
            boolean otherEvent = !s.sentence().isVerb(s.mention().head()) && hasDependent(s, OTHER);
            return otherEvent && inSentence ? score - 3 : score;
        }

        private Optional<Integer> countOf(Draft draft) {
            return draft.counted.flatMap(this::number);
        }

        private int shared(Situated s, Draft draft) {
            return Sets.intersection(heads(s.mention()), draft.heads).size() + (isAnswer(s, draft) ? 1 : 0);
        }

        /** "killed three assailants": those who suffer are those who attacked. */
        private static boolean isAnswer(Situated s, Draft draft) {
            return s.mention().arguments().stream()
                    .filter(a -> a.role() == Role.VICTIM || a.role() == Role.TARGET)
                    .anyMatch(a -> draft.heads.contains(
                            group(Role.ATTACKER) + s.sentence().lemma(a.head())));
        }

        private Set<String> heads(EventMention mention) {
            Set<String> out = new LinkedHashSet<>();
            ParsedSentence sentence = sentenceOf(mention);
            for (Argument argument : mention.arguments()) {
                if (argument.role() != Role.PLACE && sentence.isNoun(argument.head())) {
                    out.add(group(argument.role()) + sentence.lemma(argument.head()));
                }
            }
            return out;
        }

        private static String group(Role role) {
            return role == Role.VICTIM || role == Role.TARGET ? "target:" : role + ":";
        }

        private String lemma(EventMention mention) {
            return sentenceOf(mention).lemma(mention.head());
        }

        private boolean isDefinite(Situated s) {
            return hasDependent(s, DEFINITE)
                    || !s.sentence()
                            .tree()
                            .children(s.mention().head(), "nmod:poss")
                            .isEmpty();
        }

        private boolean isOther(Situated s) {
            return hasDependent(s, OTHER) && !hasDependent(s, DEFINITE);
        }

        private boolean isIndefinite(Situated s) {
            return hasDependent(s, ImmutableSet.of("a", "an"));
        }

        private static boolean hasDependent(Situated s, ImmutableSet<String> words) {
            return hasDependent(s.sentence(), s.mention().head(), words);
        }

        private static boolean hasDependent(ParsedSentence sentence, int head, ImmutableSet<String> words) {
            return sentence.tree().children(head).stream()
                    .anyMatch(c -> c < head && (words.contains(sentence.lemma(c)) || words.contains(sentence.word(c))));
        }

        private static boolean opensWithMeanwhile(ParsedSentence sentence) {
            for (int i = sentence.tokens().first();
                    i
                            < Math.min(
                                    sentence.tokens().first() + 3,
                                    sentence.tokens().end());
                    i++) {
                if (MEANWHILE.contains(sentence.lemma(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
