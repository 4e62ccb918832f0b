/** Programs that measure Tocsin and learn the few weights it has. */
@NullMarked
package io.github.tocsin.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
