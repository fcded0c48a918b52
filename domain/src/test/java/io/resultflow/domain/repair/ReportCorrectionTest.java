package io.resultflow.domain.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Mapping;
import io.resultflow.domain.intake.SavedMapping;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.repair.ReportCorrection.Corrected;
import io.resultflow.domain.repair.ReportCorrection.Standing;
import io.resultflow.domain.report.PhoneNumber;
import io.resultflow.domain.template.Placeholder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportCorrectionTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+84901234567");
    private static final Mapping MAPPING = new Mapping(Map.of("Kết quả", "ket_qua"), "Họ tên", "SĐT", "Mã BN");

    private static Map<String, Cell> row(String result) {
        Map<String, Cell> row = new LinkedHashMap<>();
        row.put("Mã BN", Cell.text("BN1"));
        row.put("Họ tên", Cell.text("Lê Văn Mẫu"));
        row.put("SĐT", Cell.text("0901234567"));
        row.put("Kết quả", Cell.text(result));
        return row;
    }

    private static Standing standing(List<Map<String, Cell>> rows) {
        List<Integer> numbers = rows.size() < 2 ? List.of(7) : List.of(7, 9);
        return new Standing(numbers, rows, "BN1", "Lê Văn Mẫu", PHONE);
    }

    private static IntakeSpec spec(@Nullable String groupBy) {
        return new IntakeSpec(
                List.of(new Placeholder(
                        "ket_qua", groupBy == null ? Placeholder.Kind.TEXT : Placeholder.Kind.ROW, true)),
                Map.of(),
                SavedMapping.NONE,
                null,
                null,
                null,
                groupBy,
                "VN",
                null,
                null,
                false,
                false,
                null);
    }

    private static Corrected corrected(Map<String, Cell> given) {
        return ReportCorrection.of(standing(List.of(row("5.1"))), MAPPING, spec(null), given, List.of());
    }

    private static Refused refused(Map<String, Cell> given) {
        return catchThrowableOfType(Refused.class, () -> corrected(given));
    }

    @Test
    void a_value_is_replaced_by_its_column_or_its_placeholder_and_the_others_stay() {
        for (String name : List.of("Kết quả", "ket_qua")) {
            Corrected corrected = corrected(Map.of(name, Cell.text("6.2")));

            assertThat(corrected.changed()).containsExactly("Kết quả");
            assertThat(corrected.sameRecipient()).isTrue();
            assertThat(corrected.row().values())
                    .containsEntry("Kết quả", Cell.text("6.2"))
                    .containsEntry("Họ tên", Cell.text("Lê Văn Mẫu"));
            assertThat(corrected.row().rowIndex()).isEqualTo(7);
        }
    }

    @Test
    void what_is_wrong_is_told_as_at_upload_all_of_it() {
        Refused refused = refused(Map.of("Kết quả", Cell.EMPTY, "SĐT", Cell.text("12"), "Cột lạ", Cell.text("x")));

        assertThat(refused.code()).isEqualTo(ProblemCode.CORRECTION_HAS_ERRORS);
        assertThat(refused.issues())
                .extracting(Issue::code)
                .containsExactlyInAnyOrder(
                        ProblemCode.MAPPING_COLUMN_UNKNOWN, ProblemCode.VALUE_EMPTY, ProblemCode.PHONE_TOO_SHORT);
    }

    @Test
    void the_same_again_is_no_correction() {
        assertThat(refused(Map.of("Kết quả", Cell.text("5.1"))).code()).isEqualTo(ProblemCode.NOTHING_TO_CORRECT);
        assertThat(refused(Map.of()).code()).isEqualTo(ProblemCode.NOTHING_TO_CORRECT);
    }

    @Test
    void another_phone_id_or_name_is_another_recipient_but_a_spelling_is_not() {
        assertThat(corrected(Map.of("SĐT", Cell.text("0907654321"))).sameRecipient())
                .isFalse();
        assertThat(corrected(Map.of("Mã BN", Cell.text("BN2"))).sameRecipient()).isFalse();
        assertThat(corrected(Map.of("Họ tên", Cell.text("Lê Văn Mậu"))).sameRecipient())
                .isTrue();
        Mapping withoutId = new Mapping(Map.of("Kết quả", "ket_qua"), "Họ tên", "SĐT", null);
        Corrected renamed = ReportCorrection.of(
                standing(List.of(row("5.1"))),
                withoutId,
                spec(null),
                Map.of("Họ tên", Cell.text("Trần Thị Khác")),
                List.of());
        assertThat(renamed.sameRecipient()).isFalse();
    }

    @Test
    void a_phone_that_a_resend_changed_stays_until_it_is_named() {
        PhoneNumber newer = new PhoneNumber("+84907654321");
        Standing moved = new Standing(List.of(7), List.of(row("5.1")), "BN1", "Lê Văn Mẫu", newer);

        Corrected value = ReportCorrection.of(moved, MAPPING, spec(null), Map.of("ket_qua", Cell.text("6")), List.of());
        Corrected back =
                ReportCorrection.of(moved, MAPPING, spec(null), Map.of("SĐT", Cell.text("0901234567")), List.of());

        assertThat(value.row().phone()).isEqualTo(newer);
        assertThat(back.row().phone()).isEqualTo(PHONE);
        assertThat(back.changed()).containsExactly("SĐT");
        assertThat(back.sameRecipient()).isFalse();
    }

    @Test
    void each_row_of_a_group_is_corrected_by_itself_and_all_of_them_stay_one_report() {
        Standing group = standing(List.of(row("5.1"), row("7.3")));

        Corrected second = ReportCorrection.of(
                group, MAPPING, spec("Mã BN"), Map.of(), List.of(Map.of(), Map.of("ket_qua", Cell.text("7.9"))));

        assertThat(second.row().rowIndexes()).containsExactly(7, 9);
        assertThat(second.row().reportValues().rows())
                .extracting(cells -> cells.get("Kết quả"))
                .containsExactly(Cell.text("5.1"), Cell.text("7.9"));
        Refused split = catchThrowableOfType(
                Refused.class,
                () -> ReportCorrection.of(
                        group, MAPPING, spec("Mã BN"), Map.of(), List.of(Map.of(), Map.of("Mã BN", Cell.text("BN2")))));
        assertThat(split.issues()).extracting(Issue::code).contains(ProblemCode.GROUP_CHANGED);
    }

    @Test
    void of_a_report_whose_values_were_purged_every_value_must_be_given() {
        Standing bare = standing(List.of());

        assertThat(ReportCorrection.of(bare, MAPPING, spec(null), row("6.2"), List.of())
                        .row()
                        .values())
                .isEqualTo(row("6.2"));
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> ReportCorrection.of(
                                        bare, MAPPING, spec(null), Map.of("Kết quả", Cell.text("6")), List.of()))
                        .code())
                .isEqualTo(ProblemCode.COLUMN_MISSING);
    }
}
