package io.resultflow.api.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import io.resultflow.domain.template.Placeholder;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValuesJsonTest {
    @Test
    void textsNumbersAndBooleansBecomeCellsAndRowsAreKeptAsTheyAre() {
        ReportValues values = ValuesJson.read(json("""
                {"Họ tên": " An ", "Glucose": 5.20, "Big": 1E+3, "Ok": true, "None": null,
                 "rows": [{"Test": "HbA1c", "KQ": 5.6}, {"Test": "Ure"}]}"""));

        assertThat(values.values())
                .containsExactly(
                        entry("Họ tên", Cell.text("An")),
                        entry("Glucose", new Cell("5.2", Cell.Kind.NUMBER, "5.2")),
                        entry("Big", new Cell("1000", Cell.Kind.NUMBER, "1000")),
                        entry("Ok", new Cell("TRUE", Cell.Kind.BOOLEAN, "TRUE")),
                        entry("None", Cell.EMPTY));
        assertThat(values.rows()).hasSize(2);
        assertThat(values.rows().get(1)).containsOnlyKeys("Test");
    }

    @Test
    void whatIsTooLargeOrOfAnotherKindIsRefused() {
        String large = "{\"a\": \"" + "x".repeat(5 << 20) + "\"}";

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ValuesJson.read(json(large)))
                .extracting(Refused::code)
                .isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ValuesJson.read(json("{\"rows\": [3]}")))
                .satisfies(refused -> assertThat(refused.issues())
                        .extracting(Issue::columnName)
                        .containsExactly("values.rows"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ValuesJson.read(json("{\"a\": 1e999}")));
    }

    @Test
    void namesWithoutAValueOfTheCallersAreTold() {
        List<Placeholder> placeholders = List.of(
                new Placeholder("Họ tên", Placeholder.Kind.TEXT, true),
                new Placeholder("Glucose", Placeholder.Kind.CONDITION, true),
                new Placeholder("Test", Placeholder.Kind.ROW, true));

        List<Issue> told = StandIns.told(
                placeholders, ValuesJson.read(json("{\"Họ tên\": \"An\", \"rows\": [{\"Test\": \"Ure\"}]}")));

        assertThat(told).extracting(Issue::columnName).containsExactly("Glucose");
        assertThat(told).extracting(Issue::severity).containsExactly(Severity.NOTE);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
