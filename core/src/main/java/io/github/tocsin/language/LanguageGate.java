package io.github.tocsin.language;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.TabTable;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says whether a report is English text. The share of function words decides, against those of other languages in Latin script;
 * texts in other scripts are no English. A text of a few words has the benefit of the doubt. Thread-safe.
 */
public final class LanguageGate {

    /** What a report is. */
    public enum Result {
        OK,
        EMPTY,
        NOT_TEXT,
        NOT_ENGLISH
    }

    /**
     * What a report was judged to be.
     *
     * @param diagnostic why it is not read; empty if it is
     */
    public record Verdict(Result result, Optional<Diagnostic> diagnostic) {}

    private static final Verdict OK = new Verdict(Result.OK, Optional.empty());

    /** Above this share of control characters and the like among all characters it is no text. */
    private static final double MOST_JUNK = 0.05;

    /** Below this share of letters and blanks among all characters of a longer text it is none either. */
    private static final double FEWEST_LETTERS = 0.4;

    /** Above this share of letters of other scripts it is not English. */
    private static final double MOST_FOREIGN_LETTERS = 0.4;

    /** Fewer words than this are too few to tell by function words. */
    private static final int FEW_WORDS = 12;

    /** So many words without a single function word of English are a list or noise, and noise takes taggers very long. */
    private static final int MANY_WORDS = 300;

    /** Letters that run on like this, on average, are no words. */
    private static final int LONGEST_WORDS = 40;

    /** English prose has 25 to 45 function words in 100, telegrams and headlines of many names some 10. */
    private static final double FEWEST_FUNCTION_WORDS = 0.08;

    private static final Splitter WORDS = Splitter.on(CharMatcher.forPredicate(Character::isLetter)
                    .or(CharMatcher.anyOf("'\u2019"))
                    .negate())
            .omitEmptyStrings();

    private static final String ENGLISH = "en";

    private final Map<String, ImmutableSet<String>> functionWords;

    private LanguageGate() {
        Map<String, ImmutableSet.Builder<String>> byLanguage = new HashMap<>();
        TabTable.read(
                LanguageGate.class,
                "function-words.tsv",
                2,
                row -> byLanguage
                        .computeIfAbsent(row.required(0), language -> ImmutableSet.builder())
                        .addAll(Splitter.on(' ').omitEmptyStrings().split(row.required(1))));
        Map<String, ImmutableSet<String>> built = new HashMap<>();
        byLanguage.forEach((language, words) -> built.put(language, words.build()));
        functionWords = Map.copyOf(built);
    }

    private static final class Loaded {
        static final LanguageGate ENGLISH_GATE = new LanguageGate();
    }

    /** The gate for English reports. */
    public static LanguageGate english() {
        return Loaded.ENGLISH_GATE;
    }

    /** What this report is. */
    public Verdict judge(Report report) {
        String content = report.content();
        if (content.codePoints().allMatch(LanguageGate::isBlank)) {
            return new Verdict(Result.EMPTY, Optional.of(Diagnostic.warning("EMPTY", "the report has no text")));
        }
        long all = content.codePoints().count();
        long junk = content.codePoints().filter(LanguageGate::isJunk).count();
        long letters = content.codePoints().filter(Character::isLetter).count();
        long blanks = content.codePoints().filter(Character::isWhitespace).count();
        boolean fewLetters = all >= 40 && letters < FEWEST_LETTERS * (all - blanks);
        long foreign = content.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                .count();
        boolean runsOn = all >= 1000 && letters - foreign > LONGEST_WORDS * (all - letters + 1);
        if (letters == 0 || junk > MOST_JUNK * all || fewLetters || runsOn) {
            return new Verdict(
                    Result.NOT_TEXT,
                    Optional.of(Diagnostic.warning("NOT_TEXT", "the report is not a text of letters and words")));
        }
        return foreign > MOST_FOREIGN_LETTERS * letters || isOtherLanguage(content) ? notEnglish() : OK;
    }

    private static Verdict notEnglish() {
        return new Verdict(
                Result.NOT_ENGLISH,
                Optional.of(Diagnostic.warning("NOT_ENGLISH", "the report does not look like English text")));
    }

    private boolean isOtherLanguage(String content) {
        List<String> words = WORDS.splitToList(content.toLowerCase(Locale.ROOT));
        long english = count(words, ENGLISH);
        long other = functionWords.keySet().stream()
                .filter(language -> !language.equals(ENGLISH))
                .mapToLong(language -> count(words, language))
                .max()
                .orElse(0);
        if (words.size() < FEW_WORDS) {
            return english == 0 && other >= 2;
        }
        if (words.size() > MANY_WORDS && english == 0) {
            return true;
        }
        return english < FEWEST_FUNCTION_WORDS * words.size() && other > english
                || other > 2 * english && other * 8 >= words.size();
    }

    private long count(List<String> words, String language) {
        ImmutableSet<String> known = functionWords.getOrDefault(language, ImmutableSet.of());
        return words.stream().filter(known::contains).count();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }

    private static boolean isJunk(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.CONTROL && !Character.isWhitespace(c);
    }
}
