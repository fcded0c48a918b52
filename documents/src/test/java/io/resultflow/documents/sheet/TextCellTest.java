package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCellTest {
    @ParameterizedTest
    @CsvSource({"0012,0012", "0.10,0.10", "03/11/2026,03/11/2026", "' An ',An", "'=\"0901\"',0901", "=A1,=A1"})
    void aTextStandsAsItIs(String value, String text) {
        assertThat(TextCell.of(value)).isEqualTo(Cell.text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A"})
    void aFormulasErrorIsOne(String value) {
        assertThat(TextCell.of(value)).isEqualTo(new Cell(value, Cell.Kind.ERROR, value));
    }
}
