package io.resultflow.api.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.documents.archive.EntryName;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintNameTest {
    @ParameterizedTest
    @CsvSource({"KH-0017, 00017-KH-0017.pdf", "Mã Đỗ 7, 00017-Ma-Do-7.pdf", "?, 00017.pdf", "a/b, 00017-a-b.pdf"})
    void the_row_comes_first_then_what_a_files_name_can_hold_of_the_id(String id, String name) {
        assertThat(PrintName.of(17, id, 1)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\x", "/root", "a\0b", "..", "a\r\nb", "=1+1", "\u202efdp"})
    void no_id_climbs_out_of_the_folder_or_names_a_drive(String id) {
        assertThat(PrintName.of(2, id, 1)).matches("00002(-[A-Za-z0-9-]+)?\\.pdf");
        assertThat(EntryName.isSafe(PrintName.of(2, id, 1))).isTrue();
    }

    @Test
    void two_rows_never_share_a_name() {
        Set<String> names = new HashSet<>();
        for (int row = 1; row <= 1000; row++) {
            assertThat(names.add(PrintName.of(row, row % 2 == 0 ? "same" : "same-", 1)))
                    .isTrue();
        }
        assertThat(names.add(PrintName.of(7, "same-", 2))).isTrue();
    }
}
