package io.github.tocsin.layer;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Joins the names of several recognisers into one layer: the longest wins, then precedence, then the one that begins first. */
public final class EntityMerger implements Annotator {

    private record Candidate(EntityMention mention, int precedence) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate c) -> -c.mention().tokens().size())
            .thenComparing(c -> -c.precedence())
            .thenComparing(c -> c.mention().tokens())
            .thenComparing(c -> c.mention().type())
            .thenComparing(c -> c.mention().recognizer());

    private final List<EntityRecognizer> recognizers;

    public EntityMerger(List<EntityRecognizer> recognizers) {
        this.recognizers = List.copyOf(recognizers);
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        ImmutableSet.Builder<Class<? extends Layer>> all = ImmutableSet.builder();
        all.add(TokenLayer.class);
        recognizers.forEach(r -> all.addAll(r.requires()));
        return all.build();
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(EntityLayer.class);
    }

    @Override
    public void prepare() throws AnnotationException {
        List<String> problems = new ArrayList<>();
        for (EntityRecognizer recognizer : recognizers) {
            try {
                recognizer.prepare();
            } catch (AnnotationException e) {
                problems.add(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                problems.add(recognizer.name() + ": " + e);
            }
        }
        if (!problems.isEmpty()) {
            throw new AnnotationException(String.join("; ", problems));
        }
    }

    @Override
    public Layers annotate(AnnotationInput input) throws AnnotationException {
        List<Candidate> candidates = new ArrayList<>();
        for (EntityRecognizer recognizer : recognizers) {
            for (EntityMention mention : names(recognizer, input)) {
                candidates.add(new Candidate(mention, recognizer.precedence()));
            }
        }
        candidates.sort(BEST_FIRST);
        BitSet taken = new BitSet();
        List<EntityMention> winners = new ArrayList<>();
        for (Candidate candidate : candidates) {
            TokenRange tokens = candidate.mention().tokens();
            int next = taken.nextSetBit(tokens.first());
            if (tokens.size() > 0 && (next < 0 || next >= tokens.end())) {
                taken.set(tokens.first(), tokens.end());
                winners.add(candidate.mention());
            }
        }
        return Layers.of(new EntityLayer(winners.stream()
                .sorted(Comparator.comparing(EntityMention::tokens))
                .collect(toImmutableList())));
    }

    private static List<EntityMention> names(EntityRecognizer recognizer, AnnotationInput input)
            throws AnnotationException {
        List<EntityMention> names;
        try {
            names = recognizer.recognize(input);
        } catch (AnnotationException | RuntimeException e) {
            throw new AnnotationException(recognizer.name() + ": " + e.getMessage(), e);
        }
        int size = input.get(TokenLayer.class).tokens().size();
        for (EntityMention name : names) {
            if (name.tokens().end() > size) {
                throw new AnnotationException("%s: a name at %s, and the report has %d tokens"
                        .formatted(recognizer.name(), name.tokens(), size));
            }
        }
        return names;
    }
}
