package io.resultflow.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.Inspection;
import io.resultflow.domain.template.Placeholder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a number is printed in a form that somebody chose. */
class NumberFormsTest {
    private static Inspection inspection(String text) {
        return new TemplateCompiler()
                .compile(WordFile.ofParagraphs(text).bytes())
                .inspection();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{ a }};true",
                "{{ a|default('-') }};true",
                "{{ a|flag(1, 2) }};true",
                "{{ a|upper }};true",
                "{{ a|number('0.0') }};false",
                "{{ a|default('-')|number }};false",
                "{{ a|round(1) }};false",
                "{{ a|date('dd/MM/yyyy') }};false",
                "{% if a > 3 %}x{% endif %};false",
                "{% if a > 3 %}{{ a }}{% endif %};true",
                "{{ a|number('0.0') }} {{ a }};true",
                "{% for r in rows %}{{ r.a }}{% endfor %};true",
                "{% for r in rows %}{{ r.a|number('0') }}{% endfor %};false",
            })
    void a_name_is_printed_as_its_sheet_shows_it_unless_every_place_says_in_which_form(String text, boolean asShown) {
        assertThat(inspection(text).placeholders())
                .extracting(Placeholder::asShown)
                .containsExactly(asShown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ a * 18.02 }}", "{{ a / b }}", "{{ (a + b) }}", "{{ Giá tiền * 2 if a else 0 }}"})
    void a_result_without_a_form_is_a_warning_with_the_filter_to_write(String tag) {
        assertThat(inspection("Kết quả: " + tag).warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ProblemCode.TEMPLATE_NUMBER_UNFORMATTED);
            assertThat(warning.part()).isEqualTo("body");
            assertThat(warning.value()).isEqualTo("Kết quả: " + tag);
            assertThat(warning.args())
                    .containsEntry("tag", tag)
                    .containsEntry("filter", "{{ (" + tag.substring(3, tag.length() - 3) + ")|number('0.00') }}");
        });
    }

    @Test
    void the_suggested_filter_is_no_warning_any_more() {
        Issue warning = inspection("{{ a * 18.02 }}").warnings().get(0);
        assertThat(inspection(String.valueOf(warning.args().get("filter"))).warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ HDL-C }}",
                "{{ Glucose (mmol/L) }}",
                "{{ a ~ ' - ' ~ b }}",
                "{{ (a * 2)|round(1) }}",
                "{% for x in a %}{{ loop.index + 1 }}{{ x }}{% endfor %}",
                "{% if a * 2 > b %}{{ c }}{% endif %}"
            })
    void names_texts_and_counts_are_not_taken_for_reckoning(String text) {
        assertThat(inspection(text).warnings()).isEmpty();
    }
}
