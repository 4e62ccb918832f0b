package io.github.tocsin;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.mention.MentionLayer;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Producer;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;
import java.util.Optional;

/**
 * What was read from one report. Immutable and thread-safe.
 *
 * @param report the report
 * @param incidents in order of first mention
 * @param diagnostics what the user should know about the reading
 * @param layers every layer that was made; empty if the report failed or was not analysed
 * @param failure why the report could not be read, if it could not
 * @param producer what read it
 */
public record Extraction(
        Report report,
        ImmutableList<Incident> incidents,
        ImmutableList<Diagnostic> diagnostics,
        Layers layers,
        Optional<ExtractionException> failure,
        Producer producer) {

    /**
     * Why each word that can tell of an attack was taken for one or not: one line a trigger, in order of the text, with frame
     * and rule.
     */
    public ImmutableList<String> explain() {
        return layers.find(MentionLayer.class).map(MentionLayer::explanation).orElse(ImmutableList.of());
    }
}
