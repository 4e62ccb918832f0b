package io.github.tocsin.examples.cli;

/** Formats of records, as the user writes them. */
enum OutputFormat {
    json,
    jsonl,
    table
}
