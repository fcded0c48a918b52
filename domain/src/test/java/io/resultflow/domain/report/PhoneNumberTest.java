package io.resultflow.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0901234567",
                "901234567",
                "0901 234 567",
                "0901.234.567",
                "(090) 123-4567",
                "84901234567",
                "+84 90 123 45 67",
                "+840901234567",
                "(+84) 901234567",
                "0084901234567",
                "8.4901234567E10",
                "84901234567.0",
                "'0901234567",
                "\u202a+84901234567\u202c",
                "\u00a00901234567"
            })
    void oneNumberIsReadFromAllThatPeopleAndExcelMakeOfIt(String typed) {
        assertThat(PhoneNumber.parse(typed, "VN").e164()).isEqualTo("+84901234567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';PHONE_EMPTY",
                "'  ';PHONE_EMPTY",
                "'\u200b';PHONE_EMPTY",
                "09012345;PHONE_TOO_SHORT",
                "1;PHONE_TOO_SHORT",
                "090123456789012345;PHONE_TOO_LONG",
                "0901234567/0912345678;PHONE_TOO_LONG",
                "0901234567, 0912345678;PHONE_INVALID",
                "O901234567;PHONE_INVALID",
                "0901234567 (mẹ);PHONE_INVALID",
                "không có;PHONE_INVALID",
                "---;PHONE_INVALID",
                "0001234567;PHONE_INVALID",
                "02838221234;PHONE_NOT_MOBILE",
                "19001234;PHONE_NOT_MOBILE",
                "+9991234567890;PHONE_COUNTRY_UNKNOWN",
                "8.49E+10;PHONE_ROUNDED",
                "8.49012E+10;PHONE_ROUNDED",
                "84900000000;PHONE_ROUNDED",
                "'8,49E+10';PHONE_ROUNDED"
            })
    void whatIsWrongIsToldByItsOwnCode(String typed, ProblemCode code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PhoneNumber.parse(typed, "VN"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void aForeignMobileIsReachedByItsCountryCode() {
        assertThat(PhoneNumber.parse("+49 1512 3456789", "VN").e164()).isEqualTo("+4915123456789");
        assertThat(PhoneNumber.parse("(201) 555-0123", "US").e164()).isEqualTo("+12015550123");
    }

    @Test
    void itNeverPrintsItselfWhole() {
        PhoneNumber phone = new PhoneNumber("+84901234567");

        assertThat(phone).hasToString("+84•••••4567");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("0901234567"))
                .withMessageNotContaining("0901234567");
    }
}
