package io.github.tocsin.event.actor;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.actor.ReportWords.Word;
import io.github.tocsin.knowledge.ActorDictionary.Entry;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.model.ActorType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which of several actors of one name a report means: the one whose country it speaks of. */
final class ActorChoice {

    private final ReportWords report;
    private @Nullable Set<String> countries;

    ActorChoice(ReportWords report) {
        this.report = report;
    }

    /**
     * The actor that is meant; where nothing tells, what all of them have in common.
     *
     * @param said the name in the report's words
     */
    Entry among(ImmutableList<Entry> candidates, String said) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        return candidates.stream()
                .filter(c -> c.country().filter(named()::contains).isPresent())
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(c -> c.type() == ActorType.MEDIA || c.type() == ActorType.INTERNATIONAL_ORGANIZATION)
                        .findFirst())
                .orElseGet(() -> common(candidates, said));
    }

    private static Entry common(List<Entry> candidates, String said) {
        Entry first = candidates.get(0);
        boolean sameName = candidates.stream().allMatch(c -> c.name().equals(first.name()));
        boolean sameCountry = candidates.stream().allMatch(c -> c.country().equals(first.country()));
        boolean sameType = candidates.stream().allMatch(c -> c.type() == first.type());
        boolean sameSponsor = candidates.stream().allMatch(c -> c.sponsor().equals(first.sponsor()));
        boolean sameArms = sameName
                && candidates.stream()
                        .allMatch(c -> c.type() == ActorType.ARMED_GROUP || c.type() == ActorType.MILITARY);
        return new Entry(
                sameName ? first.name() : said,
                sameArms
                        ? ActorType.ARMED_GROUP
                        : sameType || sameName && sameCountry ? first.type() : ActorType.UNKNOWN,
                sameCountry ? first.country() : Optional.empty(),
                sameSponsor ? first.sponsor() : Optional.empty());
    }

    /** The countries that the report names, by whatever word. */
    private Set<String> named() {
        Set<String> known = countries;
        if (known == null) {
            known = new HashSet<>();
            Countries list = Countries.builtIn();
            List<Word> words = report.words(0, report.size());
            for (int i = 0; i < words.size(); i++) {
                ActorDescriptions.countryAt(words, i, true)
                        .map(ActorDescriptions.NamedCountry::code)
                        .ifPresent(known::add);
                String word = words.get(i).text();
                if (Character.isUpperCase(word.codePointAt(0))) {
                    list.ofDemonym(word).ifPresent(known::add);
                    list.ofCapital(word).ifPresent(known::add);
                    if (i + 1 < words.size()) {
                        list.ofCapital(word + " " + words.get(i + 1).text()).ifPresent(known::add);
                    }
                }
            }
            countries = known;
        }
        return known;
    }
}
