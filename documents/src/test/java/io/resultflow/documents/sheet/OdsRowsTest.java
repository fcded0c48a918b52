package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsRowsTest {
    private static final String PHONE = "office:value-type=\"string\"><text:p>0901234567</text:p></table:table-cell>";

    @TempDir
    Path folder;

    private Path write(String rows) {
        return OdsFiles.ofRows(folder.resolve("book.ods"), rows);
    }

    private List<Row> read(String rows) {
        return Workbooks.rows(write(rows), IntakeSpec.of(List.of(), "VN"));
    }

    private static String row(String attribute, String cells) {
        return "<table:table-row " + attribute + ">" + cells + "</table:table-row>";
    }

    private static String text(String attribute, String text) {
        return "<table:table-cell office:value-type=\"string\" " + attribute + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    private static void refused(ProblemCode code, Runnable reading) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void rowsAndCellsThatStandForManyAreCounted() {
        List<Row> rows = read("<table:table-header-rows>" + row("", text("", "a")) + "</table:table-header-rows>"
                + row("table:number-rows-repeated=\"3\"", "<table:table-cell table:number-columns-repeated=\"1024\"/>")
                + row(
                        "table:number-rows-repeated=\"2\"",
                        "<table:table-cell table:number-columns-repeated=\"2\"/>"
                                + text("table:number-columns-repeated=\"2\"", "b"))
                + row("table:number-rows-repeated=\"1048570\"", "<table:table-cell/>"));

        assertThat(rows).extracting(Row::index).containsExactly(1, 5, 6);
        assertThat(rows.get(2).cells()).containsExactly(Cell.EMPTY, Cell.EMPTY, Cell.text("b"), Cell.text("b"));
    }

    @Test
    void whatAMergedCellCoversIsNotRead() {
        assertThat(read(row(
                                "",
                                text("table:number-columns-spanned=\"2\"", "a")
                                        + "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>"
                                        + text("", "c")))
                        .get(0)
                        .cells())
                .containsExactly(Cell.text("a"), Cell.EMPTY, Cell.text("c"));
    }

    @Test
    void aRowThatStandsForMillionsIsRefusedByItsCountAndNotCopied() {
        Path file = write(row("", text("", "Họ tên") + text("", "SĐT"))
                + row("table:number-rows-repeated=\"2000000000\"", text("", "An") + "<table:table-cell " + PHONE));

        refused(ProblemCode.TOO_MANY_ROWS, () -> new SheetIntake().check(file, IntakeSpec.of(List.of(), "VN")));
    }

    @Test
    void aCellThatStandsForThousandsIsRefused() {
        refused(
                ProblemCode.SHEET_TOO_WIDE,
                () -> read(row("", text("table:number-columns-repeated=\"2000000000\"", "a"))));
    }

    @Test
    void countsThatAreNoneAreBroken() {
        for (String count : List.of("0", "-1", "99999999999", "x")) {
            refused(
                    ProblemCode.FILE_BROKEN,
                    () -> read(row("table:number-rows-repeated=\"" + count + "\"", text("", "a"))));
        }
        String most = "table:number-rows-repeated=\"2147483647\"";
        refused(
                ProblemCode.FILE_BROKEN,
                () -> read(row(most, "<table:table-cell/>") + row(most, "<table:table-cell/>")));
    }
}
