package io.resultflow.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.ReportValues;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SampleValuesTest {
    private static final List<Placeholder> PLACEHOLDERS = List.of(
            new Placeholder("Họ tên", Kind.TEXT, true),
            new Placeholder("Ảnh", Kind.IMAGE, true),
            new Placeholder("Test", Kind.ROW, true));

    @Test
    void aNameWithoutAValueShowsItself() {
        ReportValues values = SampleValues.complete(new ReportValues(Map.of(), List.of()), PLACEHOLDERS);

        assertThat(values.values())
                .containsEntry("Họ tên", Cell.text("«Họ tên»"))
                .doesNotContainKey("Test");
        assertThat(Objects.requireNonNull(values.values().get("Ảnh")).text()).startsWith("data:image/png;base64,");
        assertThat(values.rows()).containsExactly(Map.of("Họ tên", Cell.text("«Họ tên»"), "Test", Cell.text("«Test»")));
    }

    @Test
    void whatIsGivenStaysAsItIs() {
        ReportValues given = new ReportValues(
                Map.of("Họ tên", Cell.EMPTY, "more", Cell.text("x")),
                List.of(Map.of("Test", Cell.text("HbA1c")), Map.of("Other", Cell.text("y"))));

        ReportValues values = SampleValues.complete(given, PLACEHOLDERS);

        assertThat(values.values()).contains(entry("Họ tên", Cell.EMPTY), entry("more", Cell.text("x")));
        assertThat(values.rows().get(0)).containsEntry("Test", Cell.text("HbA1c"));
        assertThat(values.rows().get(1)).containsEntry("Test", Cell.text("«Test»"));
    }
}
