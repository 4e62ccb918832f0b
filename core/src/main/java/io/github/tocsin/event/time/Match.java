package io.github.tocsin.event.time;

/** What was read, and the index after its last atom. */
record Match<T>(T value, int end) {}
