package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.Containment;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.place.PlaceWords;
import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Which of the places and times of a sentence belong to a mention: those that hang on it, else those nearest to it. */
final class Surroundings {

    private static final int POSSESSED_WITHIN = 5;

    /** A time that is said of more remote a clause is not the event's. */
    private static final int FARTHEST_CLAUSE = 1;

    private static final int NOT_ITS_PLACE = -1000;
    /** The score of a place that hangs on another mention. */
    private static final int ANOTHERS = 1;
    /** From this score on a place hangs on the mention itself. */
    private static final int TIED = 50;

    private final PlaceWords words = PlaceWords.builtIn();
    private final List<PlaceMention> places;
    private final List<TimeMention> times;

    private final Map<Integer, EventMention> mentions = new HashMap<>();

    Surroundings(PlaceLayer places, TimeValueLayer times, MentionLayer mentions) {
        mentions.mentions().forEach(m -> this.mentions.put(m.head(), m));
        this.places = places.mentions();
        this.times = times.mentions();
    }

    /** The places of a mention: the best, or the list that it stands in. */
    ImmutableList<PlaceMention> places(EventMention mention, ParsedSentence sentence) {
        return places(mention, sentence, ANOTHERS);
    }

    /** The same without those that hang on another mention: for "the other attacks". */
    ImmutableList<PlaceMention> ownPlaces(EventMention mention, ParsedSentence sentence) {
        return places(mention, sentence, ANOTHERS + 1);
    }

    private ImmutableList<PlaceMention> places(EventMention mention, ParsedSentence sentence, int least) {
        List<PlaceMention> here = places.stream()
                .filter(p -> sentence.tokens().contains(p.tokens()))
                .filter(p -> placeScore(p, mention, sentence) >= least)
                .sorted(Comparator.comparing((PlaceMention p) -> -placeScore(p, mention, sentence))
                        .thenComparing(PlaceMention::tokens))
                .toList();
        if (here.isEmpty()) {
            return ImmutableList.of();
        }
        PlaceMention best = finest(here, p -> placeScore(p, mention, sentence));
        return here.stream()
                .filter(p -> p == best || areCoordinated(p, best, sentence))
                .sorted(Comparator.comparing(PlaceMention::tokens))
                .collect(toImmutableList());
    }

    /**
     * The best place; or one that lies in it: "in Ghor province, near the city of Chaghcharan"; or, if nothing is known of it, one as
     * closely tied to the event of which something is: "in Tijuana, a man was shot in Colonia Palmeras".
     */
    private PlaceMention finest(List<PlaceMention> sorted, ToIntFunction<PlaceMention> score) {
        PlaceMention best = sorted.get(0);
        boolean unknown = best.location().precision() == LocationPrecision.UNRESOLVED;
        return sorted.stream()
                .filter(p -> p.preposition().filter(this::isLocative).isPresent())
                .filter(p -> Containment.isWithin(p, best)
                        || unknown && isExact(p.location()) && score.applyAsInt(p) >= TIED)
                .findFirst()
                .orElse(best);
    }

    private static boolean isExact(Location place) {
        return switch (place.precision()) {
            case SITE, TOWN, DISTRICT -> place.point().isPresent();
            default -> false;
        };
    }

    /** All places of a sentence, in order. */
    List<PlaceMention> all(ParsedSentence sentence) {
        return places.stream()
                .filter(p -> sentence.tokens().contains(p.tokens()))
                .toList();
    }

    private static boolean areCoordinated(PlaceMention a, PlaceMention b, ParsedSentence sentence) {
        TokenRange first = a.tokens().first() < b.tokens().first() ? a.tokens() : b.tokens();
        TokenRange second = first == a.tokens() ? b.tokens() : a.tokens();
        boolean and = false;
        for (int i = first.end(); i < second.first(); i++) {
            String tag = sentence.tag(i);
            if (!tag.equals(",") && !tag.equals("CC") && !tag.equals("DT") && !tag.equals("IN")) {
                return false;
            }
            and |= tag.equals("CC");
        }
        return and && second.first() - first.end() <= 3;
    }

    private int placeScore(PlaceMention place, EventMention mention, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        int head = headOf(place, tree);
        if (isNationality(place, tree, head)) {
            return NOT_ITS_PLACE;
        }
        int distance = Math.abs(place.tokens().first() - mention.head());
        int near = Math.max(0, 20 - distance / 2);
        int route = isEndOfRoute(place, sentence) ? 5 : 0;
        boolean inside = place.preposition().filter(this::isLocative).isPresent();
        int best = 0;
        boolean others = false;
        boolean theirs = false;
        for (Argument argument : mention.arguments()) {
            boolean same = place.tokens().contains(argument.head());
            boolean below = argument.tokens().overlaps(place.tokens()) || tree.dominates(argument.head(), head);
            if (!same && !below) {
                continue;
            }
            boolean direct = same || isDirectly(head, argument.head(), tree);
            boolean modifies = !same && isModifier(tree.relation(head));
            switch (argument.role()) {
                case PLACE -> best = Math.max(best, (same ? 100 : modifies ? 25 : direct ? 90 : 60) - route);
                case TARGET, VICTIM -> best = Math.max(best, same ? 80 : modifies ? 15 : direct ? 70 : 40);
                case ATTACKER, DEFENDER, WEAPON -> {
                    others |= same || !inside;
                    theirs = true;
                }
                default -> {}
            }
        }
        if (best > 0) {
            return best;
        }
        String relation = tree.relation(head);
        if (others || relation.startsWith("nsubj") && !inside) {
            return NOT_ITS_PLACE;
        }
        if (isModifier(relation)) {
            return 5;
        }
        if (belongsToAnother(head, mention, tree)) {
            return ANOTHERS;
        }
        if (theirs) {
            return 12 + near / 2;
        }
        if (tree.dominates(mention.head(), head) && isDirectly(head, mention.head(), tree)) {
            return 50 + near;
        }
        int governor = tree.head(mention.head());
        if (governor != DependencyTree.ROOT && tree.dominates(governor, head)) {
            return 25 + near;
        }
        return 10 + near;
    }

    /** Whether the nearest trigger above a word is another mention's, to which grammar does not tie this one. */
    private boolean belongsToAnother(int word, EventMention mention, DependencyTree tree) {
        for (int at = tree.head(word); at != DependencyTree.ROOT; at = tree.head(at)) {
            EventMention owner = mentions.get(at);
            if (owner != null) {
                return owner.head() != mention.head()
                        && !owner.links().contains(mention.head())
                        && !mention.links().contains(owner.head())
                        && !tree.dominates(owner.head(), mention.head());
            }
        }
        return false;
    }

    /** "the weekend's devastating airstrikes": the mention that owns a time by an apostrophe. */
    private Optional<EventMention> possessed(TokenRange time, ParsedSentence sentence) {
        if (!sentence.contains(time.end()) || !sentence.tag(time.end()).equals("POS")) {
            return Optional.empty();
        }
        for (int i = time.end() + 1;
                i
                        < Math.min(
                                time.end() + 1 + POSSESSED_WITHIN,
                                sentence.tokens().end());
                i++) {
            EventMention owner = mentions.get(i);
            if (owner != null) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    private boolean isLocative(String preposition) {
        return words.is(PlaceWords.Phrase.SCENE, preposition);
    }

    private static boolean isModifier(String relation) {
        return relation.equals("nmod:poss") || relation.equals("compound");
    }

    /** Whether no other clause stands between a word and what it hangs on: not "guards, who came from X". */
    private static boolean isDirectly(int word, int above, DependencyTree tree) {
        for (int i = word; i != above && i != DependencyTree.ROOT; i = tree.head(i)) {
            String relation = tree.relation(i);
            if (relation.startsWith("acl") || relation.startsWith("advcl") || relation.equals("ccomp")) {
                return false;
            }
        }
        return true;
    }

    /** "the Kabul-Kandahar road", "between Bor and Juba": says where a way leads. */
    private static boolean isEndOfRoute(PlaceMention place, ParsedSentence sentence) {
        int end = place.tokens().end();
        return sentence.contains(end) && sentence.tag(end).equals("HYPH");
    }

    /** "two United States soldiers", "the Colombia squad": says whose people they are, not where they were. */
    private static boolean isNationality(PlaceMention place, DependencyTree tree, int head) {
        boolean country = place.location().type().equals(Optional.of(LocationType.COUNTRY));
        return country && (tree.is(head, "compound") || tree.is(head, "amod") || tree.is(head, "nmod:poss"));
    }

    /** The word of a name by which it hangs in its sentence; what follows may be parsed apart: "Yei, south of Juba". */
    private static int headOf(PlaceMention place, DependencyTree tree) {
        TokenRange range = place.tokens();
        for (int i = range.first(); i < range.end(); i++) {
            int head = tree.head(i);
            if (head == DependencyTree.ROOT || !range.contains(head)) {
                return i;
            }
        }
        return range.first();
    }

    /** The word of a range that the others hang on. */
    static int headOf(TokenRange range, DependencyTree tree) {
        for (int i = range.end() - 1; i >= range.first(); i--) {
            int head = tree.head(i);
            if (head == DependencyTree.ROOT || !range.contains(head)) {
                return i;
            }
        }
        return range.first();
    }

    /** The time of a mention. */
    Optional<TimeMention> time(EventMention mention, ParsedSentence sentence) {
        return times.stream()
                .filter(t -> sentence.tokens().contains(t.tokens()))
                .filter(t -> !belongsToAnother(headOf(t.tokens(), sentence.tree()), mention, sentence.tree()))
                .filter(t -> clausesBetween(mention.head(), headOf(t.tokens(), sentence.tree()), sentence.tree())
                        <= FARTHEST_CLAUSE)
                .filter(t ->
                        possessed(t.tokens(), sentence).map(m -> m == mention).orElse(true))
                .max(Comparator.comparing((TimeMention t) -> timeScore(t, mention, sentence))
                        .thenComparing(t -> -t.tokens().first()));
    }

    /** How many clauses a trigger lies below the word that a time hangs on: "said on Friday that a man who had attacked her …". */
    private static int clausesBetween(int trigger, int time, DependencyTree tree) {
        int above = tree.head(time);
        if (above == DependencyTree.ROOT || !tree.dominates(above, trigger)) {
            return 0;
        }
        int clauses = 0;
        for (int at = trigger; at != above; at = tree.head(at)) {
            boolean clause = tree.is(at, "ccomp")
                    || tree.is(at, "advcl")
                    || tree.is(at, "acl")
                    || tree.is(at, "parataxis")
                    || tree.is(at, "csubj");
            clauses += clause ? 1 : 0;
        }
        return clauses;
    }

    private int timeScore(TimeMention time, EventMention mention, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        int head = headOf(time.tokens(), tree);
        int distance = Math.abs(time.tokens().first() - mention.head());
        int near = Math.max(0, 20 - distance / 2);
        int dated = time.range().start().isPresent() ? 10 : 0;
        if (tree.dominates(mention.head(), head) && isDirectly(head, mention.head(), tree)) {
            return 60 + near + dated;
        }
        int governor = tree.head(mention.head());
        return (governor != DependencyTree.ROOT && tree.dominates(governor, head) ? 30 : 0) + near + dated;
    }

    static boolean hasRole(EventMention mention, Role role) {
        return mention.arguments().stream().anyMatch(a -> a.role() == role);
    }
}
