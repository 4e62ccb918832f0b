package io.github.tocsin.examples.cli;

/**
 * Where standard output goes.
 *
 * @param attached whether a person reads it at a terminal
 * @param columns how many characters fit in a line
 */
record Terminal(boolean attached, int columns) {

    private static final int USUAL_COLUMNS = 160;

    /** As the launcher found it: Java can't tell before version 22. */
    static Terminal fromLauncher() {
        boolean attached = Boolean.getBoolean("tocsin.terminal");
        int columns = Integer.getInteger("tocsin.columns", 0);
        return new Terminal(attached, columns > 0 ? columns : USUAL_COLUMNS);
    }
}
