package io.github.tocsin.examples.cli;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code tocsin}. */
@Command(
        name = "tocsin",
        description = "Reads English reports of attacks and gives incident records.",
        mixinStandardHelpOptions = true,
        versionProvider = TocsinVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class)
final class TocsinCommand {

    private TocsinCommand() {}

    public static void main(String[] arguments) {
        Writer out = new OutputStreamWriter(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(
                        new java.io.FileOutputStream(java.io.FileDescriptor.err), StandardCharsets.UTF_8),
                true);
        System.exit(commandLine(Extractor::onClassPath, System.in, out, err, Terminal.fromLauncher())
                .execute(arguments));
    }

    /** The command with everything that it touches given from outside. */
    static CommandLine commandLine(
            Extractor.Factory extractors, InputStream in, Writer out, PrintWriter err, Terminal terminal) {
        return new CommandLine(new TocsinCommand())
                .addSubcommand(new ExtractCommand(extractors, in, out, err, terminal))
                .addSubcommand(new GazetteerCommand(err))
                .setOut(new PrintWriter(out, true))
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    err.println("tocsin: " + Problems.oneLine(String.valueOf(e)));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
