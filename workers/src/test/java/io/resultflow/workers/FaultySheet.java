package io.resultflow.workers;

import io.resultflow.documents.sheet.FailedRows;
import io.resultflow.documents.sheet.FailedRows.Failure;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.domain.file.FileId;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.store.batch.Batch;
import io.resultflow.store.file.LocalCopy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample's sheet with phones that are none, and its failed rows as somebody corrects them. */
final class FaultySheet {
    private static final String PHONE = "Số điện thoại";

    private FaultySheet() {}

    /** The sample, where the rows of these numbers have phones that are too short. */
    static byte[] of(Path sample, List<Integer> rows) throws IOException {
        return edited(Files.readAllBytes(sample), (row, phone) -> {
            if (rows.contains(row.getRowNum() + 1)) {
                set(phone, "0912");
            }
        });
    }

    /** A stored file of some of a batch's rows, each with a phone that ends in its number in the original. */
    static FileId corrected(EmbeddedLab lab, Batch batch, List<Integer> rows) throws IOException {
        IntakeSpec spec = batch.spec(new TemplateCompiler()
                .compile(lab.store.files().read(batch.templateFileId()))
                .inspection()
                .placeholders());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LocalCopy sheet =
                LocalCopy.of(lab.store.files(), batch.sourceFile().fileId())) {
            FailedRows.write(sheet.path(), spec, "vi", header -> chunk -> chosen(chunk, rows), out);
        }
        byte[] corrected = edited(
                out.toByteArray(), (row, phone) -> set(phone, String.format("09%08d", 30_000_000 + number(row))));
        return lab.store.files().put("corrected.xlsx", "application/vnd.ms-excel", corrected);
    }

    private static Map<Integer, Failure> chosen(List<Row> chunk, List<Integer> rows) {
        Map<Integer, Failure> failed = new HashMap<>();
        chunk.stream()
                .filter(row -> rows.contains(row.index()))
                .forEach(row -> failed.put(row.index(), new Failure(List.of(), Map.of())));
        return failed;
    }

    /** Empty first: of a text that stands in its cell POI would change the saved value only. */
    private static void set(Cell cell, String value) {
        cell.setBlank();
        cell.setCellValue(value);
    }

    private static int number(org.apache.poi.ss.usermodel.Row row) {
        return (int) row.getCell(0).getNumericCellValue();
    }

    /** Hands over each row below the header and its phone. */
    private static byte[] edited(byte[] content, BiConsumer<org.apache.poi.ss.usermodel.Row, Cell> phones)
            throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            int column = -1;
            for (var row : workbook.getSheetAt(0)) {
                if (column >= 0 && row.getCell(column) != null) {
                    phones.accept(row, row.getCell(column));
                }
                for (Cell cell : row) {
                    if (formatter.formatCellValue(cell).strip().equals(PHONE)) {
                        column = cell.getColumnIndex();
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
