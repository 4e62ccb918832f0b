/** The shortest program that uses Tocsin; the README quotes it. */
@NullMarked
package io.github.tocsin.examples.quickstart;

import org.jspecify.annotations.NullMarked;
