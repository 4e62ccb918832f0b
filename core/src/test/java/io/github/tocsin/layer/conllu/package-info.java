@NullMarked
package io.github.tocsin.layer.conllu;

import org.jspecify.annotations.NullMarked;
