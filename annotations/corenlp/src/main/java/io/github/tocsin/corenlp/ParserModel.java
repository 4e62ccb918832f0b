package io.github.tocsin.corenlp;

/** Which of CoreNLP's parsers makes the trees. */
public enum ParserModel {
    /** {@link #SHIFT_REDUCE} if its model is on the class path, else {@link #DEPENDENCY}. */
    AUTOMATIC,
    /** The neural dependency parser: fast, its model is in {@code models}. */
    DEPENDENCY,
    /** The shift-reduce constituency parser, converted to dependencies: better trees; its model is in {@code models-english}. */
    SHIFT_REDUCE,
    /** The same with a beam: a little better, some four times slower; its model is in {@code models-english}. */
    SHIFT_REDUCE_BEAM;

    /** What {@link #AUTOMATIC} comes to; the others stay as they are. */
    ParserModel resolved() {
        if (this != AUTOMATIC) {
            return this;
        }
        return ModelFile.SHIFT_REDUCE.isOnClassPath() ? SHIFT_REDUCE : DEPENDENCY;
    }
}
