package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.place.Containment;
import io.github.tocsin.event.place.PlaceLayer;
import io.github.tocsin.event.place.PlaceMention;
import io.github.tocsin.event.place.PlaceWords;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Which of the places of a sentence belong to a mention: those that hang on it, else those nearest to it. */
final class Surroundings {

    private static final int NOT_ITS_PLACE = -1000;
    /** The score of a place that hangs on another mention. */
    private static final int ANOTHERS = 1;
    /** From this score on a place hangs on the mention itself. */
    private static final int TIED = 50;

    private final PlaceWords words = PlaceWords.builtIn();
    private final List<PlaceMention> places;
    private final Attachment attachment;

    Surroundings(PlaceLayer places, Attachment attachment) {
        this.places = places.mentions();
        this.attachment = attachment;
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
        boolean line = best.location().precision() == LocationPrecision.REGION
                && best.location().country().isEmpty(); // "across the Line of Control"
        boolean unknown = line || best.location().precision() == LocationPrecision.UNRESOLVED;
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
        if (attachment.belongsToAnother(head, mention, tree)) {
            return ANOTHERS;
        }
        if (attachment.isOfAnotherClause(place.tokens(), mention, sentence)) {
            return NOT_ITS_PLACE;
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

    private boolean isLocative(String preposition) {
        return words.is(PlaceWords.Phrase.SCENE, preposition);
    }

    private static boolean isModifier(String relation) {
        return relation.equals("nmod:poss") || relation.equals("compound");
    }

    /** Whether no other clause stands between a word and what it hangs on: not "guards, who came from X". */
    static boolean isDirectly(int word, int above, DependencyTree tree) {
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

    static boolean hasRole(EventMention mention, Role role) {
        return mention.arguments().stream().anyMatch(a -> a.role() == role);
    }
}
