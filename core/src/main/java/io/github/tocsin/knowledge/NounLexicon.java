package io.github.tocsin.knowledge;

import java.util.Optional;

/** Nouns and short compounds to what they stand for. Thread-safe. */
public interface NounLexicon {

    /** The sense of a lemma, or of a compound with single spaces ("car bomb"); lower case. */
    Optional<NounSense> find(String lemma);
}
