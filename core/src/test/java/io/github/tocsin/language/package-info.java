@NullMarked
package io.github.tocsin.language;

import org.jspecify.annotations.NullMarked;
