package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowOwnerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1 | Nguyễn Văn An | P1 | Nguyễn Văn Ân",
                "P1 | Nguyễn Văn An | P1 | Trần Thị Bình",
                "0012 | Nguyễn Văn An | 12 | Nguyễn Văn An",
                "P-1 | Nguyễn Văn An | p1 | Nguyễn Văn An",
                "'' | Nguyễn Văn An | '' | NGUYEN VAN AN",
                "'' | Nguyễn Văn An | P1 | Nguyễn Văn Anh",
                "P1 | Nguyễn Văn An | '' | Nguyễn Văn An",
                "P1 | '' | '' | Lê Bình",
            })
    void itIsStillTheSameCustomer(String id, String name, String newId, String newName) {
        assertThat(new RowOwner(id, name).mayBecome(new RowOwner(newId, newName)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1 | Nguyễn Văn An | P2 | Nguyễn Văn An",
                "12 | Nguyễn Văn An | 120 | Nguyễn Văn An",
                "'' | Nguyễn Văn An | '' | Trần Thị Bình",
                "P1 | Nguyễn Văn An | '' | Trần Thị Bình",
                "'' | Nguyễn Văn An | '' | ''",
            })
    void itIsAnother(String id, String name, String newId, String newName) {
        assertThat(new RowOwner(id, name).mayBecome(new RowOwner(newId, newName)))
                .isFalse();
    }

    @Test
    void whoseRowItIsStandsUnderTheMappedColumnsWhereverTheyAre() {
        Mapping mapping = new Mapping(Map.of(), "Họ tên", "SĐT", "Mã BN");
        RowOwner owner =
                RowOwner.of(row(7, "0901234567", "Nguyễn An", "P1"), header("SĐT", "Họ tên", "Mã BN"), mapping);

        assertThat(owner).isEqualTo(new RowOwner("P1", "Nguyễn An"));
        assertThat(owner.toString()).doesNotContain("An", "P1");
    }
}
