package io.github.tocsin.event;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.BuiltInNouns;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.language.Titles;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;
import java.util.Locale;
import java.util.Optional;

/** Tells the name of a person from the titles and descriptions before it: "Juan Lopez" of "former minister Juan Lopez". */
final class PersonNames {

    private static final ImmutableSet<String> PARTICLES = ImmutableSet.of(
            "de", "del", "la", "las", "los", "y", "bin", "ibn", "al", "el", "van", "von", "der", "da", "dos");

    private PersonNames() {}

    /** The words of the name that a phrase ends with. */
    static Optional<TokenRange> in(ParsedSentence sentence, TokenRange phrase, int head) {
        if (!sentence.tag(head).startsWith("NN") || isWordForPeople(sentence, head)) {
            return Optional.empty();
        }
        Optional<TokenRange> entity = sentence.entities()
                .at(head)
                .filter(m -> m.type().equals(EntityMention.PERSON))
                .map(EntityMention::tokens)
                .filter(sentence.tokens()::contains);
        int first = entity.map(TokenRange::first).orElse(head);
        int end = entity.map(TokenRange::end).orElse(head + 1);
        while (first > phrase.first() && continuesToTheLeft(sentence, first - 1, phrase.first())) {
            first--;
        }
        while (first < head && (isNoPartOfName(sentence, first) || isParticle(sentence, first))) {
            first++;
        }
        return first < end ? Optional.of(TokenRange.of(first, end)) : Optional.empty();
    }

    private static boolean continuesToTheLeft(ParsedSentence sentence, int token, int first) {
        if (isParticle(sentence, token)) {
            return token > first && isPartOfName(sentence, token - 1);
        }
        return isPartOfName(sentence, token);
    }

    private static boolean isPartOfName(ParsedSentence sentence, int token) {
        return sentence.tag(token).equals("NNP") && !isNoPartOfName(sentence, token) && !isOtherName(sentence, token);
    }

    private static boolean isOtherName(ParsedSentence sentence, int token) {
        return sentence.entities()
                .at(token)
                .filter(m -> !m.type().equals(EntityMention.PERSON))
                .isPresent();
    }

    /** Titles, nouns for people, and adjectives of countries stand before a name. */
    private static boolean isNoPartOfName(ParsedSentence sentence, int token) {
        String form = sentence.form(token);
        return !Character.isUpperCase(form.codePointAt(0)) && !isParticle(sentence, token)
                || Titles.contains(form)
                || isWordForPeople(sentence, token)
                || Countries.builtIn().ofAdjective(form).isPresent();
    }

    private static boolean isWordForPeople(ParsedSentence sentence, int token) {
        return BuiltInNouns.lexicon()
                .find(sentence.form(token).toLowerCase(Locale.ROOT))
                .filter(sense -> sense.target().isPeople())
                .isPresent();
    }

    private static boolean isParticle(ParsedSentence sentence, int token) {
        return PARTICLES.contains(sentence.word(token));
    }
}
