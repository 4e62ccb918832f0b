package io.github.tocsin.layer;

import com.google.common.collect.ImmutableClassToInstanceMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.tocsin.text.Diagnostic;
import java.util.Optional;

/** What an annotator gives: layers by their class, and diagnostics. Immutable and thread-safe. */
public final class Layers {

    private static final Layers NONE = new Layers(ImmutableClassToInstanceMap.of(), ImmutableList.of());

    private final ImmutableClassToInstanceMap<Layer> byClass;
    private final ImmutableList<Diagnostic> diagnostics;

    private Layers(ImmutableClassToInstanceMap<Layer> byClass, ImmutableList<Diagnostic> diagnostics) {
        this.byClass = byClass;
        this.diagnostics = diagnostics;
    }

    public static Layers none() {
        return NONE;
    }

    /**
     * These layers, each under its own class.
     *
     * @throws IllegalArgumentException if two are of the same class
     */
    public static Layers of(Layer... layers) {
        ImmutableClassToInstanceMap.Builder<Layer> map = ImmutableClassToInstanceMap.builder();
        for (Layer layer : layers) {
            put(map, layer.getClass(), layer);
        }
        return new Layers(map.build(), ImmutableList.of());
    }

    private static <L extends Layer> void put(
            ImmutableClassToInstanceMap.Builder<Layer> map, Class<L> type, Layer layer) {
        map.put(type, type.cast(layer));
    }

    /** These and those. */
    public Layers and(Layers more) {
        return new Layers(
                ImmutableClassToInstanceMap.<Layer>builder()
                        .putAll(byClass)
                        .putAll(more.byClass)
                        .build(),
                ImmutableList.<Diagnostic>builder()
                        .addAll(diagnostics)
                        .addAll(more.diagnostics)
                        .build());
    }

    /** The same with diagnostics to tell the user. */
    public Layers withDiagnostics(Iterable<Diagnostic> more) {
        return and(new Layers(ImmutableClassToInstanceMap.of(), ImmutableList.copyOf(more)));
    }

    public Layers withDiagnostic(Diagnostic one) {
        return withDiagnostics(ImmutableList.of(one));
    }

    public <L extends Layer> Optional<L> find(Class<L> type) {
        return Optional.ofNullable(byClass.getInstance(type));
    }

    /**
     * The layer of this class.
     *
     * @throws IllegalArgumentException if it is not here
     */
    public <L extends Layer> L get(Class<L> type) {
        return find(type)
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + " among " + names()));
    }

    public ImmutableSet<Class<? extends Layer>> classes() {
        return ImmutableSet.copyOf(byClass.keySet());
    }

    public ImmutableList<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private ImmutableList<String> names() {
        return byClass.keySet().stream().map(Class::getSimpleName).sorted().collect(ImmutableList.toImmutableList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layers that && byClass.equals(that.byClass) && diagnostics.equals(that.diagnostics);
    }

    @Override
    public int hashCode() {
        return byClass.hashCode();
    }

    @Override
    public String toString() {
        return "Layers" + names();
    }
}
