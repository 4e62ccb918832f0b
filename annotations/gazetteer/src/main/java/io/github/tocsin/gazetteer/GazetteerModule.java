package io.github.tocsin.gazetteer;

import io.github.tocsin.TocsinModule;
import io.github.tocsin.knowledge.Gazetteer;
import java.util.List;

/** Brings the built-in places, which are read when first asked for, and the squares of the military grid. */
public final class GazetteerModule implements TocsinModule {

    @Override
    public String name() {
        return BuiltInGazetteer.NAME;
    }

    @Override
    public List<Gazetteer> gazetteers() {
        return List.of(BuiltInGazetteer.load(), new GridGazetteer());
    }
}
