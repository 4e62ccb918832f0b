package io.github.tocsin.language;

import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.Annotator;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.QuotationLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands between quotation marks: straight, typographic or as tokenizers write them. A quotation that is never closed
 * ends with its paragraph; quotations within quotations are part of the outer one. Thread-safe.
 */
public final class QuotationFinder implements Annotator {

    private enum Mark {
        NONE,
        OPEN,
        CLOSE,
        EITHER
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(TokenLayer.class);
    }

    @Override
    public Set<Class<? extends Layer>> provides() {
        return Set.of(QuotationLayer.class);
    }

    @Override
    public Layers annotate(AnnotationInput input) {
        ImmutableList<Token> tokens = input.get(TokenLayer.class).tokens();
        String content = input.content();
        ImmutableList.Builder<TokenRange> out = ImmutableList.builder();
        int open = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (open >= 0 && i > 0 && isParagraphBreak(content, tokens, i)) {
                add(open, i, out);
                open = -1;
            }
            switch (mark(tokens.get(i).text())) {
                case OPEN -> open = open < 0 ? i + 1 : open;
                case CLOSE -> {
                    add(open, i, out);
                    open = -1;
                }
                case EITHER -> {
                    add(open, i, out);
                    open = open < 0 ? i + 1 : -1;
                }
                case NONE -> {}
            }
        }
        add(open, tokens.size(), out);
        return Layers.of(new QuotationLayer(out.build()));
    }

    private static void add(int open, int end, ImmutableList.Builder<TokenRange> out) {
        if (open >= 0 && end > open) {
            out.add(TokenRange.of(open, end));
        }
    }

    private static Mark mark(String token) {
        return switch (token) {
            case "\"", "\uFF02" -> Mark.EITHER;
            case "``", "\u201C", "\u201E", "\u00AB" -> Mark.OPEN;
            case "''", "\u201D", "\u00BB" -> Mark.CLOSE;
            default -> Mark.NONE;
        };
    }

    private static boolean isParagraphBreak(String content, List<Token> tokens, int i) {
        String between = content.substring(
                tokens.get(i - 1).span().end(), tokens.get(i).span().start());
        return between.chars().filter(c -> c == '\n').count() > 1;
    }
}
