package io.github.tocsin.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.actor.ActorMention;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.Argument;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.AttackType;
import io.github.tocsin.model.Effect;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The targets of an incident: who and what its mentions say was attacked or hit, each once ({@code targets.yaml}). */
final class TargetCollector {

    private static final JsonNode WORDS = AttackTypes.Knowledge.yaml("targets.yaml");
    private static final ImmutableSet<String> NOBODY = words("nobody");
    private static final ImmutableSet<String> NO = words("no");
    private static final ImmutableSet<String> NEITHER = words("neither");
    private static final ImmutableSet<String> PARTLY = words("partly");
    private static final ImmutableSet<String> FULLY = words("fully");
    private static final ImmutableSet<String> NOWHERE = words("nowhere");
    private static final ImmutableSet<String> ATTACKERS = words("attackers");
    private static final ImmutableSet<String> AUTHORS = words("authors");
    private static final ImmutableSet<String> INCLUDING = words("including");
    private static final ImmutableSet<String> PARTS = words("parts");
    private static final ImmutableSet<String> HARM = words("harm");
    private static final ImmutableSet<String> WHERE = words("where");
    private static final ImmutableSet<String> BLASTS = words("blasts");
    private static final ImmutableSet<String> POINTING = words("pointing");
    private static final ImmutableSet<String> HOMES = words("homes");
    private static final ImmutableSet<String> POINTING_PEOPLE = words("pointing-people");

    /**
     * A target as one phrase gives it.
     *
     * @param name the words of a person's name, in lower case; none if nobody is named
     * @param lemma the head of the description
     * @param said the words of the whole phrase, in lower case
     * @param definite whether the phrase may point back: "the priest"
     * @param head the head of the phrase
     * @param list the head of the first phrase of the list that it stands in
     */
    private record Found(
            Target target, Set<String> name, String lemma, Set<String> said, boolean definite, int head, int list) {}

    private final ReportFacts facts;
    private final NamedPeople people;
    private final Antecedents antecedents;

    TargetCollector(ReportFacts facts) {
        this.facts = facts;
        this.people = facts.people();
        this.antecedents = new Antecedents(facts);
    }

    static ImmutableSet<String> words(String list) {
        return AttackTypes.Knowledge.words(WORDS.path(list));
    }

    List<Target> of(List<IncidentDraft.Part> parts) {
        List<IncidentDraft.Part> targets = targets(withAntecedents(parts), parts);
        Set<Integer> beside = targets.stream()
                .flatMap(part -> Beside.of(part).heads().stream())
                .collect(Collectors.toSet());
        List<Found> all = new ArrayList<>();
        for (IncidentDraft.Part part : targets) {
            if (!beside.contains(part.argument().head())) {
                add(all, read(part));
            }
        }
        return withoutPointers(withoutParts(all)).stream().map(Found::target).toList();
    }

    /** Pronouns with what they stand for: somebody told of anyway, or whoever it is if nobody else came to harm. */
    private List<IncidentDraft.Part> withAntecedents(List<IncidentDraft.Part> parts) {
        List<IncidentDraft.Part> told = targets(parts, parts);
        boolean nobody =
                told.stream().noneMatch(part -> part.argument().sense().target().isPeople());
        return parts.stream()
                .map(part -> antecedents
                        .of(part)
                        .filter(a -> nobody
                                || told.stream()
                                        .anyMatch(t -> t.argument().head()
                                                == a.argument().head()))
                        .orElse(part))
                .toList();
    }

    private static List<IncidentDraft.Part> targets(List<IncidentDraft.Part> some, List<IncidentDraft.Part> all) {
        return some.stream()
                .filter(TargetCollector::isTarget)
                .flatMap(part -> Stream.concat(Stream.of(part), included(part)))
                .map(TargetCollector::byName)
                .filter(part -> !isBareNumber(part) && !isNobody(part) && !isNowhere(part) && !isOwnLoss(part, all))
                .filter(part -> !isLossOfFighters(part, all) && !isLifeless(part))
                .toList();
    }

    /** "killing 12": they are counted, but nobody says who they are. */
    private static boolean isBareNumber(IncidentDraft.Part part) {
        int head = part.argument().head();
        return part.sentence().tag(head).equals("CD")
                && part.sentence().tree().children(head, "nmod").isEmpty();
    }

    private static boolean isTarget(IncidentDraft.Part part) {
        Argument argument = part.argument();
        String tag = part.sentence().tag(argument.head());
        boolean pronoun = tag.startsWith("PRP") || tag.startsWith("W") || tag.equals("DT") || tag.equals("EX");
        return (argument.role() == Role.TARGET || argument.role() == Role.VICTIM)
                && part.sentence().isNominal(argument.head())
                && !pronoun;
    }

    /** "Ana Diaz, one of the judges who were shot": she was. */
    private static IncidentDraft.Part byName(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        Argument argument = part.argument();
        int named = sentence.tree().head(argument.head());
        boolean people =
                argument.sense().target().isPeople() && argument.sense().target() != TargetType.PERSON;
        return people
                        && named != DependencyTree.ROOT
                        && named < argument.head()
                        && sentence.tree().is(argument.head(), "appos")
                        && !sentence.tag(argument.head()).endsWith("S")
                        && sentence.sense(named).target() == TargetType.PERSON
                ? new IncidentDraft.Part(
                        new Argument(
                                argument.role(),
                                named,
                                sentence.nounPhrase(named),
                                sentence.sense(named),
                                argument.effect(),
                                argument.rule()),
                        part.mention(),
                        sentence)
                : part;
    }

    /** "nine people, including a nurse": the nurse came to the same harm. */
    private static Stream<IncidentDraft.Part> included(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        DependencyTree tree = sentence.tree();
        Argument whole = part.argument();
        List<Integer> heads = new ArrayList<>();
        for (int above : List.of(whole.head(), part.mention().head())) {
            for (int child : sentence.contains(above) ? tree.children(above) : List.<Integer>of()) {
                if (child < whole.head()) {
                    continue;
                }
                if (INCLUDING.contains(sentence.caseOf(child))) {
                    heads.add(child);
                } else if (INCLUDING.contains(sentence.lemma(child))
                        && sentence.tag(child).equals("VBG")) {
                    heads.addAll(tree.children(child, "obj"));
                    heads.addAll(tree.children(child, "obl"));
                    heads.addAll(tree.children(child, "nmod"));
                }
            }
        }
        heads.addAll(includedAfter(part));
        heads.addAll(members(part));
        heads.addAll(owners(part));
        return heads.stream()
                .flatMap(h -> withConjuncts(h, tree))
                .distinct()
                .filter(h -> sentence.isNoun(h)
                        && (sentence.sense(h).target().isPeople()
                                        == whole.sense().target().isPeople()
                                || HOMES.contains(sentence.lemma(whole.head()))
                                        && sentence.sense(h).target().isPeople())
                        && sentence.sense(h).target() != TargetType.UNKNOWN)
                .map(h -> new IncidentDraft.Part(
                        new Argument(
                                whole.role(),
                                h,
                                sentence.nounPhrase(h),
                                sentence.sense(h),
                                sentence.sense(h).target().isPeople()
                                                == whole.sense().target().isPeople()
                                        ? whole.effect()
                                        : Effect.UNKNOWN,
                                whole.rule()),
                        part.mention(),
                        sentence));
    }

    /** "killing nine people, including a nurse", wherever the parser hangs the nurse. */
    private static List<Integer> includedAfter(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int end = part.argument().tokens().end();
        int word = sentence.contains(end) && sentence.tag(end).equals(",") ? end + 1 : end;
        if (!sentence.contains(word) || !INCLUDING.contains(sentence.lemma(word))) {
            return List.of();
        }
        return Stream.concat(Stream.of(sentence.tree().head(word)), sentence.tree().children(word, "obj").stream())
                .filter(h -> h > word)
                .toList();
    }

    /** "the residence of the mayor", "the senator's home": whose home it is, is meant as well. */
    private static List<Integer> owners(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        if (!HOMES.contains(sentence.lemma(head))) {
            return List.of();
        }
        return Stream.concat(
                        sentence.tree().children(head, "nmod:poss").stream(),
                        sentence.tree().children(head, "nmod").stream()
                                .filter(c -> sentence.caseOf(c).equals("of")))
                .filter(o -> sentence.isNoun(o) && !sentence.tag(o).endsWith("S"))
                .toList();
    }

    /** "the nuns Maria Perez and Rosa Diaz": the names of several. */
    private static List<Integer> members(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        Argument whole = part.argument();
        return Beside.namesSeveral(whole.head(), sentence)
                ? sentence.tree().children(whole.head(), "appos").stream()
                        .filter(c -> sentence.sense(c).target() == TargetType.PERSON)
                        .toList()
                : List.of();
    }

    private static Stream<Integer> withConjuncts(int head, DependencyTree tree) {
        return Stream.concat(
                Stream.of(head), tree.children(head, "conj").stream().flatMap(c -> withConjuncts(c, tree)));
    }

    /** "the area", "10 km": says where, not what. */
    private static boolean isNowhere(IncidentDraft.Part part) {
        Argument argument = part.argument();
        return NOWHERE.contains(part.sentence().lemma(argument.head()))
                || argument.role() == Role.TARGET
                        && !argument.sense().target().isPeople()
                        && HARM.contains(family(argument))
                        && WHERE.contains(
                                argument.rule().substring(argument.rule().indexOf('#') + 1));
    }

    /** "the attacker was killed": harm that came to the attackers themselves. */
    private static boolean isOwnLoss(IncidentDraft.Part part, List<IncidentDraft.Part> parts) {
        boolean harmed = part.argument().effect() == Effect.KILLED
                || part.argument().effect() == Effect.WOUNDED
                || part.argument().effect() == Effect.UNHARMED;
        return harmed
                && part.argument().rule().startsWith("result/")
                && part.mention().type() != AttackType.ARMED_CLASH
                && (isOneOf(part, AUTHORS)
                        || isOneOf(part, ATTACKERS)
                                && !isByAnother(part)
                                && parts.stream().anyMatch(p -> p.mention().kind() == Frame.Kind.ATTACK));
    }

    /** "attackers", "one of the attackers". */
    private static boolean isOneOf(IncidentDraft.Part part, ImmutableSet<String> words) {
        return words.contains(part.sentence().lemma(part.argument().head()))
                || words.contains(part.sentence().lemma(part.argument().tokens().end() - 1));
    }

    /** "the guerrillas attacked the post; two rebels were killed": those who came to attack. */
    private static boolean isLossOfFighters(IncidentDraft.Part part, List<IncidentDraft.Part> parts) {
        return isHarmed(part)
                && part.argument().rule().startsWith("result/")
                && part.argument().sense().type() == SemanticType.ARMED_GROUP
                && part.mention().type() != AttackType.ARMED_CLASH
                && !isByAnother(part)
                && parts.stream().anyMatch(p -> isAttacker(p, SemanticType.ARMED_GROUP))
                && parts.stream().noneMatch(p -> isAttacker(p, SemanticType.FORCE));
    }

    /** "a gang member was killed by rivals": whoever did it is told. */
    private static boolean isByAnother(IncidentDraft.Part part) {
        return !part.mention().arguments(Role.ATTACKER).isEmpty();
    }

    private static boolean isAttacker(IncidentDraft.Part part, SemanticType type) {
        return part.argument().role() == Role.ATTACKER
                && part.argument().sense().type() == type;
    }

    /** Buildings and offices are not killed; what the parser hung there belongs elsewhere. */
    private static boolean isLifeless(IncidentDraft.Part part) {
        boolean counted = !part.sentence()
                .tree()
                .children(part.argument().head(), "nummod")
                .isEmpty();
        boolean taken = part.argument().effect() == Effect.ABDUCTED;
        return (isHarmed(part) || taken)
                && switch (part.argument().sense().type()) {
                    case VEHICLE -> !taken && !part.argument().sense().target().isPeople();
                    case BUILDING, PLACE -> !part.argument().sense().target().isPeople();
                    case ORGANIZATION, STATE -> !counted;
                    default -> false;
                };
    }

    private static boolean isHarmed(IncidentDraft.Part part) {
        Effect effect = part.argument().effect();
        return effect == Effect.KILLED || effect == Effect.WOUNDED;
    }

    /** "no one", "none of them", "no members of the mission". */
    private static boolean isNobody(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        return NOBODY.contains(sentence.lemma(head))
                || sentence.tree().children(head).stream()
                        .anyMatch(c -> c < head
                                && NO.contains(sentence.lemma(c))
                                && !sentence.tree().is(c, "cc"));
    }

    // ---- one phrase

    private Found read(IncidentDraft.Part part) {
        Argument argument = part.argument();
        ParsedSentence sentence = part.sentence();
        Beside beside = Beside.of(part);
        boolean person = argument.sense().target() == TargetType.PERSON;
        Optional<TokenRange> here =
                person ? PersonNames.in(sentence, argument.tokens(), argument.head()) : beside.name();
        Optional<NamedPeople.Person> elsewhere = here.isPresent()
                ? people.fullName(forms(sentence, here.get()))
                : isDefinite(part) && isOne(sentence, argument)
                        ? people.described(sentence.lemma(argument.head()))
                        : Optional.empty();
        Optional<String> name =
                elsewhere.map(NamedPeople.Person::name).or(() -> here.map(n -> Wording.of(sentence, n)));
        Set<String> nameForms = elsewhere
                .map(NamedPeople.Person::forms)
                .orElseGet(() -> here.map(n -> forms(sentence, n)).orElse(Set.of()));
        TokenRange words = elsewhere
                .filter(NamedPeople.Person::described)
                .or(() -> elsewhere.filter(p -> !p.forms().equals(hereForms(sentence, here))))
                .map(NamedPeople.Person::words)
                .orElseGet(() -> beside.around(argument.tokens()));
        Target target = Target.builder()
                .name(name.orElseGet(() -> description(part)))
                .type(name.isPresent() ? TargetType.PERSON : typeOf(argument))
                .country(facts.actor(argument.head()).map(ActorMention::actor).flatMap(Actor::country))
                .count(count(argument))
                .effect(effect(part))
                .quote(facts.quote(words))
                .build();
        return new Found(
                target,
                nameForms,
                sentence.lemma(argument.head()),
                saidOf(part, words),
                isDefinite(part),
                argument.head(),
                firstOfList(argument.head(), sentence.tree()));
    }

    private static int firstOfList(int head, DependencyTree tree) {
        int at = head;
        while (tree.is(at, "conj") && tree.head(at) != DependencyTree.ROOT) {
            at = tree.head(at);
        }
        return at;
    }

    /** "a bomb went off at the ministry": what is bombed or burnt is the building. */
    private static TargetType typeOf(Argument argument) {
        boolean burnt = argument.role() == Role.TARGET && BLASTS.contains(family(argument));
        return burnt && argument.sense().type() == SemanticType.STATE
                ? TargetType.GOVERNMENT_BUILDING
                : argument.sense().target();
    }

    private static String family(Argument argument) {
        return argument.rule().substring(0, argument.rule().indexOf('/'));
    }

    private static Set<String> hereForms(ParsedSentence sentence, Optional<TokenRange> here) {
        return here.map(n -> forms(sentence, n)).orElse(Set.of());
    }

    private static boolean isOne(ParsedSentence sentence, Argument argument) {
        return sentence.tag(argument.head()).equals("NN")
                && argument.sense().target().isPeople()
                && argument.sense().target() != TargetType.OTHER_PEOPLE;
    }

    static Set<String> forms(ParsedSentence sentence, TokenRange range) {
        return IntStream.range(range.first(), range.end())
                .mapToObj(sentence::word)
                .filter(w -> Character.isLetterOrDigit(w.charAt(0)))
                .collect(Collectors.toSet());
    }

    /** The words of the phrase and of what stands for it elsewhere. */
    private Set<String> saidOf(IncidentDraft.Part part, TokenRange words) {
        Set<String> out = new HashSet<>(forms(part.sentence(), part.argument().tokens()));
        facts.sentenceOf(words.first()).ifPresent(s -> out.addAll(forms(s, words)));
        return out;
    }

    /** The phrase in restored case, without determiners and numbers at its beginning. */
    private static String description(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        TokenRange range = part.argument().tokens();
        int first = range.first();
        while (first < part.argument().head() && isDeterminer(sentence.tag(first))) {
            first++;
        }
        return Wording.of(sentence, TokenRange.of(first, range.end()));
    }

    private static boolean isDeterminer(String tag) {
        return switch (tag) {
            case "DT", "PRP$", "PDT", "CD", "WDT", "WP$" -> true;
            default -> false;
        };
    }

    private static boolean isDefinite(IncidentDraft.Part part) {
        ParsedSentence sentence = part.sentence();
        String first = sentence.word(part.argument().tokens().first());
        return first.equals("the") || first.equals("this") || first.equals("these") || first.equals("both");
    }

    /** People are counted where they are named one by one: "a soldier" is one; things only by number words. */
    private Optional<Quantity> count(Argument argument) {
        return argument.sense().target().isPeople()
                ? facts.quantities().counting(argument.tokens(), argument.head())
                : facts.quantities().stated(argument.tokens(), argument.head());
    }

    // ---- what happened to it

    private static Effect effect(IncidentDraft.Part part) {
        Effect effect = part.argument().effect();
        boolean denied = part.mention().factuality().polarity() == Polarity.NEGATIVE || isOneOfNeither(part);
        if (denied) {
            return switch (effect) {
                case WOUNDED -> hasAdverb(part, FULLY) ? Effect.WOUNDED : Effect.UNHARMED;
                case DAMAGED -> hasAdverb(part, FULLY) ? Effect.DAMAGED : Effect.UNHARMED;
                case DESTROYED -> hasAdverb(part, FULLY) ? Effect.DAMAGED : Effect.UNKNOWN;
                default -> Effect.UNKNOWN;
            };
        }
        return effect == Effect.DESTROYED && hasAdverb(part, PARTLY) ? Effect.DAMAGED : effect;
    }

    private static boolean isOneOfNeither(IncidentDraft.Part part) {
        DependencyTree tree = part.sentence().tree();
        int head = part.argument().head();
        int first = tree.is(head, "conj") && tree.head(head) != DependencyTree.ROOT ? tree.head(head) : head;
        return tree.children(first).stream()
                .anyMatch(c -> NEITHER.contains(part.sentence().lemma(c)));
    }

    private static boolean hasAdverb(IncidentDraft.Part part, ImmutableSet<String> adverbs) {
        return part.sentence().contains(part.mention().head())
                && part.sentence().tree().children(part.mention().head(), "advmod").stream()
                        .anyMatch(c -> adverbs.contains(part.sentence().lemma(c)));
    }

    // ---- all phrases

    private static void add(List<Found> all, Found next) {
        for (int i = 0; i < all.size(); i++) {
            if (isSame(all.get(i), next)) {
                all.set(i, join(all.get(i), next));
                return;
            }
        }
        all.add(next);
    }

    private static boolean isSame(Found a, Found b) {
        if (a.head() == b.head()) {
            return true;
        }
        if (a.list() == b.list()) {
            return false;
        }
        if (!a.name().isEmpty() && !b.name().isEmpty()) {
            return a.name().containsAll(b.name()) || b.name().containsAll(a.name());
        }
        if (!a.name().isEmpty()) {
            return b.definite() && a.said().contains(b.lemma());
        }
        if (!b.name().isEmpty()) {
            return a.definite() && b.said().contains(a.lemma());
        }
        return a.lemma().equals(b.lemma()) && harm(a) == harm(b);
    }

    /** "two soldiers" killed and "five soldiers" wounded are two targets. */
    private static Effect harm(Found found) {
        return switch (found.target().effect()) {
            case KILLED -> Effect.KILLED;
            case WOUNDED -> Effect.WOUNDED;
            default -> Effect.UNKNOWN;
        };
    }

    private static Found join(Found a, Found b) {
        boolean second = a.name().size() < b.name().size()
                || a.name().size() == b.name().size()
                        && a.target().name().length() < b.target().name().length();
        Found better = second ? b : a;
        Found other = second ? a : b;
        Target target = Target.builder()
                .from(better.target())
                .effect(worse(a.target().effect(), b.target().effect()))
                .count(better.target().count().or(other.target()::count))
                .country(better.target().country().or(other.target()::country))
                .build();
        return new Found(
                target,
                better.name(),
                better.lemma(),
                better.said(),
                a.definite() && b.definite(),
                better.head(),
                better.list());
    }

    private static Effect worse(Effect a, Effect b) {
        return List.of(
                        Effect.KILLED,
                        Effect.ABDUCTED,
                        Effect.WOUNDED,
                        Effect.DESTROYED,
                        Effect.DAMAGED,
                        Effect.UNHARMED)
                .stream()
                .filter(e -> e == a || e == b)
                .findFirst()
                .orElse(Effect.UNKNOWN);
    }

    /** Leaves out what only points back at others: "the building", "the victims". */
    private static List<Found> withoutPointers(List<Found> all) {
        return all.stream()
                .filter(one -> !pointsBack(one)
                        || all.stream()
                                .noneMatch(other -> other != one
                                        && !pointsBack(other)
                                        && other.target().type().isPeople()
                                                == one.target().type().isPeople()))
                .toList();
    }

    /** "damaged a bank and shattered windows". */
    private static List<Found> withoutParts(List<Found> all) {
        boolean others = all.stream()
                .anyMatch(one ->
                        !PARTS.contains(one.lemma()) && !one.target().type().isPeople());
        return others ? all.stream().filter(one -> !PARTS.contains(one.lemma())).toList() : all;
    }

    private static boolean pointsBack(Found one) {
        String lemma = one.lemma().toLowerCase(Locale.ROOT);
        return one.definite()
                && one.said().size() == 2
                && (POINTING.contains(lemma) || POINTING_PEOPLE.contains(lemma));
    }
}
