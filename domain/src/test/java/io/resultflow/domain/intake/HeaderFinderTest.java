package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static io.resultflow.domain.intake.Sheets.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderFinderTest {
    private final HeaderFinder finder = new HeaderFinder(spec(required("glucose")));

    @Test
    void titlesMayStandAboveTheHeader() {
        Row found = finder.find(List.of(
                row(1, "PHÒNG XÉT NGHIỆM AN BÌNH"),
                row(2, "Ngày", "03/11/2026"),
                row(4, "STT", "Họ và tên", "SĐT", "Glucose"),
                row(5, "1", "Nguyễn Thị Ánh", "0901234567", "5.4")));

        assertThat(found.index()).isEqualTo(4);
    }

    @Test
    void aRowOfDataIsNoHeaderHoweverManyTextsItHas() {
        Row found = finder.find(List.of(
                row(1, "Họ tên", "", "", "Glucose"),
                row(2, "Trần Văn Bảo", "Nam", "Hà Nội", "Âm tính", "Gói A", "Sáng")));

        assertThat(found.index()).isEqualTo(1);
    }

    @Test
    void aSheetThatBeginsWithDataHasNoHeader() {
        refused(ProblemCode.SHEET_NO_HEADER, finder, row(1, "Lê Văn Cường", "0901234567", "5.4"));
    }

    @Test
    void aTitleAloneIsNoHeader() {
        refused(ProblemCode.SHEET_NO_HEADER, finder, row(1, "Kết quả tháng 11"));
    }

    @Test
    void aSheetWithNothingInItIsEmpty() {
        refused(ProblemCode.SHEET_EMPTY, finder);
    }

    @Test
    void theRowThatWasAskedForIsTheHeader() {
        IntakeSpec asked = IntakeSpec.of(List.of(), "VN").at(null, 2);

        assertThat(new HeaderFinder(asked)
                        .find(List.of(row(1, "Họ tên", "SĐT", "Glucose"), row(2, "a", "b")))
                        .index())
                .isEqualTo(2);
        refused(ProblemCode.SHEET_NO_HEADER, new HeaderFinder(asked), row(1, "Họ tên", "SĐT"));
    }

    private static void refused(ProblemCode code, HeaderFinder finder, Row... rows) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> finder.find(List.of(rows)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
