package io.github.tocsin.examples.cli;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.Extraction;
import io.github.tocsin.SetupException;
import io.github.tocsin.record.IncidentRecord;
import io.github.tocsin.text.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tocsin extract}: reports in, records out. */
@Command(
        name = "extract",
        description = "Extracts incident records from reports.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "A .txt file is one report: its name without the ending is the report's id; if it begins with a date as in"
                    + " 2025-06-24-iraq.txt, that is the day of publication. A .jsonl file has one report a line:"
                    + " {\"id\", \"text\", \"title\", \"publishedOn\", \"source\"}, of which \"text\" must be there.",
            "",
            "Exit code: 0 all went well, 1 some reports could not be read (named on standard error), 2 wrong usage or set-up."
        })
final class ExtractCommand implements Callable<Integer> {

    private final Extractor.Factory extractors;
    private final InputStream in;
    private final Writer out;
    private final PrintWriter err;
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Files (.txt, .jsonl) or folders of such files; - or nothing: standard input, as JSON Lines if it"
                            + " begins with {, else as one report.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of publication (2025-06-24) of reports that don't give their own.")
    private @Nullable LocalDate published;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "json (indented), jsonl (one line a report) or table; without it, table at a terminal, else jsonl.")
    private @Nullable OutputFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write records to this file.")
    private @Nullable Path output;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Read so many reports at once; without it, one a processor.")
    private @Nullable Integer jobs;

    @Option(
            names = "--gazetteer",
            paramLabel = "FILE",
            description =
                    "An index of places, built by tocsin gazetteer build, that is asked before the built-in places.")
    private @Nullable Path gazetteer;

    @Option(
            names = "--explain",
            description = "Tell on standard error why each trigger was taken for an attack or not.")
    private boolean explain;

    @Option(names = "--with-text", description = "Write the text of reports into their records.")
    private boolean withText;

    ExtractCommand(Extractor.Factory extractors, InputStream in, Writer out, PrintWriter err, Terminal terminal) {
        this.extractors = extractors;
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (jobs != null && jobs < 1) {
            throw usage("--jobs must be 1 or more: " + jobs);
        }
        Problems problems = new Problems(err);
        ImmutableList<Path> files = Inputs.files(inputs, problems);
        Path target = output;
        if (target != null) {
            failIfInput(target, files);
        }
        try {
            if (target == null) {
                run(files, problems, out);
            } else {
                try (Writer writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
                    run(files, problems, writer);
                }
            }
        } catch (SetupException e) {
            e.problems().forEach(problem -> problems.note(problem));
            return CommandLine.ExitCode.USAGE;
        } catch (IOException e) {
            problems.add(
                    (target == null ? "standard output" : target.toString()) + ": can't be written: " + e.getMessage());
        }
        return problems.any() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void run(ImmutableList<Path> files, Problems problems, Writer writer) throws IOException {
        RecordOutput records = RecordOutput.of(format(), withText, terminal.columns(), writer);
        OptionalInt parallel = jobs == null ? OptionalInt.empty() : OptionalInt.of(jobs);
        try (Inputs reports = Inputs.of(files, in, Optional.ofNullable(published), problems)) {
            if (!reports.hasNext()) {
                return; // nothing to read: no models to load
            }
            try (Extractor extractor = extractors.create(parallel, Optional.ofNullable(gazetteer));
                    Stream<Extraction> extractions = extractor.extractAll(reports.reports())) {
                for (Iterator<Extraction> each = extractions.iterator(); each.hasNext(); ) {
                    Extraction extraction = each.next();
                    tell(extraction, problems);
                    records.write(recordOf(extraction));
                }
                records.finish();
            }
        }
    }

    private void tell(Extraction extraction, Problems problems) {
        String id = extraction.report().id();
        if (extraction.failure().isPresent()) {
            problems.add(String.valueOf(extraction.failure().get().getMessage()));
        } else {
            extraction.diagnostics().stream()
                    .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                    .forEach(d -> problems.add("report " + id + ": " + d.message()));
        }
        if (explain) {
            extraction.explain().forEach(line -> err.println(Problems.oneLine(id + ": " + line)));
            err.flush();
        }
    }

    private static IncidentRecord recordOf(Extraction extraction) {
        return new IncidentRecord(
                extraction.report(), extraction.incidents(), extraction.diagnostics(), extraction.producer());
    }

    private OutputFormat format() {
        if (format != null) {
            return format;
        }
        return output == null && terminal.attached() ? OutputFormat.table : OutputFormat.jsonl;
    }

    private void failIfInput(Path target, List<Path> files) {
        for (Path file : files) {
            try {
                if (Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file)) {
                    throw usage("--output would overwrite an input: " + target);
                }
            } catch (IOException e) {
                throw usage(target + " can't be compared with " + file + ": " + e.getMessage());
            }
        }
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            throw usage("--output is not a file that can be written: " + target);
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
