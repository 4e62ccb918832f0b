package io.github.tocsin.record;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.model.Incident;
import io.github.tocsin.model.Producer;
import io.github.tocsin.text.Diagnostic;
import io.github.tocsin.text.Report;

/**
 * What is written of one report: its incidents, what the user should know, and what made it. Immutable and thread-safe.
 *
 * @param report the report
 * @param incidents in order of first mention
 * @param diagnostics what the user should know about the reading
 * @param producer what read the report
 */
public record IncidentRecord(
        Report report, ImmutableList<Incident> incidents, ImmutableList<Diagnostic> diagnostics, Producer producer) {

    /** The name and version of the record contract. */
    public static final String SCHEMA = "tocsin/incident-record/1";
}
