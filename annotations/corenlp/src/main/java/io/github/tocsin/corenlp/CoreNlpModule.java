package io.github.tocsin.corenlp;

import io.github.tocsin.TocsinModule;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.EntityRecognizer;
import java.util.List;

/**
 * The language layers by CoreNLP: tokens, sentences, tags, lemmas, trees, names, times. Found by {@link
 * java.util.ServiceLoader}; the user adds the models. Immutable and thread-safe.
 *
 * <pre>{@code
 * CoreNlpModule.builder().parser(ParserModel.SHIFT_REDUCE_BEAM).build()
 * }</pre>
 */
public final class CoreNlpModule implements TocsinModule {

    private final ParserModel parser;
    private final int longestParsed;

    /** The module as the ServiceLoader makes it, all settings at their defaults. */
    public CoreNlpModule() {
        this(builder());
    }

    private CoreNlpModule(Builder builder) {
        this.parser = builder.parser;
        this.longestParsed = builder.longestParsed;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String name() {
        return "corenlp %s, %s".formatted(ModelFile.CORENLP_VERSION, parser);
    }

    @Override
    public List<Annotator> annotators() {
        return List.of(
                new CoreNlpTokenizer(),
                new CaselessTagger(),
                new CoreNlpTagger(),
                new CoreNlpLemmatizer(),
                new CoreNlpParser(parser, longestParsed));
    }

    @Override
    public List<EntityRecognizer> recognizers() {
        return List.of(new CrfRecognizer());
    }

    /** Settings of the module; not thread-safe. */
    public static final class Builder {

        private ParserModel parser = ParserModel.DEPENDENCY;
        private int longestParsed = CoreNlpParser.LONGEST_PARSED;

        private Builder() {}

        /** Which parser makes the trees; {@link ParserModel#DEPENDENCY} unless set. */
        public Builder parser(ParserModel model) {
            this.parser = model;
            return this;
        }

        /** Sentences of more tokens get no tree; {@value CoreNlpParser#LONGEST_PARSED} unless set. */
        public Builder longestParsed(int tokens) {
            this.longestParsed = tokens;
            return this;
        }

        public CoreNlpModule build() {
            return new CoreNlpModule(this);
        }
    }
}
