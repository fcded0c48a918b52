package io.resultflow.documents.fill;

import static io.resultflow.documents.fill.Filling.date;
import static io.resultflow.documents.fill.Filling.filled;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi;dd/MM/yyyy;03/11/2026",
                "vi;dd/mm/yyyy;03/11/2026",
                "vi;DD/MM/YYYY;03/11/2026",
                "vi;d/m/yy;3/11/26",
                "vi;dd/MM/yyyy HH:mm;03/11/2026 14:05",
                "vi;dd/mm/yyyy hh:mm:ss;03/11/2026 14:05:09",
                "vi;hh:mm dd/mm;14:05 03/11",
                "en;h:mm AM/PM;2:05 PM",
                "en;mmm d, yyyy;Nov 3, 2026",
                "en;d mmmm yyyy;3 November 2026",
                "vi;d MMMM yyyy;3 tháng 11 2026",
                "vi;dddd, dd/mm/yyyy;Thứ Ba, 03/11/2026",
                "en;ddd dd;Tue 03",
                "vi;ngày dd tháng MM năm yyyy;ngày 03 tháng 11 năm 2026",
                "vi;ddMMyyyy;03112026",
                "vi;yyyy-mm-dd;2026-11-03",
                "vi;mm:ss;05:09",
            })
    void dates_are_written_by_patterns_of_excel_and_of_java(String language, String pattern, String printed) {
        assertThat(filled(language, "{{ a | date('" + pattern + "') }}", date("2026-11-03T14:05:09")))
                .isEqualTo(printed);
    }

    @Test
    void words_may_stand_between_quotes_too() {
        assertThat(filled("en", "{{ a | date(\"'day' d\") }}", date("2026-11-03")))
                .isEqualTo("day 3");
    }

    @Test
    void a_date_without_a_pattern_is_day_month_year() {
        assertThat(filled("vi", "{{ a | date }}", date("2026-11-03"))).isEqualTo("03/11/2026");
    }

    @Test
    void one_use_may_have_a_language_of_its_own() {
        assertThat(filled("vi", "{{ a | date('MMMM yyyy', 'en') }}", date("2026-11-03")))
                .isEqualTo("November 2026");
    }

    @Test
    void a_time_of_day_has_hours() {
        assertThat(filled("vi", "{{ a | date('HH:mm') }}", date("08:05"))).isEqualTo("08:05");
    }

    @Test
    void a_text_that_could_be_two_dates_stays_as_it_is() {
        assertThat(filled("vi", "{{ a | date('dd/MM/yyyy') }}", Cell.text("3/11/2026")))
                .isEqualTo("3/11/2026");
    }
}
