package io.github.tocsin.corenlp;

import edu.stanford.nlp.io.IOUtils;
import io.github.tocsin.layer.AnnotationException;

/**
 * A model of CoreNLP's on the class path.
 *
 * @param path where it lies
 * @param classifier the classifier of the artifact that holds it
 */
record ModelFile(String path, String classifier) {

    /** The version of CoreNLP that this module is built with, and that its models must be of. */
    static final String CORENLP_VERSION = "4.5.10";

    static final ModelFile TAGGER = models("pos-tagger/english-left3words-distsim.tagger");
    static final ModelFile CASELESS_TAGGER = modelsEnglish("pos-tagger/english-caseless-left3words-distsim.tagger");
    static final ModelFile CRF = models("ner/english.all.3class.distsim.crf.ser.gz");
    static final ModelFile DEPENDENCY = models("parser/nndep/english_UD.gz");
    static final ModelFile SHIFT_REDUCE = modelsEnglish("srparser/englishSR.ser.gz");
    static final ModelFile SHIFT_REDUCE_BEAM = modelsEnglish("srparser/englishSR.beam.ser.gz");
    static final ModelFile SUTIME = models("sutime/english.sutime.txt");
    static final ModelFile COREFERENCE = models("coref/statistical/clustering_model.ser.gz");

    private static ModelFile models(String path) {
        return new ModelFile("edu/stanford/nlp/models/" + path, "models");
    }

    private static ModelFile modelsEnglish(String path) {
        return new ModelFile("edu/stanford/nlp/models/" + path, "models-english");
    }

    /** The class loader is the one by which CoreNLP itself looks for models. */
    boolean isOnClassPath() {
        return IOUtils.class.getClassLoader().getResource(path) != null;
    }

    /**
     * Makes sure that it is there.
     *
     * @throws AnnotationException that says what to add
     */
    void require(String annotator) throws AnnotationException {
        if (!isOnClassPath()) {
            throw new AnnotationException(annotator + ": " + whatToAdd());
        }
    }

    String whatToAdd() {
        return "the model %s is not on the class path; add the dependency edu.stanford.nlp:stanford-corenlp:%s with the classifier %s"
                .formatted(path, CORENLP_VERSION, classifier);
    }
}
