package io.resultflow.documents.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRangeTest {
    private static final Locale VI = Locale.forLanguageTag("vi");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3.9 - 6.4;3.8;↓",
                "3.9 - 6.4;3.9;",
                "3.9 - 6.4;6.4;",
                "3.9 - 6.4;6.41;↑",
                "3,9–6,4 mmol/L;6.5;↑",
                "(không);1;",
                "3.9-6.4;1;↓",
                "-2 - 2;-3;↓",
                "-2 đến 2;0;",
                "< 5.0;5.0;↑",
                "< 5.0;4.99;",
                "≤ 5;5;",
                "<= 5;5.1;↑",
                "> 60;60;↓",
                "≥60 mL/min;60;",
                "150.000 - 400.000;250;",
                "150 000 - 400 000 /µL;120000;↓",
            })
    void ranges_are_read_as_laboratories_write_them(String range, BigDecimal value, String mark) {
        ReferenceRange read = ReferenceRange.of(range, VI);
        String found = read.isAbove(value) ? "↑" : read.isBelow(value) ? "↓" : null;
        assertThat(found).isEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Negative", "Âm tính", "6.4 - 3.9", "M: 3-5 F: 4-6", "-", "<", "abc - 5"})
    void what_is_no_range_marks_nothing(String text) {
        assertThat(ReferenceRange.of(text, VI)).isEqualTo(ReferenceRange.NONE);
    }

    @Test
    void a_text_made_to_be_slow_is_not() {
        assertThat(ReferenceRange.of("1 ".repeat(20_000) + "x", VI)).isEqualTo(ReferenceRange.NONE);
    }
}
