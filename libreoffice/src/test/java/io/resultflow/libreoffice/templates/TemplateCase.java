package io.resultflow.libreoffice.templates;

import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of docs/templates.md: a template, what it is filled with, and what must come out.
 *
 * @param name as the row's last column has it
 * @param rows the rows of the report; the first is what is printed once
 * @param word the filled body as {@link io.resultflow.documents.template.Outline} writes it; null when it is refused
 * @param pdf what the PDF's text must hold, in this order
 * @param refusal the reason for which the template, or its filling, is refused; null when it is not
 */
public record TemplateCase(
        String name,
        WordFile template,
        List<Map<String, Cell>> rows,
        @Nullable String word,
        List<String> pdf,
        @Nullable String refusal) {

    /** A case that fills {@code template}; go on with {@link #with} and {@link #prints}. */
    public static TemplateCase of(String name, WordFile template) {
        return new TemplateCase(name, template, List.of(Map.of()), null, List.of(), null);
    }

    public static TemplateCase of(String name, String... paragraphs) {
        return of(name, WordFile.ofParagraphs(paragraphs));
    }

    /** One more row: names and cells by turns; a string becomes a cell of text. */
    public TemplateCase with(Object... namesAndCells) {
        Map<String, Cell> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndCells.length; i += 2) {
            Object value = namesAndCells[i + 1];
            row.put((String) namesAndCells[i], value instanceof Cell cell ? cell : Cell.text((String) value));
        }
        List<Map<String, Cell>> more = new ArrayList<>(rows);
        if (more.equals(List.of(Map.of()))) {
            more.clear();
        }
        more.add(row);
        return new TemplateCase(name, template, more, word, pdf, refusal);
    }

    /** The lines of the filled body's outline. */
    public TemplateCase prints(String... lines) {
        return new TemplateCase(name, template, rows, String.join("\n", lines) + "\n", pdf, refusal);
    }

    /** What the PDF shows, in reading order. */
    public TemplateCase shows(String... texts) {
        return new TemplateCase(name, template, rows, word, List.of(texts), refusal);
    }

    /** That nothing is printed, for this reason. */
    public TemplateCase isRefused(String reason) {
        return new TemplateCase(name, template, rows, word, pdf, reason);
    }

    ReportValues values() {
        return ReportValues.ofRows(rows);
    }

    @Override
    public String toString() {
        return name;
    }
}
