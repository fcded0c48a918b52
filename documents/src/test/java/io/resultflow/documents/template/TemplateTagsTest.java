package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.template.Placeholder;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTagsTest {
    private static CompiledTemplate compile(WordFile file) {
        return new TemplateCompiler().compile(file.bytes());
    }

    private static String filled(WordFile file, String... namesAndValues) {
        return WordFile.text(compile(file).fill(ReportValues.ofRow(cells(namesAndValues))));
    }

    private static Map<String, Cell> cells(String... namesAndValues) {
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(namesAndValues[i], Cell.text(namesAndValues[i + 1]));
        }
        return cells;
    }

    @Test
    void a_name_is_replaced_by_its_value() {
        assertThat(filled(
                        WordFile.ofParagraphs("Kính gửi {{ ten }},", "Mã {{ma}}."), "ten", "Đặng Thị Ánh", "ma", "007"))
                .isEqualTo("Kính gửi Đặng Thị Ánh,|Mã 007.");
    }

    @Test
    void a_column_header_is_a_name_as_it_stands() {
        assertThat(filled(
                        WordFile.ofParagraphs(
                                "{{ Họ và tên }}; {{Chol. total}}; {{ HDL-C }}; {{ Glucose (mmol/L) }}; {{ 25-OH D }}"),
                        "Họ và tên",
                        "Lý",
                        "Chol. total",
                        "5",
                        "HDL-C",
                        "1.2",
                        "Glucose (mmol/L)",
                        "4.9",
                        "25-OH D",
                        "30"))
                .isEqualTo("Lý; 5; 1.2; 4.9; 30");
    }

    @Test
    void a_name_in_decomposed_letters_is_the_same_name() {
        String decomposed = java.text.Normalizer.normalize("Họ tên", java.text.Normalizer.Form.NFD);
        assertThat(compile(WordFile.ofParagraphs("{{ " + decomposed + " }} {{ Họ  tên }}"))
                        .inspection()
                        .placeholders())
                .containsExactly(new Placeholder("Họ tên", Kind.TEXT, true));
    }

    @Test
    void a_tag_scattered_over_runs_keeps_the_format_of_its_beginning() {
        String body = paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>A {</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                + "<w:r><w:rPr><w:i/></w:rPr><w:t>{ te</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"x\"/>"
                + "<w:r><w:t>n\u00A0}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>} Z</w:t></w:r>");
        byte[] docx = compile(WordFile.of(body)).fill(ReportValues.ofRow(cells("ten", "Vũ")));
        assertThat(WordFile.text(docx)).isEqualTo("A Vũ Z");
        assertThat(WordFile.read(docx, "word/document.xml"))
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">A Vũ</w:t>")
                .contains("bookmarkStart");
    }

    @Test
    void two_tags_in_one_text_and_one_across_are_all_found() {
        assertThat(filled(
                        WordFile.of(paragraph(run("{{a}}-{{b}}-{{") + run("c}}{{d") + run("}}!"))),
                        "a",
                        "1",
                        "b",
                        "2",
                        "c",
                        "3",
                        "d",
                        "4"))
                .isEqualTo("1-2-34!");
    }

    @Test
    void curly_quotes_are_quotes() {
        assertThat(filled(WordFile.ofParagraphs("{{ a|default(‘–’) }} {{ a | default(“x”) }}")))
                .isEqualTo("– x");
    }

    @Test
    void headers_footers_footnotes_tables_and_text_boxes_are_filled() {
        String box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph(run("{{ hop }}"))
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        WordFile file = WordFile.of("<w:tbl><w:tr><w:tc>" + paragraph(run("{{ o }}")) + "</w:tc></w:tr></w:tbl>"
                        + paragraph(run("{{ a") + box + run(" }}")))
                .header(paragraph(run("{{ dau }}")))
                .footer(paragraph(run("{{ cuoi }}")))
                .footnotes(paragraph(run("{{ chu }}")));
        byte[] docx = compile(file)
                .fill(ReportValues.ofRow(cells("hop", "H", "o", "O", "a", "A", "dau", "D", "cuoi", "C", "chu", "N")));
        assertThat(WordFile.text(docx))
                .contains("O")
                .contains("H")
                .contains("A")
                .doesNotContain("{");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/header1.xml"))).isEqualTo("D");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/footer1.xml"))).isEqualTo("C");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/footnotes.xml"))).isEqualTo("N");
    }

    @Test
    void conditions_within_a_paragraph_choose_text() {
        WordFile file = WordFile.ofParagraphs("{% if Giới tính == 'Nữ' %}Bà{% else %}Ông{% endif %} {{ ten }}");
        assertThat(filled(file, "Giới tính", "Nữ", "ten", "An")).isEqualTo("Bà An");
        assertThat(filled(file, "Giới tính", "Nam", "ten", "An")).isEqualTo("Ông An");
    }

    @Test
    void conditions_over_paragraphs_rows_and_cells_take_them_away_whole() {
        WordFile file = WordFile.of(paragraph(run("{%p if ghi %}")) + paragraph(run("Ghi: {{ ghi }}"))
                + paragraph(run("{% endif %}")) + "<w:tbl><w:tr><w:tc>" + paragraph(run("{%tr if x %}"))
                + "</w:tc></w:tr><w:tr><w:tc>" + paragraph(run("x={{ x }}")) + "</w:tc></w:tr><w:tr><w:tc>"
                + paragraph(run("{%tr endif %}")) + "</w:tc></w:tr></w:tbl>" + paragraph(run("{{ ten }}")));
        assertThat(filled(file, "ten", "T")).isEqualTo("T");
        assertThat(filled(file, "ten", "T", "ghi", "G", "x", "5")).isEqualTo("Ghi: G|x=5|T");
    }

    @Test
    void a_loop_goes_over_the_lines_of_a_cell() {
        WordFile file =
                WordFile.ofParagraphs("{%p for dong in Ghi chú %}", "{{ loop.index }}. {{ dong }}", "{%p endfor %}");
        assertThat(filled(file, "Ghi chú", "một\nhai {{ x }}")).isEqualTo("1. một|2. hai {{ x }}");
    }

    @Test
    void what_is_only_asked_or_defaulted_or_conditional_is_not_required() {
        WordFile file = WordFile.ofParagraphs(
                "{{ a }}{{ b|default('') }}{% if c %}{{ d }}{% endif %}{{ 'x' if e else f }}{{ g|upper }}{% for z in h %}{{ z }}{% endfor %}{# note #}");
        assertThat(compile(file).inspection().placeholders())
                .containsExactly(
                        new Placeholder("a", Kind.TEXT, true),
                        new Placeholder("b", Kind.TEXT, false),
                        new Placeholder("c", Kind.CONDITION, false),
                        new Placeholder("d", Kind.TEXT, false),
                        new Placeholder("e", Kind.CONDITION, false),
                        new Placeholder("f", Kind.TEXT, false),
                        new Placeholder("g", Kind.TEXT, true),
                        new Placeholder("h", Kind.LIST, false));
    }

    @Test
    void braces_that_are_no_tag_stay_as_they_are() {
        assertThat(filled(WordFile.ofParagraphs("{ a } {b} 100% {{ c }}"), "c", "C"))
                .isEqualTo("{ a } {b} 100% C");
    }
}
