/** Reads quantities: numbers, ranges and vague amounts in phrases. Comes in: tokens, forms and tags; goes out: {@link io.github.tocsin.text.Quantity} values. Knows no other package of {@code event}. */
@NullMarked
package io.github.tocsin.event.quantity;

import org.jspecify.annotations.NullMarked;
