package io.github.tocsin.layer.conllu;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A word of a CoNLL-U file.
 *
 * @param line the line that it was read from
 * @param text its characters in the text
 * @param form its form for a model to read
 * @param lemma column LEMMA
 * @param tag column XPOS
 * @param head index in the sentence from 0, -1 for a root; empty without a tree
 * @param relation column DEPREL
 * @param start offset in code points
 * @param before what stands before it, if told
 * @param after what stands after it, if told
 * @param misc the MISC column
 */
record Word(
        int line,
        String text,
        String form,
        Optional<String> lemma,
        Optional<String> tag,
        OptionalInt head,
        String relation,
        OptionalInt start,
        Optional<String> before,
        Optional<String> after,
        Misc misc) {}
