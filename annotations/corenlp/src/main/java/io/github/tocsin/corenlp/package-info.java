/**
 * The language layers by Stanford CoreNLP: tokens, sentences, tags, lemmas, trees, names, times, coreference.
 *
 * <p>In goes a report, out come the layers of {@code io.github.tocsin.layer}; no type of CoreNLP's leaves this package. Each
 * layer has an annotator of its own, so that any one can be replaced. Models are read from the class path, once, when an
 * annotator is prepared, and are shared between extractors. The annotators are thread-safe and give the same layers for the
 * same input, whatever they have read before. CoreNLP is under the GNU General Public License, and so is this package.
 *
 * <pre>{@code
 * IncidentExtractor.builder().module(CoreNlpModule.builder().parser(ParserModel.SHIFT_REDUCE).build())
 * }</pre>
 */
@NullMarked
package io.github.tocsin.corenlp;

import org.jspecify.annotations.NullMarked;
