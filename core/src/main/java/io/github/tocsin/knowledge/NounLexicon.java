package io.github.tocsin.knowledge;

import java.util.Optional;

/** Nouns and short compounds to what they stand for. Thread-safe. */
public interface NounLexicon {

    /**
     * The sense of a lemma, of a plural that has a sense of its own ("forces"), or of a compound with single spaces ("car
     * bomb"), for which that of its ending will do; lower case.
     */
    Optional<NounSense> find(String lemma);
}
