package io.github.tocsin.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.knowledge.Frame;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.model.AttackType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a report is about, as far as its vocabulary says so: in the report of a match "shot" and "attack" tell of no attacks, nor does
 * "killed" beside an earthquake ({@code domains.yaml}). Immutable.
 */
final class SubjectMatter {

    private static final Splitter SPACE = Splitter.on(' ');
    /** How many of a domain's own words one word that speaks for an attack outweighs. */
    private static final int OUTWEIGHED = 4;

    private record Domain(String name, boolean near, int needs, boolean weakOnly, ImmutableSet<String> words) {}

    private static final JsonNode FILE = WordLists.yaml("domains.yaml");
    private static final ImmutableSet<String> PLAIN = words(FILE.path("plain"));
    private static final ImmutableSet<String> NEAR = ImmutableSet.<String>builder()
            .addAll(PLAIN)
            .addAll(words(FILE.path("ambiguous")))
            .build();
    private static final ImmutableSet<String> ANYWHERE = ImmutableSet.<String>builder()
            .addAll(PLAIN)
            .addAll(words(FILE.path("harm")))
            .build();
    private static final ImmutableList<Domain> DOMAINS = domains();
    private static final int LONGEST = DOMAINS.stream()
            .flatMap(d -> d.words().stream())
            .mapToInt(w -> SPACE.splitToList(w).size())
            .max()
            .orElse(1);

    private final ImmutableList<ImmutableSet<String>> sentences;
    private final ImmutableSet<String> report;

    private SubjectMatter(ImmutableList<ImmutableSet<String>> sentences) {
        this.sentences = sentences;
        ImmutableSet.Builder<String> all = ImmutableSet.builder();
        sentences.forEach(all::addAll);
        this.report = all.build();
    }

    static SubjectMatter of(AnnotationInput input) {
        LemmaLayer lemmas = input.get(LemmaLayer.class);
        ImmutableList.Builder<ImmutableSet<String>> out = ImmutableList.builder();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            out.add(phrases(lemmas, sentence));
        }
        return new SubjectMatter(out.build());
    }

    /** The words of a sentence, and those that stand next to each other. */
    private static ImmutableSet<String> phrases(LemmaLayer lemmas, Sentence sentence) {
        ImmutableSet.Builder<String> out = ImmutableSet.builder();
        for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
            StringBuilder phrase = new StringBuilder();
            for (int j = i; j < Math.min(i + LONGEST, sentence.tokens().end()); j++) {
                phrase.append(j == i ? "" : " ").append(lemmas.get(j).toLowerCase(Locale.ROOT));
                out.add(phrase.toString());
            }
        }
        return out.build();
    }

    /** Why a trigger of this frame in this sentence tells of no attack; empty if nothing speaks against it. */
    Optional<String> objection(Frame frame, int sentence) {
        boolean weak = frame.kind() != Frame.Kind.ATTACK || frame.type() == AttackType.UNSPECIFIED;
        return DOMAINS.stream()
                .filter(d -> weak || !d.weakOnly())
                .filter(d -> holds(d, d.near() ? around(sentence) : List.of(report)))
                .map(d -> "the report is about " + d.name())
                .findFirst();
    }

    private List<ImmutableSet<String>> around(int sentence) {
        return sentences.subList(Math.max(0, sentence - 1), Math.min(sentences.size(), sentence + 2));
    }

    private static boolean holds(Domain domain, List<ImmutableSet<String>> texts) {
        Set<String> own = new HashSet<>();
        Set<String> against = new HashSet<>();
        for (ImmutableSet<String> text : texts) {
            text.stream().filter(domain.words()::contains).forEach(own::add);
            text.stream().filter((domain.near() ? NEAR : ANYWHERE)::contains).forEach(against::add);
        }
        return own.size() >= domain.needs() && against.size() * OUTWEIGHED <= own.size();
    }

    private static ImmutableList<Domain> domains() {
        ImmutableList.Builder<Domain> out = ImmutableList.builder();
        FILE.path("domains").fields().forEachRemaining(entry -> {
            JsonNode node = entry.getValue();
            out.add(new Domain(
                    entry.getKey(),
                    node.path("window").asText().equals("near"),
                    node.path("needs").asInt(),
                    node.path("rejects").asText().equals("weak"),
                    words(node.path("words"))));
        });
        return out.build();
    }

    private static ImmutableSet<String> words(JsonNode list) {
        ImmutableSet.Builder<String> out = ImmutableSet.builder();
        list.forEach(word -> out.add(word.asText()));
        return out.build();
    }
}
