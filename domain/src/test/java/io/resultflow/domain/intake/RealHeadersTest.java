package io.resultflow.domain.intake;

import static io.resultflow.domain.intake.Sheets.header;
import static io.resultflow.domain.intake.Sheets.required;
import static io.resultflow.domain.intake.Sheets.row;
import static io.resultflow.domain.intake.Sheets.spec;
import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as laboratories, clinics, schools and shops write them. */
class RealHeadersTest {
    private static String[] names(String header) {
        return Arrays.stream(header.split(";")).map(String::strip).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STT; Mã BN; Họ và tên; Năm sinh; SĐT; Glucose                     | Họ và tên | SĐT | Mã BN",
                "Mã bệnh nhân; TÊN BỆNH NHÂN; ĐIỆN THOẠI DI ĐỘNG; BS chỉ định      | TÊN BỆNH NHÂN | ĐIỆN THOẠI DI ĐỘNG | Mã bệnh nhân",
                "PID; Ho va ten; So dien thoai; Ngay sinh                          | Ho va ten | So dien thoai | PID",
                "Mã KH; Tên khách hàng; Di động; Ghi chú                           | Tên khách hàng | Di động | Mã KH",
                "Mã hồ sơ; Họ tên (in hoa); Số ĐT; Kết quả                         | Họ tên (in hoa) | Số ĐT | Mã hồ sơ",
                "Họ tên học sinh; Mã học sinh; SĐT phụ huynh; Lớp; Điện thoại      | Họ tên học sinh | Điện thoại | Mã học sinh",
                "PatientID; FullName; MobilePhone; DOB                             | FullName | MobilePhone | PatientID",
                "patient_id; patient_name; phone_number; result                    | patient_name | phone_number | patient_id",
                "MRN; Patient name; Cell; Doctor; Doctor phone                     | Patient name | Cell | MRN",
                "Customer No; Customer name; Telephone; Amount due                 | Customer name | Telephone | Customer No",
                "Student ID; Student name; Class; Mobile                           | Student name | Mobile | Student ID",
                "Khách hàng; Số điện thoại liên hệ; Số tiền                        | Khách hàng | Số điện thoại liên hệ | -",
            })
    void whoGetsWhatIsFoundByTheHeader(String header, String name, String phone, String id) {
        Mapping mapping = Objects.requireNonNull(new MappingDraft(header(names(header)), List.of(), spec()).mapping());

        assertThat(mapping.nameColumn()).isEqualTo(name);
        assertThat(mapping.phoneColumn()).isEqualTo(phone);
        assertThat(mapping.idColumn()).isEqualTo(id.equals("-") ? null : id);
    }

    @Test
    void aPhoneIsFoundByWhatStandsInTheColumnWhenItsHeaderDoesNotSay() {
        Header header = header("Họ tên", "Liên hệ", "Mã");
        List<Row> rows = List.of(row(2, "An", "0901234567", "12"), row(3, "Bình", "+84 912 345 678", "13"));

        assertThat(Objects.requireNonNull(new MappingDraft(header, rows, spec()).mapping())
                        .phoneColumn())
                .isEqualTo("Liên hệ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đường huyết      | duong_huyet      | EXACT OR FOLDED",
                "ĐƯỜNG HUYẾT      | DuongHuyet       | EXACT OR FOLDED",
                "dateOfBirth      | Date of birth    | EXACT OR FOLDED",
                "date_of_birth    | DateOfBirth      | EXACT OR FOLDED",
                "Hồng-cầu         | hongCau          | EXACT OR FOLDED",
                "Glucose (mmol/L) | glucose          | OFFERED",
                "Hemogolbin       | hemoglobin       | OFFERED",
                "Creatinine       | creatinin        | OFFERED",
                "Ngày trả kết qủa | Ngày trả kết quả | EXACT OR FOLDED",
                "Result 1         | Result 2         | NOTHING",
                "LDL              | HDL              | NOTHING",
            })
    void placeholdersMeetColumnsAsPeopleWriteThem(String column, String placeholder, String how) {
        MappingDraft draft = new MappingDraft(header("Họ tên", "SĐT", column), List.of(), spec(required(placeholder)));
        boolean fed = draft.issues().stream().noneMatch(issue -> issue.code() == ProblemCode.PLACEHOLDER_UNMAPPED);
        @Nullable
        String offered = draft.issues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(issue -> issue.args().get("suggestion"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);

        assertThat(fed).isEqualTo(how.equals("EXACT OR FOLDED"));
        assertThat(offered).isEqualTo(how.equals("OFFERED") ? column : null);
    }

    @Test
    void whatMayMeanTwoColumnsIsOfferedAndNeverTaken() {
        MappingDraft draft = new MappingDraft(
                header("Họ tên", "SĐT", "Bạch cầu (G/L)", "Bạch cầu (%)"), List.of(), spec(required("bach_cau")));

        assertThat(draft.plan().suggestions())
                .filteredOn(suggestion -> suggestion.placeholder().equals("bach_cau"))
                .extracting(MappingSuggestion::column)
                .containsExactly("Bạch cầu (G/L)", "Bạch cầu (%)");
        assertThat(draft.issues()).anyMatch(issue -> issue.code() == ProblemCode.PLACEHOLDER_UNMAPPED);
    }
}
