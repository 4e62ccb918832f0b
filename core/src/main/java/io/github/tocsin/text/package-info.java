/**
 * What is read and how it is pointed at: reports, spans, quotes, quantities and diagnostics.
 *
 * <p>In: a report as the user has it. Out: values that the other packages share. Everything is immutable, compares by value
 * and may be shared between threads. This package depends on no other package of Tocsin.
 *
 * <pre>{@code
 * Report report = Report.of("Gunmen attacked a market.").withPublishedOn(LocalDate.of(2025, 6, 24));
 * Quote quote = report.quote(Span.of(0, 6));   // "Gunmen"
 * }</pre>
 */
@NullMarked
package io.github.tocsin.text;

import org.jspecify.annotations.NullMarked;
