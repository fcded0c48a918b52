package io.resultflow.e2e.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A template and a sheet as laboratory staff make them, of invented people. */
final class InventedFiles {
    /** The first customer's row as Excel shows it: a title, an empty line and the header stand above. */
    static final int FIRST_ROW = 4;

    static final List<String> COLUMNS = List.of("Tên khách", "Số nhận tin", "Mã KH", "Glucoze");

    private InventedFiles() {}

    /** A Word file with a header and paragraphs below it. */
    static byte[] template(String header, String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText(header);
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A Word file whose reports cannot stand in one document: it ends with a table. */
    static byte[] templateThatEndsWithATable(String paragraph) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(paragraph);
            document.createTable(1, 1).getRow(0).getCell(0).setText("Hết");
            document.write(out);
            return out.toByteArray();
        }
    }

    /** {@code customers} rows below a title and the header. */
    static byte[] sheet(int customers) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Kết quả");
            sheet.createRow(0).createCell(0).setCellValue("KẾT QUẢ THÁNG 11");
            Row header = sheet.createRow(FIRST_ROW - 2);
            for (int i = 0; i < COLUMNS.size(); i++) {
                header.createCell(i).setCellValue(COLUMNS.get(i));
            }
            for (int i = 0; i < customers; i++) {
                int number = FIRST_ROW + i;
                Row row = sheet.createRow(number - 1);
                row.createCell(0).setCellValue(name(number));
                row.createCell(1).setCellValue("05921000" + (number + 10));
                row.createCell(2).setCellValue(id(number));
                row.createCell(3).setCellValue(4 + number / 100.0);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    static String name(int row) {
        return "Nguyễn Thị Thử " + (char) ('A' + row);
    }

    static String id(int row) {
        return "KH-" + (100 + row);
    }
}
