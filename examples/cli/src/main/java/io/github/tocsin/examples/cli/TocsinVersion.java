package io.github.tocsin.examples.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, which is that of the library. */
final class TocsinVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(TocsinVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"tocsin " + version};
    }
}
