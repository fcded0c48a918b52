package io.resultflow.documents.render;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.PdfForm;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Fills a template and makes the PDF of it, row by row. Serves any number of threads. */
public final class Renderer {
    private final PdfConverter converter;

    public Renderer(PdfConverter converter) {
        this.converter = converter;
    }

    /**
     * The report of a row or of the rows of a group, its PDF known to open and to have a page.
     *
     * @throws io.resultflow.domain.problem.Refused {@code FILL_FAILED}, see {@link CompiledTemplate#fill}
     * @throws ConversionFailed when no sound PDF came out
     */
    public Rendered render(CompiledTemplate template, ReportValues values) throws ConversionFailed {
        return render(template.fill(values), template.pdf());
    }

    /**
     * The same for a document that is filled already.
     *
     * @throws ConversionFailed when no sound PDF came out
     */
    public Rendered render(byte[] docx) throws ConversionFailed {
        return render(docx, PdfForm.STANDARD);
    }

    /** The same as another kind of PDF; throws as above. */
    Rendered render(byte[] docx, PdfForm form) throws ConversionFailed {
        byte[] pdf = converter.convert(docx, form);
        return new Rendered(docx, pdf, pages(pdf));
    }

    private static int pages(byte[] pdf) throws ConversionFailed {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            if (pages > 0) {
                return pages;
            }
        } catch (IOException e) {
            throw ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, e);
        }
        throw ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, null);
    }
}
