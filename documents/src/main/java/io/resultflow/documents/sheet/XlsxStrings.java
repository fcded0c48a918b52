package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * The texts that a workbook's cells share (ECMA-376 part 1, 18.4.9): the one thing of it that is kept in memory as a whole.
 * What the file says of their number is not believed.
 */
final class XlsxStrings {
    /** Texts of three million cells, none like another. A string of one letter costs 56 bytes. */
    private static final long MAX_MEMORY = 400L << 20;

    private static final int OVERHEAD = 56;

    private final List<String> texts = new ArrayList<>();

    private XlsxStrings() {}

    /** A workbook whose cells share none. */
    static XlsxStrings none() {
        return new XlsxStrings();
    }

    /**
     * Reads them all.
     *
     * @throws Refused {@code FILE_TOO_LARGE} when they would not fit in memory
     */
    static XlsxStrings read(InputStream in) throws XMLStreamException {
        XlsxStrings strings = new XlsxStrings();
        SheetXml xml = SheetXml.read(in);
        long memory = 0;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == SheetXml.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> SheetXml.append(text, xml.getElementText());
                    // How a Japanese name is spoken.
                    case "rPh" -> OdsXml.skip(xml);
                    default -> {}
                }
            } else if (event == SheetXml.END_ELEMENT && xml.getLocalName().equals("si")) {
                memory += OVERHEAD + text.length();
                if (memory > MAX_MEMORY) {
                    throw new Refused(ProblemCode.FILE_TOO_LARGE);
                }
                strings.texts.add(unescaped(text.toString()));
                text.setLength(0);
            }
        }
        return strings;
    }

    /** One of them; throws when there is none of that number. */
    String get(int index) {
        return texts.get(index);
    }

    /** Excel writes what XML cannot hold as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
