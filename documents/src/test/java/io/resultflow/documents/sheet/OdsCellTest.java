package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.IntakeSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdsCellTest {
    @TempDir
    Path folder;

    private Cell read(String attributes, String content) {
        return Workbooks.rows(
                        OdsFiles.ofRows(
                                folder.resolve("book.ods"),
                                "<table:table-row><table:table-cell " + attributes + ">" + content
                                        + "</table:table-cell><table:table-cell office:value-type=\"string\">"
                                        + "<text:p>end</text:p></table:table-cell></table:table-row>"),
                        IntakeSpec.of(List.of(), "VN"))
                .get(0)
                .cell(0);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "float      | value         | 5.6000000000000005  | 5.6        | NUMBER  | 5.6",
                "float      | value         | 84901234567         | 8.49E+10   | NUMBER  | 84901234567",
                "float      | value         | 901234567           | 0901234567 | NUMBER  | 901234567",
                "percentage | value         | 0.125               | 12.5%      | NUMBER  | 0.125",
                "currency   | value         | 150000              | 150.000 ₫  | NUMBER  | 150000",
                "date       | date-value    | 2026-11-03          | 03/11/26   | DATE    | 2026-11-03",
                "date       | date-value    | 2026-11-03T08:05:00 | 3/11 08:05 | DATE    | 2026-11-03T08:05",
                "date       | date-value    | 2026-11-03T00:00:00 | 3/11       | DATE    | 2026-11-03",
                "time       | time-value    | PT08H05M00S         | 8:05       | DATE    | 08:05",
                "time       | time-value    | PT36H00M00S         | 36:00      | NUMBER  | 1.5",
                "string     | string-value  | 0012                | 0012       | TEXT    | 0012",
            })
    void aValueKeepsItsTypeAndHowItWasShown(
            String type, String attribute, String value, String shown, Cell.Kind kind, String raw) {
        String attributes = "office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                + "\" calcext:value-type=\"" + type + "\"";

        assertThat(read(attributes, "<text:p>" + shown + "</text:p>")).isEqualTo(new Cell(shown, kind, raw));
    }

    @Test
    void truthIsWrittenAsInEveryOtherFormat() {
        assertThat(read("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>ĐÚNG</text:p>"))
                .isEqualTo(new Cell("TRUE", Cell.Kind.BOOLEAN, "true"));
    }

    @Test
    void aNumberWithoutAFormIsShownByItsDigits() {
        assertThat(read("office:value-type=\"float\" office:value=\"1E3\"", ""))
                .isEqualTo(new Cell("1000", Cell.Kind.NUMBER, "1000"));
    }

    @Test
    void aFormulasErrorIsOneWhicheverProgramSavedIt() {
        Cell error = new Cell("#DIV/0!", Cell.Kind.ERROR, "#DIV/0!");

        assertThat(read(
                        "table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                        "<text:p>#DIV/0!</text:p>"))
                .isEqualTo(error);
        assertThat(read("table:formula=\"of:=1/0\" office:value-type=\"string\"", "<text:p>#DIV/0!</text:p>"))
                .isEqualTo(error);
    }

    @Test
    void linesSpacesAndLinksAreTextAndNotesAreNot() {
        assertThat(read(
                        "office:value-type=\"string\"",
                        "<office:annotation><dc:date>2026-11-03</dc:date><text:p>a note</text:p></office:annotation>"
                                + "<text:p>hai<text:s text:c=\"2\"/><text:span>dòng</text:span>\n  <text:a>x</text:a></text:p>"
                                + "<text:p>😀<text:line-break/>z<text:s text:c=\"2000000000\"/></text:p>"))
                .isEqualTo(Cell.text("hai  dòng x\n😀\nz"));
    }
}
