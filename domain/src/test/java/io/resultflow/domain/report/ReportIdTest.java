package io.resultflow.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resultflow.domain.file.FileId;
import org.junit.jupiter.api.Test;

class ReportIdTest {
    private static final FileId FILE = new FileId("0123456789abcdef01234567");

    @Test
    void the_same_row_of_the_same_file_is_the_same_report() {
        assertThat(ReportId.ofRow(FILE, 7)).isEqualTo(ReportId.ofRow(FILE, 7));
    }

    @Test
    void another_row_or_another_file_is_another_report() {
        assertThat(ReportId.ofRow(FILE, 7))
                .isNotEqualTo(ReportId.ofRow(FILE, 8))
                .isNotEqualTo(ReportId.ofRow(new FileId("0123456789abcdef01234568"), 7));
    }

    @Test
    void what_is_no_id_is_refused_without_being_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportId("Nguyen Van A"))
                .withMessageNotContaining("Nguyen");
    }
}
