package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupedRowsTest {
    private static final Header HEADER = header("Mã BN", "Họ tên", "SĐT", "Ngày", "Xét nghiệm", "Kết quả");
    private static final Placeholder DATE = required("Ngày");
    private static final Placeholder TEST = new Placeholder("Xét nghiệm", Placeholder.Kind.ROW, true);
    private static final Placeholder RESULT = new Placeholder("Kết quả", Placeholder.Kind.ROW, true);

    private static IntakeSpec spec(boolean skip, @Nullable String groupBy, Placeholder... placeholders) {
        return new IntakeSpec(
                List.of(placeholders),
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                groupBy,
                "VN",
                null,
                null,
                skip,
                false,
                null);
    }

    private static IntakeReport check(IntakeSpec spec, Row... rows) {
        SheetCheck check = new SheetCheck(HEADER, List.of(rows), spec);
        List.of(rows).forEach(check::accept);
        return check.report();
    }

    private static IntakeReport check(boolean skip, Row... rows) {
        return check(spec(skip, "Mã BN", DATE, TEST, RESULT), rows);
    }

    private static Row an(int index, String test, String result) {
        return row(index, "P1", "Nguyễn An", "0901234567", "3/11", test, result);
    }

    private static Row binh(int index, String test, String result) {
        return row(index, "P2", "Lê Bình", "0912345678", "3/11", test, result);
    }

    @Test
    void rowsOfOneCustomerAreOneReportWhereverTheyStand() {
        IntakeReport report = check(false, an(2, "Glucose", "5.4"), binh(3, "Natri", "140.0"), an(4, "Natri", "141.0"));

        assertThat(report.issues()).isEmpty();
        assertThat(report.acceptable()).isTrue();
        assertThat(report.rowCount()).isEqualTo(3);
        assertThat(report.reportCount()).isEqualTo(2);
    }

    @Test
    void whatIsPrintedInTheLoopIsNeededInEveryRowAndWhatIsPrintedOnceInTheFirst() {
        IntakeReport report = check(
                false,
                an(2, "Glucose", "5.4"),
                row(3, "P1", "Nguyễn An", "0901234567", "", "Natri", ""),
                row(4, "P2", "Lê Bình", "0912345678", "", "Natri", "140.0"));

        assertThat(report.issues())
                .extracting(Issue::row, Issue::column, Issue::code, Issue::severity)
                .containsExactly(
                        tuple(3, "F", ProblemCode.VALUE_EMPTY, Severity.ERROR),
                        tuple(4, "D", ProblemCode.VALUE_EMPTY, Severity.ERROR));
    }

    @Test
    void rowsThatDisagreeOnWhoItIsAreAnErrorAtTheirOwnCells() {
        IntakeReport report = check(
                spec(false, "Phiếu", TEST),
                header("Phiếu", "Mã BN", "Họ tên", "SĐT", "Xét nghiệm"),
                row(5, "A1", "P1", "Nguyễn An", "0901234567", "Glucose"),
                row(6, "A1", "P1", "nguyễn an", "0901234567", "Natri"),
                row(7, "A1", "P1", "Nguyễn An", "0912345678", "Kali"),
                row(8, "A1", "P9", "Nguyễn  An", "+84 901 234 567", "Ure"));

        assertThat(report.acceptable()).isFalse();
        assertThat(report.issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .extracting(Issue::row, Issue::column, Issue::value, Issue::code, Issue::args)
                .containsExactly(
                        tuple(
                                6,
                                "C",
                                "nguyễn an",
                                ProblemCode.GROUP_CONFLICT,
                                Map.of("first_row", "5", "group", "Phiếu")),
                        tuple(
                                7,
                                "D",
                                "0912345678",
                                ProblemCode.GROUP_CONFLICT,
                                Map.of("first_row", "5", "group", "Phiếu")),
                        tuple(8, "B", "P9", ProblemCode.GROUP_CONFLICT, Map.of("first_row", "5", "group", "Phiếu")));
    }

    private static IntakeReport check(IntakeSpec spec, Header header, Row... rows) {
        SheetCheck check = new SheetCheck(header, List.of(rows), spec);
        List.of(rows).forEach(check::accept);
        return check.report();
    }

    @Test
    void aBlankKeyIsAnErrorThatNoSkippingPassesOver() {
        Row nobodys = row(3, "", "Nguyễn An", "0901234567", "3/11", "Natri", "140.0");
        Row broken = row(4, "#N/A", "Nguyễn An", "0901234567", "3/11", "Natri", "140.0");

        for (boolean skip : new boolean[] {false, true}) {
            IntakeReport report = check(skip, an(2, "Glucose", "5.4"), nobodys, broken);
            assertThat(report.acceptable()).isFalse();
            assertThat(report.issues())
                    .filteredOn(issue -> issue.severity() == Severity.ERROR)
                    .extracting(Issue::row, Issue::column, Issue::code)
                    .containsExactly(tuple(3, "A", ProblemCode.GROUP_KEY_EMPTY), tuple(4, "A", ProblemCode.CELL_ERROR));
        }
    }

    @Test
    void keysThatOnlyLookAlikeAreDifferentCustomersAndComposedLettersAreTheSame() {
        String composed = "Ỷ1";
        IntakeReport report = check(
                false,
                row(2, composed, "Nguyễn An", "0901234567", "3/11", "Glucose", "5.4"),
                row(
                        3,
                        Normalizer.normalize(composed, Normalizer.Form.NFD),
                        "Nguyễn An",
                        "0901234567",
                        "3/11",
                        "K",
                        "4.1"),
                row(4, "ỷ1", "Lê Bình", "0912345678", "3/11", "Glucose", "5.4"),
                row(5, "Y1", "Võ Chi", "0923456789", "3/11", "Glucose", "5.4"));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.reportCount()).isEqualTo(3);
    }

    @Test
    void oneBadRowKeepsTheWholeReportBackAndSaysSo() {
        IntakeReport report = check(
                true, an(2, "Glucose", "5.4"), binh(3, "Natri", "140.0"), an(4, "Natri", ""), an(5, "Kali", "4.0"));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.reportCount()).isEqualTo(1);
        assertThat(report.badRows()).isEqualTo(3);
        assertThat(report.issues())
                .extracting(Issue::row, Issue::value, Issue::code, Issue::args)
                .containsExactly(
                        tuple(null, null, ProblemCode.ROWS_LEFT_OUT, Map.of("rows", "2, 4, 5", "count", "3")),
                        tuple(4, "", ProblemCode.VALUE_EMPTY, Map.of()),
                        tuple(2, "P1", ProblemCode.GROUP_LEFT_OUT, Map.of("rows", "2, 4, 5", "bad_rows", "4")));
    }

    @Test
    void whatThePrintedRowDropsIsTold() {
        IntakeReport report = check(
                false, an(2, "Glucose", "5.4"), row(3, "P1", "Nguyễn An", "0901234567", "4/11", "Natri", "140.0"));

        assertThat(report.acceptable()).isTrue();
        assertThat(report.issues())
                .extracting(Issue::row, Issue::column, Issue::value, Issue::code, Issue::severity)
                .containsExactly(tuple(3, "D", "4/11", ProblemCode.GROUP_VALUE_DIFFERS, Severity.WARNING));
    }

    @Test
    void aTemplateThatLoopsAndASheetThatIsNotGroupedAreToldOfEachOther() {
        IntakeReport notGrouped = check(spec(false, null, TEST, RESULT), an(2, "Glucose", "5.4"));
        IntakeReport notLooped = check(spec(false, "Mã BN", DATE), an(2, "Glucose", "5.4"), an(3, "Natri", "140.0"));

        assertThat(notGrouped.issues())
                .filteredOn(issue -> issue.code() == ProblemCode.ROWS_NOT_GROUPED)
                .extracting(Issue::severity, Issue::args)
                .containsExactly(tuple(Severity.NOTE, Map.of("suggestion", "Mã BN")));
        assertThat(notLooped.issues().get(0).code()).isEqualTo(ProblemCode.ROWS_NOT_LOOPED);
    }

    @Test
    void customersWhoShareAPhoneAreANoteOnceEachAndTheirRowsNoDuplicates() {
        IntakeReport report = check(
                false,
                an(2, "Glucose", "5.4"),
                an(3, "Natri", "140.0"),
                row(4, "P2", "Nguyễn Mẹ", "0901234567", "3/11", "Glucose", "5.4"),
                row(5, "P2", "Nguyễn Mẹ", "0901234567", "3/11", "Natri", "140.0"));

        assertThat(report.issues())
                .extracting(Issue::row, Issue::code, Issue::severity)
                .containsExactly(tuple(4, ProblemCode.PHONE_SHARED, Severity.NOTE));
    }

    @Test
    void anUnknownColumnToGroupByIsToldAndNothingIsMade() {
        IntakeReport report = check(spec(true, "Mã hồ sơ XYZ", TEST), an(2, "Glucose", "5.4"));

        assertThat(report.acceptable()).isFalse();
        assertThat(report.issues())
                .extracting(Issue::code, Issue::columnName, Issue::args)
                .contains(tuple(ProblemCode.MAPPING_COLUMN_UNKNOWN, "Mã hồ sơ XYZ", Map.of("role", "group")));
    }

    @Test
    void theRowsThatMayBeSentAreKnownAtTheEndInTheOrderOfTheirFirstRows() {
        RowChecks checks = RowChecks.under(
                new Mapping(Map.of(), "Họ tên", "SĐT", "Mã BN"), HEADER, spec(true, "Mã BN", DATE, TEST, RESULT));
        List<CheckedRow> good = new ArrayList<>();
        for (Row row : List.of(
                an(2, "Glucose", "5.4"), binh(3, "Natri", "140.0"), an(4, "Natri", "141.0"), binh(5, "Kali", "4.0"))) {
            good.add(Objects.requireNonNull(checks.check(row)));
        }
        checks.check(row(6, "P3", "Võ Chi", "0923456789", "3/11", "Kali", ""));
        checks.check(row(7, "P3", "Võ Chi", "0923456789", "3/11", "Natri", "139.0"));

        assertThat(checks.grouped()).containsExactly(List.of(2, 4), List.of(3, 5));
        CheckedRow first = good.get(0).with(List.of(good.get(2)));
        assertThat(first.rowIndexes()).containsExactly(2, 4);
        assertThat(first.reportValues().rows()).hasSize(2);
        assertThat(first + first.further().toString()).doesNotContain("Nguyễn", "0901");
    }
}
