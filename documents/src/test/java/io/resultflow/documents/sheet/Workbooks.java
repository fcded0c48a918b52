package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes small workbooks and reads them back. */
final class Workbooks {
    private Workbooks() {}

    static Path write(Path file, Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A workbook of one sheet of texts. */
    static Path ofTexts(Path file, String[]... rows) {
        return write(file, workbook -> {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    cell(sheet, i, j).setCellValue(rows[i][j]);
                }
            }
        });
    }

    /** Changes the text of one part of a file. */
    static void rewrite(Path file, String part, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path path = zip.getPath(part);
            Files.writeString(path, change.apply(Files.readString(path)));
        }
    }

    static Cell cell(Sheet sheet, int row, int column) {
        var found = sheet.getRow(row);
        return (found == null ? sheet.createRow(row) : found).createCell(column);
    }

    static Cell styled(Sheet sheet, int row, int column, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        Cell cell = cell(sheet, row, column);
        cell.setCellStyle(style);
        return cell;
    }

    static List<Row> rows(Path file, IntakeSpec spec) {
        List<Row> read = new ArrayList<>();
        try (SheetRows rows = SheetFile.open(file, spec)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }
}
