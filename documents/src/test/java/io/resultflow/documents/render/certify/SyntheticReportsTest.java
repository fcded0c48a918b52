package io.resultflow.documents.render.certify;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.template.TemplateCompiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticReportsTest {
    private static final int MORE_THAN_A_PAGE = 4_000;

    private static Optional<List<byte[]>> reports(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return SyntheticReports.of(new TemplateCompiler().compile(out.toByteArray()));
        }
    }

    private static List<String> texts(String... paragraphs) throws IOException {
        List<String> texts = new ArrayList<>();
        for (byte[] docx : reports(paragraphs).orElseThrow()) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                    XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
                texts.add(extractor.getText());
            }
        }
        return texts;
    }

    @Test
    void reports_are_short_usual_and_over_a_page_and_no_two_are_alike() throws IOException {
        List<String> texts = texts("{{ Họ tên }}", "{{ Kết quả | default('chưa có') }}");
        assertThat(texts).hasSize(5).doesNotHaveDuplicates();
        assertThat(texts).filteredOn(text -> text.contains("chưa có")).hasSize(2);
        assertThat(texts).filteredOn(text -> text.length() > MORE_THAN_A_PAGE).hasSize(1);
    }

    @Test
    void the_same_template_gets_the_same_reports_every_time() throws IOException {
        String[] template = {"{{ Họ tên }}", "{{ Ngày | date('dd/MM/yyyy') }}", "{{ Mã | qr(2) }}"};
        assertThat(reports(template).orElseThrow())
                .containsExactlyElementsOf(reports(template).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% if Glucose > 7 %}cao{% else %}thường{% endif %} {{ Họ tên }}",
                "{{ Glucose * 18 }} {{ Họ tên }} {{ Ngày | date('dd/MM/yyyy') }}"
            })
    void a_name_that_is_reckoned_with_is_a_number_and_the_others_stay_texts(String paragraph) throws IOException {
        assertThat(texts(paragraph)).hasSize(5).allMatch(text -> text.contains("Mẫu"));
    }

    @Test
    void a_loop_over_rows_has_many_in_the_long_report() throws IOException {
        List<String> texts = texts("{% for row in rows %}", "{{ row['Xét nghiệm'] }}", "{% endfor %}");
        assertThat(texts).map(text -> text.split("Mẫu", -1).length - 1).containsExactly(3, 1, 60, 3, 1);
    }

    @Test
    void nothing_is_made_up_for_a_template_that_no_value_fits() throws IOException {
        assertThat(reports("{% for món in đơn %}{{ món.tên.dài.quá * 2 }}{% endfor %}"))
                .isEmpty();
    }
}
