package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import org.junit.jupiter.api.Test;

class TrackedChangesTest {
    private static final String BY = " w:id=\"1\" w:author=\"Dr. Jane\" w:date=\"2026-01-05T08:00:00Z\"";

    private static String mark(String name, String content) {
        return "<w:" + name + BY + (content.isEmpty() ? "/>" : ">" + content + "</w:" + name + ">");
    }

    private static String deleted(String text) {
        return mark("del", "<w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r>");
    }

    private static String filled(String body) {
        return Filled.text(WordFile.of(body), "ten", "Vũ");
    }

    @Test
    void what_was_added_is_kept_and_what_was_deleted_is_gone() {
        assertThat(filled(paragraph(
                        run("Kính gửi ") + deleted("{{ ho_ten }}") + mark("ins", run("{{ t")) + run("en }}"))))
                .isEqualTo("Kính gửi Vũ");
    }

    @Test
    void what_was_moved_stands_where_it_was_moved_to() {
        String from = "<w:moveFromRangeStart w:id=\"2\" w:name=\"m\"/>" + mark("moveFrom", run("{{ ten }}"))
                + "<w:moveFromRangeEnd w:id=\"2\"/>";
        String to = "<w:moveToRangeStart w:id=\"3\" w:name=\"m\"/>" + mark("moveTo", run("{{ ten }}"))
                + "<w:moveToRangeEnd w:id=\"3\"/>";
        assertThat(filled(paragraph(run("A") + from) + paragraph(run("B ") + to)))
                .isEqualTo("A|B Vũ");
    }

    @Test
    void a_deleted_paragraph_end_joins_two_paragraphs_in_the_format_of_the_second() {
        String first = "<w:p><w:pPr><w:jc w:val=\"center\"/><w:rPr>" + mark("del", "") + "</w:rPr></w:pPr>"
                + run("{{ t") + "</w:p>";
        String second = "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + run("en }}!") + "</w:p>";
        byte[] docx = Filled.docx(WordFile.of(first + second), "ten", "Vũ");
        assertThat(WordFile.text(docx)).isEqualTo("Vũ!");
        assertThat(WordFile.read(docx, "word/document.xml")).contains("right").doesNotContain("center");
    }

    @Test
    void deleted_rows_and_cells_are_gone_and_added_ones_stay() {
        String row = "<w:tr><w:tc>" + paragraph(run("%s")) + "</w:tc></w:tr>";
        String gone =
                "<w:tr><w:trPr>" + mark("del", "") + "</w:trPr><w:tc>" + paragraph(run("gone")) + "</w:tc></w:tr>";
        String added =
                "<w:tr><w:trPr>" + mark("ins", "") + "</w:trPr><w:tc>" + paragraph(run("new")) + "</w:tc></w:tr>";
        String cell = "<w:tr><w:tc><w:tcPr>" + mark("cellDel", "") + "</w:tcPr>" + paragraph(run("cell"))
                + "</w:tc><w:tc>" + paragraph(run("stays")) + "</w:tc></w:tr>";
        assertThat(filled("<w:tbl>" + row.formatted("{{ ten }}") + gone + added + cell + "</w:tbl>"))
                .isEqualTo("Vũ|new|stays");
    }

    @Test
    void a_table_whose_rows_are_all_deleted_is_gone() {
        String gone = "<w:tr><w:trPr>" + mark("del", "") + "</w:trPr><w:tc>" + paragraph(run("x")) + "</w:tc></w:tr>";
        byte[] docx = Filled.docx(WordFile.of("<w:tbl>" + gone + "</w:tbl>" + paragraph(run("{{ ten }}"))), "ten", "V");
        assertThat(WordFile.read(docx, "word/document.xml")).doesNotContain("w:tbl");
    }

    @Test
    void old_formats_and_who_changed_them_do_not_travel() {
        String format = "<w:r><w:rPr><w:b/>" + mark("rPrChange", "<w:rPr><w:i/></w:rPr>")
                + "</w:rPr><w:t>{{ ten }}</w:t></w:r>";
        String properties = "<w:pPr>" + mark("pPrChange", "<w:pPr><w:jc w:val=\"left\"/></w:pPr>") + "</w:pPr>";
        assertThat(WordFile.read(
                        Filled.docx(WordFile.of("<w:p>" + properties + format + "</w:p>"), "ten", "V"),
                        "word/document.xml"))
                .contains("<w:b/>")
                .doesNotContain("<w:i/>", "Change", "Jane");
    }

    @Test
    void a_warning_says_in_which_part_changes_were_accepted() {
        WordFile file = WordFile.of(paragraph(run("{{ ten }}"))).header(paragraph(deleted("x") + run("y")));
        assertThat(new TemplateCompiler().compile(file.bytes()).inspection().warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo(ProblemCode.TEMPLATE_CHANGES_ACCEPTED);
                    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
                    assertThat(warning.part()).isEqualTo("header1");
                });
    }

    @Test
    void a_text_without_changes_gives_no_warning() {
        assertThat(new TemplateCompiler()
                        .compile(WordFile.ofParagraphs("{{ ten }}").bytes())
                        .inspection()
                        .warnings())
                .isEmpty();
    }
}
