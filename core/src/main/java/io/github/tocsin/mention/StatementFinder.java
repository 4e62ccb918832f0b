package io.github.tocsin.mention;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSet;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.QuotationLayer;
import io.github.tocsin.model.ClaimType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds who says what: reported speech, responsibility claimed or denied, accusations, speculation ({@code statements.yaml}). */
public final class StatementFinder implements Annotator {

    /** Verbs that tell of speech beside a quotation. */
    private static final ImmutableSet<String> QUOTE = ImmutableSet.<String>builder()
            .addAll(StatementWords.SAY.words())
            .addAll(StatementWords.SAY_QUOTED.words())
            .build();

    @Override
    public Set<Class<? extends Layer>> requires() {
        return ImmutableSet.<Class<? extends Layer>>builder()
                .addAll(ParsedSentence.LAYERS)
                .add(MentionLayer.class)
                .build();
    }

    @Override
    public Set<Class<? extends Layer>> uses() {
        return Set.of(QuotationLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(StatementLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        BitSet triggers = new BitSet();
        input.get(MentionLayer.class).mentions().forEach(m -> triggers.set(m.head()));
        List<Statement> out = new ArrayList<>();
        for (ParsedSentence sentence : ParsedSentence.allOf(input)) {
            read(sentence, new SentenceStatements(sentence, triggers, out));
        }
        input.find(QuotationLayer.class)
                .ifPresent(quotations -> new QuotedSpeech(input, quotations, QUOTE)
                        .statements().stream()
                                .filter(s -> out.stream().noneMatch(known -> tellsAsMuch(known, s)))
                                .forEach(out::add));
        return Layers.of(new StatementLayer(out.stream()
                .distinct()
                .sorted(Comparator.comparing(Statement::words).thenComparing(Statement::type))
                .collect(toImmutableList())));
    }

    /** Whether a statement has the same speaker, and all that the other tells. */
    private static boolean tellsAsMuch(Statement known, Statement other) {
        return known.type() == ClaimType.ATTRIBUTION
                && known.source().equals(other.source())
                && known.content().contains(other.content());
    }

    private static void read(ParsedSentence sentence, SentenceStatements scene) {
        StatementRuleReader rules = new StatementRuleReader(scene);
        AuthorReader authors = new AuthorReader(scene);
        SpeechReader speech = new SpeechReader(scene);
        speech.headline();
        for (int token = sentence.tokens().first(); token < sentence.tokens().end(); token++) {
            if (sentence.isVerb(token)) {
                if (!rules.read(token, false) && !speech.claims(token)) {
                    speech.said(token);
                    authors.launched(token);
                }
            } else if (sentence.isNoun(token)) {
                rules.read(token, true);
                speech.accordingTo(token);
                authors.author(token);
            } else if (sentence.tag(token).startsWith("JJ") && !rules.read(token, false)) {
                authors.author(token);
            }
        }
    }
}
