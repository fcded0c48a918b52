package io.resultflow.documents.fill;

import static io.resultflow.documents.fill.Filling.filled;
import static io.resultflow.documents.fill.Filling.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneFilterTest {
    @ParameterizedTest
    @CsvSource({
        "vi,phone,0901234567,0901 234 567",
        "vi,phone,+84901234567,0901 234 567",
        "vi,phone('international'),0901234567,+84 901 234 567",
        "en,phone,0901.234.567,0901 234 567",
        "vi,phone,+44 7911 123456,+44 7911 123456",
        "en-GB,phone,+447911123456,07911 123456",
        "vi,phone,không có,không có",
        "vi,phone,19001234,19001234",
    })
    void a_number_is_written_as_people_write_it(String language, String filter, String typed, String printed) {
        assertThat(filled(language, "{{ a | " + filter + " }}", Cell.text(typed)))
                .isEqualTo(printed);
    }

    @Test
    void what_excel_made_of_a_number_is_undone() {
        assertThat(filled("vi", "{{ a | phone }}", number("8.49E+10", "84901234567")))
                .isEqualTo("0901 234 567");
    }
}
