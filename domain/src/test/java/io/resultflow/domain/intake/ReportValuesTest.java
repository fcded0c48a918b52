package io.resultflow.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportValuesTest {
    private static final Map<String, Cell> GLUCOSE = Map.of("Tên", Cell.text("Lê Na"), "XN", Cell.text("Glucose"));
    private static final Map<String, Cell> SODIUM = Map.of("Tên", Cell.text("Lê Na"), "XN", Cell.text("Natri"));

    @Test
    void whatIsPrintedOnceComesFromTheFirstRow() {
        ReportValues values = ReportValues.ofRows(List.of(GLUCOSE, SODIUM));
        assertThat(values.values()).isEqualTo(GLUCOSE);
        assertThat(values.rows()).containsExactly(GLUCOSE, SODIUM);
        assertThatIllegalArgumentException().isThrownBy(() -> ReportValues.ofRows(List.of()));
    }

    @Test
    void aReportOfOneRowLoopsOverThatRow() {
        assertThat(ReportValues.ofRow(GLUCOSE).rows()).containsExactly(GLUCOSE);
    }

    @Test
    void aMappingRenamesInEveryRow() {
        Mapping mapping = new Mapping(Map.of("XN", "test", "Tên", ""), "Tên", "SĐT", null);
        ReportValues applied = mapping.apply(ReportValues.ofRows(List.of(GLUCOSE, SODIUM)));
        assertThat(applied.values()).containsEntry("test", Cell.text("Glucose")).doesNotContainKey("Tên");
        assertThat(applied.rows().get(1))
                .containsEntry("test", Cell.text("Natri"))
                .doesNotContainKey("Tên");
    }

    @Test
    void saysNothingOfWhatItHolds() {
        assertThat(ReportValues.ofRow(GLUCOSE).toString()).isEqualTo("ReportValues[rows=1]");
    }
}
