package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.Rendered;
import io.resultflow.documents.render.Renderer;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OfficeConverterIT {
    @TempDir
    private Path work;

    private OfficeConverter start(int processes) {
        return OfficeConverter.start(OfficeSettings.of(processes, work));
    }

    @Test
    void a_filled_template_becomes_a_pdf_with_the_rows_own_values() throws Exception {
        try (OfficeConverter office = start(1)) {
            Rendered rendered = new Renderer(office)
                    .render(
                            Documents.template("Bệnh nhân: {{ Họ và tên }}", "{{ ghi }}", "{{ dấu }}"),
                            ReportValues.ofRow(Map.of(
                                    "Họ và tên", Cell.text("Nguyễn Thị Hường Ỷ Ỗ ẫ ữ ợ đ"),
                                    "ghi", Cell.text("a<b & c>d \"q\" {{ x }}\ndòng hai"),
                                    "dấu", Cell.text("☺ \uD83D\uDE00"))));
            assertThat(rendered.pages()).isEqualTo(1);
            assertThat(Documents.text(rendered.pdf()))
                    .contains("Bệnh nhân: Nguyễn Thị Hường Ỷ Ỗ ẫ ữ ợ đ")
                    .contains("a<b & c>d \"q\" {{ x }}\n")
                    .contains("dòng hai")
                    .contains("\uD83D\uDE00");
            try (PDDocument document = Loader.loadPDF(rendered.pdf())) {
                PDDocumentInformation about = document.getDocumentInformation();
                assertThat(about.getAuthor()).isNull();
                assertThat(about.getTitle()).isNull();
            }
        }
    }

    @Test
    void a_document_that_cannot_be_converted_fails_for_good_and_others_go_on() throws Exception {
        try (OfficeConverter office = start(1)) {
            List<Long> before = office.pids();
            for (byte[] bad : List.of("no docx".getBytes(StandardCharsets.UTF_8), new byte[0])) {
                ConversionFailed failed = catchThrowableOfType(ConversionFailed.class, () -> office.convert(bad));
                assertThat(failed.code()).isEqualTo(ProblemCode.CONVERSION_FAILED);
                assertThat(failed.isTransient()).isFalse();
            }
            assertThat(Documents.text(office.convert(Documents.docx("still here"))))
                    .contains("still here");
            assertThat(office.pids()).isEqualTo(before);
        }
    }
}
