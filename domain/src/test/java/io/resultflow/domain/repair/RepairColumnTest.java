package io.resultflow.domain.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.Column;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.intake.Row;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairColumnTest {
    private static Header header(String... names) {
        return Header.of(new Row(1, Stream.of(names).map(Cell::text).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Row in original file", "Dòng trong tệp gốc", "dong trong tep goc", "ROW_IN_ORIGINAL_FILE"})
    void itsNameIsKnownAgainInEachLanguageAndAfterALossOfMarks(String name) {
        assertThat(RepairColumn.ROW.in(header("SĐT", name))).contains(new Column(1, name));
        assertThat(RepairColumn.names(new Column(1, name))).isTrue();
    }

    @Test
    void aCustomersColumnIsNotOne() {
        assertThat(RepairColumn.ROW.in(header("SĐT", "Dòng"))).isEmpty();
        assertThat(RepairColumn.names(new Column(0, "Dòng"))).isFalse();
        assertThat(RepairColumn.ERRORS.title("vi")).isNotEqualTo(RepairColumn.ERRORS.title("en"));
    }
}
