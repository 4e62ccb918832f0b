package io.github.tocsin.corenlp;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.ExecutionError;
import com.google.common.util.concurrent.UncheckedExecutionException;
import io.github.tocsin.layer.AnnotationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A model, loaded at first need and held as long as an annotator lives that uses it; annotators of several extractors share
 * it. Thread-safe.
 */
final class SharedModel<T> {

    /** Loads a model from a path on the class path. */
    interface Loader<T> {
        T load(String path) throws Exception;
    }

    private static final Cache<ModelFile, Object> LOADED =
            CacheBuilder.newBuilder().weakValues().build();

    private final ModelFile file;
    private final Class<? super T> type;
    private final Loader<T> loader;
    private volatile @Nullable T value;

    SharedModel(ModelFile file, Class<? super T> type, Loader<T> loader) {
        this.file = file;
        this.type = type;
        this.loader = loader;
    }

    ModelFile file() {
        return file;
    }

    /**
     * The model.
     *
     * @param annotator who asks, for the message
     */
    T get(String annotator) throws AnnotationException {
        T known = value;
        if (known != null) {
            return known;
        }
        file.require(annotator);
        CoreNlpLog.silence();
        try {
            Object loaded = LOADED.get(file, () -> loader.load(file.path()));
            // One file is loaded by one kind of loader only.
            @SuppressWarnings("unchecked")
            T made = (T) type.cast(loaded);
            value = made;
            return made;
        } catch (ExecutionException | UncheckedExecutionException | ExecutionError e) {
            throw new AnnotationException("%s: could not load %s".formatted(annotator, file.path()), e);
        }
    }
}
