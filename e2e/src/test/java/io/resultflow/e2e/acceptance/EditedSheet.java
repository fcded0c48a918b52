package io.resultflow.e2e.acceptance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody opens, edits and saves it; its header is the sheet's first row. */
final class EditedSheet {
    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;

    EditedSheet(byte[] content) throws IOException {
        workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
        sheet = workbook.getSheetAt(0);
    }

    List<String> header() {
        DataFormatter formatter = new DataFormatter();
        Row row = sheet.getRow(0);
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(column -> formatter.formatCellValue(row.getCell(column)))
                .toList();
    }

    /** How many rows stand below the header. */
    int rows() {
        return sheet.getLastRowNum();
    }

    /** A cell of the nth row below the header, from 1. */
    Cell cell(int row, String column) {
        return sheet.getRow(row).getCell(header().indexOf(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Types over a cell. Emptied first: of a text that stands in its cell POI would change the saved value only. */
    void type(int row, String column, String value) {
        cell(row, column).setBlank();
        cell(row, column).setCellValue(value);
    }

    String text(int row, String column) {
        return new DataFormatter().formatCellValue(cell(row, column));
    }

    byte[] saved() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
