package io.github.tocsin.event;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of the places and times of a sentence belong to a mention: those that hang on it, else those nearest to it. */
final class Surroundings {

    private static final int NOT_ITS_PLACE = -1000;

    private final List<PlaceMention> places;
    private final List<TimeMention> times;

    private final Map<Integer, EventMention> mentions = new HashMap<>();

    Surroundings(PlaceLayer places, TimeValueLayer times, MentionLayer mentions) {
        mentions.mentions().forEach(m -> this.mentions.put(m.head(), m));
        this.places = places.mentions();
        this.times = times.mentions();
    }

    /** The places of a mention, the best first; further ones are those coordinated with it. */
    ImmutableList<PlaceMention> places(EventMention mention, ParsedSentence sentence) {
        List<PlaceMention> here = places.stream()
                .filter(p -> sentence.tokens().contains(p.tokens()))
                .filter(p -> placeScore(p, mention, sentence) > 0)
                .sorted(Comparator.comparing((PlaceMention p) -> -placeScore(p, mention, sentence))
                        .thenComparing(PlaceMention::tokens))
                .toList();
        if (here.isEmpty()) {
            return ImmutableList.of();
        }
        PlaceMention best = here.get(0);
        return here.stream()
                .filter(p -> p == best || areCoordinated(p, best, sentence))
                .collect(toImmutableList());
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
        int best = 0;
        int head = headOf(place.tokens(), tree);
        if (isNationality(place, tree, head)) {
            return NOT_ITS_PLACE;
        }
        for (Argument argument : mention.arguments()) {
            boolean overlaps =
                    argument.tokens().overlaps(place.tokens()) || place.tokens().contains(argument.head());
            boolean below = tree.dominates(argument.head(), head);
            switch (argument.role()) {
                case PLACE -> best = Math.max(best, overlaps ? 100 : below ? 90 : 0);
                case TARGET, VICTIM -> best = Math.max(best, overlaps ? 80 : below ? 70 : 0);
                case ATTACKER, DEFENDER, WEAPON ->
                    best = overlaps || below && best == 0 ? Math.min(best, NOT_ITS_PLACE) : best;
                default -> {}
            }
            if (best == NOT_ITS_PLACE) {
                return best;
            }
        }
        if (best > 0) {
            return best;
        }
        String relation = tree.relation(head);
        if (relation.startsWith("nsubj") || relation.equals("nmod:poss") || relation.equals("compound")) {
            return relation.equals("nmod:poss") || relation.equals("compound") ? 5 : NOT_ITS_PLACE;
        }
        int distance = Math.abs(place.tokens().first() - mention.head());
        int near = Math.max(0, 20 - distance / 2);
        if (belongsToAnother(head, mention, tree)) {
            return 1;
        }
        if (tree.dominates(mention.head(), head)) {
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

    /** "two United States soldiers", "the Colombia squad": says whose people they are, not where they were. */
    private static boolean isNationality(PlaceMention place, DependencyTree tree, int head) {
        boolean country = place.location().type().equals(Optional.of(LocationType.COUNTRY));
        return country && (tree.is(head, "compound") || tree.is(head, "amod") || tree.is(head, "nmod:poss"));
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
                .max(Comparator.comparing((TimeMention t) -> timeScore(t, mention, sentence))
                        .thenComparing(t -> -t.tokens().first()));
    }

    private int timeScore(TimeMention time, EventMention mention, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        int head = headOf(time.tokens(), tree);
        int distance = Math.abs(time.tokens().first() - mention.head());
        int near = Math.max(0, 20 - distance / 2);
        int dated = time.range().start().isPresent() ? 10 : 0;
        if (tree.dominates(mention.head(), head)) {
            return 60 + near + dated;
        }
        int governor = tree.head(mention.head());
        return (governor != DependencyTree.ROOT && tree.dominates(governor, head) ? 30 : 0) + near + dated;
    }

    static boolean hasRole(EventMention mention, Role role) {
        return mention.arguments().stream().anyMatch(a -> a.role() == role);
    }
}
