package io.github.tocsin.testing;

import com.google.common.collect.ImmutableMap;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.conllu.ConlluDocument;
import io.github.tocsin.layer.conllu.ConlluReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Texts with their language layers, from CoNLL-U files on the class path: one document a text. */
public final class Analysed {

    private Analysed() {}

    /**
     * The texts of a file, in its order, each with its layers.
     *
     * @param resource an absolute name: {@code /io/github/tocsin/testing/examples.conllu}
     * @throws IllegalArgumentException if there is no such file, or a text stands there twice
     */
    public static ImmutableMap<String, Layers> load(String resource) {
        try (InputStream in = Analysed.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            ImmutableMap.Builder<String, Layers> out = ImmutableMap.builder();
            for (ConlluDocument document :
                    ConlluReader.readAll(resource, new InputStreamReader(in, StandardCharsets.UTF_8))) {
                out.put(document.content(), document.layers());
            }
            return out.buildOrThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The layers of one text of a file.
     *
     * @throws IllegalArgumentException if the file doesn't have it
     */
    public static Layers load(String resource, String text) {
        Map<String, Layers> all = load(resource);
        Layers layers = all.get(text);
        if (layers == null) {
            throw new IllegalArgumentException(resource + " has no analysis of \"" + text + "\"");
        }
        return layers;
    }
}
