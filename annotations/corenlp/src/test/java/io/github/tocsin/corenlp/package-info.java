/** Tests of the layers by CoreNLP; those that load models carry the tag {@code models}. */
@NullMarked
package io.github.tocsin.corenlp;

import org.jspecify.annotations.NullMarked;
