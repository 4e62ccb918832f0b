package io.github.tocsin;

import io.github.tocsin.layer.AnnotationException;

/** A report could not be read; the message names the report and the annotator that failed. */
public class ExtractionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reportId;
    private final String annotator;

    public ExtractionException(String reportId, String annotator, Throwable cause) {
        super("report " + reportId + ": " + annotator + " failed: " + reason(cause), cause);
        this.reportId = reportId;
        this.annotator = annotator;
    }

    public String reportId() {
        return reportId;
    }

    public String annotator() {
        return annotator;
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || !(cause instanceof AnnotationException) ? cause.toString() : message;
    }
}
