package io.github.tocsin.mention;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.QuotationLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.LogicalArguments.Labelled;
import io.github.tocsin.model.Certainty;
import io.github.tocsin.model.ClaimType;
import io.github.tocsin.model.Stance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Finds who says what: reported speech, responsibility claimed or denied, accusations, speculation ({@code statements.yaml}). */
public final class StatementFinder implements Annotator {

    private record Rule(
            ImmutableSet<String> cues,
            boolean noun,
            boolean passive,
            ImmutableMap<String, ImmutableSet<String>> with,
            ClaimType type,
            Stance stance,
            ImmutableSet<String> source,
            ImmutableSet<String> subject,
            ImmutableSet<String> about,
            boolean event,
            Certainty certainty) {}

    private static final JsonNode WORDS = WordLists.yaml("statements.yaml");
    private static final ImmutableSet<String> SAY = words(WORDS.path("say"));
    private static final ImmutableSet<String> QUOTE = ImmutableSet.<String>builder()
            .addAll(SAY)
            .addAll(words(WORDS.path("say-quoted")))
            .build();
    private static final ImmutableSet<String> GUESS = words(WORDS.path("guess"));
    private static final ImmutableSet<String> ACCORDING_TO = words(WORDS.path("according-to"));
    private static final ImmutableSet<String> CITE = words(WORDS.path("cite"));
    private static final ImmutableSet<String> NO_SOURCE = words(WORDS.path("no-source"));
    private static final ImmutableSet<String> AUTHOR = words(WORDS.path("author"));
    private static final ImmutableSet<String> AUTHOR_CASE = words(WORDS.path("author-case"));
    private static final ImmutableSet<String> WORK = words(WORDS.path("work-nouns"));
    private static final ImmutableSet<String> AUTHOR_NOUN = words(WORDS.path("author-nouns"));
    private static final ImmutableSet<String> DOUBT = words(WORDS.path("doubt"));
    private static final ImmutableSet<String> CRIME = words(WORDS.path("crime"));
    private static final ImmutableSet<String> LEADS_TO_CRIME = words(WORDS.path("leads-to-crime"));
    private static final int DEPTH = 3;
    private static final ImmutableSet<String> INVOLVED = words(WORDS.path("author-verbs"));
    private static final ImmutableSet<String> ISSUE = words(WORDS.path("issue"));
    private static final ImmutableSet<String> BELONG = words(WORDS.path("belong"));
    private static final int HEADLINE_SOURCE = 5;
    private static final int SAID_LAST = 8;
    private static final ImmutableSet<String> DO =
            WordLists.load("grammar.yaml").list("do-verbs");
    private static final ImmutableSet<String> MODALS = ImmutableSet.of("may", "might", "could", "can");
    private static final ImmutableSet<String> NOBODY = ImmutableSet.of("no", "none", "nobody", "no-one", "neither");
    private static final ImmutableList<Rule> RULES = rules();

    private static ImmutableSet<String> words(JsonNode list) {
        ImmutableSet.Builder<String> out = ImmutableSet.builder();
        list.forEach(item -> out.add(item.asText()));
        return out.build();
    }

    private static ImmutableList<Rule> rules() {
        ImmutableList.Builder<Rule> out = ImmutableList.builder();
        for (JsonNode node : WORDS.path("rules")) {
            ImmutableMap.Builder<String, ImmutableSet<String>> with = ImmutableMap.builder();
            node.path("with").fields().forEachRemaining(e -> with.put(e.getKey(), words(e.getValue())));
            out.add(new Rule(
                    words(node.path("cue")),
                    node.path("noun").asBoolean(false),
                    node.path("passive").asBoolean(false),
                    with.buildOrThrow(),
                    ClaimType.valueOf(node.path("type").asText()),
                    Stance.valueOf(node.path("stance").asText()),
                    words(node.path("source")),
                    words(node.path("subject")),
                    words(node.path("about")),
                    node.path("event").asBoolean(false),
                    Certainty.valueOf(node.path("certainty").asText("CERTAIN"))));
        }
        return out.build();
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return ImmutableSet.<Class<? extends Layer>>builder()
                .addAll(ParsedSentence.LAYERS)
                .add(MentionLayer.class)
                .build();
    }

    @Override
    public Set<Class<? extends Layer>> uses() {
        return Set.of(QuotationLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(StatementLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        BitSet triggers = new BitSet();
        input.get(MentionLayer.class).mentions().forEach(m -> triggers.set(m.head()));
        List<Statement> out = new ArrayList<>();
        for (ParsedSentence sentence : ParsedSentence.allOf(input)) {
            new Reading(sentence, triggers, out).read();
        }
        input.find(QuotationLayer.class)
                .ifPresent(quotations -> new QuotedSpeech(input, quotations, QUOTE)
                        .statements().stream()
                                .filter(s -> out.stream().noneMatch(known -> tellsAsMuch(known, s)))
                                .forEach(out::add));
        return Layers.of(new StatementLayer(out.stream()
                .distinct()
                .sorted(Comparator.comparing(Statement::words).thenComparing(Statement::type))
                .collect(toImmutableList())));
    }

    /** Whether a statement has the same speaker, and all that the other tells. */
    private static boolean tellsAsMuch(Statement known, Statement other) {
        return known.type() == ClaimType.ATTRIBUTION
                && known.source().equals(other.source())
                && known.content().contains(other.content());
    }

    /** One pass over one sentence. */
    private static final class Reading {
        private final ParsedSentence sentence;
        private final DependencyTree tree;
        private final LogicalArguments arguments;
        private final BitSet triggers;
        private final List<Statement> out;

        Reading(ParsedSentence sentence, BitSet triggers, List<Statement> out) {
            this.sentence = sentence;
            this.tree = sentence.tree();
            this.arguments = new LogicalArguments(sentence);
            this.triggers = triggers;
            this.out = out;
        }

        void read() {
            headline();
            for (int token = sentence.tokens().first();
                    token < sentence.tokens().end();
                    token++) {
                if (sentence.isVerb(token)) {
                    boolean ruled = !isGuessed(token) && byRules(token, false);
                    if (!ruled && !claims(token)) {
                        said(token);
                        launched(token);
                        author(token);
                    }
                } else if (sentence.isNoun(token)) {
                    byRules(token, true);
                    accordingTo(token);
                    author(token);
                } else if (sentence.tag(token).startsWith("JJ") && !byRules(token, false)) {
                    author(token);
                }
            }
        }

        private boolean byRules(int cue, boolean noun) {
            for (Rule rule : RULES) {
                if (rule.noun() == noun
                        && !tree.is(cue, "amod")
                        && rule.cues().contains(sentence.lemma(cue))
                        && (!rule.passive() || isPassive(cue))) {
                    List<Labelled> labelled = arguments.of(cue);
                    if (rule.with().entrySet().stream().allMatch(e -> stands(e.getKey(), e.getValue(), cue, labelled))
                            && add(rule, cue, labelled)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean stands(String label, ImmutableSet<String> lemmas, int cue, List<Labelled> labelled) {
            if (label.equals("sentence")) {
                for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
                    if (lemmas.contains(sentence.lemma(i))) {
                        return true;
                    }
                }
                return false;
            }
            if (label.equals("relation")) {
                return lemmas.contains(tree.relation(cue));
            }
            if (label.equals("clause")) {
                return clauses(cue).anyMatch(c -> lemmas.stream().anyMatch(lemma -> tells(lemma, c)));
            }
            if (label.equals("source-type")) {
                return labelled.stream()
                        .filter(a -> a.label().equals(LogicalArguments.SUBJ))
                        .anyMatch(a -> lemmas.contains(
                                Arguments.typeOf(sentence, a.head()).name()));
            }
            if (label.equals("governor")) {
                return tree.head(cue) != DependencyTree.ROOT && lemmas.contains(sentence.lemma(tree.head(cue)));
            }
            return labelled.stream()
                    .filter(a -> a.label().equals(label))
                    .anyMatch(a -> lemmas.contains("anything")
                            || lemmas.contains(sentence.lemma(a.head()))
                            || lemmas.contains("trigger") && triggers.get(a.head()));
        }

        /** Whether a clause has this head, or tells of the deed that this stands for. */
        private boolean tells(String lemma, int clause) {
            return switch (lemma) {
                case "trigger" -> triggers.get(clause) || hasObject(clause, triggers::get);
                case "own-deed" ->
                    sentence.isVerb(clause)
                            && !tree.children(clause, "nsubj").isEmpty()
                            && (triggers.get(clause)
                                    || DO.contains(sentence.lemma(clause)) && hasObject(clause, triggers::get)
                                    || hasParticle(clause) && hasObject(clause, triggers::get));
                case "behind" -> sentence.caseOf(clause).equals("behind");
                case "nothing" -> hasObject(clause, o -> sentence.lemma(o).equals("nothing"));
                default -> sentence.lemma(clause).equals(lemma);
            };
        }

        private boolean hasObject(int verb, IntPredicate kind) {
            return tree.children(verb, "obj").stream().anyMatch(kind::test);
        }

        /** "carried out". */
        private boolean hasParticle(int verb) {
            return tree.children(verb).stream()
                    .anyMatch(c ->
                            tree.is(c, "compound:prt") && DO.contains(sentence.lemma(verb) + " " + sentence.lemma(c)));
        }

        /** What the subject of the cue does itself: "claimed to have attacked", "claimed that it had attacked". */
        private Stream<Integer> clauses(int cue) {
            return tree.children(cue).stream()
                    .filter(c -> tree.is(c, "xcomp") || tree.is(c, "ccomp") || tree.is(c, "advcl"))
                    .filter(c -> c > cue && !arguments.isPassive(c))
                    .filter(c -> tree.children(c, "nsubj").stream()
                            .allMatch(s -> sentence.tag(s).startsWith("PRP")));
        }

        /** "was suspected", "X suspected" as headlines have it. */
        private boolean isPassive(int cue) {
            return !tree.is(cue, "amod")
                    && (arguments.isPassive(cue)
                            || sentence.tag(cue).matches("VB[DN]")
                                    && tree.children(cue).stream()
                                            .noneMatch(c -> tree.is(c, "obj")
                                                    || tree.is(c, "iobj")
                                                    || tree.is(c, "ccomp")
                                                    || tree.is(c, "xcomp")));
        }

        private boolean add(Rule rule, int cue, List<Labelled> labelled) {
            List<Integer> sources = eachOnce(sources(rule, cue, labelled));
            List<Integer> direct = rule.subject().isEmpty()
                    ? List.of()
                    : identified(cue)
                            .or(() -> rule.passive() ? nounBefore(cue) : Optional.empty())
                            .map(List::of)
                            .orElseGet(() -> all(labelled, rule.subject()));
            List<Integer> subjects = (direct.isEmpty() ? ofObject(labelled, rule.subject()) : direct)
                    .stream().filter(this::canBeAuthor).toList();
            if (subjects.isEmpty() && !rule.subject().isEmpty()) {
                return false;
            }
            Optional<Integer> about = first(labelled, rule.about());
            if (about.isEmpty() && !rule.about().isEmpty()) {
                about = labelled.stream()
                        .filter(a -> a.label().equals("obj")
                                || rule.noun() && a.label().equals("of"))
                        .flatMap(a -> arguments.of(a.head()).stream())
                        .filter(a -> rule.about().contains(a.label()))
                        .map(Labelled::head)
                        .findFirst();
            }
            if (rule.event()) {
                about = all(labelled, rule.about()).stream()
                        .flatMap(a -> eventIn(a, 0).stream())
                        .findFirst()
                        .or(() -> about(labelled, rule.about()));
                if (about.isEmpty()) {
                    return false;
                }
            }
            if (about.isEmpty()
                    && (rule.type() == ClaimType.ACCUSATION || rule.with().containsKey("clause"))) {
                about = tree.children(cue).stream()
                        .filter(c -> c > cue && (tree.is(c, "advcl") || tree.is(c, "xcomp") || tree.is(c, "ccomp")))
                        .flatMap(c -> Stream.concat(
                                Stream.concat(Stream.of(c), tree.children(c, "obj").stream()),
                                triggers.stream().boxed().filter(t -> sentence.contains(t) && tree.dominates(c, t))))
                        .filter(triggers::get)
                        .findFirst();
            }
            boolean nobody = isDenied(cue) || sources.stream().anyMatch(this::isNobody) || rule.noun() && isNobody(cue);
            if (nobody && rule.type() != ClaimType.RESPONSIBILITY) {
                return true;
            }
            Stance stance = nobody ? Stance.NONE : rule.stance();
            Certainty certainty = isModal(cue) ? Certainty.POSSIBLE : rule.certainty();
            boolean several = rule.type() == ClaimType.RESPONSIBILITY && stance != Stance.NONE;
            List<Optional<Integer>> from = stance == Stance.NONE || sources.isEmpty()
                    ? List.of(Optional.empty())
                    : sources.stream()
                            .limit(several ? sources.size() : 1)
                            .map(Optional::of)
                            .toList();
            List<Optional<Integer>> named = subjects.isEmpty()
                    ? List.of(Optional.empty())
                    : subjects.stream().map(Optional::of).toList();
            for (Optional<Integer> source : from) {
                for (Optional<Integer> subject : named) {
                    addStatement(rule.type(), stance, source, subject, about, cue, certainty);
                }
            }
            return true;
        }

        /** "took part in the attack": what hangs on the object. */
        private Optional<Integer> about(List<Labelled> labelled, ImmutableSet<String> labels) {
            return ofObject(labelled, labels).stream()
                    .flatMap(a -> eventIn(a, 0).stream())
                    .findFirst();
        }

        /**
         * "involvement in the murder", "the case of the murder": the event that a noun leads to. Not every noun does: who takes part in "the
         * investigation of the murder" did not commit it.
         */
        private Optional<Integer> eventIn(int noun, int depth) {
            if (triggers.get(noun) || CRIME.contains(sentence.lemma(noun))) {
                return Optional.of(noun);
            }
            return depth == DEPTH || !LEADS_TO_CRIME.contains(sentence.lemma(noun))
                    ? Optional.empty()
                    : Stream.of("nmod", "acl", "obj", "obl")
                            .flatMap(r -> tree.children(noun, r).stream())
                            .filter(c -> c > noun)
                            .flatMap(c -> eventIn(c, depth + 1).stream())
                            .findFirst();
        }

        /** "are suspected to be members of the group": with whom the verb identifies its subject. */
        private Optional<Integer> identified(int cue) {
            return tree.children(cue, "xcomp").stream()
                    .filter(x -> x > cue)
                    .flatMap(x -> Stream.concat(
                            !tree.children(x, "cop").isEmpty() && sentence.isNoun(x) ? Stream.of(x) : Stream.empty(),
                            tree.children(x).stream()
                                    .filter(c -> (tree.is(c, "obl") || tree.is(c, "nmod"))
                                            && BELONG.contains(sentence.lemma(x)))))
                    .filter(n -> sentence.entities().at(n).isPresent()
                            && Arguments.typeOf(sentence, n) != SemanticType.PLACE)
                    .reduce((a, b) -> b);
        }

        /** "by armed men, suspected of": the participle is about the noun right before it, wherever the parser hangs it. */
        private Optional<Integer> nounBefore(int cue) {
            int noun = cue - 1;
            boolean comma = sentence.contains(noun) && sentence.form(noun).equals(",");
            noun = comma ? noun - 1 : noun;
            return (comma || tree.is(cue, "dep"))
                            && sentence.contains(noun)
                            && sentence.isNoun(noun)
                            && subjectsOf(cue).isEmpty()
                            && tree.children(cue, "aux:pass").isEmpty()
                    ? Optional.of(noun)
                    : Optional.empty();
        }

        /** Who speaks; of a noun also those who make the claim: "both groups issued claims of responsibility". */
        private List<Integer> sources(Rule rule, int cue, List<Labelled> labelled) {
            List<Integer> direct = all(labelled, rule.source());
            int verb = tree.head(cue);
            boolean issued = direct.isEmpty()
                    && rule.noun()
                    && rule.source().contains(LogicalArguments.SUBJ)
                    && tree.is(cue, "obj")
                    && ISSUE.contains(sentence.lemma(verb));
            return issued ? all(arguments.of(verb), ImmutableSet.of(LogicalArguments.SUBJ)) : direct;
        }

        /** "suspected the involvement of the group": what hangs on the object. */
        private List<Integer> ofObject(List<Labelled> labelled, ImmutableSet<String> labels) {
            return labelled.stream()
                    .filter(a -> a.label().equals(LogicalArguments.OBJ) && sentence.isNoun(a.head()))
                    .flatMap(a -> arguments.of(a.head()).stream())
                    .filter(a -> labels.contains(a.label()))
                    .map(Labelled::head)
                    .toList();
        }

        /** Without words of a name that another head stands for already. */
        private List<Integer> eachOnce(List<Integer> heads) {
            return heads.stream()
                    .filter(h -> heads.stream()
                            .takeWhile(earlier -> !earlier.equals(h))
                            .noneMatch(earlier -> sentence.entities()
                                    .at(earlier)
                                    .filter(name -> name.tokens().contains(h))
                                    .isPresent()))
                    .toList();
        }

        private void addStatement(
                ClaimType type,
                Stance stance,
                Optional<Integer> source,
                Optional<Integer> subject,
                Optional<Integer> about,
                int cue,
                Certainty certainty) {
            Optional<Integer> whom = subject.map(this::nameOf);
            boolean known = source.isEmpty()
                    && out.stream()
                            .anyMatch(s -> s.type() == type
                                    && s.words().equals(sentence.tokens())
                                    && whom.isPresent()
                                    && s.subject().equals(whom));
            if (known) {
                return;
            }
            out.add(new Statement(
                    type,
                    stance,
                    source.map(this::nameOf),
                    ImmutableList.of(),
                    whom,
                    about,
                    about.map(a -> TokenRange.of(a, a + 1)).orElse(TokenRange.of(cue, cue)),
                    sentence.tokens(),
                    certainty));
        }

        /** An event, a place or a thing is nobody who can be blamed. */
        private boolean canBeAuthor(int head) {
            return !triggers.get(head)
                    && switch (Arguments.typeOf(sentence, head)) {
                        case PERSON, ARMED_GROUP, FORCE, STATE, ORGANIZATION -> true;
                        case UNKNOWN ->
                            sentence.isNoun(head)
                                    || sentence.tag(head).startsWith("PRP")
                                    || sentence.entities().at(head).isPresent();
                        case PLACE ->
                            sentence.sense(head).actor().isPresent()
                                    || sentence.entities().at(head).isPresent();
                        default -> false;
                    };
        }

        /**
         * "X was behind the bombing", "X is believed to be responsible", "X are the suspected attackers": X is named as the author, by
         * whoever believes or says so, or by the report itself.
         */
        private void author(int predicate) {
            boolean involved = isInvolved(predicate);
            boolean noun = sentence.isNoun(predicate);
            boolean perpetrator = noun && AUTHOR_NOUN.contains(sentence.lemma(predicate));
            boolean behind = noun && AUTHOR_CASE.contains(sentence.caseOf(predicate));
            boolean responsible = !noun && AUTHOR.contains(sentence.lemma(predicate)) && isAboutEvent(predicate);
            List<Integer> whose = noun && WORK.contains(sentence.lemma(predicate))
                    ? tree.children(predicate, "nmod").stream()
                            .filter(c -> sentence.caseOf(c).equals("of"))
                            .toList()
                    : List.of();
            boolean predicative = (perpetrator || behind || responsible || !whose.isEmpty())
                    && !tree.children(predicate, "cop").isEmpty();
            if (!predicative && !involved) {
                return;
            }
            int governor = tree.head(predicate);
            boolean verb = governor != DependencyTree.ROOT
                    && sentence.isVerb(governor)
                    && (tree.is(predicate, "xcomp") || tree.is(predicate, "ccomp"));
            boolean passive = verb && arguments.isPassive(governor);
            List<Integer> authors = !whose.isEmpty()
                    ? withConjuncts(whose)
                    : subjectsOf(predicate).isEmpty() && verb
                            ? all(arguments.of(governor), ImmutableSet.of(LogicalArguments.OBJ, LogicalArguments.SUBJ))
                            : withConjuncts(subjectsOf(predicate));
            boolean guess = verb && GUESS.contains(sentence.lemma(governor));
            boolean doubt = doubted(predicate) || verb && doubted(governor);
            Optional<Integer> source = verb && !passive
                    ? first(arguments.of(governor), ImmutableSet.of(LogicalArguments.SUBJ))
                            .filter(s -> !authors.contains(s))
                    : Optional.empty();
            boolean possible = isModal(predicate) || verb && isModal(governor);
            if (isDenied(predicate) || verb && isDenied(governor)) {
                return;
            }
            ClaimType type = guess || doubt || possible
                    ? ClaimType.SPECULATION
                    : source.isPresent() ? ClaimType.ACCUSATION : ClaimType.ATTRIBUTION;
            Certainty certainty =
                    possible ? Certainty.POSSIBLE : guess || doubt ? Certainty.PROBABLE : Certainty.CERTAIN;
            Optional<Integer> about = behind
                    ? Optional.of(predicate)
                    : first(arguments.of(predicate), ImmutableSet.of("for", "of", "in"));
            authors.stream()
                    .filter(this::canBeAuthor)
                    .filter(a -> !AUTHOR_NOUN.contains(sentence.lemma(a)))
                    .forEach(a ->
                            addStatement(type, Stance.ASSERTED, source, Optional.of(a), about, predicate, certainty));
        }

        private List<Integer> subjectsOf(int predicate) {
            return tree.children(predicate).stream()
                    .filter(c -> tree.relation(c).startsWith("nsubj"))
                    .toList();
        }

        /** "suspected that they were involved in the attack". */
        private boolean isGuessed(int verb) {
            int governor = tree.head(verb);
            return isInvolved(verb)
                    && tree.is(verb, "ccomp")
                    && governor != DependencyTree.ROOT
                    && GUESS.contains(sentence.lemma(governor));
        }

        /** "was involved in the attack". */
        private boolean isInvolved(int verb) {
            return sentence.isVerb(verb)
                    && INVOLVED.contains(sentence.lemma(verb))
                    && arguments.isPassive(verb)
                    && !subjectsOf(verb).isEmpty()
                    && tree.children(verb, "obl").stream()
                            .anyMatch(o -> sentence.caseOf(o).equals("in")
                                    && eventIn(o, 0).isPresent());
        }

        /** "responsible for the attack", not "responsible for the region". */
        private boolean isAboutEvent(int adjective) {
            List<Integer> objects = tree.children(adjective, "obl").stream()
                    .filter(o -> sentence.caseOf(o).equals("for"))
                    .toList();
            return objects.isEmpty() && tree.children(adjective).stream().noneMatch(c -> tree.is(c, "advcl"))
                    || objects.stream()
                            .anyMatch(o -> triggers.get(o) || sentence.sense(o).type() == SemanticType.EVENT);
        }

        private List<Integer> withConjuncts(List<Integer> heads) {
            List<Integer> all = new ArrayList<>(heads);
            heads.forEach(h -> all.addAll(tree.children(h, "conj")));
            return all;
        }

        private boolean doubted(int token) {
            return tree.children(token).stream().anyMatch(c -> DOUBT.contains(sentence.lemma(c)));
        }

        /** "Police: Gunmen kill two" and "Gunmen kill two: police", as headlines have it. */
        private void headline() {
            int first = sentence.tokens().first();
            int end = sentence.tokens().end();
            for (int at = first + 1; at < end - 1; at++) {
                if (sentence.form(at).equals(":")) {
                    boolean before = at - first <= HEADLINE_SOURCE && end - at > HEADLINE_SOURCE;
                    boolean after = at - first > HEADLINE_SOURCE && end - at <= HEADLINE_SOURCE;
                    int last = sentence.form(end - 1).matches("\\p{Punct}") ? end - 2 : end - 1;
                    int source = before ? at - 1 : last;
                    if ((before || after)
                            && source > first - 1
                            && sentence.isNoun(source)
                            && sentence.sense(source).type() != SemanticType.PLACE
                            && canSpeak(source)) {
                        addSpeech(ClaimType.ATTRIBUTION, source, ImmutableList.of());
                    }
                    return;
                }
            }
        }

        private static List<Integer> all(List<Labelled> labelled, ImmutableSet<String> labels) {
            return labels.stream()
                    .map(l -> labelled.stream()
                            .filter(a -> a.label().equals(l))
                            .map(Labelled::head)
                            .toList())
                    .filter(heads -> !heads.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private static Optional<Integer> first(List<Labelled> labelled, ImmutableSet<String> labels) {
            return labels.stream()
                    .flatMap(l -> labelled.stream().filter(a -> a.label().equals(l)))
                    .map(Labelled::head)
                    .findFirst();
        }

        private boolean isNobody(int head) {
            return NOBODY.contains(sentence.lemma(head))
                    || tree.children(head).stream().anyMatch(c -> NOBODY.contains(sentence.lemma(c)))
                    || sentence.contains(head - 1) && NOBODY.contains(sentence.lemma(head - 1));
        }

        private boolean isDenied(int cue) {
            return tree.children(cue).stream()
                    .anyMatch(c -> sentence.lemma(c).equals("not")
                            || sentence.lemma(c).equals("n't")
                            || sentence.lemma(c).equals("never"));
        }

        private boolean isModal(int cue) {
            return tree.children(cue, "aux").stream().anyMatch(c -> MODALS.contains(sentence.lemma(c)));
        }

        /** "The rebels claim.", as notes have it. */
        private boolean claims(int verb) {
            boolean bare = sentence.lemma(verb).equals("claim")
                    && tree.head(verb) == DependencyTree.ROOT
                    && sentence.tokens().end() - verb <= 2;
            Optional<Integer> source = tree.children(verb, "nsubj").stream()
                    .filter(s -> Arguments.typeOf(sentence, s) == SemanticType.ARMED_GROUP)
                    .findFirst();
            if (bare && source.isPresent()) {
                addStatement(
                        ClaimType.RESPONSIBILITY,
                        Stance.ASSERTED,
                        source,
                        Optional.empty(),
                        Optional.empty(),
                        verb,
                        Certainty.CERTAIN);
            }
            return bare && source.isPresent();
        }

        /** "police said that …", "…, police said". */
        private void said(int verb) {
            boolean guess = GUESS.contains(sentence.lemma(verb));
            if (!guess && !SAY.contains(sentence.lemma(verb)) || arguments.isPassive(verb) || !governsClause(verb)) {
                return;
            }
            Optional<Integer> source = beside(verb)
                    .or(() -> arguments.of(verb).stream()
                            .filter(a -> a.label().equals(LogicalArguments.SUBJ))
                            .map(Labelled::head)
                            .findFirst())
                    .filter(s -> !NO_SOURCE.contains(sentence.lemma(s)) && canSpeak(s));
            source.ifPresent(s -> addSpeech(guess ? ClaimType.SPECULATION : ClaimType.ATTRIBUTION, s, cited(verb, s)));
        }

        /** "…, the mayor's office reported": whoever stands between comma and verb, whatever the parser made of them. */
        private Optional<Integer> beside(int verb) {
            int noun = verb - 1;
            return sentence.contains(noun)
                            && sentence.isNominal(noun)
                            && isAfterComma(noun)
                            && tree.children(noun, "cop").isEmpty()
                    ? Optional.of(noun)
                    : Optional.empty();
        }

        private boolean isAfterComma(int noun) {
            int before = sentence.nounPhrase(noun).first() - 1;
            return sentence.contains(before)
                    && before > sentence.tokens().first()
                    && sentence.tag(before).equals(",");
        }

        private boolean governsClause(int verb) {
            return tree.is(verb, "parataxis")
                    || beside(verb).isPresent() && sentence.tokens().end() - verb <= SAID_LAST
                    || tree.children(verb, "advcl").stream().anyMatch(c -> c < verb && triggers.get(c))
                    || tree.children(verb).stream()
                            .anyMatch(c -> tree.is(c, "ccomp")
                                    || tree.is(c, "obj")
                                    || tree.is(c, "parataxis")
                                    || tree.is(c, "xcomp")
                                    || tree.is(c, "dep"));
        }

        /** Somebody who can speak: a person, a group, a state, somebody's name, a pronoun for people. */
        private boolean canSpeak(int head) {
            return switch (Arguments.typeOf(sentence, head)) {
                case PERSON, ARMED_GROUP, FORCE, STATE, ORGANIZATION -> true;
                case UNKNOWN ->
                    sentence.entities().at(head).isPresent()
                            || sentence.tag(head).startsWith("NNP");
                case PLACE -> sentence.sense(head).actor().isPresent();
                default -> false;
            };
        }

        /** "military spokesman Sabah al-Numan": the name that follows a title. */
        private int nameOf(int head) {
            int next = sentence.nounPhrase(head).end();
            return sentence.contains(next)
                            && Arguments.typeOf(sentence, head) != SemanticType.UNKNOWN
                            && sentence.entities().at(head).isEmpty()
                    ? sentence.entities()
                            .at(next)
                            .filter(m -> m.type().equals(EntityMention.PERSON))
                            .map(m -> m.tokens().end() - 1)
                            .orElse(head)
                    : head;
        }

        /** Those whom the speaker cites; parsers also take "citing police" for police of a kind. */
        private ImmutableList<Integer> cited(int verb, int speaker) {
            ImmutableList.Builder<Integer> out = ImmutableList.builder();
            tree.children(verb, "advcl").stream().filter(this::cites).forEach(c -> out.addAll(tree.children(c, "obj")));
            tree.children(speaker, "acl").stream()
                    .filter(this::cites)
                    .forEach(c -> out.addAll(tree.children(c, "obj")));
            tree.children(verb).stream()
                    .filter(n -> n != speaker && sentence.isNoun(n) && canSpeak(n))
                    .filter(n -> tree.children(n, "amod").stream().anyMatch(c -> c < n && cites(c)))
                    .forEach(out::add);
            return out.build();
        }

        private boolean cites(int participle) {
            return CITE.contains(sentence.lemma(participle));
        }

        /** A source that cites another is the one through whom the word came. */
        private void addSpeech(ClaimType type, int speaker, ImmutableList<Integer> cited) {
            out.add(new Statement(
                    type,
                    Stance.ASSERTED,
                    Optional.of(nameOf(cited.isEmpty() ? speaker : cited.get(0))),
                    cited.isEmpty() ? ImmutableList.of() : ImmutableList.of(speaker),
                    Optional.empty(),
                    Optional.empty(),
                    sentence.tokens(),
                    sentence.tokens(),
                    type == ClaimType.SPECULATION ? Certainty.POSSIBLE : Certainty.CERTAIN));
        }

        private void accordingTo(int noun) {
            if (ACCORDING_TO.contains(sentence.caseOf(noun))) {
                addSpeech(ClaimType.ATTRIBUTION, noun, ImmutableList.of());
            }
        }

        /** "they could have been launched by militias": a guess at the author of what was spoken of before. */
        private void launched(int verb) {
            if (!DO.contains(sentence.lemma(verb)) || !isModal(verb)) {
                return;
            }
            List<Labelled> labelled = arguments.of(verb);
            Optional<Integer> author = first(labelled, ImmutableSet.of("by", LogicalArguments.SUBJ));
            Optional<Integer> what = first(labelled, ImmutableSet.of(LogicalArguments.OBJ))
                    .filter(o -> sentence.tag(o).startsWith("PRP"));
            if (author.isPresent() && what.isPresent()) {
                out.add(new Statement(
                        ClaimType.SPECULATION,
                        Stance.ASSERTED,
                        Optional.empty(),
                        ImmutableList.of(),
                        author,
                        what,
                        TokenRange.of(verb, verb + 1),
                        sentence.tokens(),
                        Certainty.POSSIBLE));
            }
        }
    }
}
