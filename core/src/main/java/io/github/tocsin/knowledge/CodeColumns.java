package io.github.tocsin.knowledge;

import org.jspecify.annotations.Nullable;

/** One line of {@code codebooks.yaml}: the codes that it gives; the others are null. */
record CodeColumns(
        @Nullable Integer gtd,
        @Nullable Integer weapon,
        @Nullable String acled,
        @Nullable String plover,
        @Nullable String mode,
        @Nullable String cameo,
        @Nullable String muc) {

    boolean complete() {
        return gtd != null
                && weapon != null
                && acled != null
                && plover != null
                && mode != null
                && cameo != null
                && muc != null;
    }
}
