/**
 * Layers of analysis over a report, and the contract of whoever makes them.
 *
 * <p>An {@link io.github.tocsin.layer.Annotator} takes a report and some layers and gives further layers. The language
 * layers (tokens, tags, trees, names, times) come from a toolkit behind this contract; the extraction stages are annotators
 * too. Spans in layers count in {@link io.github.tocsin.text.Report#content()}. Layers are immutable and compare by value.
 * Depends on {@code text} only; knows nothing of attacks.
 *
 * <pre>{@code
 * public Layers annotate(AnnotationInput input) {
 *     TokenLayer tokens = input.get(TokenLayer.class);
 *     return Layers.of(myLayer(tokens));
 * }
 * }</pre>
 */
@NullMarked
package io.github.tocsin.layer;

import org.jspecify.annotations.NullMarked;
