package io.github.tocsin;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.language.LanguageGate;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;

/** Keeps out what can't be read: reports that are empty, too long, not text, not English. */
final class ReportGate {

    private final int maxCharacters;
    private final LanguageGate language = LanguageGate.english();

    ReportGate(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Why the report is not read; empty if it is. */
    ImmutableList<Diagnostic> objections(Report report) {
        String content = report.content();
        if (content.length() > maxCharacters) {
            return ImmutableList.of(Diagnostic.error(
                    "TOO_LONG",
                    "the report has %d characters; the limit is %d".formatted(content.length(), maxCharacters)));
        }
        return language.judge(report).diagnostic().map(ImmutableList::of).orElse(ImmutableList.of());
    }
}
