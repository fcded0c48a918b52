package io.resultflow.documents.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class RendererTest {
    private static final CompiledTemplate TEMPLATE =
            new TemplateCompiler().compile(WordFile.ofParagraphs("{{ a }}").bytes());
    private static final ReportValues ROW = ReportValues.ofRow(Map.of("a", Cell.text("A")));

    private static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_report_carries_its_files_and_its_pages() throws Exception {
        byte[] pdf = pdf(3);
        Rendered rendered = new Renderer(docx -> pdf).render(TEMPLATE, ROW);
        assertThat(rendered.pages()).isEqualTo(3);
        assertThat(rendered.pdf()).isEqualTo(pdf);
        assertThat(WordFile.text(rendered.docx())).isEqualTo("A");
    }

    @Test
    void a_pdf_that_does_not_open_or_has_no_page_is_no_report() throws Exception {
        for (byte[] unsound : new byte[][] {{}, {1, 2, 3}, pdf(0)}) {
            ConversionFailed failed = catchThrowableOfType(
                    ConversionFailed.class, () -> new Renderer(docx -> unsound).render(TEMPLATE, ROW));
            assertThat(failed.code()).isEqualTo(ProblemCode.CONVERSION_FAILED);
            assertThat(failed.isTransient()).isFalse();
            assertThat(failed).hasMessage("conversion_failed");
        }
    }
}
