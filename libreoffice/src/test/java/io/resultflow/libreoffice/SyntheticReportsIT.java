package io.resultflow.libreoffice;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.render.Renderer;
import io.resultflow.documents.render.certify.Certificate;
import io.resultflow.documents.render.certify.SyntheticReports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Templates are certified by reports of which nobody had to give the values. */
@Timeout(300)
class SyntheticReportsIT {
    @TempDir
    private Path work;

    @Test
    void a_template_is_certified_by_invented_reports_of_one_and_more_pages() throws Exception {
        CompiledTemplate good = Documents.template(
                "Kính gửi {{ Họ tên }}", "Glucose {{ Glucose | number('0.0') }}", "{{ Ghi chú | default('') }}", "Hết");
        try (OfficeConverter office = OfficeConverter.start(OfficeSettings.of(1, work))) {
            List<byte[]> reports = SyntheticReports.of(good).orElseThrow();
            List<Integer> pages = new ArrayList<>();
            for (byte[] report : reports) {
                pages.add(new Renderer(office).render(report).pages());
            }
            assertThat(pages).contains(1).anyMatch(count -> count > 1);
            assertThat(Certificate.of(reports, office)).isEqualTo(new Certificate(true, ""));
        }
    }
}
