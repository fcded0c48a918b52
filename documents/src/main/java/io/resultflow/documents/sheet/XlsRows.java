package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.HiddenParts;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads a worksheet of Excel 97 to 2003 record by record ([MS-XLS] 2.1.7.20.5), rows from top to bottom. In memory are the
 * row at hand and the workbook's texts.
 */
final class XlsRows implements SheetRows {
    private final POIFSFileSystem container;
    private final RecordFactoryInputStream records;
    private final XlsCells cells;
    private final List<String> sheets;
    private @Nullable CellValueRecordInterface ahead;
    private final HiddenParts hidden = new HiddenParts();
    private final Set<Integer> unseen = new HashSet<>();
    private int depth = 1;

    private XlsRows(POIFSFileSystem container, RecordFactoryInputStream records, XlsCells cells, List<String> sheets) {
        this.container = container;
        this.records = records;
        this.cells = cells;
        this.sheets = sheets;
    }

    /**
     * Opens the sheet that is asked for.
     *
     * @param entry the name that the workbook has in its container
     */
    static XlsRows open(POIFSFileSystem container, String entry, IntakeSpec spec) throws IOException {
        DocumentInputStream data = container.createDocumentInputStream(entry);
        try {
            RecordFactoryInputStream records = new RecordFactoryInputStream(data, true);
            XlsWorkbook workbook = XlsWorkbook.read(records);
            skipSheets(records, workbook.place(spec.sheet()));
            return new XlsRows(
                    container,
                    records,
                    new XlsCells(workbook, workbook.numbers(spec.region()), records),
                    workbook.visible());
        } catch (EncryptedDocumentException e) {
            throw new Refused(ProblemCode.FILE_ENCRYPTED);
        }
    }

    /** Goes to the first record of a sheet; the charts within a sheet have a beginning and an end of their own. */
    private static void skipSheets(RecordFactoryInputStream records, int sheets) {
        int depth = 0;
        int begun = -1;
        while (begun < sheets) {
            Record record = records.nextRecord();
            if (record == null) {
                throw new Refused(ProblemCode.FILE_BROKEN);
            }
            if (record instanceof BOFRecord) {
                begun += depth == 0 ? 1 : 0;
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            }
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            for (Row row = read(); row != null; row = read()) {
                if (!row.isBlank()) {
                    if (unseen.contains(row.index())) {
                        hidden.row(row.index());
                    }
                    return row;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw SheetFailure.refusal(e);
        }
    }

    private @Nullable Row read() {
        CellValueRecordInterface first = ahead == null ? nextCell() : ahead;
        if (first == null) {
            return null;
        }
        List<Cell> row = new ArrayList<>();
        CellValueRecordInterface at = first;
        while (at != null && at.getRow() == first.getRow()) {
            Cell cell = cells.cell(at);
            if (!cell.isEmpty()) {
                // Out of order, a value would end under another header.
                if (at.getColumn() < row.size()) {
                    throw new Refused(ProblemCode.FILE_BROKEN);
                }
                while (row.size() < at.getColumn()) {
                    row.add(Cell.EMPTY);
                }
                row.add(cell);
            }
            at = nextCell();
        }
        if (at != null && at.getRow() < first.getRow()) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        ahead = at;
        return new Row(first.getRow() + 1, row);
    }

    private @Nullable CellValueRecordInterface nextCell() {
        while (depth > 0) {
            Record record = records.nextRecord();
            if (record == null) {
                throw new Refused(ProblemCode.FILE_BROKEN);
            }
            if (record instanceof BOFRecord) {
                depth++;
            } else if (record instanceof EOFRecord) {
                depth--;
            } else if (depth == 1 && record instanceof CellValueRecordInterface cell) {
                return cell;
            } else if (depth == 1) {
                hide(record);
            }
        }
        return null;
    }

    /** What is said of rows and columns stands before their cells. */
    private void hide(Record record) {
        if (record instanceof RowRecord row && row.getZeroHeight()) {
            unseen.add(row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
            hidden.columns(columns.getFirstColumn(), Math.max(columns.getFirstColumn(), columns.getLastColumn()));
        }
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public HiddenParts hidden() {
        return hidden;
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(container);
    }
}
