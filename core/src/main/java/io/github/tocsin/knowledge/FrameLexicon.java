package io.github.tocsin.knowledge;

/** Frames: what attacks look like in language. Placeholder until the frame format stands. */
public interface FrameLexicon {}
