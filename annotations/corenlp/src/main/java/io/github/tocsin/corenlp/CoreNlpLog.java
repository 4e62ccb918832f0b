package io.github.tocsin.corenlp;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;

/** CoreNLP's own log, which goes to the console when nobody asked for it; what matters comes as diagnostics instead. */
final class CoreNlpLog {

    /** Set to {@code true} to keep it, in a program that uses CoreNLP on its own account. */
    static final String KEEP_PROPERTY = "tocsin.corenlp.log";

    private CoreNlpLog() {}

    private static final class Silenced {
        static {
            if (!Boolean.getBoolean(KEEP_PROPERTY)) {
                RedwoodConfiguration.empty().clear().apply();
            }
        }

        private Silenced() {}

        static void once() {}
    }

    /** Takes the console away from the log, once in the life of the program; its standard streams stay untouched. */
    static void silence() {
        Silenced.once();
    }
}
