package io.github.tocsin;

import com.google.common.collect.ImmutableList;

/** The extractor can't be built: tells everything that is wrong at once. */
public class SetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> problems;

    public SetupException(Iterable<String> problems) {
        super(String.join("; ", problems));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** One sentence a problem. */
    public ImmutableList<String> problems() {
        return problems;
    }
}
