/**
 * Events: times, places, actors and quantities resolved; mentions of one event joined; incidents put together.
 *
 * <p>In: mentions, names and expressions of time. Out: incidents of the domain model. Depends on {@code mention} and what that
 * depends on; never on {@code record}.
 *
 * <pre>{@code
 * input.get(IncidentLayer.class).incidents();
 * }</pre>
 */
@NullMarked
package io.github.tocsin.event;

import org.jspecify.annotations.NullMarked;
