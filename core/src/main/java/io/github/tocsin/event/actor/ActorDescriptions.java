package io.github.tocsin.event.actor;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.actor.ActorWords.Cue;
import io.github.tocsin.event.actor.ReportWords.Word;
import io.github.tocsin.knowledge.ActorDictionary;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.TokenRange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads off a noun phrase which country somebody belongs to and for whom they act. */
final class ActorDescriptions {

    /** A country named in words, and how many of them. */
    record NamedCountry(String code, int words) {}

    /**
     * What a phrase says.
     *
     * @param sponsorTokens the tokens that name the sponsor
     */
    record Description(Optional<String> country, Optional<String> sponsor, Set<Integer> sponsorTokens) {}

    private static final Countries COUNTRIES = Countries.builtIn();
    private static final ImmutableList<List<String>> FOLLOWING = ActorWords.all(Cue.FOLLOWING).stream()
            .map(Splitter.on(' ')::splitToList)
            .collect(ImmutableList.toImmutableList());
    private static final int COUNTRY_WORDS = 4;
    private static final int SPONSOR_WORDS = 6;
    private static final int TAIL = 14;

    private final ReportWords report;
    private final ActorDictionary dictionary;

    ActorDescriptions(ReportWords report, ActorDictionary dictionary) {
        this.report = report;
        this.dictionary = dictionary;
    }

    /** What the phrase with this head says, and what follows it. */
    Description read(TokenRange phrase, int head) {
        Set<Integer> sponsorTokens = new HashSet<>();
        List<Word> before = report.words(phrase.first(), head);
        Optional<String> sponsor = joined(before, sponsorTokens);
        if (sponsor.isEmpty() && ActorWords.is(Cue.HEAD, report.lemma(head))) {
            sponsor = owner(phrase, head, before, sponsorTokens);
        }
        int after = phrase.end();
        if (sponsor.isEmpty()) {
            sponsor = following(head + 1, head, sponsorTokens);
            if (sponsor.isEmpty() && after > head + 1) {
                sponsor = following(after, head, sponsorTokens);
            }
            if (sponsor.isEmpty()) {
                sponsor = inClause(head, sponsorTokens);
            }
        }
        Optional<String> country = countryBefore(before, head, sponsorTokens);
        if (country.isEmpty()) {
            country = countryAfter(head + 1, head, sponsorTokens);
        }
        return new Description(country, sponsor, sponsorTokens);
    }

    /** "Iran-backed", "pro-Iranian". */
    private Optional<String> joined(List<Word> words, Set<Integer> used) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.joined() && ActorWords.is(Cue.JOINED, word.lower())) {
                for (int first = Math.max(0, i - COUNTRY_WORDS); first < i; first++) {
                    Optional<String> name = sponsorNamed(words.subList(first, i), true);
                    if (name.isPresent()) {
                        words.subList(first, i + 1).forEach(w -> used.add(w.token()));
                        return name;
                    }
                }
                used.add(word.token());
            }
            if (ActorWords.is(Cue.BEFORE, word.lower())
                    && i + 1 < words.size()
                    && words.get(i + 1).joined()) {
                for (int end = Math.min(words.size(), i + 1 + COUNTRY_WORDS); end > i + 1; end--) {
                    Optional<String> name = sponsorNamed(words.subList(i + 1, end), true);
                    if (name.isPresent()) {
                        words.subList(i, end).forEach(w -> used.add(w.token()));
                        return name;
                    }
                }
            }
            if (ActorWords.is(Cue.AGAINST, word.lower())
                    && i + 1 < words.size()
                    && words.get(i + 1).joined()) {
                used.add(word.token());
                used.add(words.get(i + 1).token());
            }
        }
        return Optional.empty();
    }

    /** "Iran's proxies", "Iranian proxies", "proxies of Iran". */
    private Optional<String> owner(TokenRange phrase, int head, List<Word> before, Set<Integer> used) {
        for (int i = 0; i < before.size(); i++) {
            for (int end = Math.min(before.size(), i + COUNTRY_WORDS); end > i; end--) {
                Optional<String> name = sponsorNamed(before.subList(i, end), true);
                if (name.isPresent()) {
                    before.subList(i, end).forEach(w -> used.add(w.token()));
                    return name;
                }
            }
        }
        if (head + 1 < phrase.end() && report.lower(head + 1).equals("of")) {
            return firstSponsor(head + 2, head, used);
        }
        return Optional.empty();
    }

    /** "militias loyal to the Iranian regime", "groups that are backed by Iran". */
    private Optional<String> following(int from, int head, Set<Integer> used) {
        int limit = Math.min(report.sentenceTokens(head).end(), from + TAIL);
        int at = from;
        while (at < limit && !startsCue(at, limit) && ActorWords.is(Cue.FILLER, report.lower(at))) {
            at++;
        }
        for (List<String> cue : FOLLOWING) {
            if (at + cue.size() < limit && matches(cue, at)) {
                return firstSponsor(at + cue.size(), head, used);
            }
        }
        return Optional.empty();
    }

    /** "militias in Iraq that are loyal to the regime": the clause hangs on the head, whatever stands between. */
    private Optional<String> inClause(int head, Set<Integer> used) {
        Optional<DependencyTree> tree = report.tree(head);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        int limit = report.sentenceTokens(head).end();
        for (int child : tree.get().children(head)) {
            boolean clause = tree.get().is(child, "acl") || tree.get().is(child, "amod");
            for (List<String> cue : FOLLOWING) {
                if (clause && child > head && child + cue.size() < limit && matches(cue, child)) {
                    return firstSponsor(child + cue.size(), head, used);
                }
            }
        }
        return Optional.empty();
    }

    private boolean startsCue(int at, int limit) {
        return FOLLOWING.stream().anyMatch(cue -> at + cue.size() < limit && matches(cue, at));
    }

    private boolean matches(List<String> words, int at) {
        for (int i = 0; i < words.size(); i++) {
            if (!report.lower(at + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> firstSponsor(int from, int head, Set<Integer> used) {
        int limit = Math.min(report.sentenceTokens(head).end(), from + SPONSOR_WORDS);
        int at = from;
        while (at < limit && (report.tag(at).equals("DT") || report.tag(at).equals("PRP$"))) {
            at++;
        }
        List<Word> words = report.words(at, limit);
        for (int end = words.size(); end > 0; end--) {
            Optional<String> name = sponsorNamed(words.subList(0, end), false);
            if (name.isPresent()) {
                words.subList(0, end).forEach(w -> used.add(w.token()));
                return name;
            }
        }
        return Optional.empty();
    }

    private Optional<String> sponsorNamed(List<Word> words, boolean hyphenated) {
        Word first = words.get(0);
        if (!Character.isUpperCase(first.text().codePointAt(0)) || report.isPerson(first.token())) {
            return Optional.empty();
        }
        Optional<NamedCountry> country = countryAt(words, 0, true);
        if (country.isPresent() && (country.get().words() == words.size() || !hyphenated && words.size() == 1)) {
            return COUNTRIES.name(country.get().code());
        }
        String said = said(words);
        return COUNTRIES
                .ofCapital(said)
                .flatMap(COUNTRIES::name)
                .or(() -> dictionary
                        .find(said, report.input.report().publishedOn())
                        .map(ActorDictionary.Entry::name));
    }

    /** "Iraqi militias", "Iraq's army", "Colombia police". */
    private Optional<String> countryBefore(List<Word> words, int head, Set<Integer> used) {
        Optional<String> found = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            if (used.contains(words.get(i).token())
                    || report.isPerson(words.get(i).token())
                    || partOfOtherName(words.get(i).token(), head)) {
                continue;
            }
            Optional<NamedCountry> country = countryAt(words, i, true);
            if (country.isPresent()) {
                if (found.isPresent() && !found.get().equals(country.get().code())) {
                    return Optional.empty();
                }
                found = Optional.of(country.get().code());
                i += country.get().words() - 1;
            }
        }
        return found;
    }

    /** Whether the word belongs to the name of another organisation: "Somali National Army" in "Somali National Army base". */
    private boolean partOfOtherName(int token, int head) {
        return report.entities
                .at(token)
                .filter(name -> name.type().equals(EntityMention.ORGANIZATION)
                        && name.tokens().size() > 1
                        && !name.tokens().contains(head))
                .isPresent();
    }

    /** "in Iraq", "of northern Mali". */
    private Optional<String> countryAfter(int from, int head, Set<Integer> used) {
        int limit = report.sentenceTokens(head).end();
        if (from + 1 >= limit || !ActorWords.is(Cue.LOCATIVE, report.lower(from))) {
            return Optional.empty();
        }
        int at = from + 1;
        while (at < limit - 1 && (report.tag(at).equals("DT") || ActorWords.is(Cue.REGION, report.lower(at)))) {
            at++;
        }
        if (used.contains(at)) {
            return Optional.empty();
        }
        List<Word> words = report.words(at, Math.min(limit, at + COUNTRY_WORDS + 2));
        return words.isEmpty() ? Optional.empty() : countryAt(words, 0, false).map(NamedCountry::code);
    }

    /** The country that these words name from the {@code first} on, the longest name of it. */
    static Optional<NamedCountry> countryAt(List<Word> words, int first, boolean adjectives) {
        if (first >= words.size()
                || !Character.isUpperCase(words.get(first).text().codePointAt(0))) {
            return Optional.empty();
        }
        for (int end = Math.min(words.size(), first + COUNTRY_WORDS); end > first; end--) {
            String said = said(words.subList(first, end));
            Optional<String> code = COUNTRIES.ofName(said);
            if (code.isEmpty() && adjectives) {
                code = COUNTRIES.ofAdjective(said);
            }
            if (code.isPresent()) {
                return Optional.of(new NamedCountry(code.get(), end - first));
            }
        }
        return Optional.empty();
    }

    private static String said(List<Word> words) {
        StringBuilder out = new StringBuilder();
        for (Word word : words) {
            if (!word.lower().equals("'s")) {
                out.append(out.length() == 0 ? "" : word.joined() ? "-" : " ").append(word.text());
            }
        }
        return out.toString();
    }
}
