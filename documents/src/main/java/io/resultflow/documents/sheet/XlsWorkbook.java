package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** What stands before the sheets in a workbook of Excel 97: their names, the number formats, the texts of all cells. */
final class XlsWorkbook {
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean date1904;

    /** Reads up to the end of the workbook's own records. */
    static XlsWorkbook read(RecordFactoryInputStream records) {
        XlsWorkbook workbook = new XlsWorkbook();
        Record record = records.nextRecord();
        while (record != null && !(record instanceof EOFRecord)) {
            workbook.accept(record);
            record = records.nextRecord();
        }
        return workbook;
    }

    private void accept(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (record instanceof ExtendedFormatRecord style) {
            formats.add((int) style.getFormatIndex());
        } else if (record instanceof FormatRecord format) {
            codes.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof SSTRecord strings) {
            texts = strings;
        } else if (record instanceof DateWindow1904Record days) {
            date1904 = days.getWindowing() == 1;
        }
    }

    /** The place, from 0, of the sheet that is asked for among the sheets as they follow in the file. */
    int place(@Nullable String name) {
        long position = Long.parseLong(tabs().choose(name).relationId());
        return (int) sheets.stream()
                .filter(sheet -> sheet.getPositionOfBof() < position)
                .count();
    }

    /** The names of the sheets that are not hidden. */
    List<String> visible() {
        return tabs().visible();
    }

    private XlsxWorkbook tabs() {
        List<XlsxWorkbook.Sheet> tabs = sheets.stream()
                .map(sheet -> new XlsxWorkbook.Sheet(
                        sheet.getSheetname(),
                        String.valueOf(sheet.getPositionOfBof()),
                        sheet.isHidden() || sheet.isVeryHidden()))
                .toList();
        return new XlsxWorkbook(date1904, tabs);
    }

    SheetNumbers numbers(String region) {
        return new SheetNumbers(this::format, date1904, region);
    }

    Cell text(int index) {
        if (texts == null) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        return Cell.text(texts.getString(index).getString());
    }

    private NumberFormat format(int style) {
        if (style < 0 || style >= formats.size()) {
            return NumberFormat.GENERAL;
        }
        int index = formats.get(style);
        String code = codes.get(index);
        String builtIn = code == null ? BuiltinFormats.getBuiltinFormat(index) : code;
        return builtIn == null ? NumberFormat.GENERAL : NumberFormat.of(index, builtIn);
    }
}
