package io.resultflow.documents.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook of failed rows: each as in the original, and marked where something is wrong. */
final class BookStyles {
    /** A workbook may have 64,000; hardly any sheet has a hundred. */
    private static final int MOST = 10_000;

    private static final byte[] RED = {(byte) 0xff, (byte) 0xc7, (byte) 0xce};
    private static final byte[] GREY = {(byte) 0xed, (byte) 0xed, (byte) 0xed};

    /**
     * Which variant of a style is meant.
     *
     * @param base the number of the original's style; below 0 for none
     * @param code the number format where the original's style is not to say it; empty where it is
     * @param text whether what looks like a formula or a number is to stay a text
     */
    private record Variant(int base, String code, boolean text, boolean wrong) {}

    private final XSSFWorkbook workbook;
    private final int originals;
    private final Map<Variant, XSSFCellStyle> variants = new HashMap<>();

    BookStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.originals = workbook.getNumCellStyles();
    }

    XSSFCellStyle of(int base, String code, boolean text, boolean wrong) {
        int known = base >= 0 && base < originals ? base : -1;
        Variant variant = new Variant(variants.size() < MOST ? known : -1, code, text, wrong);
        return variants.computeIfAbsent(variant, this::make);
    }

    private XSSFCellStyle make(Variant variant) {
        if (variant.base() >= 0 && variant.code().isEmpty() && !variant.text() && !variant.wrong()) {
            return workbook.getCellStyleAt(variant.base());
        }
        XSSFCellStyle style = workbook.createCellStyle();
        if (variant.base() >= 0) {
            style.cloneStyleFrom(workbook.getCellStyleAt(variant.base()));
        }
        if (!variant.code().isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(variant.code()));
        }
        style.setQuotePrefixed(variant.text());
        if (variant.wrong()) {
            fill(style, RED);
        }
        return style;
    }

    /** Of the names of columns that the original did not dress, and of ours. */
    XSSFCellStyle title() {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        fill(style, GREY);
        return style;
    }

    /** Of what is wrong: several lines, from the top. */
    XSSFCellStyle words() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(true);
        return style;
    }

    /** Of the rows' numbers, beside the words. */
    XSSFCellStyle numbers() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    private void fill(XSSFCellStyle style, byte[] rgb) {
        style.setFillForegroundColor(
                new XSSFColor(rgb, workbook.getStylesSource().getIndexedColors()));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
