package io.github.tocsin;

/** A report could not be read; the message names the report and the annotator that failed. */
public class ExtractionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reportId;
    private final String annotator;

    public ExtractionException(String reportId, String annotator, Throwable cause) {
        super("report " + reportId + ": " + annotator + " failed: " + cause.getMessage(), cause);
        this.reportId = reportId;
        this.annotator = annotator;
    }

    public String reportId() {
        return reportId;
    }

    public String annotator() {
        return annotator;
    }
}
