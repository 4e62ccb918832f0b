package io.github.tocsin.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.TimexLayer;
import io.github.tocsin.text.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CoreNLP's SUTime and its recogniser are known to keep state between documents and threads (issues 1061, 1229, 1296). */
@Tag("models")
class NoMemoryOfEarlierReportsTest {

    private static final CoreNlpLemmatizer LEMMATIZER = new CoreNlpLemmatizer();
    private static final CoreNlpParser PARSER = new CoreNlpParser(ParserModel.SHIFT_REDUCE, 150);
    private static final CoreNlpParser FAST_PARSER = new CoreNlpParser(ParserModel.DEPENDENCY, 150);
    private static final CrfRecognizer RECOGNIZER = new CrfRecognizer();
    private static final SutimeTagger TIMES = new SutimeTagger();

    private static final List<Report> REPORTS = List.of(
            Report.of("The week before, rebels had held the bridge for two days. On Friday they left, "
                            + "and a month later, in early May, they came back at noon.")
                    .withPublishedOn(LocalDate.of(2012, 9, 19)),
            Report.of("From 2019 to 2020 the road was mined every week. The third attack in five days came on "
                    + "the night of 3 March, at about 11 p.m."),
            Report.of("Last Tuesday, the second of the month, two bombs went off; another was found the next day, "
                            + "three hours before the vote of 12 June 1991.")
                    .withPublishedOn(LocalDate.of(2025, 6, 24)),
            Report.of(
                    "Marda is a village. The army of kelu shelled marda and Kelu Ridge overnight, in the second week of the winter."),
            Report.of("Marda fell on Monday. Kelu fell the following morning, a year after the war had begun in 2022.")
                    .withPublishedOn(LocalDate.of(2024, 2, 29)),
            Report.of("Two years ago, on the first Sunday of Ramadan, gunmen killed 12 people within half an hour."));

    @Test
    void readsEachReportAlikeWhateverCameBefore() throws AnnotationException {
        Map<Report, String> alone = new HashMap<>();
        for (Report report : REPORTS) {
            alone.put(report, everything(report));
        }
        for (Report report : Lists.reverse(REPORTS)) {
            assertThat(everything(report)).isEqualTo(alone.get(report));
        }
        for (Report first : REPORTS) {
            for (Report second : REPORTS) {
                times(first);
                assertThat(times(second)).isEqualTo(timesByAFreshEngine(second));
            }
        }
    }

    @Test
    void readsAlikeInManyThreads() throws Exception {
        List<String> serial = new ArrayList<>();
        for (Report report : REPORTS) {
            serial.add(everything(report));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int round = 0; round < 10; round++) {
                for (Report report : REPORTS) {
                    tasks.add(() -> everything(report));
                }
            }
            List<Future<String>> results = threads.invokeAll(tasks);
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(serial.get(i % REPORTS.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String everything(Report report) throws AnnotationException {
        Layers layers = Chain.run(LEMMATIZER, report, Chain.tags(report));
        List<EntityMention> names = RECOGNIZER.recognize(AnnotationInput.of(report, layers));
        return String.join(
                "\n",
                layers.get(LemmaLayer.class).toString(),
                names.toString(),
                TIMES.annotate(AnnotationInput.of(report, layers))
                        .get(TimexLayer.class)
                        .toString(),
                PARSER.annotate(AnnotationInput.of(report, layers))
                        .get(DependencyLayer.class)
                        .toString(),
                FAST_PARSER
                        .annotate(AnnotationInput.of(report, layers))
                        .get(DependencyLayer.class)
                        .toString());
    }

    private static TimexLayer times(Report report) throws AnnotationException {
        return Chain.run(TIMES, report, Chain.tags(report)).get(TimexLayer.class);
    }

    private static TimexLayer timesByAFreshEngine(Report report) throws AnnotationException {
        return Chain.run(new SutimeTagger(), report, Chain.tags(report)).get(TimexLayer.class);
    }
}
