package io.github.tocsin.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.text.Report;

/** The reports of {@code reports/reports.txt} with their cached parses, and annotators run on them. */
public final class SmallReports {

    private static final String FILE = "/io/github/tocsin/reports/reports.conllu";
    private static final ImmutableMap<String, Layers> CACHE = Analysed.load(FILE);

    private SmallReports() {}

    /** The report's layers, and those that these annotators make one after the other. */
    public static Layers annotated(Report report, Annotator... annotators) {
        Layers layers = CACHE.get(report.content());
        if (layers == null) {
            throw new IllegalArgumentException("\"" + report.content() + "\" is not in " + FILE);
        }
        for (Annotator annotator : annotators) {
            try {
                layers = layers.and(annotator.annotate(
                        AnnotationInput.of(report, layers, Sets.union(annotator.requires(), annotator.uses()))));
            } catch (AnnotationException e) {
                throw new IllegalStateException(e);
            }
        }
        return layers;
    }
}
