package io.resultflow.documents.sheet;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a cell's paragraphs (OpenDocument part 3, 6.1): one line each. */
final class OdsText {
    /** More spaces in a row are no text of anybody. */
    private static final int MAX_SPACES = 1000;

    /** Any of it in the XML is one space; more are elements. */
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private OdsText() {}

    /** The text up to the end of the element that has just begun, without its notes, pictures and tables. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int paragraphs = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "p" -> text.append(paragraphs++ == 0 ? "" : "\n");
                    case "s" -> text.append(" ".repeat(Math.min(OdsXml.repeated(xml, "c"), MAX_SPACES)));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "a", "span" -> {}
                    default -> {
                        OdsXml.skip(xml);
                        depth--;
                    }
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (depth > 1 && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
                SheetXml.append(text, WHITE_SPACE.matcher(xml.getText()).replaceAll(" "));
            }
        }
        return text.toString();
    }
}
