package io.resultflow.documents.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextRowsTest {
    @TempDir
    Path folder;

    private List<Row> read(byte[] bytes) throws IOException {
        return Workbooks.rows(Files.write(folder.resolve("a.csv"), bytes), IntakeSpec.of(List.of(), "VN"));
    }

    private List<Row> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Refused refusal(String text) {
        Refused[] caught = new Refused[1];
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(text)).satisfies(refused -> caught[0] = refused);
        return caught[0];
    }

    @Test
    void rowsAreNumberedAsASpreadsheetProgramShowsThem() throws IOException {
        List<Row> rows = read("Kết quả\r\n\r\nname,note\r\nAn,\"hai\r\ndòng, \"\"x\"\"\"\r\nBo,\r\n,\r\nCu,z");

        assertThat(rows).extracting(Row::index).containsExactly(1, 3, 4, 5, 7);
        assertThat(rows.get(2).cells()).containsExactly(Cell.text("An"), Cell.text("hai\r\ndòng, \"x\""));
    }

    @Test
    void theLineThatTellsTheSeparatorIsNoRow() throws IOException {
        List<Row> rows = read("\ufeffsep=;\r\na,1;b\r\n");

        assertThat(rows).containsExactly(new Row(1, List.of(Cell.text("a,1"), Cell.text("b"))));
    }

    @Test
    void lettersFromVietnameseWindowsAreComposed() throws IOException {
        assertThat(read(TextEncodingTest.vietnamese("Họ tên;SĐT\nNguyễn Thị Mỹ;0901234567\n")))
                .element(1)
                .extracting(row -> row.cell(0).text())
                .isEqualTo("Nguyễn Thị Mỹ");
    }

    @Test
    void aHeaderMayBeginLikeAPicture() throws IOException {
        assertThat(read("BMI,name\n21,An\n")).hasSize(2);
    }

    @Test
    void aQuoteThatNeverEndsIsToldByItsRowInsteadOfSwallowingTheRest() {
        Refused refused = refusal("name,note\nAn,1\nBo,\"2\nCu,3\n");

        assertThat(refused.code()).isEqualTo(ProblemCode.FILE_BROKEN);
        assertThat(refused.issues()).extracting(Issue::row).containsExactly(3);
        assertThat(refusal("name,note\nAn,\"a\" b\n").issues())
                .extracting(Issue::row)
                .containsExactly(2);
    }

    @Test
    void aRowWithoutEndOrWithThousandsOfColumnsIsRefused() {
        assertThat(refusal("\"" + "x".repeat(5 << 20)).code()).isEqualTo(ProblemCode.FILE_BROKEN);
        assertThat(refusal("a" + ",".repeat(SheetRows.MAX_COLUMNS) + "b").code())
                .isEqualTo(ProblemCode.SHEET_TOO_WIDE);
    }

    @Test
    void emptyColumnsBeyondTheWidestSheetDoNotMatter() throws IOException {
        assertThat(read("a" + ",".repeat(9000))).hasSize(1);
    }
}
