/** A desk that watches shipping: a recogniser, layers, frames and a stage of its own, put together in {@code ShippingDesk}. */
@NullMarked
package io.github.tocsin.examples.custom;

import org.jspecify.annotations.NullMarked;
