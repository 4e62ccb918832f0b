package io.github.tocsin.examples.cli;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.text.Report;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The reports that the user named, read one by one: text files, JSON Lines, folders of both, standard input. What can't be read
 * is told to {@link Problems}, and the rest goes on. Not thread-safe.
 */
final class Inputs extends AbstractIterator<Report> implements AutoCloseable {

    /** The most that is read of one report. */
    static final int MOST_BYTES = 1 << 26;

    private static final Path STANDARD_INPUT = Path.of("-");
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d).*", Pattern.DOTALL);

    private final Queue<Path> waiting;
    private final InputStream standardInput;
    private final Optional<LocalDate> published;
    private final Problems problems;
    private @Nullable OpenLines open;

    /** JSON Lines that are being read. */
    private record OpenLines(String name, Lines lines, InputStream in) {}

    private Inputs(Queue<Path> waiting, InputStream standardInput, Optional<LocalDate> published, Problems problems) {
        this.waiting = waiting;
        this.standardInput = standardInput;
        this.published = published;
        this.problems = problems;
    }

    /**
     * The files that the arguments name, in their order: folders give their own text files and JSON Lines, sorted by name.
     * Nothing at all means standard input.
     */
    static ImmutableList<Path> files(List<String> arguments, Problems problems) {
        ImmutableList.Builder<Path> files = ImmutableList.builder();
        for (String argument : arguments.isEmpty() ? List.of(STANDARD_INPUT.toString()) : arguments) {
            try {
                Path path = Path.of(argument);
                if (Files.isDirectory(path)) {
                    ImmutableList<Path> inside = inside(path);
                    if (inside.isEmpty()) {
                        problems.note(argument + ": no .txt or .jsonl files in this folder");
                    }
                    files.addAll(inside);
                } else {
                    files.add(path);
                }
            } catch (InvalidPathException | IOException e) {
                problems.add(argument + ": " + reason(e));
            }
        }
        return files.build();
    }

    private static ImmutableList<Path> inside(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> isText(file) || isLines(file))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * Reads the files.
     *
     * @param published the day of publication of reports that don't give their own
     */
    static Inputs of(List<Path> files, InputStream standardInput, Optional<LocalDate> published, Problems problems) {
        return new Inputs(new ArrayDeque<>(files), standardInput, published, problems);
    }

    /** The reports, read as they are asked for. */
    Stream<Report> reports() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    protected @Nullable Report computeNext() {
        while (true) {
            Optional<Report> report = open == null ? nextFile() : nextLine(open);
            if (report.isPresent()) {
                return report.get();
            }
            if (open == null && waiting.isEmpty()) {
                return endOfData();
            }
        }
    }

    /** The report of the next file, or nothing where it can't be read or has lines, which are then open. */
    private Optional<Report> nextFile() {
        Path file = waiting.poll();
        if (file == null) {
            return Optional.empty();
        }
        try {
            if (file.equals(STANDARD_INPUT)) {
                return sniffed(standardInput, "stdin");
            }
            return isText(file) || isLines(file) || Files.isRegularFile(file)
                    ? fromFile(file)
                    : sniffed(Files.newInputStream(file), file.toString());
        } catch (IOException e) {
            problems.add(file + ": " + reason(e));
            return Optional.empty();
        }
    }

    /** Standard input or a pipe, which has no telling name: JSON Lines if it begins with a brace, else one report. */
    private Optional<Report> sniffed(InputStream source, String name) throws IOException {
        BufferedInputStream in = new BufferedInputStream(source);
        if (beginsWithBrace(in)) {
            open = new OpenLines(name, new Lines(in), in);
            return Optional.empty();
        }
        return Optional.of(plain(in, stem(Path.of(name)), published));
    }

    private Optional<Report> fromFile(Path file) throws IOException {
        if (isLines(file)) {
            InputStream in = new BufferedInputStream(Files.newInputStream(file));
            open = new OpenLines(file.toString(), new Lines(in), in);
            return Optional.empty();
        }
        if (!isText(file)) {
            throw new IOException("neither .txt nor .jsonl");
        }
        String id = stem(file);
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(plain(in, id, dateOf(id).or(() -> published)));
        }
    }

    private static Report plain(InputStream in, String id, Optional<LocalDate> published) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("longer than %d bytes".formatted(MOST_BYTES));
        }
        Report.Builder report = Report.builder();
        report.id(id).text(Utf8.decode(bytes)).publishedOn(published);
        return report.build();
    }

    private Optional<Report> nextLine(OpenLines from) {
        String at = from.name();
        try {
            Optional<byte[]> line = from.lines().next();
            if (line.isEmpty()) {
                closeLines();
                return Optional.empty();
            }
            at = from.name() + ":" + from.lines().number();
            String json = Utf8.decode(line.get());
            return json.isBlank() ? Optional.empty() : Optional.of(ReportLine.read(json, idOf(from), published));
        } catch (NotTextException e) {
            problems.add(at + ": " + reason(e));
            if (e.isBinary()) {
                closeLines();
            }
        } catch (IllegalArgumentException e) {
            problems.add(at + ": " + reason(e));
        } catch (IOException e) {
            problems.add(at + ": " + reason(e));
            closeLines();
        }
        return Optional.empty();
    }

    private static String idOf(OpenLines from) {
        Path name = Path.of(from.name()).getFileName();
        return (name == null ? from.name() : name.toString()) + ":"
                + from.lines().number();
    }

    private void closeLines() {
        OpenLines lines = open;
        open = null;
        if (lines != null) {
            try {
                lines.in().close();
            } catch (IOException e) {
                problems.add(lines.name() + ": " + reason(e));
            }
        }
    }

    @Override
    public void close() {
        closeLines();
    }

    private static boolean beginsWithBrace(BufferedInputStream in) throws IOException {
        in.mark(1 << 12);
        int b = in.read();
        for (int i = 1; i < 1 << 12 && (Character.isWhitespace(b) || b == 0xEF || b == 0xBB || b == 0xBF); i++) {
            b = in.read();
        }
        in.reset();
        return b == '{';
    }

    private static boolean isText(Path file) {
        return hasEnding(file, ".txt");
    }

    private static boolean isLines(Path file) {
        return hasEnding(file, ".jsonl");
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String stem(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Optional<LocalDate> dateOf(String name) {
        Matcher dated = DATED.matcher(name);
        try {
            return dated.matches() ? Optional.of(LocalDate.parse(dated.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String reason(Exception e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "may not be read";
        }
        return String.valueOf(e.getMessage());
    }
}
