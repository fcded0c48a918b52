package io.resultflow.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleTest {
    private final Sample two = new Sample(
            Path.of("sheet"),
            Path.of("template"),
            Map.of("BN-1", List.of("BN-1", "Lê Ngọc", "5.4"), "BN-2", List.of("BN-2")));

    @Test
    void a_report_is_whole_when_all_values_of_its_row_are_there_wherever_lines_break() {
        assertThat(two.isWhole("BN-1", "Mã: BN-1\nLê\nNgọc\u00a0 glucose 5.4 mmol/L"))
                .isTrue();
    }

    @Test
    void a_report_without_one_value_or_with_another_customer_is_not() {
        assertThat(two.isWhole("BN-1", "BN-1 Lê Ngọc 5.5")).isFalse();
        assertThat(two.isWhole("BN-1", "BN-1 Lê Ngọc 5.4 BN-2")).isFalse();
    }

    @Test
    void the_laboratory_has_thirty_customers_and_values_for_each() throws IOException {
        Sample lab = Sample.lab(Path.of(".."));
        assertThat(lab.expected())
                .hasSize(30)
                .allSatisfy((id, values) -> assertThat(values).contains(id));
    }

    @Test
    void link_and_password_are_found_in_a_text() {
        TextMessage text =
                TextMessage.of("+84590000101", "LAB: http://localhost:8080/r/Ab_12-345678 Mat khau: 012345.");
        assertThat(text.link()).isEqualTo("http://localhost:8080/r/Ab_12-345678");
        assertThat(text.password()).isEqualTo("012345");
        assertThatThrownBy(() -> TextMessage.of("+84590000101", "no link 123456"))
                .isInstanceOf(DemoFailure.class);
    }
}
