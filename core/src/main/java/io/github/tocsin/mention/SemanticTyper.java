package io.github.tocsin.mention;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.NounLexicon;
import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.language.Titles;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.model.ActorType;
import io.github.tocsin.model.TargetType;
import io.github.tocsin.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what each noun phrase stands for: the longest compound that ends at its head and that the noun lexicon knows, else the
 * head itself; names by their kind and by the noun within them ("Arce Battalion"); numbers, adjectives and pronouns that stand
 * for people; and, for "a group of gunmen" or "bodies of three soldiers", the sense of what follows "of". A noun before another
 * has its own sense too: in "drone strike" the drone is a weapon. Thread-safe.
 */
public final class SemanticTyper implements Annotator {

    private static final int LONGEST_COMPOUND = 6;
    private static final int DEEPEST = 4;

    private static final NounSense SOMEBODY = person(TargetType.OTHER_PEOPLE, ActorType.UNKNOWN);
    private static final NounSense NAMED_PERSON = person(TargetType.PERSON, ActorType.PERSON);
    private static final NounSense PLACE =
            new NounSense(SemanticType.PLACE, TargetType.UNKNOWN, Optional.empty(), Optional.empty());
    private static final NounSense NATION =
            new NounSense(SemanticType.STATE, TargetType.UNKNOWN, Optional.of(ActorType.STATE), Optional.empty());
    private static final NounSense COUNTRY =
            new NounSense(SemanticType.PLACE, TargetType.UNKNOWN, Optional.of(ActorType.STATE), Optional.empty());
    private static final NounSense ORGANIZATION = new NounSense(
            SemanticType.ORGANIZATION, TargetType.OTHER_THING, Optional.of(ActorType.ORGANIZATION), Optional.empty());

    private static final CharMatcher SPACE = CharMatcher.whitespace();

    private static final ImmutableSet<String> TRANSPARENT =
            ImmutableSet.copyOf(TabTable.read(SemanticTyper.class, "transparent-nouns.txt", 1, row -> row.required(0)));

    /** What the head noun of an organisation's name may make of it. */
    private static final ImmutableSet<SemanticType> KINDS_OF_ORGANIZATION = ImmutableSet.of(
            SemanticType.ARMED_GROUP,
            SemanticType.FORCE,
            SemanticType.STATE,
            SemanticType.ORGANIZATION,
            SemanticType.BUILDING);

    /** What the head noun of a place's name may make of it. */
    private static final ImmutableSet<SemanticType> KINDS_OF_PLACE =
            ImmutableSet.of(SemanticType.BUILDING, SemanticType.PLACE);

    private static final ImmutableSet<String> MEMBERS = ImmutableSet.of("member");
    /** What kind of people the members are is told by these; the members of an organisation, or of a bus's crew, are just people. */
    private static final ImmutableSet<SemanticType> WITH_MEMBERS =
            ImmutableSet.of(SemanticType.PERSON, SemanticType.ARMED_GROUP, SemanticType.FORCE, SemanticType.STATE);

    private static final ImmutableSet<String> PEOPLE_PRONOUNS = ImmutableSet.of(
            "i", "me", "we", "us", "you", "he", "him", "she", "her", "who", "whom", "himself", "herself", "themselves");
    private static final ImmutableSet<String> ORDINALS =
            ImmutableSet.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final ImmutableSet<String> QUANTIFIERS = ImmutableSet.of(
            "dozens", "hundreds", "thousands", "scores", "several", "many", "some", "others", "another", "dozen");

    private final NounLexicon nouns;
    private final ActorDictionary actors;

    /** With the built-in nouns and actors. */
    public SemanticTyper() {
        this(BuiltInNouns.lexicon(), ActorDictionary.builtIn());
    }

    /** With these nouns, and with a dictionary that knows what kind of actor a name is. */
    public SemanticTyper(NounLexicon nouns, ActorDictionary actors) {
        this.nouns = nouns;
        this.actors = actors;
    }

    private static NounSense person(TargetType target, ActorType actor) {
        return new NounSense(SemanticType.PERSON, target, Optional.of(actor), Optional.empty());
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(
                TokenLayer.class,
                SentenceLayer.class,
                FormLayer.class,
                TagLayer.class,
                LemmaLayer.class,
                EntityLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> uses() {
        return Set.of(DependencyLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(SemanticTypeLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        Optional<DependencyLayer> trees = input.find(DependencyLayer.class);
        ImmutableList.Builder<NounSense> senses = ImmutableList.builder();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            Reading reading = new Reading(input, sentence, trees.flatMap(t -> t.tree(sentence.index())));
            for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
                senses.add(reading.sense(i, 0));
            }
        }
        return Layers.of(new SemanticTypeLayer(senses.build()));
    }

    /** One sentence as it is read; used by one thread. */
    private final class Reading {

        private final TokenLayer tokens;
        private final FormLayer forms;
        private final TagLayer tags;
        private final LemmaLayer lemmas;
        private final EntityLayer entities;
        private final String content;
        private final int first;
        private final int end;
        private final Optional<DependencyTree> tree;

        Reading(AnnotationInput input, Sentence sentence, Optional<DependencyTree> tree) {
            this.tokens = input.get(TokenLayer.class);
            this.forms = input.get(FormLayer.class);
            this.tags = input.get(TagLayer.class);
            this.lemmas = input.get(LemmaLayer.class);
            this.entities = input.get(EntityLayer.class);
            this.content = input.content();
            this.first = sentence.tokens().first();
            this.end = sentence.tokens().end();
            this.tree = tree;
        }

        NounSense sense(int i, int depth) {
            Optional<EntityMention> name = entities.at(i);
            if (name.isPresent()) {
                Optional<NounSense> sense = ofName(name.get(), i);
                if (sense.isPresent()) {
                    return sense.get();
                }
            }
            String tag = tags.get(i);
            boolean noun = tag.startsWith("NN");
            if (depth < DEEPEST && TRANSPARENT.contains(lemma(i)) && (noun || isQuantity(i))) {
                NounSense complement = ofComplement(i, depth);
                if (!complement.equals(NounSense.UNKNOWN)
                        && !(MEMBERS.contains(lemma(i)) && !WITH_MEMBERS.contains(complement.type()))) {
                    return complement;
                }
            }
            if (noun) {
                return ofNoun(i);
            }
            if (tag.startsWith("W") || tag.startsWith("PRP") || tag.equals("IN")) {
                return ofPronoun(i, depth);
            }
            if (isQuantity(i)) {
                return ofQuantity(i);
            }
            if (tag.startsWith("JJ")
                    && Countries.builtIn().ofAdjective(forms.get(i)).isPresent()) {
                return NATION;
            }
            if (tag.startsWith("JJ") || tag.equals("VBN") || tag.equals("VBD")) {
                return ofAdjective(i);
            }
            return NounSense.UNKNOWN;
        }

        // ---- names

        private Optional<NounSense> ofName(EntityMention name, int i) {
            Optional<NounSense> listed = listed(formText(name.tokens()));
            switch (name.type()) {
                case EntityMention.PERSON:
                    return Optional.of(NAMED_PERSON);
                case EntityMention.LOCATION:
                    if (Countries.builtIn().ofName(formText(name.tokens())).isPresent()) {
                        return Optional.of(COUNTRY);
                    }
                    return Optional.of(headOfName(name.tokens(), KINDS_OF_PLACE).orElse(PLACE));
                case EntityMention.ORGANIZATION:
                    return Optional.of(listed.or(() -> headOfName(name.tokens(), KINDS_OF_ORGANIZATION))
                            .orElse(ORGANIZATION));
                default:
                    return listed.or(() -> Optional.of(ofNoun(i)).filter(s -> !s.equals(NounSense.UNKNOWN)));
            }
        }

        private Optional<NounSense> listed(String name) {
            return actors.find(name, Optional.empty()).map(entry -> ofActor(entry.type()));
        }

        /** The sense of the noun within a name: "Battalion" of "Arce Battalion", "University" of "University of Kabul". */
        private Optional<NounSense> headOfName(TokenRange name, ImmutableSet<SemanticType> allowed) {
            int stop = name.first() + 1;
            while (stop < name.end() && !endsNoun(stop)) {
                stop++;
            }
            int head = stop - 1;
            return nouns.find(text(name.first(), name.end()))
                    .filter(s -> allowed.contains(s.type()))
                    .or(() -> compound(name.first(), head).filter(s -> allowed.contains(s.type())));
        }

        private boolean endsNoun(int i) {
            return tags.get(i).equals("IN") || tags.get(i).equals("CC") || !Character.isLetterOrDigit(first(i));
        }

        // ---- nouns

        private NounSense ofNoun(int i) {
            if (isOneMore(i)) {
                return SOMEBODY;
            }
            Optional<NounSense> titled = titledName(i);
            if (titled.isPresent()) {
                return titled.get();
            }
            Optional<NounSense> phrase = phraseWithOf(i);
            if (phrase.isPresent()) {
                return phrase.get();
            }
            Optional<NounSense> sense = compound(first, i).map(s -> ofOwner(i, s));
            if (sense.isPresent()) {
                return MEMBERS.contains(lemma(i)) ? ofBody(i).orElse(sense.get()) : sense.get();
            }
            if (tags.get(i).startsWith("NNP")) {
                String name = forms.get(i);
                if (Countries.builtIn().ofName(name).isPresent()) {
                    return COUNTRY;
                }
                Optional<NounSense> listed = listed(forms.get(i));
                if (listed.isPresent()) {
                    return listed.get();
                }
            }
            return Countries.builtIn().ofDemonym(forms.get(i)).isPresent()
                            && tags.get(i).endsWith("S")
                    ? SOMEBODY
                    : NounSense.UNKNOWN;
        }

        /** "a third was injured": an ordinal that stands for somebody. */
        private boolean isOneMore(int i) {
            return ORDINALS.contains(lemma(i))
                    && i > first
                    && lemma(i - 1).equals("a")
                    && i + 1 < end
                    && tags.get(i + 1).startsWith("V");
        }

        /** "a forces convoy", "the militia's sites": what belongs to those who fight is military. */
        private NounSense ofOwner(int i, NounSense sense) {
            boolean plain = sense.target() == TargetType.VEHICLE || sense.target() == TargetType.OTHER_THING;
            if (!plain || i == first || !tags.get(i - 1).startsWith("NN")) {
                return sense;
            }
            Optional<ActorType> owner = sense(i - 1, 1).actor();
            boolean fights = owner.filter(a -> a == ActorType.MILITARY || a == ActorType.ARMED_GROUP)
                    .isPresent();
            if (!fights) {
                return sense;
            }
            return switch (sense.type()) {
                case VEHICLE ->
                    new NounSense(sense.type(), TargetType.MILITARY_EQUIPMENT, sense.actor(), sense.weapon());
                case BUILDING, THING ->
                    new NounSense(SemanticType.BUILDING, TargetType.MILITARY_SITE, owner, sense.weapon());
                default -> sense;
            };
        }

        /** "army members", "members of the militia": what they are members of, if it fights. */
        private Optional<NounSense> ofBody(int i) {
            NounSense complement = ofComplement(i, 0);
            return Stream.of(complement, i > first && tags.get(i - 1).startsWith("NN") ? sense(i - 1, 1) : complement)
                    .filter(s -> s.type() == SemanticType.ARMED_GROUP || s.type() == SemanticType.FORCE)
                    .findFirst();
        }

        /** A name that no recogniser found, after a title: "Col Ruiz". */
        private Optional<NounSense> titledName(int i) {
            if (!tags.get(i).equals("NNP") || nouns.find(text(i, i + 1)).isPresent() || Titles.contains(forms.get(i))) {
                return Optional.empty();
            }
            int before = i - 1;
            while (before >= first && tags.get(before).startsWith("NNP") && !Titles.contains(forms.get(before))) {
                before--;
            }
            return before >= first && tags.get(before).startsWith("NN") && Titles.contains(forms.get(before))
                    ? Optional.of(NAMED_PERSON)
                    : Optional.empty();
        }

        /** "chief of police", "house of representatives": in the lexicon as a whole. */
        private Optional<NounSense> phraseWithOf(int i) {
            if (i + 2 >= end || !lemma(i + 1).equals("of")) {
                return Optional.empty();
            }
            for (int last = Math.min(i + 4, end); last > i + 2; last--) {
                Optional<NounSense> sense = nouns.find(text(i, last));
                if (sense.isEmpty()) {
                    sense = nouns.find(lemma(i) + " " + text(i + 1, last));
                }
                if (sense.isPresent()) {
                    return sense;
                }
            }
            return Optional.empty();
        }

        /** The sense of the longest compound that ends at {@code head} and begins no sooner than {@code from}. */
        private Optional<NounSense> compound(int from, int head) {
            for (int i = Math.max(from, head - LONGEST_COMPOUND + 1); i <= head; i++) {
                String before = i == head ? "" : text(i, head) + between(head);
                Optional<NounSense> sense = nouns.find(before + text(head, head + 1));
                if (sense.isEmpty()) {
                    sense = nouns.find(before + singular(head));
                }
                if (sense.isPresent()) {
                    return sense;
                }
            }
            return Optional.empty();
        }

        /** The lemma, or, as lemmatizers leave names and some plurals ("troops") alone, the singular that the spelling suggests. */
        private String singular(int i) {
            String lemma = lemma(i);
            String tag = tags.get(i);
            boolean leftAlone = tag.equals("NNS") && lemma.equals(lower(i));
            if (!tag.equals("NNPS") && !tag.equals("NNP") && !leftAlone) {
                return lemma;
            }
            for (Plural plural : PLURALS) {
                if (lemma.endsWith(plural.ending())) {
                    String candidate =
                            lemma.substring(0, lemma.length() - plural.ending().length()) + plural.singular();
                    if (nouns.find(candidate).isPresent()) {
                        return candidate;
                    }
                }
            }
            return lemma;
        }

        // ---- what follows "of"

        private NounSense ofComplement(int i, int depth) {
            int of = i + 1;
            if (of + 1 >= end || !lemma(of).equals("of")) {
                return NounSense.UNKNOWN;
            }
            Optional<Integer> head = complementByTree(i, of).or(() -> complementByTags(of + 1));
            return head.map(h -> sense(h, depth + 1)).orElse(NounSense.UNKNOWN);
        }

        private Optional<Integer> complementByTree(int i, int of) {
            return tree.map(t -> t.head(of))
                    .filter(head -> head > of && tree.orElseThrow().head(head) == i);
        }

        /** The last noun, or else the last number, of the noun phrase that begins at {@code from}. */
        private Optional<Integer> complementByTags(int from) {
            Optional<Integer> head = Optional.empty();
            for (int i = from; i < end; i++) {
                String tag = tags.get(i);
                if (tag.startsWith("NN")) {
                    head = Optional.of(i);
                } else if (head.isPresent() && tags.get(head.get()).startsWith("NN")) {
                    break;
                } else if (isQuantity(i) || tag.equals("PRP")) {
                    head = Optional.of(i);
                } else if (!(tag.equals("DT")
                        || tag.startsWith("PRP")
                        || tag.startsWith("JJ")
                        || tag.startsWith("RB")
                        || tag.equals("VBN")
                        || tag.equals("VBG")
                        || tag.equals("PDT")
                        || tag.equals("IN") && head.isEmpty()
                        || tag.equals("HYPH")
                        || tag.equals("POS"))) {
                    break;
                }
            }
            return head;
        }

        // ---- words that stand for people

        private NounSense ofPronoun(int i, int depth) {
            if (depth < DEEPEST && tree.isPresent() && isRelative(i)) {
                DependencyTree t = tree.get();
                for (int at = t.head(i); at != DependencyTree.ROOT; at = t.head(at)) {
                    if (t.relation(at).equals("acl:relcl")) {
                        return sense(t.head(at), depth + 1);
                    }
                }
            }
            return PEOPLE_PRONOUNS.contains(lower(i)) ? SOMEBODY : NounSense.UNKNOWN;
        }

        private boolean isRelative(int i) {
            DependencyTree t = tree.orElseThrow();
            return tags.get(i).startsWith("W") || tags.get(i).equals("IN") && (t.is(i, "nsubj") || t.is(i, "obj"));
        }

        private boolean isQuantity(int i) {
            return tags.get(i).equals("CD")
                    || QUANTIFIERS.contains(lower(i)) && !tags.get(i).startsWith("RB");
        }

        /** A number on its own: "killed three", "12 were wounded", "one of them"; not "in 2016", "at 8". */
        private NounSense ofQuantity(int i) {
            boolean argument;
            if (tree.isPresent()) {
                DependencyTree t = tree.get();
                int top = i;
                while (t.is(top, "conj") && t.head(top) != DependencyTree.ROOT) {
                    top = t.head(top);
                }
                argument = t.is(top, "nsubj") || t.is(top, "obj") || t.is(top, "dobj");
            } else {
                String next = i + 1 < end ? tags.get(i + 1) : ".";
                String before = i > first ? tags.get(i - 1) : ".";
                argument = next.startsWith("VB") && !before.equals("IN")
                        || before.startsWith("VB") && !next.startsWith("NN") && !next.startsWith("JJ");
            }
            return argument ? SOMEBODY : NounSense.UNKNOWN;
        }

        /** "the wounded", "three dead". */
        private NounSense ofAdjective(int i) {
            if (i == first
                    || i + 1 < end
                            && (tags.get(i + 1).startsWith("NN")
                                    || tags.get(i + 1).startsWith("JJ"))) {
                return NounSense.UNKNOWN;
            }
            String before = tags.get(i - 1);
            if (!before.equals("DT") && !before.equals("CD") && !before.equals("PRP$")) {
                return NounSense.UNKNOWN;
            }
            return nouns.find(text(i, i + 1))
                    .filter(s -> s.type() == SemanticType.CASUALTY || s.type() == SemanticType.PERSON)
                    .orElse(NounSense.UNKNOWN);
        }

        // ---- words

        /** The text from one token to another, end exclusive, as the lexicon writes it. */
        private String text(int from, int to) {
            String words = TokenRange.of(from, to).span(tokens).in(content);
            return SPACE.trimAndCollapseFrom(words, ' ').toLowerCase(Locale.ROOT);
        }

        private String formText(TokenRange range) {
            StringBuilder out = new StringBuilder();
            for (int i = range.first(); i < range.end(); i++) {
                out.append(i == range.first() ? "" : between(i)).append(forms.get(i));
            }
            return out.toString();
        }

        /** What stands between a token and the one before it: nothing or a space. */
        private String between(int i) {
            Span before = tokens.get(i - 1).span();
            return before.end() == tokens.get(i).span().start() ? "" : " ";
        }

        private String lemma(int i) {
            return lemmas.get(i).toLowerCase(Locale.ROOT);
        }

        private String lower(int i) {
            return tokens.get(i).text().toLowerCase(Locale.ROOT);
        }

        private char first(int i) {
            String word = tokens.get(i).text();
            return word.isEmpty() ? ' ' : word.charAt(0);
        }
    }

    private record Plural(String ending, String singular) {}

    private static final ImmutableList<Plural> PLURALS = ImmutableList.of(
            new Plural("men", "man"), new Plural("ies", "y"), new Plural("es", ""), new Plural("s", ""));

    private static NounSense ofActor(ActorType type) {
        SemanticType semantic = switch (type) {
            case STATE -> SemanticType.STATE;
            case MILITARY, POLICE, INTELLIGENCE -> SemanticType.FORCE;
            case ARMED_GROUP, CRIMINAL_GROUP -> SemanticType.ARMED_GROUP;
            case CIVILIANS, PERSON -> SemanticType.PERSON;
            case POLITICAL_GROUP, MEDIA, ORGANIZATION, INTERNATIONAL_ORGANIZATION, UNKNOWN -> SemanticType.ORGANIZATION;
        };
        TargetType target = switch (type) {
            case STATE -> TargetType.OFFICIALS;
            case MILITARY -> TargetType.SOLDIERS;
            case POLICE, INTELLIGENCE -> TargetType.POLICE_OFFICERS;
            case ARMED_GROUP, CRIMINAL_GROUP -> TargetType.FIGHTERS;
            case POLITICAL_GROUP -> TargetType.POLITICIANS;
            case CIVILIANS -> TargetType.CIVILIANS;
            case MEDIA -> TargetType.MEDIA_SITE;
            case PERSON -> TargetType.PERSON;
            case ORGANIZATION, INTERNATIONAL_ORGANIZATION, UNKNOWN -> TargetType.OTHER_THING;
        };
        return new NounSense(semantic, target, Optional.of(type), Optional.empty());
    }
}
