package io.github.tocsin.event.actor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.model.ActorType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that tell who acts, from the files under {@code actor}. Immutable and thread-safe. */
public final class ActorWords {

    /** How a report says for whom somebody acts, and where. */
    enum Cue {
        JOINED,
        BEFORE,
        AGAINST,
        FOLLOWING,
        HEAD,
        FILLER,
        LOCATIVE,
        REGION,
        PLACE,
        MADE,
        BELONGING,
        SUPPOSED,
        CALLED
    }

    /** How a noun stands for those who are named beside it. */
    enum StandIn {
        MEMBER,
        COLLECTIVE,
        QUANTITY
    }

    /** What a small word does in a noun phrase. */
    public enum Small {
        LEAD,
        DEFINITE,
        OTHER,
        SAME,
        NONE,
        DOUBT,
        ABROAD,
        FORCE,
        UNKNOWN
    }

    /** A noun that takes up a group named before. */
    record GroupNoun(ImmutableSet<ActorType> types, boolean quotesName) {}

    private static final ImmutableSetMultimap<Cue, String> CUES = grouped("sponsor-cues.tsv", Cue.class);
    private static final ImmutableSetMultimap<Small, String> SMALL = TabTable.read(
                    ActorWords.class,
                    "phrase-words.tsv",
                    2,
                    row -> Map.entry(row.as(1, Small::valueOf), row.required(0)))
            .stream()
            .collect(ImmutableSetMultimap.toImmutableSetMultimap(Map.Entry::getKey, Map.Entry::getValue));
    private static final ImmutableMap<String, StandIn> STAND_INS = TabTable.read(
                    ActorWords.class,
                    "stand-ins.tsv",
                    2,
                    row -> Map.entry(row.required(0), row.as(1, StandIn::valueOf)))
            .stream()
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final ImmutableMap<String, GroupNoun> GROUP_NOUNS = TabTable.read(
                    ActorWords.class,
                    "group-nouns.tsv",
                    3,
                    row -> Map.entry(
                            row.required(0),
                            new GroupNoun(
                                    row.as(
                                            1,
                                            types -> ImmutableList.copyOf(types.split(";", -1)).stream()
                                                    .map(ActorType::valueOf)
                                                    .collect(ImmutableSet.toImmutableSet())),
                                    row.as(2, ActorWords::quotesName))))
            .stream()
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final ImmutableMap<String, ActorType> ORGANIZATION_WORDS = TabTable.read(
                    ActorWords.class,
                    "organization-words.tsv",
                    2,
                    row -> Map.entry(row.required(0), row.as(1, ActorType::valueOf)))
            .stream()
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ActorWords() {}

    private static <E extends Enum<E>> ImmutableSetMultimap<E, String> grouped(String file, Class<E> kinds) {
        return TabTable.read(
                        ActorWords.class,
                        file,
                        2,
                        row -> Map.entry(row.as(0, kind -> Enum.valueOf(kinds, kind)), row.required(1)))
                .stream()
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean quotesName(String cell) {
        return switch (cell) {
            case "NAME" -> true;
            case "OWN" -> false;
            default -> throw new IllegalArgumentException("neither OWN nor NAME: " + cell);
        };
    }

    static boolean is(Cue kind, String word) {
        return CUES.containsEntry(kind, word);
    }

    static ImmutableSet<String> all(Cue kind) {
        return CUES.get(kind);
    }

    public static boolean is(Small kind, String word) {
        return SMALL.containsEntry(kind, word);
    }

    /** Whether a word leaves it open that forces are those of the country they are in: no side, no name but a branch's. */
    public static boolean mayBeHome(String form, String tag) {
        String word = form.toLowerCase(Locale.ROOT);
        boolean name = tag.startsWith("NNP");
        return !is(Small.ABROAD, word) && !word.contains("-") && (!name || is(Small.FORCE, word));
    }

    static Optional<StandIn> standIn(String lemma) {
        return Optional.ofNullable(STAND_INS.get(lemma));
    }

    static Optional<GroupNoun> groupNoun(String lemma) {
        return Optional.ofNullable(GROUP_NOUNS.get(lemma));
    }

    /** The kind of actor that the words of a name, in lower case, tell of. */
    static Optional<ActorType> typeOfName(ImmutableSet<String> words) {
        return ORGANIZATION_WORDS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
