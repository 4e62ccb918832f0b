package io.github.tocsin.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.SentenceSelectionLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.Timex;
import io.github.tocsin.layer.TimexLayer;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Expressions of time by CoreNLP's SUTime, in the selected sentences, resolved against the day of publication if it is known.
 *
 * <p>Where a value can't be resolved it is what SUTime says instead of it: a partial date ({@code XXXX-WXX-2}), a word
 * ({@code PAST_REF}), or an offset ({@code OFFSET P-1D}). A range ("from Monday to Friday") is two expressions. Thread-safe:
 * each report is read by an engine that no other report uses at the time.
 */
public final class SutimeTagger implements Annotator {

    private final ModelFile rules;
    /** Engines at rest: one keeps state while it reads. */
    private final Queue<TimeAnnotator> engines = new ConcurrentLinkedQueue<>();

    public SutimeTagger() {
        this(ModelFile.SUTIME);
    }

    SutimeTagger(ModelFile rules) {
        this.rules = rules;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(
                TokenLayer.class, FormLayer.class, TagLayer.class, SentenceLayer.class, SentenceSelectionLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(TimexLayer.class);
    }

    @Override
    public void prepare() throws AnnotationException {
        engines.add(engine());
    }

    private TimeAnnotator engine() throws AnnotationException {
        TimeAnnotator resting = engines.poll();
        if (resting != null) {
            return resting;
        }
        rules.require(name());
        CoreNlpLog.silence();
        Properties properties = new Properties();
        // No holidays by name: their library is slow to load, and needs more jars.
        properties.setProperty("sutime.binders", "0");
        try {
            return new TimeAnnotator("sutime", properties);
        } catch (RuntimeException e) {
            throw new AnnotationException(name() + ": could not load the rules", e);
        }
    }

    @Override
    public Layers annotate(AnnotationInput input) throws AnnotationException {
        Set<Integer> selected = input.get(SentenceSelectionLayer.class).toReadForTimes();
        if (selected.isEmpty()) {
            return Layers.of(new TimexLayer(ImmutableList.of()));
        }
        TimeAnnotator engine = engine();
        String day = input.report().publishedOn().map(Object::toString).orElse("");
        SUTime.TimeIndex index = new SUTime.TimeIndex();
        List<Timex> timexes = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            if (selected.contains(sentence.index()) && sentence.tokens().size() > 0) {
                Span span = sentence.tokens().span(input.get(TokenLayer.class));
                try {
                    for (CoreMap found : engine.annotateSingleSentence(sentence(sentence, span, input), day, index)) {
                        timex(found).ifPresent(timexes::add);
                    }
                } catch (RuntimeException | StackOverflowError e) {
                    diagnostics.add(Diagnostic.warning(
                                    "TIMES_NOT_READ", "times in a sentence were not read: SUTime failed (" + e + ")")
                            .at(input.report().quote(span)));
                }
            }
        }
        engines.add(engine);
        timexes.sort(Comparator.comparing(Timex::tokens));
        return Layers.of(new TimexLayer(ImmutableList.copyOf(timexes))).withDiagnostics(diagnostics);
    }

    private static CoreMap sentence(Sentence sentence, Span span, AnnotationInput input) {
        List<CoreLabel> labels =
                Labels.of(sentence, input.get(FormLayer.class), input.get(TagLayer.class), input.get(TokenLayer.class));
        Annotation map = new Annotation(span.in(input.content()));
        map.set(CoreAnnotations.TokensAnnotation.class, labels);
        map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, span.start());
        map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, span.end());
        map.set(CoreAnnotations.TokenBeginAnnotation.class, sentence.tokens().first());
        map.set(CoreAnnotations.TokenEndAnnotation.class, sentence.tokens().end());
        map.set(CoreAnnotations.SentenceIndexAnnotation.class, sentence.index());
        return map;
    }

    private static Optional<Timex> timex(CoreMap found) {
        edu.stanford.nlp.time.Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
        List<CoreLabel> labels = found.get(CoreAnnotations.TokensAnnotation.class);
        if (timex == null || labels == null || labels.isEmpty()) {
            return Optional.empty();
        }
        TokenRange tokens = TokenRange.of(
                labels.get(0).get(CoreAnnotations.TokenBeginAnnotation.class),
                labels.get(labels.size() - 1).get(CoreAnnotations.TokenEndAnnotation.class));
        return Optional.ofNullable(timex.value())
                .or(() -> Optional.ofNullable(timex.altVal()))
                .map(value -> new Timex(tokens, timex.timexType(), value));
    }
}
