package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdsTablesTest {
    @TempDir
    Path folder;

    private static String table(String name, String style, String text) {
        return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\"><table:table-row>"
                + "<table:table-cell office:value-type=\"string\"><text:p>" + text
                + "</text:p></table:table-cell></table:table-row></table:table>";
    }

    private List<String> read(@Nullable String sheet) {
        Path file = OdsFiles.ofTables(
                folder.resolve("book.ods"),
                "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell>"
                        + "<text:p>old</text:p></table:change-track-table-cell></table:previous>"
                        + "</table:cell-content-change></table:tracked-changes>"
                        + table("Danh mục", "ta2", "hidden")
                        + table("Tháng 11", "ta1", "first")
                        + table("Tháng 12", "ta1", "second"));
        return Workbooks.rows(file, IntakeSpec.of(List.of(), "VN").at(sheet, null)).stream()
                .map(row -> row.cell(0).text())
                .toList();
    }

    @Test
    void hiddenSheetsArePassedOverUnlessAskedFor() {
        assertThat(read(null)).containsExactly("first");
        assertThat(read("tháng 12")).containsExactly("second");
        assertThat(read("Danh mục")).containsExactly("hidden");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("Tháng 13"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ProblemCode.SHEET_NOT_FOUND));
    }
}
