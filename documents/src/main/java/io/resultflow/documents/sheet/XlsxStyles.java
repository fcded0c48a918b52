package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of a workbook's styles (ECMA-376 part 1, 18.8): all that reading needs of them. */
final class XlsxStyles {
    /** Excel takes 65,490; more formats than that are no workbook. */
    private static final int MOST = 1 << 16;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();

    private XlsxStyles() {}

    /** A workbook without styles. */
    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(InputStream in) throws XMLStreamException {
        XlsxStyles styles = new XlsxStyles();
        SheetXml xml = SheetXml.read(in);
        boolean ofCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == SheetXml.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> styles.code(xml);
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            styles.style(xml);
                        }
                    }
                    default -> {}
                }
            } else if (event == SheetXml.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
        }
        return styles;
    }

    private void code(SheetXml xml) {
        String index = xml.getAttributeValue(null, "numFmtId");
        String code = xml.getAttributeValue(null, "formatCode");
        if (index != null && code != null) {
            requireRoom(codes.size());
            codes.put(Integer.parseInt(index), code);
        }
    }

    private void style(SheetXml xml) {
        String index = xml.getAttributeValue(null, "numFmtId");
        requireRoom(styles.size());
        styles.add(index == null ? 0 : Integer.parseInt(index));
    }

    private static void requireRoom(int size) {
        if (size == MOST) {
            throw new Refused(ProblemCode.FILE_UNSAFE);
        }
    }

    /** The format of a cell's style number. */
    NumberFormat format(int style) {
        if (style < 0 || style >= styles.size()) {
            return NumberFormat.GENERAL;
        }
        int index = styles.get(style);
        String code = codes.getOrDefault(index, BuiltinFormats.getBuiltinFormat(index));
        return code == null ? NumberFormat.GENERAL : NumberFormat.of(index, code);
    }
}
