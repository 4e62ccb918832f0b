/**
 * The front door: {@link io.github.tocsin.IncidentExtractor} reads reports and gives {@link io.github.tocsin.Extraction}s.
 *
 * <p>Depends on every other package; none depends on it.
 *
 * <pre>{@code
 * try (IncidentExtractor extractor = IncidentExtractor.create()) {
 *     extractor.extract(Report.of("Gunmen attacked a market in Kano on Monday.")).incidents().forEach(System.out::println);
 * }
 * }</pre>
 */
@NullMarked
package io.github.tocsin;

import org.jspecify.annotations.NullMarked;
