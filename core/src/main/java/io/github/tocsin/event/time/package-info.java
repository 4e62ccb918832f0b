/** Reads expressions of time and resolves them to ranges, anchored on dateline or publication date, never invented. Comes in: tokens, tags, entities; goes out: {@link io.github.tocsin.event.time.TimeValueLayer}. */
@NullMarked
package io.github.tocsin.event.time;

import org.jspecify.annotations.NullMarked;
