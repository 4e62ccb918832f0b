package io.github.tocsin.corenlp;

/** Which of CoreNLP's parsers makes the trees. */
public enum ParserModel {
    /** The neural dependency parser, the default: the fastest; its model is in {@code models}. */
    DEPENDENCY,
    /** The shift-reduce constituency parser, converted to dependencies; its model is in {@code models-english}. */
    SHIFT_REDUCE,
    /** The same with a beam, some four times slower; its model is in {@code models-english}. */
    SHIFT_REDUCE_BEAM
}
