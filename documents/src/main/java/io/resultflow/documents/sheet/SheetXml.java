package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.apache.poi.util.XMLHelper;

/** Reads the XML of a stranger's sheet as it streams: no document type, no entity, no text without end. */
final class SheetXml extends StreamReaderDelegate {
    /** Excel's cells hold 32,767 characters; more than this is no text of anybody. */
    static final int MAX_TEXT = 1 << 20;

    private SheetXml(XMLStreamReader xml) {
        super(xml);
    }

    static SheetXml read(InputStream in) throws XMLStreamException {
        return new SheetXml(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
    }

    /**
     * The next event.
     *
     * @throws Refused {@code FILE_UNSAFE} when the file declares a document type
     */
    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        if (event == DTD || event == ENTITY_DECLARATION || event == ENTITY_REFERENCE) {
            throw new Refused(ProblemCode.FILE_UNSAFE);
        }
        return event;
    }

    /**
     * The text of the element that has just begun, which has no others in it.
     *
     * @throws Refused {@code FILE_TOO_LARGE} beyond {@link #MAX_TEXT} characters
     */
    @Override
    public String getElementText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next() != END_ELEMENT) {
            if (isStartElement()) {
                throw new XMLStreamException("an element where text should stand");
            }
            if (isCharacters() || getEventType() == CDATA) {
                append(text, getText());
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > MAX_TEXT) {
            throw new Refused(ProblemCode.FILE_TOO_LARGE);
        }
        text.append(more);
    }
}
