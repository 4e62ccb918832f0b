package io.github.tocsin.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a class path that lacks CoreNLP's models, in a JVM of its own. */
class NoModelsTest {

    @Test
    void saysWhichDependencyToAdd(@TempDir Path folder) throws IOException, InterruptedException {
        Path report = Files.writeString(folder.resolve("report.txt"), "Gunmen attacked a market in Kabul on Monday.");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPathWithoutModels(),
                        TocsinCommand.class.getName(),
                        "extract",
                        report.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(errors, StandardCharsets.UTF_8))
                .contains("add the dependency edu.stanford.nlp:stanford-corenlp:")
                .contains("with the classifier models")
                .doesNotContain("Exception", "\tat ");
    }

    private static String classPathWithoutModels() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("-models"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
