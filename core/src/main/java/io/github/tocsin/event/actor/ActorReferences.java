package io.github.tocsin.event.actor;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.event.actor.ActorWords.GroupNoun;
import io.github.tocsin.event.actor.ActorWords.Small;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.CoreferenceLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.Actor;
import io.github.tocsin.model.ActorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Lets "the group", "its fighters" and pronouns take up whoever was named before. For one report; not thread-safe. */
final class ActorReferences {

    private static final ImmutableSet<ActorType> GROUPS =
            ImmutableSet.of(ActorType.ARMED_GROUP, ActorType.CRIMINAL_GROUP, ActorType.POLITICAL_GROUP);
    private static final ImmutableSet<String> SINGULAR = ImmutableSet.of("he", "she", "him", "her", "his");
    private static final ImmutableSet<String> PLURAL = ImmutableSet.of("they", "them", "their");

    private final ReportWords report;
    private final SortedMap<Integer, ActorMention> mentions;

    ActorReferences(ReportWords report, SortedMap<Integer, ActorMention> mentions) {
        this.report = report;
        this.mentions = mentions;
    }

    void resolve() {
        groupNouns();
        sponsors();
        Map<Integer, ActorMention> found = new LinkedHashMap<>();
        for (int i = 0; i < report.size(); i++) {
            if (report.tag(i).startsWith("PRP") && !mentions.containsKey(i)) {
                int token = i;
                byChain(token)
                        .or(() -> byRule(token).flatMap(antecedent -> ofWhom(antecedent, token, found)))
                        .ifPresent(antecedent -> found.put(
                                token,
                                new ActorMention(token, TokenRange.of(token, token + 1), antecedent.actor(), false)));
            }
        }
        mentions.putAll(found);
    }

    /** "Iranian militias" in a report that tells elsewhere of militias for whom Iran stands. */
    private void sponsors() {
        Set<String> known = new HashSet<>();
        mentions.values().forEach(m -> m.actor().sponsor().ifPresent(known::add));
        for (ActorMention mention : new ArrayList<>(mentions.values())) {
            Optional<String> country =
                    mention.actor().country().flatMap(Countries.builtIn()::name).filter(known::contains);
            if (!mention.named()
                    && mention.actor().type() == ActorType.ARMED_GROUP
                    && mention.actor().sponsor().isEmpty()
                    && country.isPresent()) {
                Actor actor =
                        Actor.builder().from(mention.actor()).sponsor(country).build();
                mentions.put(mention.head(), new ActorMention(mention.head(), mention.tokens(), actor, false));
            }
        }
    }

    /** "The group" after just one group was named. */
    private void groupNouns() {
        Map<String, ActorMention> named = new LinkedHashMap<>();
        for (ActorMention mention : new ArrayList<>(mentions.values())) {
            if (mention.named()) {
                if (GROUPS.contains(mention.actor().type())) {
                    named.putIfAbsent(mention.actor().name(), mention);
                }
                continue;
            }
            Optional<GroupNoun> noun = ActorWords.groupNoun(report.lemma(mention.head()));
            if (named.size() == 1 && noun.isPresent() && takesUp(mention)) {
                ActorMention antecedent = named.values().iterator().next();
                if (noun.get().types().contains(antecedent.actor().type()) && agree(mention, antecedent)) {
                    Actor actor = noun.get().quotesName()
                            ? antecedent.actor()
                            : Actor.builder()
                                    .from(antecedent.actor())
                                    .quote(mention.actor().quote())
                                    .build();
                    mentions.put(mention.head(), new ActorMention(mention.head(), mention.tokens(), actor, false));
                }
            }
        }
    }

    private static boolean agree(ActorMention mention, ActorMention antecedent) {
        return (mention.actor().country().isEmpty()
                        || mention.actor().country().equals(antecedent.actor().country()))
                && (mention.actor().sponsor().isEmpty()
                        || mention.actor().sponsor().equals(antecedent.actor().sponsor()));
    }

    /** Whether the phrase is definite and has no word that could tell of somebody else. */
    private boolean takesUp(ActorMention mention) {
        TokenRange tokens = mention.tokens();
        if (!ActorWords.is(Small.DEFINITE, report.lower(tokens.first())) || tokens.end() > mention.head() + 1) {
            return false;
        }
        for (ReportWords.Word word : report.words(tokens.first() + 1, mention.head())) {
            if (!ActorWords.is(Small.SAME, word.lower())) {
                return false;
            }
        }
        int next = mention.head() + 1;
        boolean clause = next < report.size()
                && (report.tag(next).equals("WDT")
                        || report.tag(next).equals("WP")
                        || report.lower(next).equals("that"));
        return !clause
                && report.tree(mention.head())
                        .map(tree -> tree.children(mention.head(), "acl").stream()
                                .allMatch(c -> c > next && report.lower(next).equals(",")))
                        .orElse(true);
    }

    private Optional<ActorMention> byChain(int pronoun) {
        return report.input
                .find(CoreferenceLayer.class)
                .flatMap(layer -> layer.chains().stream()
                        .filter(chain -> chain.stream().anyMatch(r -> r.size() == 1 && r.contains(pronoun)))
                        .findFirst())
                .flatMap(chain -> best(chain, pronoun));
    }

    private Optional<ActorMention> best(List<TokenRange> chain, int pronoun) {
        List<ActorMention> known = new ArrayList<>();
        for (TokenRange range : chain) {
            if (!range.contains(pronoun) && range.size() > 0) {
                ActorMention mention = mentions.get(report.headOf(range));
                if (mention != null) {
                    known.add(mention);
                }
            }
        }
        return known.stream()
                .filter(ActorMention::named)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    /**
     * A pronoun takes up the subject before it in its sentence, or else that of the sentence before, if nobody else there agrees
     * with it.
     */
    private Optional<ActorMention> byRule(int pronoun) {
        String word = report.lower(pronoun);
        boolean singular = SINGULAR.contains(word);
        if (!singular && !PLURAL.contains(word) || report.tag(pronoun).equals("PRP") && !report.isSubject(pronoun)) {
            return Optional.empty();
        }
        int sentence = report.sentence(pronoun);
        List<ActorMention> here =
                agreeing(report.sentences.get(sentence).tokens().first(), pronoun, singular);
        if (!here.isEmpty()) {
            return only(here);
        }
        if (sentence == 0) {
            return Optional.empty();
        }
        TokenRange before = report.sentences.get(sentence - 1).tokens();
        return only(agreeing(before.first(), before.end(), singular));
    }

    /** "Their lawyers said that they denied it": those whose lawyers they are, as far as that is known. */
    private Optional<ActorMention> ofWhom(ActorMention antecedent, int pronoun, Map<Integer, ActorMention> found) {
        int head = antecedent.head();
        return report.tree(head)
                .filter(tree -> tree.is(head, "nsubj") && PLURAL.contains(report.lower(pronoun)))
                .filter(tree -> tree.tokens().contains(pronoun) && tree.dominates(tree.head(head), pronoun))
                .flatMap(tree -> tree.children(head, "nmod:poss").stream()
                        .filter(whose -> PLURAL.contains(report.lower(whose)))
                        .findFirst())
                .map(whose -> Optional.ofNullable(found.get(whose)))
                .orElse(Optional.of(antecedent));
    }

    private Optional<ActorMention> only(List<ActorMention> candidates) {
        return candidates.stream().map(m -> m.actor().name()).distinct().count() == 1
                        && report.isSubject(candidates.get(0).head())
                ? Optional.of(candidates.get(0))
                : Optional.empty();
    }

    private List<ActorMention> agreeing(int first, int end, boolean singular) {
        if (first >= end) {
            return List.of();
        }
        return mentions.subMap(first, end).values().stream()
                .filter(mention -> mention.actor().type() != ActorType.STATE || !mention.named())
                .filter(mention -> singular ? isOnePerson(mention) : !isOnePerson(mention))
                .toList();
    }

    private boolean isOnePerson(ActorMention mention) {
        return mention.actor().type() == ActorType.PERSON && mention.named()
                || !mention.named()
                        && report.tag(mention.head()).equals("NN")
                        && report.sense(mention.head()).type() == SemanticType.PERSON;
    }
}
