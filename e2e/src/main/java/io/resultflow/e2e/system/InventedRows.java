package io.resultflow.e2e.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The laboratory sample's sheet at any length: its rows again and again, each with an id and a phone of its own. */
public final class InventedRows {
    private static final String ID_COLUMN = "Mã BN";
    private static final String PHONE_COLUMN = "Số điện thoại";

    private InventedRows() {}

    /**
     * Makes a workbook of {@code count} rows.
     *
     * @param sample the laboratory's {@code results.xlsx}
     */
    public static byte[] xlsx(Path sample, int count) throws IOException {
        return xlsx(sample, 0, count);
    }

    /** The rows from index {@code first} on of a longer workbook, as a workbook of their own. */
    public static byte[] xlsx(Path sample, int first, int count) throws IOException {
        try (InputStream in = Files.newInputStream(sample);
                XSSFWorkbook source = new XSSFWorkbook(in);
                SXSSFWorkbook target = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<Row> rows = new ArrayList<>();
            source.getSheetAt(0).forEach(rows::add);
            int header = headerIndex(rows);
            List<Row> people = rows.subList(header + 1, rows.size());
            int idColumn = column(rows.get(header), ID_COLUMN);
            int phoneColumn = column(rows.get(header), PHONE_COLUMN);
            CellStyle date = target.createCellStyle();
            date.setDataFormat(target.createDataFormat().getFormat("dd/mm/yyyy"));
            var sheet = target.createSheet();
            copy(rows.get(header), sheet.createRow(0), date);
            for (int i = 0; i < count; i++) {
                Row row = sheet.createRow(i + 1);
                int person = first + i;
                copy(people.get(person % people.size()), row, date);
                row.createCell(idColumn).setCellValue(String.format("X%06d", person + 1));
                row.createCell(phoneColumn).setCellValue(phone(person));
            }
            target.write(out);
            return out.toByteArray();
        }
    }

    /** The phone of row {@code index} (from 0) as it is typed. */
    public static String phone(int index) {
        return String.format("09%08d", 1_000_000 + index);
    }

    private static int headerIndex(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (column(rows.get(i), ID_COLUMN) >= 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("the sample has no column " + ID_COLUMN);
    }

    private static int column(Row row, String name) {
        DataFormatter formatter = new DataFormatter();
        for (Cell cell : row) {
            if (formatter.formatCellValue(cell).strip().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        return -1;
    }

    private static void copy(Row from, Row to, CellStyle date) {
        for (Cell cell : from) {
            Cell copy = to.createCell(cell.getColumnIndex());
            switch (cell.getCellType()) {
                case NUMERIC -> {
                    copy.setCellValue(cell.getNumericCellValue());
                    if (DateUtil.isCellDateFormatted(cell)) {
                        copy.setCellStyle(date);
                    }
                }
                case BOOLEAN -> copy.setCellValue(cell.getBooleanCellValue());
                default -> copy.setCellValue(cell.getStringCellValue());
            }
        }
    }
}
