package io.resultflow.documents.sheet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** Notes that open when the mouse rests on a cell. They are held in memory, so only the first few are written. */
final class CellNotes {
    private static final int MOST = 1000;
    private static final int WIDTH = 3;
    private static final int HEIGHT = 5;

    private final SXSSFSheet sheet;
    private int written;

    CellNotes(SXSSFSheet sheet) {
        this.sheet = sheet;
    }

    void add(Cell cell, String message) {
        if (written == MOST) {
            return;
        }
        written++;
        CreationHelper creation = sheet.getWorkbook().getCreationHelper();
        ClientAnchor anchor = creation.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + WIDTH);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + HEIGHT);
        Comment note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(creation.createRichTextString(message));
        note.setAddress(cell.getRowIndex(), cell.getColumnIndex());
    }
}
