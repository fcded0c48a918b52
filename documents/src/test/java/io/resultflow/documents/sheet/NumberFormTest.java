package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | 12.5% | 0.125 | 0.125 | 0.0%",
                "NUMBER | 0012 | 12 | 12 | 0000",
                "NUMBER | 0.10 | 0.1 | 0.1 | 0.00",
                "NUMBER | 1,234.5 | 1234.5 | 1234.5 | #,##0.0",
                "NUMBER | 84901234567 | 84901234567 | 84901234567 | General",
                "DATE | 03/11/2026 | 2026-11-03 | 46329 | dd/mm/yyyy",
                "DATE | 2026-11-03 10:30 | 2026-11-03T10:30 | 46329.4375 | yyyy-mm-dd hh:mm",
                "DATE | 10:30 | 10:30 | 0.4375 | hh:mm"
            })
    void aValueGetsTheFormatThatShowsItAsItWasShown(
            Cell.Kind kind, String text, String raw, double value, String code) {
        assertThat(NumberForm.of(new Cell(text, kind, raw))).contains(new NumberForm(value, code));
    }

    @Test
    void whatNoFormatShowsIsLeftAText() {
        assertThat(NumberForm.of(new Cell("năm Bính Ngọ", Cell.Kind.DATE, "2026-11-03")))
                .isEmpty();
        assertThat(NumberForm.of(new Cell("12 mmol/L", Cell.Kind.NUMBER, "12"))).isEmpty();
        assertThat(NumberForm.value(Cell.text("12"))).isEmpty();
    }
}
