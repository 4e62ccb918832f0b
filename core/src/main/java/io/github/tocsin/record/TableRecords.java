package io.github.tocsin.record;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.Attacker;
import io.github.tocsin.model.AttackerConfidence;
import io.github.tocsin.model.Factuality;
import io.github.tocsin.model.Genericity;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Location;
import io.github.tocsin.model.Polarity;
import io.github.tocsin.model.Target;
import io.github.tocsin.model.TimePoint;
import io.github.tocsin.model.TimeRange;
import io.github.tocsin.text.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes records as a plain table with aligned columns, for a person at a terminal: one line an incident; one for a report
 * without any. Not for programs: what is too long is cut. Immutable and thread-safe.
 */
public final class TableRecords {

    private static final ImmutableList<String> HEADER =
            ImmutableList.of("ID", "TYPE", "OUTCOME", "WHEN", "WHERE", "BY", "ON", "KILLED", "WOUNDED", "CERTAINTY");
    private static final int LEAST_COLUMN = 9;
    private static final int GAP = 2;

    private final int width;

    private TableRecords(int width) {
        this.width = width;
    }

    /**
     * Tables whose lines have at most this many characters, as far as ten columns of nine characters allow.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public static TableRecords ofWidth(int characters) {
        checkArgument(characters > 0, "not a width: %s", characters);
        return new TableRecords(characters);
    }

    /** The records as a table with a header, each line ended by a line feed. */
    public String write(List<IncidentRecord> records) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        for (IncidentRecord record : records) {
            if (record.incidents().isEmpty()) {
                rows.add(ImmutableList.of(clean(record.report().id()), "(no attack)", "", "", "", "", "", "", "", ""));
            }
            record.incidents().forEach(incident -> rows.add(row(incident)));
        }
        int[] widths = widths(rows);
        return rows.stream().map(row -> line(row, widths)).collect(joining());
    }

    private int[] widths(List<List<String>> rows) {
        int[] widths = IntStream.range(0, HEADER.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        int most = width - GAP * (HEADER.size() - 1);
        while (Arrays.stream(widths).sum() > most) {
            int widest = IntStream.range(0, widths.length)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElseThrow();
            if (widths[widest] <= LEAST_COLUMN) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = cut(row.get(i), widths[i]);
            line.append(cell).append(Strings.repeat(" ", widths[i] - length(cell) + GAP));
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String cut(String cell, int width) {
        return length(cell) <= width ? cell : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static List<String> row(Incident incident) {
        return ImmutableList.of(
                clean(incident.id()),
                incident.attack().type().name(),
                incident.attack().outcome().name(),
                incident.time().map(TableRecords::when).orElse(""),
                clean(incident.location().map(TableRecords::where).orElse("")),
                clean(incident.attackers().stream().map(TableRecords::by).collect(joining("; "))),
                clean(incident.targets().stream().map(Target::name).distinct().collect(joining("; "))),
                clean(number(incident.casualties().killed())),
                clean(number(incident.casualties().wounded())),
                certainty(incident.factuality()));
    }

    private static String when(TimeRange time) {
        String start = time.start().map(TableRecords::point).orElse("");
        String end = time.end().map(TableRecords::point).orElse("");
        if (start.equals(end)) {
            return start.isEmpty() ? clean(time.quote().text()) : start;
        }
        boolean sameDay = time.start().isPresent()
                && time.start().map(TimePoint::date).equals(time.end().map(TimePoint::date));
        String shortEnd = sameDay
                ? time.end().flatMap(TimePoint::time).map(Object::toString).orElse(end)
                : end;
        return start + " to " + shortEnd;
    }

    private static String point(TimePoint point) {
        return point.toString().replace('T', ' ');
    }

    private static String where(Location location) {
        return location.country().map(c -> location.name() + ", " + c).orElse(location.name());
    }

    private static String by(Attacker attacker) {
        String name = attacker.actor().name();
        return switch (attacker.confidence()) {
            case REPORTED_AS_FACT, CLAIMED_OR_ADMITTED -> name;
            case SUSPECTED_BY_AUTHORITIES, SUSPECTED, POSSIBLE -> name + " (?)";
            case DENIED -> name + " (" + AttackerConfidence.DENIED.name() + ")";
        };
    }

    private static String number(Optional<Quantity> quantity) {
        if (quantity.isEmpty()) {
            return "";
        }
        Quantity q = quantity.get();
        if (q.low().isPresent() && q.low().equals(q.high())) {
            return String.valueOf(q.low().getAsInt());
        }
        if (q.low().isPresent() && q.high().isPresent()) {
            return q.low().getAsInt() + "-" + q.high().getAsInt();
        }
        if (q.low().isPresent()) {
            return q.low().getAsInt() + "+";
        }
        if (q.high().isPresent()) {
            return "up to " + q.high().getAsInt();
        }
        return q.best().isPresent() ? "~" + q.best().getAsInt() : q.text();
    }

    private static String certainty(Factuality factuality) {
        if (factuality.genericity() == Genericity.GENERIC) {
            return Genericity.GENERIC.name();
        }
        String certainty = factuality.certainty().name();
        return factuality.polarity() == Polarity.NEGATIVE ? "NOT, " + certainty : certainty;
    }

    /** Reports are not to be trusted: what would move the cursor or turn the writing is left out. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (Character.isWhitespace(c) || type == Character.CONTROL || type == Character.LINE_SEPARATOR) {
                clean.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString().strip().replaceAll(" {2,}", " ");
    }
}
