package io.github.tocsin.language;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.CaselessTagLayer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives reports that are all capitals or all lower case the case that models are used to: common words small, names, first words
 * and titles with a capital, acronyms in capitals. Sentences in capitals within an ordinary report, such as headlines, are
 * treated alike; everything else is left as it stands. Tokens and offsets never change. Thread-safe.
 *
 * <p>What is a name is told by a caseless tagger where there is one, by lists where there is none: then a word that no list knows
 * is taken for a name in capitals and left alone in lower case.
 */
public final class CaseRestorer implements Annotator {

    /** Shares of capitals among letters above and below which a text is not in ordinary case. */
    private static final double MOST_CAPITALS = 0.75;

    private static final double FEWEST_CAPITALS = 0.005;

    /** A sentence of fewer letters in capitals may be an acronym and a number. */
    private static final int SHORTEST_SENTENCE = 15;

    private static final int LONGEST_NAME = 5;

    private static final ImmutableSet<String> PARTICLES = ImmutableSet.of(
            "de", "del", "y", "bin", "ibn", "van", "von", "der", "da", "do", "dos", "e", "al", "el", "la");
    private static final ImmutableSet<String> MAY_BE_MONTHS = ImmutableSet.of("may", "march");
    private static final Splitter HYPHEN = Splitter.on('-');

    private enum Writing {
        ORDINARY,
        CAPITALS,
        LOWER_CASE
    }

    private final Vocabulary vocabulary = Vocabulary.english();

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class, SentenceLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> uses() {
        return Set.of(CaselessTagLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(FormLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        ImmutableList<Token> tokens = input.get(TokenLayer.class).tokens();
        Optional<CaselessTagLayer> tags =
                input.find(CaselessTagLayer.class).filter(layer -> layer.size() == tokens.size());
        List<String> forms = new ArrayList<>(tokens.stream().map(Token::text).toList());
        Writing report = writing(forms, 0, forms.size());
        Set<String> acronyms = null;
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            int first = sentence.tokens().first();
            int end = sentence.tokens().end();
            Writing own = report;
            if (report == Writing.ORDINARY
                    && letters(forms, first, end) >= SHORTEST_SENTENCE
                    && writing(forms, first, end) == Writing.CAPITALS) {
                own = Writing.CAPITALS;
            }
            if (own != Writing.ORDINARY) {
                if (acronyms == null) {
                    acronyms = explained(tokens);
                }
                new Restoring(tokens, tags, own == Writing.CAPITALS, acronyms).sentence(first, end, forms);
            }
        }
        return Layers.of(new FormLayer(ImmutableList.copyOf(forms)));
    }

    private static Writing writing(List<String> words, int first, int end) {
        long upper = words.subList(first, end).stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isUpperCase)
                .count();
        long lower = words.subList(first, end).stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLowerCase)
                .count();
        if (upper + lower == 0) {
            return Writing.ORDINARY;
        }
        double share = (double) upper / (upper + lower);
        return share >= MOST_CAPITALS
                ? Writing.CAPITALS
                : share <= FEWEST_CAPITALS ? Writing.LOWER_CASE : Writing.ORDINARY;
    }

    private static long letters(List<String> words, int first, int end) {
        return words.subList(first, end).stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .count();
    }

    /** Words in brackets whose letters begin the words beside them: "National Liberation Army [ELN]" in either order. */
    private static Set<String> explained(List<Token> tokens) {
        Set<String> out = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            String mark = tokens.get(i).text();
            if (!mark.equals("[") && !mark.equals("(") && !mark.equals("-LSB-") && !mark.equals("-LRB-")) {
                continue;
            }
            int close = i + 1;
            while (close < tokens.size()
                    && close < i + 12
                    && isWord(tokens.get(close).text())) {
                close++;
            }
            List<String> inside = tokens.subList(i + 1, Math.min(close, tokens.size())).stream()
                    .map(Token::text)
                    .toList();
            if (inside.size() == 1) {
                int from = i;
                while (from > 0 && i - from < 10 && isWord(tokens.get(from - 1).text())) {
                    from--;
                }
                addIfInitials(inside.get(0), tokens.subList(from, i), out);
            } else if (inside.size() > 1 && isWord(tokens.get(i - 1).text())) {
                addIfInitials(tokens.get(i - 1).text(), tokens.subList(i + 1, close), out);
            }
        }
        return out;
    }

    private static void addIfInitials(String word, List<Token> words, Set<String> out) {
        String letters = word.toLowerCase(Locale.ROOT);
        if (letters.length() < 2 || letters.length() > 7 || !letters.chars().allMatch(Character::isLetter)) {
            return;
        }
        List<Character> initials = new ArrayList<>();
        for (Token token : words) {
            initials.add(Character.toLowerCase(token.text().charAt(0)));
        }
        int found = 0;
        for (char letter : letters.toCharArray()) {
            found += initials.remove(Character.valueOf(letter)) ? 1 : 0;
        }
        if (found >= 2 && found * 4 >= letters.length() * 3) {
            out.add(letters);
        }
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    }

    /** One report at work; used by one thread. */
    private final class Restoring {

        private final List<Token> tokens;
        private final Optional<CaselessTagLayer> tags;
        private final boolean capitals;
        private final Set<String> acronyms;

        Restoring(List<Token> tokens, Optional<CaselessTagLayer> tags, boolean capitals, Set<String> acronyms) {
            this.tokens = tokens;
            this.tags = tags;
            this.capitals = capitals;
            this.acronyms = acronyms;
        }

        void sentence(int first, int end, List<String> forms) {
            boolean[] settled = new boolean[end - first];
            boolean[] name = new boolean[end - first];
            int[] nameEnds = names(first, end, forms, settled, name);
            for (int i = first; i < end; i++) {
                if (!settled[i - first]) {
                    Optional<String> fixed = fixed(i, first, end);
                    if (fixed.isPresent()) {
                        forms.set(i, fixed.get());
                        settled[i - first] = true;
                        name[i - first] = !fixed.get().equals(lower(i));
                    } else {
                        name[i - first] = isName(i, first, end);
                    }
                }
            }
            spreadOverRuns(first, end, settled, name);
            for (int i = first; i < end; i++) {
                if (!settled[i - first]) {
                    boolean capital = name[i - first] || isTitleBeforeName(i, end, name, first);
                    forms.set(i, write(i, capital));
                }
            }
            particles(first, end, forms, name, nameEnds);
            for (int i = first; i < end; i++) {
                if (isWord(lower(i)) || i == end - 1) {
                    forms.set(i, capitalised(forms.get(i)));
                    break;
                }
            }
        }

        /** Known names, the longest first; gives the index after the name that a token begins, or 0. */
        private int[] names(int first, int end, List<String> forms, boolean[] settled, boolean[] name) {
            int[] ends = new int[end - first];
            for (int i = first; i < end; i++) {
                for (int last = Math.min(end, i + LONGEST_NAME); last > i; last--) {
                    String words = String.join(
                            " ", IntStream.range(i, last).mapToObj(this::lower).toList());
                    Optional<ImmutableList<String>> written = vocabulary.name(words);
                    if (written.isPresent() && written.get().size() == last - i && isMeant(words, i)) {
                        for (int j = i; j < last; j++) {
                            forms.set(j, written.get().get(j - i));
                            settled[j - first] = true;
                            name[j - first] = true;
                        }
                        ends[i - first] = last;
                        i = last - 1;
                        break;
                    }
                }
            }
            return ends;
        }

        /** A name that is a common word too is meant only where the tagger says so. */
        private boolean isMeant(String words, int i) {
            return words.indexOf(' ') > 0
                    || !vocabulary.isCommon(words)
                    || tags.isEmpty()
                    || tags.get().get(i).startsWith("NNP")
                    || tags.get().get(i).startsWith("JJ")
                    || tags.get().get(i).startsWith("NN");
        }

        /** A word whose writing does not depend on whether it is a name. */
        private Optional<String> fixed(int i, int first, int end) {
            String word = lower(i);
            if (word.equals("i")) {
                return Optional.of("I");
            }
            if (word.length() == 2 && word.charAt(1) == '.' && Character.isLetter(word.charAt(0))) {
                return Optional.of(upper(i));
            }
            if (word.equals("a.m.") || word.equals("p.m.")) {
                return Optional.of(word);
            }
            if (word.matches("(?:[a-z]\\.){2,}[a-z]?")) {
                return Optional.of(upper(i));
            }
            if (word.equals("us")) {
                boolean country = tags.isPresent()
                        ? tags.get().get(i).startsWith("NNP")
                        : capitals && i > first && lower(i - 1).equals("the");
                return Optional.of(country ? "US" : "us");
            }
            if (MAY_BE_MONTHS.contains(word)) {
                boolean month = i > first && isNumber(lower(i - 1)) || i + 1 < end && isNumber(lower(i + 1));
                return Optional.of(month ? capitalised(word) : word);
            }
            if (acronyms.contains(word) && !vocabulary.isFunctionWord(word)) {
                return Optional.of(upper(i));
            }
            Optional<String> acronym = vocabulary.acronym(word, capitals);
            if (acronym.isPresent()) {
                return acronym;
            }
            if (word.matches("[a-z]{1,4}-?[0-9]+[a-z]?") && !vocabulary.isCommon(word)) {
                return Optional.of(upper(i));
            }
            if (capitals
                    && word.length() > 1
                    && word.length() <= 5
                    && word.matches("[bcdfghjklmnpqrstvwxz]+")
                    && !vocabulary.isCommon(word)
                    && !Titles.contains(word)
                    && !word.matches("mr|mrs|ms|dr|st|km|kg|mm|cm|ft|lb|lbs|nd|rd|th|pm|vs|hrs")) {
                return Optional.of(upper(i));
            }
            return Optional.empty();
        }

        private boolean isName(int i, int first, int end) {
            String word = lower(i);
            if (!isWord(word) || isNumber(word) || vocabulary.isFunctionWord(word)) {
                return false;
            }
            boolean common = vocabulary.isCommon(word);
            if (tags.isPresent()) {
                return tags.get().get(i).startsWith("NNP") && !common;
            }
            return capitals && !common && !HYPHEN.splitToStream(word).allMatch(part -> isCommonPart(part));
        }

        private boolean isCommonPart(String part) {
            return part.isEmpty() || isNumber(part) || vocabulary.isCommon(part);
        }

        /** Common words that the tagger takes for part of a name stand with the names beside them: "Arce Battalion". */
        private void spreadOverRuns(int first, int end, boolean[] settled, boolean[] name) {
            if (tags.isEmpty()) {
                return;
            }
            for (int i = first; i < end; i++) {
                if (!isProper(i)) {
                    continue;
                }
                int last = i;
                boolean named = false;
                while (last < end && isProper(last)) {
                    named |= name[last - first];
                    last++;
                }
                for (int j = i; j < last && named; j++) {
                    if (!settled[j - first] && isWord(lower(j)) && !vocabulary.isFunctionWord(lower(j))) {
                        name[j - first] = true;
                    }
                }
                i = last;
            }
        }

        private boolean isProper(int i) {
            return tags.orElseThrow().get(i).startsWith("NNP");
        }

        private boolean isTitleBeforeName(int i, int end, boolean[] name, int first) {
            return Titles.contains(lower(i)) && i + 1 < end && name[i + 1 - first] && !isAdjectiveOfCountry(i + 1);
        }

        private boolean isAdjectiveOfCountry(int i) {
            return tags.isPresent() && tags.get().get(i).startsWith("JJ");
        }

        /** "de la" between the parts of a name is small, the article that a name begins with is not. */
        private void particles(int first, int end, List<String> forms, boolean[] name, int[] nameEnds) {
            for (int i = first; i < end; i++) {
                String word = lower(i);
                if (!PARTICLES.contains(word) || nameEnds[i - first] > 0) {
                    continue;
                }
                boolean after = i > first && (name[i - 1 - first] || PARTICLES.contains(lower(i - 1)));
                boolean before = i + 1 < end && (name[i + 1 - first] || PARTICLES.contains(lower(i + 1)));
                boolean small = word.equals("de") || word.equals("del") || word.equals("y") || word.equals("bin");
                boolean article = word.equals("la") || word.equals("el");
                if (after && before && (small || article && lower(i - 1).equals("de"))) {
                    forms.set(i, word);
                } else if (before && !small && word.length() > 1) {
                    forms.set(i, capitalised(word));
                    name[i - first] = true;
                }
            }
        }

        private String write(int i, boolean capital) {
            String word = lower(i);
            if (word.indexOf('-') <= 0) {
                return capital ? capitalised(word) : word;
            }
            List<String> parts = new ArrayList<>();
            for (String part : HYPHEN.split(word)) {
                Optional<String> acronym = vocabulary.acronym(part, capitals);
                Optional<ImmutableList<String>> known = vocabulary.name(part);
                if (acronym.isPresent()) {
                    parts.add(acronym.get());
                } else if (known.isPresent()) {
                    parts.add(known.get().get(0));
                } else {
                    boolean small = PARTICLES.contains(part) || vocabulary.isCommon(part);
                    parts.add(capital && !small ? capitalised(part) : part);
                }
            }
            return String.join("-", parts);
        }

        private String lower(int i) {
            return tokens.get(i).text().toLowerCase(Locale.ROOT);
        }

        private String upper(int i) {
            return tokens.get(i).text().toUpperCase(Locale.ROOT);
        }
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** The word with its first letter, and that after "Mc" or "O'", in upper case. */
    private static String capitalised(String word) {
        if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
            return word;
        }
        int second =
                word.startsWith("mc") && word.length() > 4 ? 2 : word.length() > 3 && word.charAt(1) == '\'' ? 2 : 0;
        int next = word.offsetByCodePoints(0, 1);
        String first = word.substring(0, next).toUpperCase(Locale.ROOT);
        return second == 0
                ? first + word.substring(next)
                : first
                        + word.substring(next, second)
                        + Character.toUpperCase(word.charAt(second))
                        + word.substring(second + 1);
    }
}
