package io.resultflow.documents.render;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.domain.intake.Cell;
import java.util.Map;

/** Fills a template and makes the PDF of it. */
public final class Renderer {
    private final PdfConverter converter;

    public Renderer(PdfConverter converter) {
        this.converter = converter;
    }

    /**
     * The report of one row.
     *
     * @throws io.resultflow.domain.problem.Refused {@code FILL_FAILED}, see {@link CompiledTemplate#fill}
     * @throws ConversionFailed when no sound PDF came out
     */
    public Rendered render(CompiledTemplate template, Map<String, Cell> values) throws ConversionFailed {
        byte[] docx = template.fill(values);
        byte[] pdf = converter.convert(docx);
        return new Rendered(docx, pdf, 1);
    }
}
