package io.github.tocsin.model;

import com.google.common.collect.ImmutableList;

/**
 * What made a record: enough to make it again.
 *
 * @param version Tocsin's version
 * @param modules the modules that took part, with versions
 * @param resources the first 16 hex digits of the SHA-256 over frames, lexicons, dictionaries and gazetteers
 */
public record Producer(String version, ImmutableList<String> modules, String resources) {}
