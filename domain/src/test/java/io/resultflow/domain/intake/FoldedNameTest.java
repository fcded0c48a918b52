package io.resultflow.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Họ và tên",
                "HoVaTen",
                "HovaTen",
                "ho_va_ten",
                " HỌ VÀ TÊN ",
                "ho-va-ten",
                "Ho\u0323 va\u0300 te\u0302n"
            })
    void theSameNameInAllItsSpellingsIsOne(String spelling) {
        assertThat(FoldedName.of(spelling).value()).isEqualTo("hovaten");
    }

    @Test
    void theVietnameseDIsAD() {
        assertThat(FoldedName.of("Địa chỉ")).isEqualTo(FoldedName.of("dia_chi"));
    }

    @ParameterizedTest
    @CsvSource({"NEU%,NEU#", "Rh+,Rh-", "Kết quả 1,Kết quả 2", "β-hCG,hCG"})
    void signsThatTellColumnsApartStay(String one, String other) {
        assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"HoVaTen,HoTen", "NgaySinh,NgaSinh", "Glucose,Glucos", "DiaChi,DiaCi", "Resutl,Result"})
    void aLetterOrTwoOfAWordAreNear(String one, String other) {
        assertThat(FoldedName.of(one).near(FoldedName.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"KetQua1,KetQua2", "AST,ALT", "WBC,RBC", "FT3,TF3", "Glucose,Creatinin"})
    void otherMeasurementsAreNotNear(String one, String other) {
        assertThat(FoldedName.of(one).near(FoldedName.of(other))).isFalse();
    }

    @Test
    void aUnitInBracketsCanBeLeftAside() {
        assertThat(FoldedName.withoutBrackets("Glucose (mmol/L)")).isEqualTo(FoldedName.of("glucose"));
    }
}
