package io.github.tocsin.event.time;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.event.quantity.Atom;
import io.github.tocsin.event.quantity.NumberWords;
import io.github.tocsin.event.quantity.WordTable;
import io.github.tocsin.layer.TokenRange;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A grammar of English expressions of time over the atoms of one sentence. Its words are data ({@code times.tsv}); its rules say how
 * they go together. Immutable; {@link #read} makes a reader for each sentence.
 */
final class TimeGrammar {

    private final WordTable words;
    private final NumberWords numbers;

    TimeGrammar(NumberWords numbers) {
        this.words = WordTable.read(TimeGrammar.class, "times.tsv", 4, TimeGrammar::complaint);
        this.numbers = numbers;
    }

    private static Optional<String> complaint(WordTable.Entry entry) {
        String form = switch (entry.kind()) {
            case "month", "weekday" -> "\\d{1,2}";
            case "day", "fromtext" -> "-?\\d";
            case "unit" -> "MINUTE|HOUR|DAY|WEEK|FORTNIGHT|MONTH|YEAR|DECADE";
            case "part" -> "\\d\\d:\\d\\d-\\d\\d:\\d\\d";
            case "clock" -> "\\d\\d:\\d\\d";
            case "meridiem" -> "AM|PM";
            case "zone" -> "local|elsewhere";
            case "season" -> "\\d{1,2}-\\d{1,2}";
            case "feast" -> "\\d\\d-\\d\\d|easter[+-]\\d+";
            case "fixed" -> "\\d{4}-\\d\\d-\\d\\d";
            case "portion" -> "EARLY|MID|LATE|ANY";
            case "which" -> "LAST|THIS|NEXT";
            case "side" -> "BEFORE|AFTER";
            case "open" -> "FROM|TO";
            case "vague",
                    "recent",
                    "approximate",
                    "glue",
                    "nameafter",
                    "namebefore",
                    "future",
                    "frame",
                    "dates",
                    "link",
                    "range",
                    "quote" -> "";
            default -> null;
        };
        if (form == null) {
            return Optional.of("no such kind: " + entry.kind());
        }
        return entry.value().matches(form) ? Optional.empty() : Optional.of("not a value of " + entry.kind());
    }

    /** The expressions of a sentence, in order, none overlapping. */
    ImmutableList<TimeExpression> read(ImmutableList<Atom> atoms, IntFunction<String> tags) {
        return new ExpressionReader(new TimeText(atoms, tags, words, numbers)).read();
    }

    /**
     * What the sentence tells of at a time: the future after a word of futurity with no verb in the past between; neither where it has no
     * verb in the past, or where the time describes a noun ("the 19 March elections").
     */
    DayPhrase.Tense tense(ImmutableList<Atom> atoms, IntFunction<String> tags, TokenRange time) {
        boolean coming = false;
        boolean past = false;
        boolean definite = false;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            String tag = tags.apply(atom.token());
            past = past || tag.equals("VBD");
            definite = definite
                    || atom.token() == time.first() && atom.word().equals("the")
                    || atom.token() == time.first() - 1 && tag.matches("DT|PRP.");
            if (atom.token() >= time.first()) {
                if (atom.token() == time.end() && definite && tag.startsWith("NN")) {
                    return DayPhrase.Tense.OPEN;
                }
            } else if (words.has("future", atoms, i)) {
                coming = true;
            } else if (tag.equals("VBD")) {
                coming = false;
            }
        }
        return coming ? DayPhrase.Tense.COMING : past ? DayPhrase.Tense.PAST : DayPhrase.Tense.OPEN;
    }
}
