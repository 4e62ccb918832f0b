package io.github.tocsin.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import io.github.tocsin.layer.AnnotationException;
import io.github.tocsin.layer.AnnotationInput;
import io.github.tocsin.layer.EntityMention;
import io.github.tocsin.layer.EntityRecognizer;
import io.github.tocsin.layer.FormLayer;
import io.github.tocsin.layer.Layer;
import io.github.tocsin.layer.Sentence;
import io.github.tocsin.layer.SentenceLayer;
import io.github.tocsin.layer.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Names of persons, places and organisations by CoreNLP's conditional random field of three classes. Thread-safe. */
public final class CrfRecognizer implements EntityRecognizer {

    private static final String NO_NAME = "O";

    private final SharedModel<CRFClassifier<CoreLabel>> model;

    public CrfRecognizer() {
        this(ModelFile.CRF);
    }

    CrfRecognizer(ModelFile file) {
        this.model = new SharedModel<>(file, CRFClassifier.class, CrfRecognizer::load);
    }

    private static CRFClassifier<CoreLabel> load(String path) throws Exception {
        Properties properties = new Properties();
        // Else it learns words while it reads, and the same text is read differently later.
        properties.setProperty("maxAdditionalKnownLCWords", "0");
        return CRFClassifier.getClassifier(path, properties);
    }

    @Override
    public int precedence() {
        return STATISTICAL;
    }

    @Override
    public Set<Class<? extends Layer>> requires() {
        return Set.of(FormLayer.class, SentenceLayer.class);
    }

    @Override
    public void prepare() throws AnnotationException {
        model.get(name());
    }

    @Override
    public List<EntityMention> recognize(AnnotationInput input) throws AnnotationException {
        CRFClassifier<CoreLabel> classifier = model.get(name());
        FormLayer forms = input.get(FormLayer.class);
        List<EntityMention> mentions = new ArrayList<>();
        for (Sentence sentence : input.get(SentenceLayer.class).sentences()) {
            List<CoreLabel> labels = classifier.classifySentence(Labels.of(sentence, forms));
            int start = 0;
            while (start < labels.size()) {
                String type = type(labels.get(start));
                int end = start + 1;
                while (end < labels.size() && type(labels.get(end)).equals(type)) {
                    end++;
                }
                if (!type.equals(NO_NAME)) {
                    int first = sentence.tokens().first();
                    mentions.add(new EntityMention(TokenRange.of(first + start, first + end), type, name()));
                }
                start = end;
            }
        }
        return mentions;
    }

    private static String type(CoreLabel label) {
        return label.get(CoreAnnotations.AnswerAnnotation.class);
    }
}
