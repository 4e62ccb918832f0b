package io.github.tocsin.examples.custom;

import io.github.tocsin.IncidentExtractor;
import io.github.tocsin.knowledge.FrameLexicon;
import io.github.tocsin.text.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts it all together and reads reports for what concerns ships. */
public final class ShippingDesk {

    private ShippingDesk() {}

    /** An extractor with everything of this example. */
    public static IncidentExtractor extractor(List<String> vessels, Path frames) throws IOException {
        return IncidentExtractor.builder()
                .recognizer(new VesselRecognizer(vessels))
                .annotator(new ShippingSentences())
                .annotator(new ShippingAlerts())
                .frames(FrameLexicon.read(frames))
                .replacing(new EverySentence())
                .build();
    }

    /** Prints the alerts of the reports whose files are named. */
    public static void main(String[] files) throws IOException {
        try (IncidentExtractor extractor = extractor(List.of("Aurelia Star"), Path.of("frames/piracy.yaml"))) {
            for (String file : files) {
                Report report = Report.of(Files.readString(Path.of(file))).withId(file);
                AlertLayer alerts = extractor.extract(report).layers().get(AlertLayer.class);
                alerts.incidents().forEach(System.out::println);
            }
        }
    }
}
