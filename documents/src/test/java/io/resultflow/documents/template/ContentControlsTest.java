package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentControlsTest {
    private static final String PROMPT =
            "<w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Click or tap here to enter text.</w:t></w:r>";
    private static final String SHOWS_PROMPT = "<w:showingPlcHdr/>";

    private static String control(String properties, String content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static String tag(String name) {
        return "<w:tag w:val=\"" + name + "\"/>";
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"100\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    private static String reason(String body) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> Filled.docx(WordFile.of(body + paragraph(run("{{ a }}")))));
        assertThat(refused.issues()).hasSize(1);
        return String.valueOf(refused.issues().get(0).args().get("reason"));
    }

    @Test
    void a_control_in_a_line_prints_its_tags_value_without_words_prompt() {
        String properties =
                "<w:rPr><w:b/></w:rPr><w:alias w:val=\"Tên\"/>" + tag("Họ và tên") + SHOWS_PROMPT + "<w:text/>";
        byte[] docx = Filled.docx(
                WordFile.of(paragraph(run("Kính gửi ") + control(properties, PROMPT) + run("."))), "Họ và tên", "Vũ");
        assertThat(WordFile.text(docx)).isEqualTo("Kính gửi Vũ.");
        assertThat(WordFile.read(docx, "word/document.xml"))
                .contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Vũ</w:t></w:r>")
                .doesNotContain("sdt", "PlaceholderText", "Click");
    }

    @Test
    void text_typed_into_a_control_gives_its_format() {
        String typed = "<w:r><w:rPr><w:i/></w:rPr><w:t>Mẫu</w:t></w:r>" + run(" thử");
        assertThat(WordFile.read(
                        Filled.docx(WordFile.of(paragraph(control(tag("ten"), typed))), "ten", "Vũ"),
                        "word/document.xml"))
                .contains("<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Vũ</w:t>")
                .doesNotContain("Mẫu", "thử");
    }

    @Test
    void a_title_serves_where_there_is_no_tag() {
        assertThat(Filled.text(
                        WordFile.of(paragraph(control("<w:alias w:val=\"Ngày sinh\"/>" + tag(""), run("x")))),
                        "Ngày sinh",
                        "1990"))
                .isEqualTo("1990");
    }

    @Test
    void controls_around_paragraphs_cells_and_rows_are_filled() {
        String block = control(
                tag("a"), "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + run("1") + "</w:p>" + paragraph(run("2")));
        String cells = "<w:tbl><w:tr>" + control(tag("b"), cell(paragraph(run("x")))) + cell(paragraph(run("fix")))
                + "</w:tr>" + control(tag("c"), "<w:tr>" + cell(paragraph(run("y"))) + "</w:tr>") + "</w:tbl>";
        byte[] docx = Filled.docx(WordFile.of(block + cells), "a", "A", "b", "B", "c", "C");
        assertThat(WordFile.text(docx)).isEqualTo("A|B|fix|C");
        assertThat(WordFile.read(docx, "word/document.xml")).contains("center").contains("w:tcW");
    }

    @Test
    void a_date_control_writes_its_date_its_own_way() {
        String date = tag("ngay") + "<w:date w:fullDate=\"2020-01-01T00:00:00Z\"><w:dateFormat w:val=\"dd/MM/yyyy\"/>"
                + "<w:lid w:val=\"vi-VN\"/></w:date>";
        byte[] docx = new TemplateCompiler()
                .compile(
                        WordFile.of(paragraph(control(date, run("01/01/2020")))).bytes())
                .fill(ReportValues.ofRow(Map.of("ngay", new Cell("11/3/26", Cell.Kind.DATE, "2026-11-03"))));
        assertThat(WordFile.text(docx)).isEqualTo("03/11/2026");
    }

    @Test
    void a_list_control_prints_the_value() {
        String list = tag("gioi") + "<w:dropDownList><w:listItem w:value=\"Nam\"/></w:dropDownList>";
        assertThat(Filled.text(WordFile.of(paragraph(control(list, run("Chọn")))), "gioi", "Nữ"))
                .isEqualTo("Nữ");
    }

    @Test
    void a_control_with_tags_or_named_controls_inside_is_a_frame() {
        String inner = paragraph(run("A ") + control(tag("ten"), run("x")) + run(" {{ ma }}"));
        assertThat(Filled.text(
                        WordFile.of(control(tag("khung"), paragraph(run("Mã {{ ma }}"))) + control(tag("nhom"), inner)),
                        "ma",
                        "7",
                        "ten",
                        "V"))
                .isEqualTo("Mã 7|A V 7");
    }

    @Test
    void frames_of_foreign_editors_do_not_stand_between_a_condition_and_its_end() {
        String body = paragraph(control(tag("goog_rdk_0"), run("{% if a %}"))
                + run("có")
                + run("{% endif %}")
                + control(tag("goog_rdk_1"), run("giữ")));
        assertThat(Filled.text(WordFile.of(body), "a", "1")).isEqualTo("cógiữ");
    }

    @Test
    void what_word_fills_itself_and_text_without_a_name_stay() {
        String toc = control(
                "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>",
                paragraph(run("Mục lục")));
        String plain = paragraph(control("<w:id w:val=\"5\"/>", run("cố định")));
        String title = paragraph(control(
                "<w:alias w:val=\"Title\"/><w:dataBinding w:xpath=\"/ns1:coreProperties[1]/ns0:title[1]\"/>",
                run("Phiếu")));
        assertThat(Filled.text(WordFile.of(toc + plain + title + paragraph(run("{{ a }}"))), "a", "A"))
                .isEqualTo("Mục lục|cố định|Phiếu|A");
    }

    @Test
    void a_repeating_section_is_a_loop_over_the_rows() {
        String item = "<w:tr>" + cell(paragraph(control(tag("Tên xét nghiệm"), run("x"))))
                + cell(paragraph(run("= ") + control(tag("Kết quả"), run("y")))) + "</w:tr>";
        String items = control("<w15:repeatingSectionItem/>", item) + control("<w15:repeatingSectionItem/>", item);
        String table = "<w:tbl><w:tr>" + cell(paragraph(run("Tên"))) + cell(paragraph(run("Kết quả"))) + "</w:tr>"
                + control(tag("kq") + "<w15:repeatingSection/>", items) + "</w:tbl>";
        CompiledTemplate template = new TemplateCompiler()
                .compile(WordFile.of(table + paragraph(control(tag("Họ tên"), run("z"))))
                        .bytes());
        assertThat(template.inspection().placeholders())
                .containsExactly(
                        new Placeholder("Tên xét nghiệm", Kind.ROW, true),
                        new Placeholder("Kết quả", Kind.ROW, true),
                        new Placeholder("Họ tên", Kind.TEXT, true));
        Map<String, Cell> first =
                Map.of("Họ tên", Cell.text("Vũ"), "Tên xét nghiệm", Cell.text("Glucose"), "Kết quả", Cell.text("5.2"));
        Map<String, Cell> second =
                Map.of("Họ tên", Cell.text("Vũ"), "Tên xét nghiệm", Cell.text("HDL-C"), "Kết quả", Cell.text("1.1"));
        assertThat(WordFile.text(template.fill(new ReportValues(first, List.of(first, second)))))
                .isEqualTo("Tên|Kết quả|Glucose|= 5.2|HDL-C|= 1.1|Vũ");
    }

    @Test
    void what_cannot_be_filled_is_refused_by_reason() {
        assertThat(reason(paragraph(control(SHOWS_PROMPT, PROMPT)))).isEqualTo("control_unnamed");
        assertThat(reason(paragraph(control(tag("x") + "<w14:checkbox/>", run("☐")))))
                .isEqualTo("control_checkbox");
        assertThat(reason(paragraph(control(tag("x") + "<w:picture/>", run("no picture")))))
                .isEqualTo("control_picture");
        assertThat(reason("<w:tbl>"
                        + control(
                                tag("x"), "<w:tr>" + cell(paragraph(run("1"))) + cell(paragraph(run("2"))) + "</w:tr>")
                        + "</w:tbl>"))
                .isEqualTo("control_level");
    }

    @Test
    void a_name_that_is_no_name_is_told() {
        assertThat(reason(paragraph(control(tag("a|b"), run("x"))))).isEqualTo("filter");
    }
}
