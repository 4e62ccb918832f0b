/**
 * Records: incidents written as JSON after the record contract, version 1, and as tables.
 *
 * <p>In: the domain model. Out: text in formats that users load. Depends on {@code text}, {@code model} and
 * {@code knowledge} (codebooks); never on layers or stages.
 *
 * <pre>{@code
 * String json = JsonRecords.compact().write(record);
 * }</pre>
 */
@NullMarked
package io.github.tocsin.record;

import org.jspecify.annotations.NullMarked;
