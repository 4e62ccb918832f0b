package io.github.tocsin.layer;

/**
 * An expression of time.
 *
 * @param tokens where it stands
 * @param type DATE, TIME, DURATION or SET, as in TIMEX3
 * @param value the TIMEX3 value: resolved ("2025-06-24TMO"), partial ("XXXX-WXX-2"), or a word ("PAST_REF")
 */
public record Timex(TokenRange tokens, String type, String value) {}
