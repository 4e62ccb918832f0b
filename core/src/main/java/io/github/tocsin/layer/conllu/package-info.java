/**
 * Language layers as CoNLL-U, the format of Universal Dependencies: read, written, and carried from one text to another.
 *
 * <p>In: a CoNLL-U file of Tocsin's own or of Stanza, UDPipe, spaCy or Trankit. Out: layers over a report, or the file. What
 * Tocsin writes it reads again without loss, the characters between the words included. Depends on {@code layer} and {@code
 * text} only. The columns and the keys of the MISC column are told at {@link io.github.tocsin.layer.conllu.ConlluWriter}.
 *
 * <pre>{@code
 * ConlluDocument document = ConlluReader.read("raid.conllu", reader);
 * Layers layers = document.layers(Report.of(text));
 * }</pre>
 */
@NullMarked
package io.github.tocsin.layer.conllu;

import org.jspecify.annotations.NullMarked;
