package io.resultflow.documents.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillTest {
    private static CompiledTemplate template(String... paragraphs) {
        return new TemplateCompiler().compile(WordFile.ofParagraphs(paragraphs).bytes());
    }

    private static String filled(String tag, Cell cell) {
        return WordFile.text(template(tag).fill(ReportValues.ofRow(Map.of("a", cell))));
    }

    private static Cell number(String shown, String raw) {
        return new Cell(shown, Cell.Kind.NUMBER, raw);
    }

    @Test
    void a_value_is_nothing_but_text() {
        String nasty = "<b>&amp; \"q\" 'q' ]]> {{ a }} {% if %} {# x #} </w:t> \uD83D\uDE00 \uD835\uDD38";
        assertThat(filled("{{ a }}", Cell.text(nasty))).isEqualTo(nasty.replace("&amp;", "&amp;"));
    }

    @Test
    void line_breaks_and_tabs_become_words_own() {
        assertThat(filled("x{{ a }}y", Cell.text("1\n2\r\n3\r4\t5\u20286"))).isEqualTo("x1/2/3/4>5/6y");
    }

    @Test
    void characters_that_xml_cannot_hold_are_dropped() {
        assertThat(filled("{{ a }}", Cell.text("1\u0000\u0007\u001B2\uFFFE\uD8003")))
                .isEqualTo("123");
    }

    @Test
    void spaces_around_a_value_are_kept() {
        assertThat(WordFile.read(
                        template("{{ a }} {{ a }}").fill(ReportValues.ofRow(Map.of("a", Cell.text("x")))),
                        "word/document.xml"))
                .contains("<w:t xml:space=\"preserve\">x x</w:t>");
    }

    @Test
    void a_number_prints_as_its_sheet_shows_it() {
        assertThat(filled("{{ a }}", number("0.10", "0.1"))).isEqualTo("0.10");
        assertThat(filled("{{ a ~ ' mmol/L' }}", number("0.10", "0.1"))).isEqualTo("0.10 mmol/L");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5.20;5.20;{% if a > 5.2 %}H{% else %}-{% endif %};-",
                "5.20;5.20;{% if a >= 5.2 %}H{% else %}-{% endif %};H",
                "5.20;5.20;{% if a == 5.2 %}H{% else %}-{% endif %};H",
                "5.21;5.21;{% if a > 5.2 %}H{% else %}-{% endif %};H",
                "1,234.5;1234.5;{{ a|number('0.00') }};1234.50",
                "0.25;0.25;{{ a|number('0.0') }};0.3",
                "1234.5;1234.5;{{ a|number('#,##0.0', 'vi') }};1.234,5",
                "0.1;0.1;{{ a + 0.2 }};0.3",
                "10;10;{{ a / 4 }};2.5",
                "0.000000123;0.000000123;{{ a * 1 }};0.000000123",
            })
    void numbers_compare_and_format_as_people_expect(String shown, String raw, String tag, String expected) {
        assertThat(filled(tag, number(shown, raw))).isEqualTo(expected);
    }

    @Test
    void a_result_that_is_no_number_stays_as_it_stands() {
        assertThat(filled("{{ a|number('0.0') }}", Cell.text("<0.1"))).isEqualTo("<0.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12;{{ a is number }};false",
                "12;{% if a is string and a is sequence %}text{% endif %};text",
                "[1] see below;{% if a is string %}text{% endif %};text",
                "[\"bread\", \"ham\"];{{ a is sequence }} {{ a is mapping }} {{ 'ha' in a }} {{ 'ham' in a }};true false false true",
                "[\"bread\", \"ham\"];{{ a }};[\"bread\", \"ham\"]",
                "{\"k\": \"v\"};{{ a is mapping }} {{ a|length }};true 1",
            })
    void what_a_program_wrote_into_a_cell_is_a_list_or_a_record_and_any_other_text_is_a_text(
            String text, String tag, String expected) {
        assertThat(filled(tag, Cell.text(text))).isEqualTo(expected);
    }

    @Test
    void names_and_values_of_what_is_no_record_are_refused_and_an_empty_cell_has_none() {
        String tag = "{% for k, v in a.items() %}{{ k }}{% else %}none{% endfor %}";
        Refused refused = catchThrowableOfType(Refused.class, () -> filled(tag, Cell.text("a text")));

        assertThat(refused.code()).isEqualTo(ProblemCode.FILL_FAILED);
        assertThat(filled(tag, Cell.EMPTY)).isEqualTo("none");
    }

    @Test
    void dates_are_written_by_pattern() {
        Cell date = new Cell("11/3/26", Cell.Kind.DATE, "2026-11-03");
        assertThat(filled("{{ a }}", date)).isEqualTo("11/3/26");
        assertThat(filled("{{ a|date('dd/MM/yyyy') }}", date)).isEqualTo("03/11/2026");
        assertThat(filled("{{ a|date('HH:mm dd/MM') }}", new Cell("x", Cell.Kind.DATE, "2026-11-03T08:05:00")))
                .isEqualTo("08:05 03/11");
        assertThat(filled("{{ a|date('dd/MM/yyyy') }}", Cell.text("3/11/2026"))).isEqualTo("3/11/2026");
    }

    @Test
    void capitals_hold_vietnamese() {
        assertThat(filled("{{ a|upper }}", Cell.text("đặng ngọc ánh"))).isEqualTo("ĐẶNG NGỌC ÁNH");
    }

    @Test
    void a_missing_required_value_is_refused_by_name() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> template("{{ a }} {{ Họ tên }}").fill(ReportValues.ofRow(Map.of("a", Cell.text("x")))));
        assertThat(refused.code()).isEqualTo(ProblemCode.FILL_FAILED);
        assertThat(refused.issues()).extracting("columnName").containsExactly("Họ tên");
    }

    @Test
    void a_blank_in_a_branch_that_is_taken_is_refused_too() {
        CompiledTemplate template = template("{% if a %}{{ b ~ '!' }}{% endif %}{{ c|default('') }}");
        assertThat(WordFile.text(template.fill(ReportValues.ofRow(Map.of())))).isEmpty();
        Refused refused = catchThrowableOfType(
                Refused.class, () -> template.fill(ReportValues.ofRow(Map.of("a", Cell.text("x")))));
        assertThat(refused.code()).isEqualTo(ProblemCode.FILL_FAILED);
    }

    @Test
    void what_a_dictionary_does_not_hold_is_refused_and_what_was_set_to_nothing_is_not() {
        CompiledTemplate words = template("{% set w = {'H': 'High'} %}{{ w[a] }}");
        assertThat(WordFile.text(words.fill(ReportValues.ofRow(Map.of("a", Cell.text("H"))))))
                .isEqualTo("High");
        Refused refused = catchThrowableOfType(
                Refused.class, () -> words.fill(ReportValues.ofRow(Map.of("a", Cell.text("class")))));
        assertThat(refused.code()).isEqualTo(ProblemCode.FILL_FAILED);
        assertThat(filled("{% set m = '' %}{% if a > 5 %}{% set m = '!' %}{% endif %}{{ a }}{{ m }}", number("4", "4")))
                .isEqualTo("4");
    }

    @Test
    void a_default_stands_in_for_an_empty_cell_only() {
        assertThat(filled("[{{ a|default('–') }}]", Cell.EMPTY)).isEqualTo("[–]");
        assertThat(filled("[{{ a|default('–') }}]", number("0", "0"))).isEqualTo("[0]");
        assertThat(filled("[{{ a|default('') }}]", Cell.EMPTY)).isEqualTo("[]");
    }

    @Test
    void the_same_row_gives_the_same_bytes() {
        CompiledTemplate template = template("{{ a }}");
        assertThat(template.fill(ReportValues.ofRow(Map.of("a", Cell.text("x")))))
                .isEqualTo(template.fill(ReportValues.ofRow(Map.of("a", Cell.text("x")))));
    }

    @Test
    void rows_filled_side_by_side_do_not_mix() {
        CompiledTemplate template = template("{{ a }} {% if a %}{{ a|upper }}{% endif %}");
        List<String> texts = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> WordFile.text(template.fill(ReportValues.ofRow(Map.of("a", Cell.text("n" + i))))))
                .toList();
        assertThat(texts)
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(i -> "n" + i + " N" + i)
                        .toList());
    }
}
