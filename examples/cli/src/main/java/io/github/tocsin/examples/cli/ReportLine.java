package io.github.tocsin.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.tocsin.text.Report;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads one line of JSON Lines: an object with {@code text}, and, if known, {@code id}, {@code title}, {@code publishedOn} (or
 * {@code published}) and {@code source}. Other fields are passed over.
 */
final class ReportLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int ISO_DATE = "2025-06-24".length();

    private final JsonNode line;

    private ReportLine(JsonNode line) {
        this.line = line;
    }

    /**
     * The report of a line.
     *
     * @param otherwise the id of a report that has none
     * @throws IllegalArgumentException telling what is wrong with the line
     */
    static Report read(String json, String otherwise, Optional<LocalDate> published) {
        JsonNode line;
        try {
            line = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        if (!line.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return new ReportLine(line).report(otherwise, published);
    }

    private Report report(String otherwise, Optional<LocalDate> published) {
        Report.Builder report = Report.builder();
        report.id(id().orElse(otherwise))
                .text(text("text").orElseThrow(() -> new IllegalArgumentException("no \"text\"")))
                .title(text("title"))
                .source(text("source"))
                .publishedOn(date("publishedOn").or(() -> date("published")).or(() -> published));
        return report.build();
    }

    private Optional<String> id() {
        JsonNode id = line.path("id");
        return id.isIntegralNumber() ? Optional.of(id.asText()) : text("id").filter(given -> !given.isBlank());
    }

    private Optional<String> text(String field) {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("\"" + field + "\" is not a string");
        }
        return Optional.of(value.textValue());
    }

    /** An ISO date, or the date of an ISO date and time. */
    private Optional<LocalDate> date(String field) {
        return text(field).filter(value -> !value.isBlank()).map(value -> {
            boolean withTime = value.length() > ISO_DATE && " T".indexOf(value.charAt(ISO_DATE)) >= 0;
            try {
                return LocalDate.parse(withTime ? value.substring(0, ISO_DATE) : value);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("\"" + field + "\" is not a date like 2025-06-24: " + value, e);
            }
        });
    }
}
