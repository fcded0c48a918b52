package io.resultflow.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.report.PhoneNumber;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalityTest {
    private static CheckedRow row(String mark) {
        return new CheckedRow(
                2, "1", "Lê Văn Mẫu", new PhoneNumber("+84901234567"), Map.of("Nguy kịch", Cell.text(mark)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1", "TRUE", "có", "CAO", "Nguy kịch"})
    void whatever_is_written_there_is_a_yes(String mark) {
        assertThat(Criticality.of(row(mark), "Nguy kịch")).isTrue();
        assertThat(Criticality.of(row(mark), "nguy kich"))
                .as("however the column is written")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "Không", "no", "FALSE", "-"})
    void but_for_the_words_for_no(String mark) {
        assertThat(Criticality.of(row(mark), "Nguy kịch")).isFalse();
    }

    @Test
    void any_row_of_a_report_marks_it_and_without_a_column_none_does() {
        assertThat(Criticality.of(row("0").with(List.of(row("x"))), "Nguy kịch"))
                .isTrue();
        assertThat(Criticality.of(row("x"), null)).isFalse();
        assertThat(Criticality.of(row("x"), "Another")).isFalse();
    }
}
