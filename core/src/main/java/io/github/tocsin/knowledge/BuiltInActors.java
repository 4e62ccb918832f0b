package io.github.tocsin.knowledge;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.ActorType;
import java.util.Optional;

/** The actors that come with Tocsin, from {@code actors.tsv}. Thread-safe. */
final class BuiltInActors {

    private BuiltInActors() {}

    static ActorDictionary get() {
        return Holder.DICTIONARY;
    }

    private static final class Holder {
        static final ActorDictionary DICTIONARY = new ListedActors(
                "built-in", TabTable.read(BuiltInActors.class, "actors.tsv", 8, BuiltInActors::listed));
    }

    private static ListedActors.Listed listed(TabTable.Row row) {
        Optional<String> country = row.optional(3);
        country.filter(code -> Countries.builtIn().find(code).isEmpty()).ifPresent(code -> {
            throw row.malformed("not a country code: " + code);
        });
        return new ListedActors.Listed(
                new ActorDictionary.Entry(row.required(0), row.as(2, ActorType::valueOf), country, row.optional(4)),
                ImmutableList.<String>builder()
                        .add(row.required(0))
                        .addAll(row.list(1))
                        .build(),
                row.as(5, DatePart::first),
                row.as(6, DatePart::last));
    }
}
