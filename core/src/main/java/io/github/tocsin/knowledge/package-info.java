/**
 * What Tocsin knows before it reads: frames of attacks, nouns, countries, places, actors, codebooks.
 *
 * <p>In: readable resource files, the built-in ones and the user's own. Out: immutable, thread-safe look-ups. Every file has a
 * header with source, licence and columns; a malformed line fails with file and line. Depends on {@code text} and
 * {@code model}.
 *
 * <pre>{@code
 * Optional<String> code = Countries.builtIn().ofAdjective("Iraqi");   // "IQ"
 * }</pre>
 */
@NullMarked
package io.github.tocsin.knowledge;

import org.jspecify.annotations.NullMarked;
