package io.github.tocsin.examples.cli;

import io.github.tocsin.gazetteer.GazetteerIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tocsin gazetteer}: indexes of places from the user's own lists. */
@Command(
        name = "gazetteer",
        description = "Makes indexes of places.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class GazetteerCommand implements Runnable {

    private final PrintWriter err;

    @Spec
    private @Nullable CommandSpec spec;

    GazetteerCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void run() {
        throw usage("missing COMMAND: build");
    }

    @Command(
            name = "build",
            description = "Builds an index from a dump of GeoNames, for extract --gazetteer.",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            footer = {
                "",
                "Dumps are at https://download.geonames.org/export/dump/: allCountries.zip, cities15000.zip, IQ.zip … Where"
                        + " admin1CodesASCII.txt lies beside a dump, places get the names of their first-level regions.",
                "",
                "Exit code: 0 the index is built, 1 the dump could not be read or the index not be written, 2 wrong usage."
            })
    int build(
            @Option(
                            names = "--geonames",
                            paramLabel = "FILE",
                            required = true,
                            description = "The dump: .txt, .txt.gz or .zip.")
                    Path dump,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            required = true,
                            description =
                                    "The index to write; one that is there is replaced when the new one is complete.")
                    Path out) {
        Problems problems = new Problems(err);
        if (!Files.isRegularFile(dump)) {
            throw usage("--geonames is not a file: " + dump);
        }
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
            throw usage("--out is not a file that can be written: " + out);
        }
        try {
            if (Files.exists(out) && Files.isSameFile(dump, out)) {
                throw usage("--out would overwrite the dump: " + out);
            }
            GazetteerIndex.build(dump, out);
            try (GazetteerIndex index = GazetteerIndex.open(out)) {
                problems.note("%s: %d places".formatted(out, index.size()));
            }
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            problems.add(PlaceFiles.reason(e));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private ParameterException usage(String message) {
        CommandSpec command = spec;
        if (command == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(command.commandLine(), message);
    }
}
