package io.resultflow.documents.fill;

import static io.resultflow.documents.fill.Filling.filled;
import static io.resultflow.documents.fill.Filling.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi;1234.5;'#,##0.00';1.234,50",
                "en;1234.5;'#,##0.00';1,234.50",
                "en;0.25;'0.0';0.3",
                "vi;5.300000000001;'0.0';5,3",
                "de;1234567.891;'#,##0.0';1.234.567,9",
                "en;0.125;'0.0%';12.5%",
                "en;-0.04;'0.0';-0.0",
                "en;123456789012345678;'0';123456789012345678",
            })
    void numbers_are_written_as_the_templates_language_writes_them(
            String language, String raw, String pattern, String printed) {
        assertThat(filled(language, "{{ a | number('" + pattern + "') }}", number(raw)))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi;5,4;5,40",
                "vi;1.250,5;1250,50",
                "vi;1.005;1,01",
                "vi;5.4;5,40",
                "en;1,250;1250.00",
                "en;1,250.5;1250.50",
                "en;-3;-3.00",
                "en;1 250;1250.00",
                "en;5,4;5,4",
                "vi;1,2,3;1,2,3",
                "vi;1.250.5;1.250.5",
                "vi;<0.1;<0.1",
                "vi;âm tính;âm tính",
                "vi;12 mmol/L;12 mmol/L",
                "vi;NaN;NaN",
            })
    void a_text_that_is_a_number_is_read_and_any_other_stays_as_it_is(String language, String typed, String printed) {
        assertThat(filled(language, "{{ a | number('0.00') }}", Cell.text(typed)))
                .isEqualTo(printed);
    }

    @Test
    void without_a_language_a_number_is_written_as_its_pattern() {
        assertThat(filled(null, "{{ a | number('#,##0.0') }}", number("1234.5")))
                .isEqualTo("1,234.5");
        assertThat(filled(null, "{{ a | number('0.0') }}", Cell.text("5,4"))).isEqualTo("5.4");
    }

    @ParameterizedTest
    @CsvSource({"en,1.5", "vi,'1,5'", "de-CH,1.5"})
    void one_use_may_have_a_language_of_its_own(String asked, String printed) {
        assertThat(filled("fr", "{{ a | number('0.0', '" + asked + "') }}", number("1.5")))
                .isEqualTo(printed);
    }
}
