package io.resultflow.documents.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The look of a workbook's sheet, gathered while its rows stream by. Styles and theme are taken over as they stand. */
final class XlsxLook implements SheetLook {
    /** Merged cells matter in titles and headers only. */
    private static final int MOST_MERGED = 1000;

    /** Styles are held in memory as a tree, many times as large. */
    private static final int MOST_BYTES = 4 << 20;

    private static final String AREA = "[A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7}";
    private static final String WIDTH = "[0-9]{1,3}(\\.[0-9]{1,20})?";
    private static final String THEME = "/xl/theme/theme1.xml";

    private final OPCPackage source;
    private final String sheet;
    private final double[] widths = new double[SheetRows.MAX_COLUMNS];
    private final int[] styles = new int[SheetRows.MAX_COLUMNS];
    private final List<String> merged = new ArrayList<>();
    private boolean plain;

    XlsxLook(OPCPackage source, String sheet) {
        this.source = source;
        this.sheet = sheet;
    }

    void beginRow() {
        Arrays.fill(styles, -1);
    }

    void cell(int column, int style) {
        if (column < styles.length) {
            styles[column] = style;
        }
    }

    /** Columns from 0, the last included. */
    void columns(int first, int last, @Nullable String width) {
        if (width != null && width.matches(WIDTH)) {
            for (int column = Math.max(first, 0); column <= Math.min(last, widths.length - 1); column++) {
                widths[column] = Double.parseDouble(width);
            }
        }
    }

    void merge(@Nullable String cells) {
        if (cells != null && cells.matches(AREA) && merged.size() < MOST_MERGED) {
            merged.add(cells);
        }
    }

    @Override
    public int style(int column) {
        return plain || column >= styles.length ? -1 : styles[column];
    }

    @Override
    public double width(int column) {
        return column < widths.length ? widths[column] : 0;
    }

    @Override
    public List<CellRangeAddress> merged() {
        return merged.stream().map(CellRangeAddress::valueOf).toList();
    }

    @Override
    public XSSFWorkbook emptyWorkbook() {
        try {
            return dressed();
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // Rows can be given back without their dress, as those of the strict standard, which POI does not write.
            plain = true;
            return SheetLook.PLAIN.emptyWorkbook();
        }
    }

    /** The bytes of styles and theme in a workbook of our own: nothing that the original refers to comes with them. */
    private XSSFWorkbook dressed() throws IOException, OpenXML4JException {
        OPCPackage target = OPCPackage.open(new ByteArrayInputStream(bare()));
        for (PackagePart part : source.getPartsByContentType(XSSFRelation.STYLES.getContentType())) {
            copy(
                    part,
                    target.getPartsByContentType(XSSFRelation.STYLES.getContentType())
                            .get(0));
        }
        for (PackagePart part : source.getPartsByContentType(XSSFRelation.THEME.getContentType())) {
            if (target.getPartsByContentType(XSSFRelation.THEME.getContentType())
                    .isEmpty()) {
                PackagePart theme = target.createPart(
                        PackagingURIHelper.createPartName(THEME), XSSFRelation.THEME.getContentType());
                target.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType())
                        .get(0)
                        .addRelationship(theme.getPartName(), TargetMode.INTERNAL, XSSFRelation.THEME.getRelation());
                copy(part, theme);
            }
        }
        return new XSSFWorkbook(target);
    }

    private byte[] bare() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet));
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void copy(PackagePart from, PackagePart to) throws IOException {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("more styles than anybody sees");
            }
            out.write(bytes);
        }
    }
}
