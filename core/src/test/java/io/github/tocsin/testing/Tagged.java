package io.github.tocsin.testing;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.DependencyLayer;
import io.github.tocsin.layer.DependencyTree;
import io.github.tocsin.layer.EntityLayer;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Layers;
import io.github.tocsin.layer.LemmaLayer;
import io.github.tocsin.layer.RawTagLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.Token;
import io.github.tocsin.layer.TokenLayer;
import io.github.tocsin.layer.TokenRange;
import io.github.tocsin.text.Report;
import io.github.tocsin.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Small texts with layers written by hand: words parted by spaces, each as {@code form}, {@code form/TAG} or {@code
 * form/TAG/lemma}. A tag that is not given is NN, a lemma that is not given the form in lower case; "." ends a sentence.
 */
public final class Tagged {

    private final String content;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> lemmas = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<EntityMention> entities = new ArrayList<>();
    private final List<Layer> more = new ArrayList<>();

    private Tagged(String words) {
        StringBuilder text = new StringBuilder();
        int begin = 0;
        for (String word : Splitter.on(' ').omitEmptyStrings().split(words)) {
            List<String> parts = Splitter.on('/').splitToList(word);
            String form = parts.get(0);
            if (text.length() > 0) {
                text.append(' ');
            }
            tokens.add(new Token(form, Span.of(text.length(), text.length() + form.length())));
            text.append(form);
            tags.add(parts.size() > 1 ? parts.get(1) : form.equals(".") ? "." : "NN");
            lemmas.add(parts.size() > 2 ? parts.get(2) : form.toLowerCase(Locale.ROOT));
            if (form.equals(".")) {
                sentences.add(new Sentence(sentences.size(), TokenRange.of(begin, tokens.size())));
                begin = tokens.size();
            }
        }
        if (begin < tokens.size()) {
            sentences.add(new Sentence(sentences.size(), TokenRange.of(begin, tokens.size())));
        }
        content = text.toString();
    }

    public static Tagged of(String words) {
        return new Tagged(words);
    }

    /** The same with a name in it. */
    public Tagged name(String type, int first, int end) {
        entities.add(new EntityMention(TokenRange.of(first, end), type, "hand"));
        return this;
    }

    /** The same with a tree over its one sentence: for each word {@code head:relation}, heads counted from 1, 0 the root. */
    public Tagged tree(String arcs) {
        List<Integer> heads = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        for (String arc : Splitter.on(' ').omitEmptyStrings().split(arcs)) {
            int colon = arc.indexOf(':');
            heads.add(Integer.parseInt(arc.substring(0, colon)) - 1);
            relations.add(arc.substring(colon + 1));
        }
        return with(new DependencyLayer(ImmutableList.of(Optional.of(DependencyTree.of(0, heads, relations)))));
    }

    public Tagged with(Layer layer) {
        more.add(layer);
        return this;
    }

    public String content() {
        return content;
    }

    /** The index of the first token of this form. */
    public int at(String form) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(form)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no " + form + " in " + content);
    }

    /** All layers that the words tell, with forms as they stand and the tags as both raw and corrected. */
    public Layers layers() {
        Layers layers = Layers.of(
                new TokenLayer(ImmutableList.copyOf(tokens)),
                new SentenceLayer(ImmutableList.copyOf(sentences)),
                new FormLayer(tokens.stream().map(Token::text).collect(ImmutableList.toImmutableList())),
                new RawTagLayer(ImmutableList.copyOf(tags)),
                new TagLayer(ImmutableList.copyOf(tags)),
                new LemmaLayer(ImmutableList.copyOf(lemmas)),
                new EntityLayer(ImmutableList.copyOf(entities)));
        return layers.and(Layers.of(more.toArray(Layer[]::new)));
    }

    /** An annotator's view of all of them. */
    public AnnotationInput input() {
        return AnnotationInput.of(Report.of(content), layers());
    }

    /** An annotator's view that declares these layers too, whether they are there or not. */
    public AnnotationInput inputFor(io.github.tocsin.layer.Annotator annotator) {
        return AnnotationInput.of(
                Report.of(content),
                layers(),
                com.google.common.collect.Sets.union(annotator.requires(), annotator.uses()));
    }
}
