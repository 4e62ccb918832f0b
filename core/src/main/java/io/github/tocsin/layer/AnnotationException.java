package io.github.tocsin.layer;

/** An annotator could not do its work: names the annotator and, if it was at work on one, the report. */
public class AnnotationException extends Exception {

    private static final long serialVersionUID = 1L;

    public AnnotationException(String message) {
        super(message);
    }

    public AnnotationException(String message, Throwable cause) {
        super(message, cause);
    }
}
