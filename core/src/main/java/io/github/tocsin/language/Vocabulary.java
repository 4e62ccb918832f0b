package io.github.tocsin.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.knowledge.NounLexicon;
import io.github.tocsin.knowledge.TabTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of English words and how they are written. Immutable and thread-safe. */
final class Vocabulary {

    private static final ImmutableList<String> ENDINGS =
            ImmutableList.of("s", "es", "ed", "d", "ing", "ings", "ly", "er", "ers", "est", "'s", "'");

    /** Endings of words that are hardly ever names. */
    private static final Pattern ABSTRACT = Pattern.compile(
            "\\w{3,}(?:tions?|sions?|ments?|ness|able|ible|ity|ities|ances?|ences?|ships?|isms?|ical|ically|ized|ization|ised"
                    + "|ful|fully|less|iest|ously|ably)");

    /** Prefixes before which a common word stays one. */
    private static final Pattern PREFIX =
            Pattern.compile("(?:anti|counter|un|re|non|pre|pro|over|under|mis|dis|inter|self|ex|co)-?(\\w{4,})");

    private final ImmutableSet<String> common;
    private final NounLexicon nouns = BuiltInNouns.lexicon();
    private final ImmutableMap<String, String> acronyms;
    private final ImmutableMap<String, String> acronymsInCapitals;
    private final ImmutableMap<String, ImmutableList<String>> names;

    private Vocabulary() {
        common = ImmutableSet.copyOf(TabTable.read(Vocabulary.class, "common-words.txt", 1, row -> row.required(0)));
        Map<String, String> always = new HashMap<>();
        Map<String, String> inCapitals = new HashMap<>();
        for (String entry : TabTable.read(Vocabulary.class, "acronyms.txt", 1, row -> row.required(0))) {
            boolean only = entry.startsWith("=");
            String word = only ? entry.substring(1) : entry;
            (only ? inCapitals : always).put(lower(word), word);
        }
        acronyms = ImmutableMap.copyOf(always);
        acronymsInCapitals = ImmutableMap.copyOf(inCapitals);
        Map<String, ImmutableList<String>> capitalised = new HashMap<>();
        for (Countries.Country country : Countries.builtIn().all()) {
            put(capitalised, country.name());
            for (List<String> list :
                    List.of(country.aliases(), country.adjectives(), country.people(), country.capitals())) {
                list.forEach(name -> put(capitalised, name));
            }
        }
        TabTable.read(Vocabulary.class, "capitalised.txt", 1, row -> row.required(0))
                .forEach(name -> put(capitalised, name));
        names = ImmutableMap.copyOf(capitalised);
    }

    private static void put(Map<String, ImmutableList<String>> names, String name) {
        boolean written = name.chars().anyMatch(Character::isLowerCase);
        if (written && !name.startsWith("the ")) {
            names.put(lower(name), ImmutableList.copyOf(name.split(" ", -1)));
        }
    }

    private static final class Loaded {
        static final Vocabulary VOCABULARY = new Vocabulary();
    }

    static Vocabulary english() {
        return Loaded.VOCABULARY;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether a word in lower case, or the word that it is an inflection of, is no name. */
    boolean isCommon(String word) {
        if (isKnown(word) || ABSTRACT.matcher(word).matches()) {
            return true;
        }
        Matcher prefixed = PREFIX.matcher(word);
        return prefixed.matches() && isKnown(prefixed.group(1));
    }

    private boolean isKnown(String word) {
        if (isListed(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length() + 1) {
                String stem = word.substring(0, word.length() - ending.length());
                if (isListed(stem) || isListed(stem + "e") || isDoubled(stem) && isListed(shortened(stem))) {
                    return true;
                }
            }
        }
        return word.endsWith("ies") && isListed(word.substring(0, word.length() - 3) + "y")
                || word.endsWith("ied") && isListed(word.substring(0, word.length() - 3) + "y")
                || word.endsWith("ily") && isListed(word.substring(0, word.length() - 3) + "y")
                || word.endsWith("men") && isListed(word.substring(0, word.length() - 3) + "man")
                || word.equals("children");
    }

    private boolean isListed(String word) {
        return common.contains(word) || nouns.find(word).isPresent();
    }

    /** Whether this is a function word, verb, adjective or adverb: what is never written with a capital inside a name. */
    boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    private static boolean isDoubled(String stem) {
        int n = stem.length();
        return n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
    }

    private static String shortened(String stem) {
        return stem.substring(0, stem.length() - 1);
    }

    /** How an acronym is written, found by its lower-case letters. */
    Optional<String> acronym(String word, boolean inCapitals) {
        String written = common.contains(word) ? null : acronyms.get(word);
        return Optional.ofNullable(written == null && inCapitals ? acronymsInCapitals.get(word) : written);
    }

    /** The words of a known name, as they are written; found in lower case. */
    Optional<ImmutableList<String>> name(String words) {
        return Optional.ofNullable(names.get(words));
    }

    private static final ImmutableSet<String> FUNCTION_WORDS = ImmutableSet.of(
            "a", "an", "the", "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "and", "or", "but",
            "nor", "as", "than", "that", "this", "these", "those", "is", "are", "was", "were", "be", "been", "being",
            "has", "have", "had", "it", "its", "he", "his", "him", "she", "her", "they", "their", "them", "we", "our",
            "us", "you", "your", "who", "whom", "whose", "which", "what", "when", "where", "while", "not", "no", "if",
            "so", "there", "'s", "n't", "against", "after", "before", "between", "under", "over", "near", "during",
            "said", "about", "through", "also", "will", "would", "could", "should", "can", "did", "do", "does", "all",
            "some", "any", "other", "others", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
}
