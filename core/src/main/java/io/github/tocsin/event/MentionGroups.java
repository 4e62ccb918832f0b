package io.github.tocsin.event;

import io.github.tocsin.mention.EventMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups the mentions that grammar ties together: "three died in the attack", "stormed the village, killing". */
final class MentionGroups {

    private MentionGroups() {}

    /** The groups, in order of their first members. */
    static List<List<EventMention>> of(List<EventMention> mentions) {
        List<List<EventMention>> groups = new ArrayList<>();
        for (EventMention mention : mentions) {
            List<List<EventMention>> mine = groups.stream()
                    .filter(g -> g.get(0).sentence() == mention.sentence()
                            && g.stream().anyMatch(o -> areTied(o, mention)))
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

    private static boolean areTied(EventMention a, EventMention b) {
        return a.sentence() == b.sentence()
                && (a.links().contains(b.head()) || b.links().contains(a.head()))
                && a.background() == b.background()
                && a.factuality().genericity() == b.factuality().genericity()
                && (a.factuality().polarity() == b.factuality().polarity() || a.kind() != b.kind());
    }
}
