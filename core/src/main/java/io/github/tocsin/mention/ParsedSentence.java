package io.github.tocsin.mention;

import io.github.tocsin.knowledge.NounSense;
import io.github.tocsin.knowledge.SemanticType;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One sentence with its tree and what is known of its words: the view that the rules of grammar work on. Token indexes are
 * those of the report. Immutable.
 */
public final class ParsedSentence {

    /** The layers that this view needs. */
    public static final Set<Class<? extends Layer>> LAYERS = Set.of(
            TokenLayer.class,
            SentenceLayer.class,
            FormLayer.class,
            TagLayer.class,
            LemmaLayer.class,
            DependencyLayer.class,
            EntityLayer.class,
            SemanticTypeLayer.class);

    private static final int LONGEST_HEADING = 4;
    private static final Set<String> NEXT = Set.of("following", "next", "same", "previous", "other");
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

    private final Sentence sentence;
    private final DependencyTree tree;
    private final TokenLayer words;
    private final FormLayer forms;
    private final TagLayer tags;
    private final LemmaLayer lemmas;
    private final EntityLayer entities;
    private final SemanticTypeLayer senses;

    private ParsedSentence(Sentence sentence, DependencyTree tree, AnnotationInput input) {
        this.sentence = sentence;
        this.words = input.get(TokenLayer.class);
        this.forms = input.get(FormLayer.class);
        this.tags = input.get(TagLayer.class);
        this.lemmas = input.get(LemmaLayer.class);
        this.entities = input.get(EntityLayer.class);
        this.senses = input.get(SemanticTypeLayer.class);
        this.tree = ListRepair.of(repaired(tree, tags, lemmas), tags, lemmas, senses);
    }

    private static DependencyTree repaired(DependencyTree parsed, TagLayer tags, LemmaLayer lemmas) {
        DependencyTree phrases = CompoundRepair.of(TreeRepair.of(parsed, tags, lemmas), tags, lemmas);
        return SpeakerRepair.of(phrases, tags, lemmas);
    }

    /** The sentences that have a tree, in order. */
    public static List<ParsedSentence> allOf(AnnotationInput input) {
        DependencyLayer trees = input.get(DependencyLayer.class);
        List<ParsedSentence> out = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            Optional<DependencyTree> tree = trees.tree(sentence.index());
            tree.ifPresent(t -> out.add(new ParsedSentence(sentence, t, input)));
        }
        return out;
    }

    /** The sentences that were not parsed, in order; of their trees only the noun phrases, each by itself, are there. */
    public static List<ParsedSentence> unparsed(AnnotationInput input) {
        DependencyLayer trees = input.get(DependencyLayer.class);
        TagLayer tags = input.get(TagLayer.class);
        return input.get(SentenceLayer.class).sentences().stream()
                .filter(s -> trees.tree(s.index()).isEmpty())
                .map(s -> new ParsedSentence(s, phrases(s.tokens(), tags), input))
                .toList();
    }

    /** Hangs determiners, adjectives, numbers and nouns on the noun that ends their row. */
    private static DependencyTree phrases(TokenRange range, TagLayer tags) {
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (int i = range.first(); i < range.end(); i++) {
            int last = i;
            while (last + 1 < range.end()
                    && isInPhrase(tags.get(last))
                    && isInPhrase(tags.get(last + 1))
                    && !tags.get(last + 1).equals("DT")) {
                last++;
            }
            boolean within = last > i && tags.get(last).startsWith("NN");
            heads.add(within ? last : DependencyTree.ROOT);
            relations.add(within ? "compound" : "root");
        }
        return DependencyTree.of(range.first(), heads, relations);
    }

    private static boolean isInPhrase(String tag) {
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("CD") || tag.equals("DT");
    }

    public int index() {
        return sentence.index();
    }

    public TokenRange tokens() {
        return sentence.tokens();
    }

    public DependencyTree tree() {
        return tree;
    }

    public String form(int token) {
        return forms.get(token);
    }

    /** Whether a token begins where the one before it ends, without a space. */
    public boolean touches(int token) {
        return token > 0
                && words.get(token - 1).span().end() == words.get(token).span().start();
    }

    /** The form in lower case. */
    public String word(int token) {
        return forms.get(token).toLowerCase(Locale.ROOT);
    }

    public String lemma(int token) {
        return lemmas.get(token);
    }

    public String tag(int token) {
        return tags.get(token);
    }

    public NounSense sense(int token) {
        return senses.get(token);
    }

    public EntityLayer entities() {
        return entities;
    }

    public boolean isVerb(int token) {
        return tag(token).startsWith("VB");
    }

    public boolean isNoun(int token) {
        return tag(token).startsWith("NN");
    }

    /** Nouns, pronouns, numbers that stand for nouns. */
    public boolean isNominal(int token) {
        String tag = tag(token);
        return tag.startsWith("NN")
                || tag.startsWith("PRP")
                || tag.equals("CD")
                || tag.equals("DT")
                || tag.startsWith("WP")
                || tag.startsWith("JJ");
    }

    public boolean contains(int token) {
        return sentence.tokens().contains(token);
    }

    /** The words that mark the case of a noun, joined by underscores; empty if there are none. */
    public String caseOf(int token) {
        StringBuilder out = new StringBuilder();
        for (int child : tree.children(token)) {
            if (tree.is(child, "case") && child < token && !tag(child).equals("POS")) {
                append(out, child);
            }
        }
        return out.toString();
    }

    private void append(StringBuilder out, int token) {
        out.append(out.length() == 0 ? "" : "_").append(word(token));
        for (int child : tree.children(token)) {
            if (tree.is(child, "fixed") || tree.is(child, "mwe")) {
                out.append('_').append(word(child));
            }
        }
    }

    /** The noun phrase of a head: what stands before it, its name parts, and an "of" phrase. */
    public TokenRange nounPhrase(int head) {
        return nounPhrase(head, 0);
    }

    private TokenRange nounPhrase(int head, int depth) {
        int first = head;
        int end = head + 1;
        for (int child : tree.children(head)) {
            if (child < head
                    && !tree.is(child, "case")
                    && !tree.is(child, "punct")
                    && !tree.is(child, "cc")
                    && !tree.is(child, "cc:preconj")
                    && !tree.is(child, "mark")
                    && !isClausal(child)) {
                first = Math.min(first, leftmost(child));
            } else if (child > head && (tree.is(child, "flat") || tree.is(child, "compound") || tree.is(child, "fixed"))
                    || child > head && tree.is(child, "nummod") && child == end) {
                end = Math.max(end, rightmost(child) + 1);
            } else if (child > head
                    && depth < 3
                    && tree.is(child, "nmod")
                    && caseOf(child).equals("of")) {
                end = Math.max(end, nounPhrase(child, depth + 1).end());
            }
        }
        Optional<TokenRange> name = entities.at(head).map(m -> m.tokens());
        if (name.isPresent() && sentence.tokens().contains(name.get())) {
            first = Math.min(first, name.get().first());
            end = Math.max(end, name.get().end());
        }
        int body = afterHeading();
        int begin = head >= body ? Math.max(first, body) : first;
        return TokenRange.of(withTens(afterDash(Math.max(begin, afterTime(head)), head)), end);
    }

    /** "the following day gunmen", "shot dead a lawyer": what parsers draw into the phrase of a noun. */
    private int afterTime(int head) {
        int first = sentence.tokens().first();
        for (int child : tree.children(head)) {
            boolean day = tree.is(child, "compound")
                    && sense(child).type() == SemanticType.TIME
                    && child > first
                    && NEXT.contains(word(child - 1));
            boolean dead = tree.is(child, "amod")
                    && word(child).equals("dead")
                    && tag(child + 1).equals("DT");
            if (child < head && (day || dead)) {
                return child + 1;
            }
        }
        return first;
    }

    /** "Iraq - A bomb exploded": where the sentence begins after a heading of its own. */
    private int afterHeading() {
        int begin = sentence.tokens().first();
        int dash = begin;
        while (contains(dash) && dash - begin < LONGEST_HEADING && tag(dash).startsWith("NNP")) {
            dash++;
        }
        return dash > begin
                        && contains(dash + 1)
                        && tag(dash).equals(":")
                        && form(dash).length() == 1
                ? dash + 1
                : begin;
    }

    /** "twenty-one people", of which parsers make two phrases. */
    private int withTens(int first) {
        int tens = first - 2;
        boolean number = contains(tens)
                && tag(first).equals("CD")
                && tag(tens).equals("CD")
                && form(first - 1).equals("-")
                && words.get(tens).span().end() == words.get(first - 1).span().start();
        if (!number) {
            return first;
        }
        return contains(tens - 2)
                        && word(tens - 2).equals("at")
                        && word(tens - 1).equals("least")
                ? tens - 2
                : tens;
    }

    /** "Burkina Faso - Fighters on motorcycles": a phrase begins after a dash between spaces. */
    private int afterDash(int first, int head) {
        for (int i = head - 1; i > first; i--) {
            if (DASHES.contains(form(i))
                    && words.get(i - 1).span().end() < words.get(i).span().start()
                    && words.get(i).span().end() < words.get(i + 1).span().start()) {
                return i + 1;
            }
        }
        return first;
    }

    private boolean isClausal(int token) {
        String relation = tree.relation(token);
        return relation.startsWith("nsubj")
                || relation.startsWith("cop")
                || relation.startsWith("aux")
                || relation.startsWith("advcl")
                || relation.startsWith("obl")
                || relation.startsWith("ccomp")
                || relation.startsWith("parataxis")
                || relation.startsWith("csubj")
                || relation.startsWith("discourse")
                || relation.startsWith("acl:relcl")
                || relation.startsWith("conj")
                || relation.startsWith("dep");
    }

    private int leftmost(int token) {
        int out = token;
        for (int child : tree.children(token)) {
            if (child < token) {
                out = Math.min(out, leftmost(child));
            }
        }
        return out;
    }

    private int rightmost(int token) {
        int out = token;
        for (int child : tree.children(token)) {
            if (child > token) {
                out = Math.max(out, rightmost(child));
            }
        }
        return out;
    }
}
