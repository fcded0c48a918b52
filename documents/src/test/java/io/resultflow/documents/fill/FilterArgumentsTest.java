package io.resultflow.documents.fill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterArgumentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|number('0.0')",
                "a|number (\"#,##0\", 'vi')",
                "a|date('dd/mm/yyyy')",
                "a|currency",
                "a|currency('USD')|upper",
                "a|phone('international')",
                "a|flag(1, 2)",
                "(a|rf_need)|flag (b)",
                "a|default('|flag')",
            })
    void what_can_be_used_passes(String expression) {
        assertThat(FilterArguments.areUsable(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|number('#.##0,00')",
                "a|number('0.0', '??')",
                "a|date('??')",
                "a|currency('đồng')",
                "a|phone('short')",
                "a|flag",
                "a|flag()",
                "a|flag|upper",
            })
    void what_would_fail_for_every_row_is_told_at_once(String expression) {
        assertThat(FilterArguments.areUsable(expression)).isFalse();
    }
}
