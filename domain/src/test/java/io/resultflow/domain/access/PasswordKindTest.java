package io.resultflow.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordKindTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"05031990", "5/3/1990", " 05.03.1990 ", "5 3 1990", "1990-03-05", "ngày 5 tháng 3 năm 1990"})
    void a_date_is_day_month_and_year_however_it_is_typed(String typed) {
        assertThat(Password.typed(PasswordKind.DATE, typed).plain()).isEqualTo("05031990");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990", "3/1990", "5/3/90", "31/02/1990", "03/15/1990", "", "xin chào"})
    void a_year_alone_or_what_is_no_date_is_none(String typed) {
        assertThat(PasswordKind.date(typed)).isEmpty();
        assertThat(Password.typed(PasswordKind.DATE, typed).plain()).isNotEqualTo("05031990");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B 123-456", "b123456", " B123456", "B.123.456"})
    void what_a_customer_knows_may_be_typed_with_spaces_and_in_any_case(String typed) {
        assertThat(Password.typed(PasswordKind.KNOWN, typed).plain()).isEqualTo("b123456");
    }

    @ParameterizedTest
    @EnumSource
    void a_wire_name_leads_back(PasswordKind kind) {
        assertThat(PasswordKind.ofWireName(kind.wireName())).isEqualTo(kind);
    }
}
