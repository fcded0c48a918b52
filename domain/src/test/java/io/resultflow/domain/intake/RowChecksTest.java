package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static io.resultflow.domain.intake.Sheets.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.template.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RowChecksTest {
    private static final Mapping MAPPING = new Mapping(Map.of("Đường huyết", "glucose"), "Họ tên", "SĐT", "Mã BN");

    @Test
    void aGoodRowIsHandedOnWithItsValuesByColumn() {
        RowChecks checks =
                RowChecks.under(MAPPING, header("Mã BN", "Họ tên", "SĐT", "Đường huyết"), spec(required("glucose")));

        CheckedRow row = Objects.requireNonNull(checks.check(row(7, "P1", "Nguyễn An", "0901 234 567", "5.4")));

        assertThat(row.rowIndex()).isEqualTo(7);
        assertThat(row.customerId()).isEqualTo("P1");
        assertThat(row.customerName()).isEqualTo("Nguyễn An");
        assertThat(row.phone()).isEqualTo(new PhoneNumber("+84901234567"));
        assertThat(row.values().keySet()).containsExactly("Mã BN", "Họ tên", "SĐT", "Đường huyết");
        assertThat(MAPPING.apply(row.values())).containsEntry("glucose", new Cell("5.4", Cell.Kind.NUMBER, "5.4"));
    }

    @Test
    void withoutAnIdTheRowsNumberServes() {
        Mapping noId = new Mapping(Map.of(), "Họ tên", "SĐT", null);

        CheckedRow row = Objects.requireNonNull(
                RowChecks.under(noId, header("Họ tên", "SĐT"), spec()).check(row(7, "An", "0901234567")));

        assertThat(row.customerId()).isEqualTo("7");
    }

    @Test
    void aBadRowIsNotHandedOn() {
        RowChecks checks =
                RowChecks.under(MAPPING, header("Mã BN", "Họ tên", "SĐT", "Đường huyết"), spec(required("glucose")));

        assertThat(checks.check(row(2, "P1", "Nguyễn An", "0901234567", ""))).isNull();
        assertThat(checks.check(row(3, "P1", "Nguyễn An", "12", "5.4"))).isNull();
        assertThat(checks.check(row(4, "P1", "#N/A", "0901234567", "5.4"))).isNull();
    }

    @Test
    void aCellThatIsNoPictureIsToldWhereOneIsPrinted() {
        Placeholder signature = new Placeholder("glucose", Placeholder.Kind.IMAGE, false);
        RowChecks checks = RowChecks.under(MAPPING, header("Mã BN", "Họ tên", "SĐT", "Đường huyết"), spec(signature));

        assertThat(checks.check(row(2, "P1", "Nguyễn An", "0901234567", "data:image/png;base64,iVBORw0KGgo=")))
                .isNotNull();
        assertThat(checks.check(row(3, "P2", "Nguyễn An", "0901234567", ""))).isNotNull();
        assertThat(checks.check(row(4, "P3", "Nguyễn An", "0901234567", "https://lab.example/sign.png")))
                .isNull();
    }

    @Test
    void aPhoneIsReadFromANumbersDigitsNotFromItsForm() {
        RowChecks checks =
                RowChecks.under(new Mapping(Map.of(), "Họ tên", "SĐT", null), header("Họ tên", "SĐT"), spec());
        Cell excel = new Cell("8.49E+10", Cell.Kind.NUMBER, "84901234567");

        CheckedRow row = Objects.requireNonNull(checks.check(new Row(2, List.of(Cell.text("An"), excel))));

        assertThat(row.phone()).isEqualTo(new PhoneNumber("+84901234567"));
    }

    @Test
    void anotherSheetThanTheOneThatWasMappedIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> RowChecks.under(MAPPING, header("Họ tên", "SĐT"), spec(required("glucose"))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.COLUMN_MISSING));
    }
}
