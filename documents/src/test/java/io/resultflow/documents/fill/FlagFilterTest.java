package io.resultflow.documents.fill;

import static io.resultflow.documents.fill.Filling.filled;
import static io.resultflow.documents.fill.Filling.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "7.20;7.2;7.20~↑",
                "3.80;3.8;3.80~↓",
                "5.20;5.2;5.20",
                "3.9;3.9;3.9",
                "6.4;6.4;6.4",
            })
    void a_result_outside_its_range_is_marked_and_prints_as_its_sheet_shows_it(
            String shown, String raw, String printed) {
        assertThat(filled("vi", "{{ a | flag(3.9, 6.4) }}", number(shown, raw)).replace('\u00A0', '~'))
                .isEqualTo(printed);
    }

    @Test
    void a_number_that_is_formatted_is_compared_as_it_prints() {
        assertThat(filled("vi", "{{ a | number('#,##0') | flag(150000, 400000) }}", number("250000")))
                .isEqualTo("250.000");
        assertThat(filled("vi", "{{ a | number('0.0') | flag(3.9, 6.4) }}", number("6.44")))
                .isEqualTo("6,4");
        assertThat(filled("vi", "{{ a | number('0.0') | flag(3.9, 6.4) }}", number("6.45")))
                .isEqualTo("6,5\u00A0↑");
    }

    @Test
    void letters_may_stand_for_arrows() {
        assertThat(filled("en", "{{ a | flag(3.9, 6.4, 'HL') }}", number("7"))).isEqualTo("7\u00A0H");
        assertThat(filled("en", "{{ a | flag(3.9, 6.4, 'HL') }}", number("3"))).isEqualTo("3\u00A0L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<0.01", "Negative", "Âm tính", "++", "5,4,3"})
    void what_is_no_number_prints_unmarked(String typed) {
        assertThat(filled("vi", "{{ a | flag(3.9, 6.4) }}", Cell.text(typed))).isEqualTo(typed);
    }

    @Test
    void bounds_may_come_from_columns() {
        Map<String, Cell> values = Map.of(
                "a", number("7"),
                "Giới hạn dưới", number("3.9"),
                "Giới hạn trên", Cell.text("6,4"),
                "range", Cell.text("3.9 - 6.4 mmol/L"),
                "no_range", Cell.text("Negative"));
        assertThat(text("{{ a | flag(Giới hạn dưới, Giới hạn trên) }}", values)).isEqualTo("7\u00A0↑");
        assertThat(text("{{ a | flag(range) }}", values)).isEqualTo("7\u00A0↑");
        assertThat(text("{{ a | flag(no_range) }}", values)).isEqualTo("7");
    }

    @Test
    void a_bound_may_be_open() {
        assertThat(filled("vi", "{{ a | flag('', 6.4) }}", number("7"))).isEqualTo("7\u00A0↑");
        assertThat(filled("vi", "{{ a | flag(3.9, none) }}", number("7"))).isEqualTo("7");
    }

    @Test
    void a_mark_is_bold_and_coloured_and_the_text_around_it_keeps_its_format() {
        WordFile file = WordFile.of("<w:p><w:r><w:rPr><w:i/><w:color w:val=\"00FF00\"/></w:rPr>"
                + "<w:t>Glucose: {{ a | flag(3.9, 6.4) }} mmol/L</w:t></w:r></w:p>");
        String xml = WordFile.read(
                new TemplateCompiler().compile(file.bytes()).fill(ReportValues.ofRow(Map.of("a", number("7.2")))),
                "word/document.xml");
        String plain = "<w:r><w:rPr><w:i/><w:color w:val=\"00FF00\"/></w:rPr><w:t xml:space=\"preserve\">";
        assertThat(xml)
                .contains(plain
                        + "Glucose: </w:t></w:r><w:r><w:rPr><w:i/><w:b/><w:bCs/><w:color w:val=\"C00000\"/></w:rPr>"
                        + "<w:t xml:space=\"preserve\">7.2\u00A0↑</w:t></w:r>" + plain + " mmol/L</w:t></w:r>");
    }

    @Test
    void a_low_result_has_another_colour() {
        String xml = WordFile.read(
                Filling.docx("vi", "{{ a | flag(3.9, 6.4) }}", Map.of("a", number("1"))), "word/document.xml");
        assertThat(xml).contains("<w:color w:val=\"1F4E9E\"/>").doesNotContain("C00000");
    }

    private static String text(String tag, Map<String, Cell> values) {
        return WordFile.text(Filling.docx("vi", tag, values));
    }
}
