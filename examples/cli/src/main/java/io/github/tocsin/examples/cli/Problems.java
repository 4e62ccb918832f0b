package io.github.tocsin.examples.cli;

import java.io.PrintWriter;

/** Names what went wrong, on standard error, and remembers that something did. */
final class Problems {

    private final PrintWriter err;
    private boolean any;

    Problems(PrintWriter err) {
        this.err = err;
    }

    /** One report, line or file could not be read; the rest goes on. */
    void add(String what) {
        any = true;
        note(what);
    }

    /** Something to know that is no failure. */
    void note(String what) {
        err.println("tocsin: " + oneLine(what));
        err.flush();
    }

    boolean any() {
        return any;
    }

    /** File names, ids and messages may hold what a terminal would obey. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+", " ")
                .strip();
    }
}
