package io.resultflow.e2e.system;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A laboratory's sheet of any length and width, all invented: who it is, two dates, remarks of their own in every row, and
 * measured values in the forms that instruments write.
 */
public final class WideSheet {
    /** The columns that every such sheet has; the values' columns follow. */
    public static final List<String> PEOPLE =
            List.of("Mã BN", "Họ và tên", "Số điện thoại", "Ngày sinh", "Địa chỉ", "Ngày lấy mẫu", "Ghi chú");

    private static final List<String> FORMS = List.of("0.0", "0.00", "#,##0", "General", "0.0%");
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi"};
    private static final String[] MIDDLES = {"Thị", "Văn", "Đức", "Ngọc", "Minh", "Thanh"};
    private static final String[] GIVEN = {"Hoa", "Bình", "Châu", "Dũng", "Hạnh", "Khôi", "Linh", "Mỹ", "Quân", "Tú"};
    private static final String[] STREETS = {"Lê Lợi", "Trần Hưng Đạo", "Nguyễn Huệ", "Hai Bà Trưng", "Điện Biên Phủ"};
    private static final LocalDate FIRST_DAY = LocalDate.of(1930, 1, 1);
    private static final int DAYS = 35_000;

    private final int columns;
    private final Random random = new Random(7);

    /**
     * @param columns how many, {@link #PEOPLE} included
     */
    public WideSheet(int columns) {
        if (columns <= PEOPLE.size()) {
            throw new IllegalArgumentException("a sheet has more than " + PEOPLE.size() + " columns");
        }
        this.columns = columns;
    }

    /** The header, left to right. */
    public List<String> header() {
        List<String> header = new ArrayList<>(PEOPLE);
        for (int i = PEOPLE.size(); i < columns; i++) {
            header.add("Chỉ số " + (i - PEOPLE.size() + 1));
        }
        return header;
    }

    /** Writes {@code rows} rows as a workbook with a table of shared strings, as Excel does. */
    public void xlsx(Path file, int rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle date = style(book, "dd/mm/yyyy");
            List<CellStyle> forms =
                    FORMS.stream().map(form -> style(book, form)).toList();
            var sheet = book.createSheet("Kết quả");
            Row first = sheet.createRow(0);
            List<String> header = header();
            for (int i = 0; i < columns; i++) {
                first.createCell(i).setCellValue(header.get(i));
            }
            for (int i = 0; i < rows; i++) {
                Row row = sheet.createRow(i + 1);
                Object[] person = person(i);
                for (int column = 0; column < person.length; column++) {
                    if (person[column] instanceof LocalDate day) {
                        row.createCell(column).setCellValue(day);
                        row.getCell(column).setCellStyle(date);
                    } else {
                        row.createCell(column).setCellValue((String) person[column]);
                    }
                }
                for (int column = person.length; column < columns; column++) {
                    row.createCell(column).setCellValue(measured(column));
                    row.getCell(column).setCellStyle(forms.get(column % forms.size()));
                }
            }
            book.write(out);
        }
    }

    /** Writes {@code rows} rows as comma-separated UTF-8. */
    public void csv(Path file, int rows) throws IOException {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", header()) + "\r\n");
            for (int i = 0; i < rows; i++) {
                List<String> row = new ArrayList<>();
                for (Object value : person(i)) {
                    row.add(value instanceof LocalDate date ? day.format(date) : "\"" + value + "\"");
                }
                for (int column = PEOPLE.size(); column < columns; column++) {
                    row.add(String.valueOf(measured(column)));
                }
                out.write(String.join(",", row) + "\r\n");
            }
        }
    }

    private Object[] person(int index) {
        return new Object[] {
            String.format(Locale.ROOT, "BN%06d", index + 1),
            one(FAMILIES) + " " + one(MIDDLES) + " " + one(GIVEN),
            InventedRows.phone(index),
            FIRST_DAY.plusDays(random.nextInt(DAYS)),
            (random.nextInt(900) + 1) + " " + one(STREETS) + ", Quận " + (random.nextInt(12) + 1),
            LocalDate.of(2026, 11, 1 + random.nextInt(28)),
            "Mẫu số " + (index + 1) + ", máy " + (random.nextInt(9) + 1)
        };
    }

    /** Two decimals at most; shares of one where the form is a percentage. */
    private double measured(int column) {
        int drawn = random.nextInt(100_000);
        return FORMS.get(column % FORMS.size()).endsWith("%") ? drawn / 100_000.0 : drawn / 100.0;
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private static CellStyle style(SXSSFWorkbook book, String form) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(form));
        return style;
    }
}
