/**
 * The command line: {@code tocsin extract} reads reports from files, folders or standard input and writes incident records.
 *
 * <p>In: text and JSON Lines. Out: JSON, JSON Lines or a table. An example of a program around Tocsin; it depends on the
 * library's front door and records alone, and nothing depends on it.
 *
 * <pre>{@code
 * tocsin extract --format jsonl reports/ > records.jsonl
 * }</pre>
 */
@NullMarked
package io.github.tocsin.examples.cli;

import org.jspecify.annotations.NullMarked;
