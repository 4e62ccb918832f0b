package io.github.tocsin.event.actor;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the names of a dictionary in a text: the longest from left to right. Thread-safe. */
final class ActorNames {

    /** A name in the text, with all whom it can mean. */
    record Named(TokenRange tokens, ImmutableList<ActorDictionary.Entry> candidates) {}

    private final ActorDictionary dictionary;

    ActorNames(ActorDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The names between two tokens; no two overlap. */
    List<Named> in(String content, TokenLayer tokens, FormLayer forms, TokenRange range, Optional<LocalDate> on) {
        List<Named> out = new ArrayList<>();
        int at = range.first();
        while (at < range.end()) {
            Optional<Named> found =
                    canBegin(tokens, at) ? longest(content, tokens, forms, at, range.end(), on) : Optional.empty();
            found.ifPresent(out::add);
            at = found.map(named -> named.tokens().end()).orElse(at + 1);
        }
        return out;
    }

    private Optional<Named> longest(
            String content, TokenLayer tokens, FormLayer forms, int first, int limit, Optional<LocalDate> on) {
        int end = first + 1;
        // Hyphens and brackets are tokens too: up to twice as many tokens as words.
        while (end < limit && end - first < 2 * dictionary.longestName() && canContinue(tokens, end)) {
            end++;
        }
        for (; end > first; end--) {
            if (!isWord(tokens.get(end - 1).text())
                    && !tokens.get(end - 1).text().equals(")")) {
                continue;
            }
            ImmutableList<ActorDictionary.Entry> found = look(content, tokens, forms, first, end, on);
            if (!found.isEmpty()) {
                return Optional.of(new Named(TokenRange.of(first, end), found));
            }
        }
        return Optional.empty();
    }

    private ImmutableList<ActorDictionary.Entry> look(
            String content, TokenLayer tokens, FormLayer forms, int first, int end, Optional<LocalDate> on) {
        String text = content.substring(
                tokens.get(first).span().start(), tokens.get(end - 1).span().end());
        // In a report in capitals the restored form tells "is" from "IS".
        boolean smallWord = end - first == 1 && !hasCapital(forms.get(first));
        ImmutableList<ActorDictionary.Entry> found = dictionary.findAll(smallWord ? forms.get(first) : text, on);
        return found.isEmpty() || isName(text) && !unbalanced(text) ? found : ImmutableList.of();
    }

    /** Whether at least half of the words between spaces, and the first or the last of them, are written as names are. */
    private static boolean isName(String text) {
        String[] words = text.strip().replaceAll("\\s*-\\s*", "-").split("\\s+", -1);
        int written = 0;
        for (String word : words) {
            written += isWritten(word) ? 1 : 0;
        }
        return 2 * written >= words.length && (isWritten(words[0]) || isWritten(words[words.length - 1]));
    }

    private static boolean isWritten(String word) {
        return word.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static boolean canBegin(TokenLayer tokens, int at) {
        String text = tokens.get(at).text();
        return isWord(text)
                && (hasCapital(text)
                        || Character.isDigit(text.charAt(0))
                        || at + 1 < tokens.size()
                                && hasCapital(tokens.get(at + 1).text())
                                && text.length() <= 4
                        || at + 1 < tokens.size() && tokens.get(at + 1).text().equals("-"));
    }

    private static boolean canContinue(TokenLayer tokens, int at) {
        Token token = tokens.get(at);
        String text = token.text();
        return isWord(text) || text.length() == 1 && "-/()&'’".contains(text) || text.equals("'s") || text.equals("’s");
    }

    private static boolean unbalanced(String text) {
        return text.chars().filter(c -> c == '(').count()
                != text.chars().filter(c -> c == ')').count();
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean hasCapital(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase);
    }
}
