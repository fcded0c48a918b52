package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeFieldsTest {
    private static String mark(String type) {
        return "<w:r><w:rPr><w:noProof/></w:rPr><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String instruction(String text) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
    }

    private static String field(String instruction, String result) {
        return mark("begin") + instruction(instruction) + mark("separate") + result + mark("end");
    }

    private static Refused refused(String paragraph) {
        return catchThrowableOfType(
                Refused.class, () -> Filled.docx(WordFile.of(paragraph(paragraph + run("{{ a }}")))));
    }

    @Test
    void a_field_of_marks_and_runs_is_filled_in_the_format_of_its_display_text() {
        String body = paragraph(run("Kính gửi ")
                + mark("begin")
                + instruction(" MERGEFIELD \"Họ ")
                + instruction("và tên\" \\* MERGEFORMAT ")
                + mark("separate")
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>«Họ_và</w:t></w:r><w:proofErr w:type=\"spellEnd\"/>"
                + run("_tên»")
                + mark("end")
                + run(",")
                + field("MERGEFIELD ma \\* Upper", run("«ma»")));
        byte[] docx = Filled.docx(WordFile.of(body), "Họ và tên", "Vũ", "ma", "b7");
        assertThat(WordFile.text(docx)).isEqualTo("Kính gửi Vũ,B7");
        assertThat(WordFile.read(docx, "word/document.xml"))
                .contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Vũ</w:t>")
                .doesNotContain("fldChar", "instrText", "«");
    }

    @Test
    void a_field_in_one_run_is_filled_too() {
        String body = paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>MERGEFIELD ten</w:instrText>"
                + "<w:fldChar w:fldCharType=\"separate\"/><w:t>«ten»</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>");
        assertThat(Filled.text(WordFile.of(body), "ten", "Vũ")).isEqualTo("Vũ");
    }

    @Test
    void a_field_that_shows_nothing_is_filled_too() {
        String body = paragraph(run("A") + mark("begin") + instruction("MERGEFIELD ten") + mark("end") + run("B"));
        assertThat(Filled.text(WordFile.of(body), "ten", "Vũ")).isEqualTo("AVũB");
    }

    @Test
    void a_simple_field_is_filled_with_its_format_and_filters() {
        String body = paragraph("<w:fldSimple w:instr=\" MERGEFIELD Ngay \\@ &quot;dd/MM/yyyy&quot; \">"
                + "<w:r><w:rPr><w:i/></w:rPr><w:t>«Ngay»</w:t></w:r></w:fldSimple>"
                + "<w:fldSimple w:instr=\"MERGEFIELD Chol \\# 0.0\"/>");
        byte[] docx = new TemplateCompiler()
                .compile(WordFile.of(body).bytes())
                .fill(ReportValues.ofRow(Map.of(
                        "Ngay",
                        new Cell("11/3/26", Cell.Kind.DATE, "2026-11-03"),
                        "Chol",
                        new Cell("5.25", Cell.Kind.NUMBER, "5.25"))));
        assertThat(WordFile.text(docx)).isEqualTo("03/11/20265.3");
        assertThat(WordFile.read(docx, "word/document.xml")).contains("<w:i/>").doesNotContain("fldSimple");
    }

    @Test
    void fields_of_other_kinds_stay_words_own() {
        String body = paragraph(field(" PAGE ", run("1")) + "<w:fldSimple w:instr=\" NUMPAGES \">" + run("1")
                + "</w:fldSimple>" + run("{{ a }}"));
        assertThat(WordFile.read(Filled.docx(WordFile.of(body), "a", "A"), "word/document.xml"))
                .contains("PAGE")
                .contains("NUMPAGES");
    }

    @Test
    void a_merge_field_inside_the_text_of_another_field_is_filled() {
        String inner = field("MERGEFIELD ten", run("«ten»"));
        assertThat(Filled.text(WordFile.of(paragraph(field("HYPERLINK \"https://lab.example\"", inner))), "ten", "Vũ"))
                .contains("Vũ");
    }

    @Test
    void a_merge_field_inside_the_instruction_of_another_is_refused() {
        String nested = mark("begin")
                + instruction("IF ")
                + field("MERGEFIELD x", run("«x»"))
                + instruction(" = \"1\" \"yes\" \"no\"")
                + mark("separate")
                + run("no")
                + mark("end");
        assertThat(refused(nested).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(ProblemCode.TEMPLATE_SYNTAX);
            assertThat(issue.args())
                    .containsEntry("reason", "mergefield_nested")
                    .containsEntry("tag", "MERGEFIELD x");
        });
    }

    @Test
    void what_only_words_own_mail_merge_can_work_out_is_refused() {
        assertThat(refused(field("ADDRESSBLOCK", run("«AddressBlock»"))).issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsExactly("mergefield_other");
        assertThat(refused("<w:fldSimple w:instr=\"MERGEFIELD x \\b y\">" + run("«x»") + "</w:fldSimple>")
                        .issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsExactly("mergefield_switch");
    }
}
