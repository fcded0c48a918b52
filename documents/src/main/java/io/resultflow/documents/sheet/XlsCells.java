package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Turns records into cells, formulas by the value that Excel saved with them. */
final class XlsCells {
    /** Between a formula and its text stands at most what it shares with others. */
    private static final int NEAR = 3;

    private final XlsWorkbook workbook;
    private final SheetNumbers numbers;
    private final RecordFactoryInputStream records;

    XlsCells(XlsWorkbook workbook, SheetNumbers numbers, RecordFactoryInputStream records) {
        this.workbook = workbook;
        this.numbers = numbers;
        this.records = records;
    }

    /** The cell of the record that was read last; a formula's text is read on. */
    Cell cell(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord text) {
            return workbook.text(text.getSSTIndex());
        }
        if (cell instanceof NumberRecord number) {
            return numbers.cell(number.getValue(), number.getXFIndex());
        }
        if (cell instanceof FormulaRecord formula) {
            return formula(formula);
        }
        if (cell instanceof BoolErrRecord truth) {
            return truth.isError() ? error(truth.getErrorValue()) : SheetNumbers.truth(truth.getBooleanValue());
        }
        return cell instanceof LabelRecord label ? Cell.text(label.getValue()) : Cell.EMPTY;
    }

    private Cell formula(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> SheetNumbers.truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING -> formula.hasCachedResultString() ? savedText() : Cell.EMPTY;
            default -> numbers.cell(formula.getValue(), formula.getXFIndex());
        };
    }

    private Cell savedText() {
        for (int i = 0; i < NEAR; i++) {
            Record record = records.nextRecord();
            if (record instanceof StringRecord text) {
                return Cell.text(text.getString());
            }
            if (record == null || record instanceof CellValueRecordInterface) {
                break;
            }
        }
        throw new Refused(ProblemCode.FILE_BROKEN);
    }

    private static Cell error(int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
        return new Cell(text, Cell.Kind.ERROR, text);
    }
}
