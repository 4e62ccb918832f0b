package io.github.tocsin.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.TagLayer;
import io.github.tocsin.layer.TokenLayer;
import java.util.ArrayList;
import java.util.List;

/** Tokens as CoreNLP has them. */
final class Labels {

    private Labels() {}

    /** The words of a sentence, counted from one. */
    static List<CoreLabel> of(Sentence sentence, FormLayer forms) {
        List<CoreLabel> labels = new ArrayList<>(sentence.tokens().size());
        for (int i = sentence.tokens().first(); i < sentence.tokens().end(); i++) {
            CoreLabel label = new CoreLabel();
            label.setWord(forms.get(i));
            label.setValue(forms.get(i));
            label.setOriginalText(forms.get(i));
            label.setIndex(i - sentence.tokens().first() + 1);
            label.setSentIndex(sentence.index());
            labels.add(label);
        }
        return labels;
    }

    /** The same with part-of-speech tags. */
    static List<CoreLabel> of(Sentence sentence, FormLayer forms, TagLayer tags) {
        List<CoreLabel> labels = of(sentence, forms);
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setTag(tags.get(sentence.tokens().first() + i));
        }
        return labels;
    }

    /** The same with the places in the text. */
    static List<CoreLabel> of(Sentence sentence, FormLayer forms, TagLayer tags, TokenLayer tokens) {
        List<CoreLabel> labels = of(sentence, forms, tags);
        for (int i = 0; i < labels.size(); i++) {
            int token = sentence.tokens().first() + i;
            CoreLabel label = labels.get(i);
            label.setOriginalText(tokens.get(token).text());
            label.setBeginPosition(tokens.get(token).span().start());
            label.setEndPosition(tokens.get(token).span().end());
            label.set(CoreAnnotations.TokenBeginAnnotation.class, token);
            label.set(CoreAnnotations.TokenEndAnnotation.class, token + 1);
        }
        return labels;
    }
}
