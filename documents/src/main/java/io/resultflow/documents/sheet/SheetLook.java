package io.resultflow.documents.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a sheet is dressed, as far as its rows can be given back in the same dress. */
interface SheetLook {
    /** A format that says nothing of it, or nothing that a workbook of today could take over as it is. */
    SheetLook PLAIN = new SheetLook() {
        @Override
        public XSSFWorkbook emptyWorkbook() {
            XSSFWorkbook workbook = new XSSFWorkbook();
            workbook.createSheet();
            return workbook;
        }

        @Override
        public int style(int column) {
            return -1;
        }

        @Override
        public double width(int column) {
            return 0;
        }

        @Override
        public List<CellRangeAddress> merged() {
            return List.of();
        }
    };

    /** A workbook of one empty sheet, of the original's name where it has one, that knows the original's styles by their numbers. */
    XSSFWorkbook emptyWorkbook();

    /** The number of the style of a cell of the row that was read last; below 0 when there is none. */
    int style(int column);

    /** A column's width in characters; 0 when none is set. Known once the first row was read. */
    double width(int column);

    /** The cells that are shown as one, rows and columns from 0. Known once the last row was read. */
    List<CellRangeAddress> merged();
}
