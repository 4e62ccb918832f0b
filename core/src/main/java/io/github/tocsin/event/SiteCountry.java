package io.github.tocsin.event;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.tocsin.knowledge.Countries;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.mention.ParsedSentence;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.LocationBasis;
import io.github.tocsin.model.LocationPrecision;
import io.github.tocsin.model.LocationType;
import io.github.tocsin.model.Role;
import io.github.tocsin.model.TargetType;
import java.util.List;
import java.util.Optional;

/**
 * The country of what can't be moved: "strikes on Iranian nuclear facilities" were in Iran. Says nothing of embassies, bases, settlements, ships
 * and people, which may be abroad.
 */
final class SiteCountry {

    private static final ImmutableSet<TargetType> AT_HOME =
            AttackTypes.Knowledge.words(
                            AttackTypes.Knowledge.yaml("targets.yaml").path("at-home"))
                    .stream()
                    .map(TargetType::valueOf)
                    .collect(Sets.toImmutableEnumSet());

    private SiteCountry() {}

    /** The one country that the targets of an incident say so. */
    static Optional<Location> of(List<IncidentDraft.Part> parts, ReportFacts facts) {
        List<Location> told = parts.stream()
                .filter(p -> p.argument().role() == Role.TARGET
                        && AT_HOME.contains(p.argument().sense().target()))
                .flatMap(p -> country(p, facts).stream())
                .toList();
        boolean one = told.stream().map(Location::country).distinct().count() == 1;
        return one ? Optional.of(told.get(0)) : Optional.empty();
    }

    private static Optional<Location> country(IncidentDraft.Part part, ReportFacts facts) {
        ParsedSentence sentence = part.sentence();
        int head = part.argument().head();
        for (int i = part.argument().tokens().first(); i < head; i++) {
            Optional<String> country = Countries.builtIn().ofAdjective(sentence.form(i));
            if (country.isPresent() && sentence.tree().head(i) == head) {
                return Optional.of(Location.builder()
                        .name(Countries.builtIn().name(country.get()).orElse(sentence.form(i)))
                        .type(LocationType.COUNTRY)
                        .country(country)
                        .precision(LocationPrecision.COUNTRY)
                        .basis(LocationBasis.INFERRED)
                        .quote(facts.quote(TokenRange.of(i, i + 1)))
                        .build());
            }
        }
        return Optional.empty();
    }
}
