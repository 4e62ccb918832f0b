package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.place.Containment;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.quantity.Quantities;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TimePrecision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins the mentions that tell of one event, and keeps apart those that differ in kind, place or date. Goes through the text
 * once; each mention, with those that grammar ties to it, joins the event that speaks most for it ({@link Affinity}), or begins one.
 */
public final class EventMerger implements Annotator {

    private static final Set<Class<? extends Layer>> LAYERS = ImmutableSet.<Class<? extends Layer>>builder()
            .addAll(ParsedSentence.LAYERS)
            .add(MentionLayer.class, PlaceLayer.class, TimeValueLayer.class)
            .build();

    /** So many sentences seldom tell of two attacks. */
    private static final int BRIEF = 5;

    private final Map<Affinity.Sign, Double> weights;

    public EventMerger() {
        this(Affinity.builtInWeights());
    }

    EventMerger(Map<Affinity.Sign, Double> weights) {
        this.weights = weights;
    }

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
        boolean brief = input.get(SentenceLayer.class).sentences().size() <= BRIEF;
        Merging merging = new Merging(input, new Affinity(new Quantities(input), brief, weights));
        MentionGroups.of(input.get(MentionLayer.class).mentions()).forEach(merging::add);
        return Layers.of(new EventLayer(merging.events()));
    }

    /** The state of one pass over one report. */
    private static final class Merging {
        private final Affinity affinity;
        private final Surroundings surroundings;
        private final EventTimes times;
        private final SceneSetter scenes;
        private final NamedPeople people;
        private final Optional<PlaceMention> home;
        /** A dateline sets the scene of all that a dispatch tells; people at home only that of a report of one event. */
        private final boolean fromDateline;

        private final Map<Integer, ParsedSentence> sentences = new HashMap<>();
        private final List<EventDraft> drafts = new ArrayList<>();
        /** The event last told. */
        private @Nullable EventDraft latest;

        Merging(AnnotationInput input, Affinity affinity) {
            this.affinity = affinity;
            Attachment attachment = new Attachment(input.get(MentionLayer.class));
            this.surroundings = new Surroundings(input.get(PlaceLayer.class), attachment);
            this.times = new EventTimes(input.get(TimeValueLayer.class), attachment);
            this.scenes = new SceneSetter(input);
            this.home = input.get(PlaceLayer.class).home();
            this.fromDateline = input.get(PlaceLayer.class).dateline().isPresent();
            this.people = NamedPeople.of(input);
            ParsedSentence.allOf(input).forEach(s -> sentences.put(s.index(), s));
        }

        private SituatedMention situated(EventMention mention) {
            ParsedSentence sentence = sentences.get(mention.sentence());
            if (sentence == null) {
                throw new IllegalStateException("no tree for the sentence of " + mention);
            }
            return new SituatedMention(
                    mention, sentence, surroundings.places(mention, sentence), times.of(mention, sentence), people);
        }

        /** "While the other four attacks were repelled": they were not where the sentence puts those before. */
        private SituatedMention apart(SituatedMention s) {
            return new SituatedMention(
                    s.mention(), s.sentence(), surroundings.ownPlaces(s.mention(), s.sentence()), s.time(), people);
        }

        ImmutableList<Event> events() {
            return drafts.stream()
                    .map(d -> new Event(ImmutableList.copyOf(d.mentions()), place(d), time(d)))
                    .collect(toImmutableList());
        }

        /**
         * Its own place; else the one that the sentences before it set. Not if that is another event's already: two events need
         * not lie together. Else the only one at which a report of one event is set; else the country that the report is set in.
         */
        private Optional<PlaceMention> place(EventDraft draft) {
            if (draft.place().isPresent()) {
                return draft.place();
            }
            Optional<PlaceMention> scene = continues(draft)
                    ? scenes.place(draft.first().sentence())
                            .filter(p -> drafts.stream()
                                    .flatMap(d -> d.place().stream())
                                    .noneMatch(q -> Containment.canBeOne(p.location(), q.location())))
                    : Optional.empty();
            return scene.or(() -> drafts.size() == 1 ? scenes.only() : Optional.empty())
                    .map(SceneSetter::inferred)
                    .filter(p -> !fromDateline
                            || home.filter(h -> !Containment.canBeOne(h.location(), p.location()))
                                    .isEmpty())
                    .or(() -> home.filter(this::isHome));
        }

        /** Whether what the report tells of is mostly where it was written; people at home only speak for a report of one event. */
        private boolean isHome(PlaceMention country) {
            List<PlaceMention> told =
                    drafts.stream().flatMap(d -> d.place().stream()).toList();
            long here = told.stream()
                    .filter(p -> Containment.canBeOne(country.location(), p.location()))
                    .count();
            return told.isEmpty() || fromDateline && 2 * here >= told.size();
        }

        /**
         * Its own time; else the day that the sentences before it set. In one paragraph not if that is another event's already: what is
         * told there without a time is mostly that event, told on.
         */
        private Optional<TimeMention> time(EventDraft draft) {
            return draft.time().isPresent() || !continues(draft)
                    ? draft.time()
                    : scenes.time(draft.first().sentence())
                            .filter(t -> !scenes.isInParagraph(
                                                    t.tokens(), draft.first().sentence())
                                            && t.range().precision().compareTo(TimePrecision.DAY) <= 0
                                    || drafts.stream()
                                            .flatMap(d -> d.time().stream())
                                            .noneMatch(u -> Affinity.overlap(t.range(), u.range())));
        }

        /** Whether nothing says that an event lies apart from what was told before: "another", "earlier", "meanwhile". */
        private boolean continues(EventDraft draft) {
            return draft.mentions().stream()
                    .map(this::situated)
                    .noneMatch(s -> s.mention().background()
                            || s.mention().factuality().genericity() == Genericity.GENERIC
                            || s.opensWithMeanwhile()
                            || s.isOther());
        }

        /** Adds mentions that grammar ties together: all of them go to the same events. */
        void add(List<EventMention> mentions) {
            List<SituatedMention> told = mentions.stream().map(this::situated).toList();
            boolean others = told.stream().anyMatch(s -> s.isNoun() && s.has(MergingWords.OTHER));
            List<SituatedMention> group =
                    others ? told.stream().map(this::apart).toList() : told;
            List<EventDraft> joined = join(group);
            if (joined.isEmpty()) {
                joined = begin(group.get(0));
            }
            for (SituatedMention situated : group) {
                for (EventDraft draft : joined) {
                    draft.add(situated);
                    latest = draft;
                }
            }
        }

        private List<EventDraft> begin(SituatedMention situated) {
            List<PlaceMention> distributed = distributed(situated);
            List<EventDraft> begun = new ArrayList<>();
            if (distributed.size() < 2) {
                begun.add(new EventDraft(Optional.empty()));
            } else {
                distributed.forEach(place -> begun.add(new EventDraft(Optional.of(place))));
            }
            drafts.addAll(begun);
            return begun;
        }

        /** "one at the base, the other at the port": one event a place. */
        private List<PlaceMention> distributed(SituatedMention situated) {
            ParsedSentence sentence = situated.sentence();
            List<PlaceMention> out = new ArrayList<>();
            for (PlaceMention place : surroundings.all(sentence)) {
                ImmutableSet<String> openers = out.isEmpty() ? MergingWords.ONE : MergingWords.OTHER_ONE;
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

        /** The events that the group tells more of; none if it begins a new one. */
        private List<EventDraft> join(List<SituatedMention> group) {
            for (SituatedMention s : group) {
                if (s.isAttack() && s.has(MergingWords.POINTING)) {
                    Optional<EventDraft> pointedAt = nearest(s);
                    if (pointedAt.isPresent()) {
                        return List.of(pointedAt.get());
                    }
                }
            }
            Optional<EventDraft> death = sameDeath(group);
            if (death.isPresent()) {
                return List.of(death.get());
            }
            List<EventDraft> possible = withoutWider(
                    group, drafts.stream().filter(d -> compatible(group, d)).toList());
            for (SituatedMention s : group) {
                if (s.speaksOfSeveral()) {
                    List<EventDraft> several = atNamedPlaces(
                            s,
                            possible.stream().filter(d -> affinity(s, d) >= 0).toList());
                    if (!several.isEmpty()) {
                        return several;
                    }
                }
            }
            EventDraft best = null;
            double most = 0;
            for (EventDraft draft : possible) {
                double score = affinity(group, draft);
                if (score >= most) {
                    best = draft;
                    most = score;
                }
            }
            return best == null ? List.of() : withTwins(best, group);
        }

        /** The event in which somebody was killed who is told to be killed here: that happens once, whatever else is said of it. */
        private Optional<EventDraft> sameDeath(List<SituatedMention> group) {
            return drafts.stream()
                    .filter(d -> group.stream()
                            .filter(s -> s.mention().factuality().genericity()
                                    == d.first().factuality().genericity())
                            .anyMatch(s -> !Collections.disjoint(EventDraft.dead(s), d.dead())))
                    .findFirst();
        }

        /** If an event was at the very place of a mention, the mention tells of none of which only the country is known. */
        private static List<EventDraft> withoutWider(List<SituatedMention> group, List<EventDraft> drafts) {
            boolean there = group.stream()
                    .filter(s -> !s.places().isEmpty())
                    .anyMatch(s -> drafts.stream().anyMatch(d -> liesAt(s, d)));
            return there
                    ? drafts.stream()
                            .filter(d ->
                                    d.place().isEmpty() || !isCountry(d.place().get()))
                            .toList()
                    : drafts;
        }

        private static boolean liesAt(SituatedMention s, EventDraft draft) {
            return draft.place()
                    .filter(p -> !isCountry(p))
                    .filter(p -> s.places().stream()
                            .anyMatch(q -> !isCountry(q) && Containment.canBeOne(q.location(), p.location())))
                    .isPresent();
        }

        private static boolean isCountry(PlaceMention place) {
            return place.location().precision() == LocationPrecision.COUNTRY;
        }

        /** "the strikes against both bases" tells of those that lie there, if any does; else of all. */
        private static List<EventDraft> atNamedPlaces(SituatedMention s, List<EventDraft> drafts) {
            List<EventDraft> there = drafts.stream().filter(d -> liesAt(s, d)).toList();
            return there.isEmpty() ? drafts : there;
        }

        private static List<SituatedMention> deciding(List<SituatedMention> group) {
            List<SituatedMention> deciding =
                    group.stream().filter(SituatedMention::decides).toList();
            return deciding.isEmpty() ? group : deciding;
        }

        private double affinity(List<SituatedMention> group, EventDraft draft) {
            return deciding(group).stream()
                    .mapToDouble(s -> affinity(s, draft))
                    .max()
                    .orElse(-1);
        }

        private double affinity(SituatedMention s, EventDraft draft) {
            return affinity.of(s, draft, draft == latest, drafts.size() == 1);
        }

        /** What "those attacks" points at: the event last told, whatever it is. */
        private Optional<EventDraft> nearest(SituatedMention s) {
            return drafts.stream()
                    .filter(d -> s.mention().sentence() - d.last().sentence() <= 2)
                    .filter(d -> d.types().stream()
                            .allMatch(t -> affinity.canBeOne(s.mention().type(), t)))
                    .max(Comparator.comparing(d -> d.last().head()));
        }

        /** The events that began together with this one ("one at …, the other at …") share what is said of all. */
        private List<EventDraft> withTwins(EventDraft best, List<SituatedMention> group) {
            return drafts.stream()
                    .filter(d -> d == best
                            || d.first() == best.first()
                                    && group.stream().allMatch(s -> s.places().isEmpty())
                                    && compatible(group, d))
                    .toList();
        }

        private boolean compatible(List<SituatedMention> group, EventDraft draft) {
            boolean back = draft == latest && group.stream().anyMatch(s -> Affinity.pointsBack(s, draft));
            boolean kinds = back
                    || deciding(group).stream()
                            .anyMatch(s -> draft.types().stream()
                                    .allMatch(t -> affinity.canBeOne(s.mention().type(), t)));
            return kinds && group.stream().allMatch(s -> compatible(s, draft, back));
        }

        private boolean compatible(SituatedMention s, EventDraft draft, boolean back) {
            EventMention m = s.mention();
            EventMention first = draft.first();
            if (draft.isPartOnly() && draft.last().sentence() != m.sentence()) {
                return false;
            }
            // "those attacks were repelled, but some caused damage": the damage is as general as the attacks.
            boolean taleOfDraft = !s.isAttack() && draft.last().sentence() == m.sentence();
            if (m.factuality().genericity() != first.factuality().genericity() && !taleOfDraft
                    || m.factuality().polarity() != first.factuality().polarity() && s.isAttack()) {
                return false;
            }
            boolean later = back && draft.isCaptivity();
            return (later || !liesAtAnotherTime(s, draft))
                    && !liesElsewhere(s, draft)
                    && !isOneOfSeveral(s, draft)
                    && !differsInNumber(s, draft);
        }

        private static boolean liesAtAnotherTime(SituatedMention s, EventDraft draft) {
            return s.time().isPresent()
                    && draft.time().isPresent()
                    && !Affinity.overlap(
                            s.time().get().range(), draft.time().get().range());
        }

        private static boolean liesElsewhere(SituatedMention s, EventDraft draft) {
            return !s.places().isEmpty()
                    && draft.place().isPresent()
                    && s.places().stream()
                            .noneMatch(p -> Containment.canBeOne(
                                    p.location(), draft.place().get().location()));
        }

        /** Numbers of attacks; "three explosions" can be one. */
        private boolean differsInNumber(SituatedMention s, EventDraft draft) {
            if (!s.isAttack()) {
                return false;
            }
            Optional<Integer> mine = affinity.number(s.mention());
            Optional<Integer> its = draft.counted().flatMap(affinity::number);
            return mine.isPresent() && its.isPresent() && !mine.equals(its)
                    || mine.filter(n -> n > 1).isPresent()
                            && its.isEmpty()
                            && draft.place().isPresent()
                            && !s.isDefinite();
        }

        /** "One of the rockets was shot down near the port": what one of a number of attacks met, is not what all met. */
        private boolean isOneOfSeveral(SituatedMention s, EventDraft draft) {
            return draft.counted().flatMap(affinity::number).filter(n -> n > 1).isPresent()
                    && !s.places().isEmpty()
                    && s.mention().arguments().stream()
                            .filter(a -> a.role() != Role.PLACE)
                            .anyMatch(a -> MergingWords.ONE.contains(
                                            s.sentence().lemma(a.tokens().first()))
                                    && a.tokens().size() > 1);
        }
    }
}
