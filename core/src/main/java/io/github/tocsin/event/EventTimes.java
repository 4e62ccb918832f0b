package io.github.tocsin.event;

import io.github.tocsin.event.time.TimeMention;
import io.github.tocsin.event.time.TimeValueLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.EventMention;
import io.github.tocsin.mention.ParsedSentence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the times of a sentence is a mention's: one that hangs on it, else the nearest that is of nothing else. */
final class EventTimes {

    private static final int POSSESSED_WITHIN = 5;

    /** A time that is said of more remote a clause is not the event's. */
    private static final int FARTHEST_CLAUSE = 1;

    private final List<TimeMention> times;
    private final Attachment attachment;

    private final Optional<LocalDate> today;

    EventTimes(TimeValueLayer times, Attachment attachment) {
        this.times = times.mentions();
        this.today = times.anchor();
        this.attachment = attachment;
    }

    /** The time of a mention. */
    Optional<TimeMention> of(EventMention mention, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        return times.stream()
                .filter(t -> sentence.tokens().contains(t.tokens()))
                .filter(t -> !attachment.belongsToAnother(head(t, tree), mention, tree))
                .filter(t -> clausesBetween(mention.head(), head(t, tree), tree) <= FARTHEST_CLAUSE)
                .filter(t -> !attachment.isOfAnotherClause(t.tokens(), mention, sentence))
                .filter(t -> !isYetToCome(t))
                .filter(t ->
                        possessed(t.tokens(), sentence).map(m -> m == mention).orElse(true))
                .max(Comparator.comparing((TimeMention t) -> score(t, mention, sentence))
                        .thenComparing(t -> -t.tokens().first()));
    }

    /** "the talks to be held on 20 March": what a report tells of was, but for the hours by which one country is ahead of another. */
    private boolean isYetToCome(TimeMention time) {
        return today.isPresent()
                && time.range()
                        .start()
                        .filter(s -> s.date().isAfter(today.get().plusDays(1)))
                        .isPresent();
    }

    private static int head(TimeMention time, DependencyTree tree) {
        return Surroundings.headOf(time.tokens(), tree);
    }

    /** "the weekend's devastating airstrikes": the mention that owns a time by an apostrophe. */
    private Optional<EventMention> possessed(TokenRange time, ParsedSentence sentence) {
        if (!sentence.contains(time.end()) || !sentence.tag(time.end()).equals("POS")) {
            return Optional.empty();
        }
        int end = Math.min(time.end() + 1 + POSSESSED_WITHIN, sentence.tokens().end());
        for (int i = time.end() + 1; i < end; i++) {
            Optional<EventMention> owner = attachment.of(i);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
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

    private static int score(TimeMention time, EventMention mention, ParsedSentence sentence) {
        DependencyTree tree = sentence.tree();
        int head = head(time, tree);
        int distance = Math.abs(time.tokens().first() - mention.head());
        int near = Math.max(0, 20 - distance / 2);
        int dated = time.range().start().isPresent() ? 10 : 0;
        if (tree.dominates(mention.head(), head) && Surroundings.isDirectly(head, mention.head(), tree)) {
            return 60 + near + dated;
        }
        int governor = tree.head(mention.head());
        return (governor != DependencyTree.ROOT && tree.dominates(governor, head) ? 30 : 0) + near + dated;
    }
}
