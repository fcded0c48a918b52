package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tags may stand, and what Word puts between their letters. */
class TextPlacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:proofErr w:type=\"spellStart\"/>",
                "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>",
                "<w:r><w:lastRenderedPageBreak/></w:r>",
                "<w:permStart w:id=\"1\" w:edGrp=\"everyone\"/>",
                "<w:r><w:softHyphen/></w:r>",
                "<w:r><w:rPr><w:lang w:val=\"vi-VN\"/></w:rPr></w:r>",
            })
    void a_tag_goes_on_behind_what_word_puts_into_it(String between) {
        assertThat(Filled.text(WordFile.of(paragraph(run("A {{ h") + between + run("o_ten }} Z"))), "ho_ten", "Vũ"))
                .isEqualTo("A Vũ Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{\u00A0Họ\u00A0và\u00A0tên\u00A0}}",
                "{{ Họ và\u2009tên | default(\u201C\u201D) }}",
                "{{ Họ và tên\u200B }}",
                "{{ Họ và t\u00ADên }}",
                "{{ \u200EHọ và tên\u200F }}",
                "{{ Họ\u2060 và tên }}",
            })
    void spaces_and_letters_that_nobody_sees_do_not_change_a_name(String tag) {
        assertThat(Filled.text(WordFile.ofParagraphs(tag), "Họ và tên", "Vũ")).isEqualTo("Vũ");
    }

    @Test
    void a_tag_may_begin_before_a_link_and_end_in_it() {
        String body = paragraph(run("Mã {{ m") + "<w:hyperlink w:anchor=\"x\">" + run("a }} xem") + "</w:hyperlink>");
        assertThat(Filled.text(WordFile.of(body), "ma", "7")).isEqualTo("Mã 7 xem");
    }

    @Test
    void both_forms_of_a_text_box_are_filled_and_asked_for_once() {
        WordFile file =
                WordFile.of(paragraph(run("A ") + Drawings.textBox(paragraph(run("Mã {{ ma }}"))) + run("{{ b }}")));
        byte[] docx = Filled.docx(file, "ma", "7", "b", "B");
        assertThat(WordFile.read(docx, "word/document.xml").split("Mã 7", -1)).hasSize(3);
        assertThat(new TemplateCompiler().compile(file.bytes()).inspection().placeholders())
                .hasSize(2);
    }

    @Test
    void what_is_wrong_in_both_forms_of_a_text_box_is_told_once() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> Filled.docx(WordFile.of(paragraph(Drawings.textBox(paragraph(run("{{ a|shell }}")))))));
        assertThat(refused.issues()).hasSize(1);
    }

    @Test
    void grouped_shapes_are_filled() {
        String group = Drawings.group(Drawings.shape(paragraph(run("{{ a }}")))
                + Drawings.shape(paragraph(run("{% if b %}{{ b }}{% endif %}"))));
        assertThat(Filled.text(WordFile.of(paragraph(group)), "a", "1", "b", "2"))
                .contains("1|")
                .contains("2|");
    }

    @Test
    void every_header_footer_and_note_is_filled() {
        WordFile file = WordFile.ofParagraphs("{{ a }}");
        for (String name : new String[] {"header1", "header2", "header3", "footer1", "footer2", "footer3"}) {
            file.text(name, name.replaceAll("\\d", ""), paragraph(run("{{ " + name + " }}")));
        }
        file.text("endnotes", "endnotes", "<w:endnote w:id=\"1\">" + paragraph(run("{{ cuối }}")) + "</w:endnote>");
        byte[] docx = Filled.docx(
                file, "a", "A", "header1", "first", "header2", "odd", "header3", "even", "footer1", "1", "footer2", "2",
                "footer3", "3", "cuối", "note");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/header1.xml"))).isEqualTo("first");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/header2.xml"))).isEqualTo("odd");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/header3.xml"))).isEqualTo("even");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/footer3.xml"))).isEqualTo("3");
        assertThat(WordFile.textOf(WordFile.read(docx, "word/endnotes.xml"))).isEqualTo("note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a:t>{{ a }}</a:t>", "<a:p><a:r><a:t>Kết quả {</a:t></a:r><a:r><a:t>{ a }}</a:t></a:r></a:p>"})
    void tags_in_charts_and_smart_art_are_refused_since_nobody_would_fill_them(String text) {
        WordFile file = WordFile.ofParagraphs("{{ a }}")
                .override("word/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
                .part(
                        "word/charts/chart1.xml",
                        "<c:chart xmlns:c=\"c\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                                + text + "</c:chart>");
        Refused refused = catchThrowableOfType(Refused.class, () -> Filled.docx(file, "a", "A"));
        assertThat(refused.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.part()).isEqualTo("chart1");
            assertThat(issue.args()).containsEntry("reason", "place");
        });
    }
}
