package io.github.tocsin.language;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.RawTagLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Corrects what general taggers get wrong in reports of attacks ("four drone attacks" with a verb to drone), by the rules of
 * {@code tag-corrections.tsv}. Each word takes the first rule that fits; rules see the tags to the left as corrected. Thread-safe.
 */
public final class TagCorrector implements Annotator {

    private static final Splitter BAR = Splitter.on('|').trimResults().omitEmptyStrings();

    /** What stands before the first and after the last word of a sentence. */
    private static final String EDGE = "^";

    /** What stands for a hyphen with no space around it. */
    private static final String WITHIN = "-within-";

    private static final ImmutableList<Rule> RULES =
            TabTable.read(TagCorrector.class, "tag-corrections.tsv", 5, TagCorrector::rule);
    private static final ImmutableListMultimap<String, Rule> BY_WORD = byWord();
    private static final ImmutableList<Rule> BY_ENDING =
            RULES.stream().filter(rule -> !rule.endings().isEmpty()).collect(ImmutableList.toImmutableList());

    /**
     * A correction.
     *
     * @param words the words that it is about, lower case
     * @param endings or how they end
     * @param wrong tags, or beginnings of tags with {@code *}
     * @param right the tag that it should be
     * @param tests what must hold of the words around
     * @param example tagged words, {@code word/WRONG>RIGHT} for those that are corrected
     */
    record Rule(
            ImmutableList<String> words,
            ImmutableList<String> endings,
            ImmutableList<String> wrong,
            String right,
            ImmutableList<Test> tests,
            String example) {

        boolean fits(List<String> words, List<String> tags, int i) {
            return wrong.stream().anyMatch(pattern -> matches(pattern, tags.get(i)))
                    && tests.stream().allMatch(test -> test.holds(words, tags, i));
        }
    }

    /**
     * A look at a word nearby.
     *
     * @param offset how far away, negative to the left
     * @param positive whether one of the patterns must match, or none
     * @param patterns words in lower case, and tags
     */
    record Test(int offset, boolean positive, ImmutableList<String> patterns) {

        boolean holds(List<String> words, List<String> tags, int i) {
            int at = i + offset;
            boolean inside = at >= 0 && at < words.size();
            String word = inside ? words.get(at) : EDGE;
            String tag = inside ? tags.get(at) : EDGE;
            return positive == patterns.stream().anyMatch(p -> p.equals(word) || matches(p, tag));
        }
    }

    private static boolean matches(String pattern, String tag) {
        return pattern.endsWith("*") ? tag.startsWith(pattern.substring(0, pattern.length() - 1)) : pattern.equals(tag);
    }

    private static Rule rule(TabTable.Row row) {
        ImmutableList.Builder<String> words = ImmutableList.builder();
        ImmutableList.Builder<String> endings = ImmutableList.builder();
        for (String word : BAR.split(row.required(0))) {
            if (word.startsWith("*")) {
                endings.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        ImmutableList.Builder<Test> tests = ImmutableList.builder();
        for (String test : row.list(3)) {
            if (!test.matches("[+-][0-9][:!].+")) {
                throw row.malformed("not a test of a neighbour, as -1:DT|the or +1!by: " + test);
            }
            tests.add(new Test(
                    Integer.parseInt(test.substring(0, 2)),
                    test.charAt(2) == ':',
                    ImmutableList.copyOf(BAR.split(test.substring(3)))));
        }
        return new Rule(
                words.build(),
                endings.build(),
                ImmutableList.copyOf(BAR.split(row.required(1))),
                row.required(2),
                tests.build(),
                row.required(4));
    }

    private static ImmutableListMultimap<String, Rule> byWord() {
        ImmutableListMultimap.Builder<String, Rule> out = ImmutableListMultimap.builder();
        RULES.forEach(rule -> rule.words().forEach(word -> out.put(word, rule)));
        return out.build();
    }

    static ImmutableList<Rule> rules() {
        return RULES;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class, FormLayer.class, SentenceLayer.class, RawTagLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(TagLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        List<String> words = words(input);
        List<String> tags = new ArrayList<>(input.get(RawTagLayer.class).tags());
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            int first = sentence.tokens().first();
            int end = sentence.tokens().end();
            List<String> forms = input.get(FormLayer.class).forms().subList(first, end);
            correct(forms, words.subList(first, end), tags.subList(first, end));
        }
        return Layers.of(new TagLayer(ImmutableList.copyOf(tags)));
    }

    /** The words in lower case; a hyphen within a word ("surface-to-air") is no dash. */
    private static List<String> words(AnnotationInput input) {
        TokenLayer tokens = input.get(TokenLayer.class);
        List<String> out = new ArrayList<>();
        for (String form : input.get(FormLayer.class).forms()) {
            int i = out.size();
            boolean inside = form.equals("-")
                    && i > 0
                    && i + 1 < tokens.size()
                    && tokens.get(i - 1).span().end() == tokens.get(i).span().start()
                    && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
            out.add(inside ? WITHIN : form.toLowerCase(Locale.ROOT));
        }
        return out;
    }

    private static void correct(List<String> forms, List<String> words, List<String> tags) {
        for (int i = 0; i < words.size(); i++) {
            boolean corrected = apply(BY_WORD.get(words.get(i)), words, tags, i)
                    || !forms.get(i).equals(words.get(i)) && apply(BY_WORD.get(forms.get(i)), words, tags, i);
            if (!corrected) {
                String word = words.get(i);
                for (Rule rule : BY_ENDING) {
                    if (rule.endings().stream().anyMatch(word::endsWith) && rule.fits(words, tags, i)) {
                        tags.set(i, rule.right());
                        break;
                    }
                }
            }
        }
    }

    private static boolean apply(List<Rule> rules, List<String> words, List<String> tags, int i) {
        for (Rule rule : rules) {
            if (rule.fits(words, tags, i)) {
                tags.set(i, rule.right());
                return true;
            }
        }
        return false;
    }
}
