package io.resultflow.documents.template;

import static io.resultflow.documents.template.WordFile.paragraph;
import static io.resultflow.documents.template.WordFile.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateErrorsTest {
    private static Refused refused(WordFile file) {
        return catchThrowableOfType(Refused.class, () -> new TemplateCompiler().compile(file.bytes()));
    }

    @Test
    void a_document_without_tags_is_refused() {
        assertThat(refused(WordFile.ofParagraphs("Hello")).code()).isEqualTo(ProblemCode.TEMPLATE_NO_PLACEHOLDERS);
    }

    @Test
    void every_error_is_told_at_once_with_its_part_and_surroundings() {
        Refused refused = refused(WordFile.ofParagraphs("Họ tên: {{ ten", "Tuổi {{ tuoi|nope }}", "{% if a %}x")
                .header(paragraph(run("Mã }} số"))));
        assertThat(refused.issues())
                .extracting(Issue::code, Issue::part, Issue::value)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                ProblemCode.TEMPLATE_TAG_UNCLOSED, "body", "Họ tên: {{ ten"),
                        org.assertj.core.api.Assertions.tuple(
                                ProblemCode.TEMPLATE_SYNTAX, "body", "Tuổi {{ tuoi|nope }}"),
                        org.assertj.core.api.Assertions.tuple(ProblemCode.TEMPLATE_TAG_UNCLOSED, "body", "{% if a %}x"),
                        org.assertj.core.api.Assertions.tuple(ProblemCode.TEMPLATE_SYNTAX, "header1", "Mã }} số"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{ }};empty",
                "{{ a == }};expression",
                "{{ ''.getClass() }};expression",
                "{{ 'a'|attr('class') }};filter",
                "{{ cycler('a')|upper }}{{ lipsum(1) ~ 'x' }};function",
                "{% include 'file:///etc/passwd' %};tag",
                "{% macro x() %};tag",
                "{% endif %};unopened",
                "{% if a %}{% endfor %};unopened",
                "{% for x in a %}{% for y in a %}{% for z in a %}{% endfor %}{% endfor %}{% endfor %};depth",
                "{% for in %}{% endfor %};expression",
            })
    void what_cannot_be_read_names_its_reason(String text, String reason) {
        assertThat(refused(WordFile.ofParagraphs(text)).issues())
                .anySatisfy(issue -> assertThat(issue.args()).containsEntry("reason", reason));
    }

    @Test
    void a_block_that_crosses_a_table_is_refused() {
        WordFile file = WordFile.of(paragraph(run("{%p if a %}")) + "<w:tbl><w:tr><w:tc>"
                + paragraph(run("{%p endif %}")) + "</w:tc></w:tr></w:tbl>");
        assertThat(refused(file).issues())
                .extracting(issue -> issue.args().get("reason"))
                .containsExactly("crosses");
    }
}
