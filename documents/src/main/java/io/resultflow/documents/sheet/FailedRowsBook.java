package io.resultflow.documents.sheet;

import io.resultflow.documents.sheet.FailedRows.Failure;
import io.resultflow.documents.sheet.FailedRows.Fault;
import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.Column;
import io.resultflow.domain.intake.Header;
import io.resultflow.domain.repair.RepairColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of failed rows as it is written: what stood above the header at the same height, the header, then row after
 * row. Written rows go to a compressed temporary file, which {@link #close} deletes.
 */
final class FailedRowsBook implements AutoCloseable {
    /** Rows held in memory. */
    private static final int WINDOW = 50;
    /** A header further down would fill the screen if it stood still. */
    private static final int HIGHEST_PANE = 8;

    private static final int ROW_WIDTH = 11;
    private static final int ERRORS_WIDTH = 48;
    private static final int USUAL_WIDTH = 16;
    private static final int UNIT = 256;
    private static final int HEADER_LINES = 2;
    private static final float LINE = 15;
    private static final float HIGHEST_ROW = 300;
    private static final int WIDEST = 255;

    private final SheetLook look;
    private final Header header;
    private final String language;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final BookStyles styles;
    private final CellWriter cells;
    private final CellNotes notes;
    private final XSSFCellStyle title;
    private final XSSFCellStyle words;
    private final XSSFCellStyle numbers;
    /** Where each column of the original stands here; below 0 for one that is written anew. */
    private final List<Integer> places = new ArrayList<>();

    /** Of two columns with one name the first counts. */
    private final Map<String, Integer> columns = new HashMap<>();

    private final Map<Integer, String> names = new HashMap<>();
    private int rows;

    FailedRowsBook(SheetLook look, Header header, String language) {
        this.look = look;
        this.header = header;
        this.language = language;
        XSSFWorkbook empty = look.emptyWorkbook();
        styles = new BookStyles(empty);
        title = styles.title();
        words = styles.words();
        numbers = styles.numbers();
        workbook = new SXSSFWorkbook(empty, WINDOW, true);
        sheet = workbook.getSheetAt(0);
        cells = new CellWriter(styles);
        notes = new CellNotes(sheet);
        header.columns().forEach(column -> columns.putIfAbsent(column.name(), column.index()));
        columns.forEach((name, column) -> names.put(column, name));
    }

    int rows() {
        return rows;
    }

    /** A title line. */
    void above(StyledRow row) {
        copy(row, sheet.createRow(row.row().index() - 1));
    }

    void header(StyledRow row) {
        Row target = sheet.createRow(header.row() - 1);
        for (RepairColumn column : RepairColumn.values()) {
            cells.words(target.createCell(column.place()), column.title(language), title);
        }
        target.setHeightInPoints(LINE * HEADER_LINES);
        for (Column column : header.columns()) {
            int place = place(column.index());
            if (place >= 0) {
                name(target.createCell(place), column, row.style(column.index()));
            }
        }
    }

    /** The whole name, also of a column that two rows of the original name together. */
    private void name(org.apache.poi.ss.usermodel.Cell target, Column column, int style) {
        cells.write(target, Cell.text(column.name()), style, false);
        if (style < 0) {
            target.setCellStyle(title);
        }
    }

    void failed(StyledRow row, Failure failure) {
        Row target = sheet.createRow(header.row() + rows);
        rows++;
        org.apache.poi.ss.usermodel.Cell number = target.createCell(RepairColumn.ROW.place());
        number.setCellValue(row.row().index());
        number.setCellStyle(numbers);
        String told = told(failure.faults());
        cells.words(target.createCell(RepairColumn.ERRORS.place()), told, words);
        target.setHeightInPoints(Math.min(LINE * lines(told), HIGHEST_ROW));
        Map<Integer, String> wrong = wrong(failure.faults());
        for (int column = 0; column < width(row); column++) {
            if (place(column) < 0) {
                continue;
            }
            Cell cell = now(row, column, failure.values());
            String message = wrong.get(column);
            if (!cell.isEmpty() || message != null || row.style(column) >= 0) {
                org.apache.poi.ss.usermodel.Cell written = target.createCell(place(column));
                cells.write(written, cell, row.style(column), message != null);
                if (message != null) {
                    notes.add(written, message);
                }
            }
        }
    }

    private void copy(StyledRow row, Row target) {
        for (int column = 0; column < row.row().cells().size(); column++) {
            if (place(column) >= 0) {
                cells.write(target.createCell(place(column)), row.row().cell(column), row.style(column), false);
            }
        }
    }

    private int width(StyledRow row) {
        int last = header.columns().get(header.columns().size() - 1).index();
        return Math.max(row.row().cells().size(), last + 1);
    }

    private Cell now(StyledRow row, int column, Map<String, Cell> values) {
        Cell original = row.row().cell(column);
        String name = names.get(column);
        return name == null ? original : values.getOrDefault(name, original);
    }

    private Map<Integer, String> wrong(List<Fault> faults) {
        Map<Integer, String> wrong = new HashMap<>();
        for (Fault fault : faults) {
            Integer column = fault.column() == null ? null : columns.get(fault.column());
            if (column != null) {
                wrong.merge(column, fault.message(), (first, next) -> first + "\n" + next);
            }
        }
        return wrong;
    }

    private static String told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.column() == null ? fault.message() : fault.column() + ": " + fault.message())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** As many lines as it takes: not every program makes a row as high as its text by itself. */
    private static int lines(String told) {
        return told.lines().mapToInt(line -> 1 + line.length() / ERRORS_WIDTH).sum();
    }

    /** Our columns come first; those that such a file had already are not carried along. */
    private int place(int column) {
        while (places.size() <= column) {
            int next = places.size();
            boolean ours =
                    header.columns().stream().anyMatch(named -> named.index() == next && RepairColumn.names(named));
            places.add(ours ? -1 : RepairColumn.values().length + next - skipped(next));
        }
        return places.get(column);
    }

    private int skipped(int before) {
        return (int)
                places.subList(0, before).stream().filter(place -> place < 0).count();
    }

    /** Sets what is known at the end only, and writes all of it. */
    void write(OutputStream out) throws IOException {
        int last = header.columns().get(header.columns().size() - 1).index();
        width(RepairColumn.ROW.place(), ROW_WIDTH);
        width(RepairColumn.ERRORS.place(), ERRORS_WIDTH);
        for (int column = 0; column <= last; column++) {
            if (place(column) >= 0) {
                width(place(column), look.width(column) > 0 ? look.width(column) : USUAL_WIDTH);
            }
        }
        look.merged().stream().filter(this::isAboveHeader).forEach(this::merge);
        if (header.row() <= HIGHEST_PANE) {
            sheet.createFreezePane(RepairColumn.values().length, header.row());
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        workbook.write(out);
    }

    private void width(int place, double characters) {
        sheet.setColumnWidth(place, (int) (Math.min(characters, WIDEST) * UNIT));
    }

    /** A name that reached over two rows stands in the lower one here, where it must be seen. */
    private boolean isAboveHeader(CellRangeAddress cells) {
        return cells.getLastRow() < header.row() - 1;
    }

    private void merge(CellRangeAddress cells) {
        int first = place(cells.getFirstColumn());
        int last = place(Math.min(cells.getLastColumn(), SheetRows.MAX_COLUMNS));
        if (first >= 0 && last >= first && (last > first || cells.getLastRow() > cells.getFirstRow())) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(cells.getFirstRow(), cells.getLastRow(), first, last));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
