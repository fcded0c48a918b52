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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManyDecimalsTest {
    private static List<Issue> found(Placeholder glucose, String... values) {
        SheetCheck check = new SheetCheck(header("Họ tên", "SĐT", "Glucose"), List.of(), Sheets.spec(glucose));
        IntStream.range(0, values.length)
                .forEach(i -> check.accept(row(i + 2, "Nguyễn An " + i, "090123456" + i, values[i])));
        IntakeReport report = check.report();
        assertThat(report.acceptable()).isTrue();
        return report.issues().stream()
                .filter(issue -> issue.code() == ProblemCode.MANY_DECIMALS)
                .toList();
    }

    @Test
    void a_column_is_told_once_with_how_many_cells_the_first_of_them_and_the_filter_to_write() {
        assertThat(found(required("Glucose"), "5.4", "5.300000000001", "6.1", "0.30000000000000004"))
                .extracting(
                        Issue::row,
                        Issue::column,
                        Issue::value,
                        Issue::severity,
                        issue -> issue.args().get("count"),
                        issue -> issue.args().get("filter"))
                .containsExactly(tuple(3, "C", "5.300000000001", Severity.WARNING, "2", "{{ Glucose|number('0.0') }}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5.300000000001;5.25;0.00",
                "5.300000000001;5;0.0",
                "4.999999999999;5;0",
                "3.333333333333;5;0.00",
                "3.333333333333;6,125;0.000",
            })
    void the_filter_keeps_what_the_other_values_have(String odd, String other, String pattern) {
        assertThat(found(required("Glucose"), other, odd))
                .extracting(issue -> issue.args().get("filter"))
                .containsExactly("{{ Glucose|number('" + pattern + "') }}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5,300000000001", "< 0.0000001", "12.3456789%", "-1.00000000002 mmol/L"})
    void texts_are_looked_at_as_well(String text) {
        assertThat(found(required("Glucose"), text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5.4", "0.000125", "1.234.567.890", "10.12.2026 08.30", "1,234,567.891", "0084901234567", "."})
    void what_laboratories_write_is_left_alone(String text) {
        assertThat(found(required("Glucose"), text)).isEmpty();
    }

    @Test
    void what_a_filter_prints_is_nobodys_concern() {
        assertThat(found(new Placeholder("Glucose", Placeholder.Kind.TEXT, true, false), "5.300000000001"))
                .isEmpty();
    }

    @Test
    void a_column_of_a_loop_is_named_as_the_loop_names_it() {
        assertThat(found(new Placeholder("Glucose", Placeholder.Kind.ROW, true), "5.300000000001"))
                .extracting(issue -> issue.args().get("filter"))
                .containsExactly("{{ r.Glucose|number('0.0') }}");
    }
}
