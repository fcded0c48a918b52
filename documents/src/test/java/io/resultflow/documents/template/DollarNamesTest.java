package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import org.junit.jupiter.api.Test;

class DollarNamesTest {
    @Test
    void a_name_behind_a_dollar_is_a_tag() {
        assertThat(Filled.text(
                        WordFile.ofParagraphs("${ Họ và tên } (${ma}), ${ma|upper}"), "Họ và tên", "Lý", "ma", "a1"))
                .isEqualTo("Lý (a1), A1");
    }

    @Test
    void a_name_broken_over_runs_keeps_the_format_of_its_beginning() {
        String body = paragraph(
                run("Mã: $") + "<w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
                        + run("ma") + run("}.") + run(" ${m") + run("a}"));
        byte[] docx = Filled.docx(WordFile.of(body), "ma", "7");
        assertThat(WordFile.text(docx)).isEqualTo("Mã: 7. 7");
    }

    @Test
    void dollars_that_are_money_or_stand_inside_tags_stay() {
        assertThat(Filled.text(
                        WordFile.ofParagraphs("$5, ${{ gia }}, US$, {{ '${x}' ~ gia }}, {# ${y} #}$ {z}"), "gia", "9"))
                .isEqualTo("$5, $9, US$, ${x}9, $ {z}");
    }

    @Test
    void a_name_without_its_end_is_told_with_its_place() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> Filled.docx(WordFile.ofParagraphs("{{ a }}", "Kính gửi ${ten,"), "a", "A"));
        assertThat(refused.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(ProblemCode.TEMPLATE_TAG_UNCLOSED);
            assertThat(issue.value()).contains("Kính gửi ${ten");
        });
    }

    @Test
    void a_text_box_is_a_paragraph_of_its_own() {
        String box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph(run("${hop}"))
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        assertThat(Filled.text(WordFile.of(paragraph(run("${t") + box + run("en}"))), "hop", "H", "ten", "T"))
                .contains("H")
                .contains("T")
                .doesNotContain("}");
    }
}
