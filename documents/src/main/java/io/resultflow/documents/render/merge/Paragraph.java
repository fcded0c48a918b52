package io.resultflow.documents.render.merge;

/** One paragraph's places, and what is to be put into it. */
final class Paragraph {
    private final int startTo;
    private final boolean empty;
    private int propertiesTo = -1;
    private int propertiesEndFrom = -1;
    private boolean emptyProperties;
    private int endFrom = -1;
    private int endTo = -1;
    private boolean section;
    private String properties = "";
    private String atStart = "";
    private String atEnd = "";

    /** Begins at this tag {@code w:p}. */
    Paragraph(Tags tags) {
        this.startTo = tags.to();
        this.empty = tags.isEmpty();
        if (empty) {
            endFrom = tags.from();
            endTo = tags.to();
        }
    }

    /** Tells of the paragraph's own {@code w:pPr}: its end tag, or the element without content. */
    void properties(Tags tags) {
        propertiesEndFrom = tags.from();
        propertiesTo = tags.to();
        emptyProperties = !tags.isEnd();
    }

    void ends(Tags tags) {
        endFrom = tags.from();
        endTo = tags.to();
    }

    /** Tells that a section ends here already. */
    void endsSection() {
        section = true;
    }

    boolean hasSection() {
        return section;
    }

    int endTo() {
        return endTo;
    }

    void addProperties(String xml) {
        properties += xml;
    }

    void addAtStart(String xml) {
        atStart += xml;
    }

    void addAtEnd(String xml) {
        atEnd += xml;
    }

    void write(Edits edits) throws Unmergeable {
        String wrapped = properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>";
        if (empty) {
            edits.replace(startTo - "/>".length(), startTo, ">" + wrapped + atStart + atEnd + "</w:p>");
            return;
        }
        if (propertiesTo < 0) {
            edits.insert(startTo, wrapped + atStart);
        } else if (emptyProperties) {
            edits.replace(propertiesEndFrom, propertiesTo, wrapped + atStart);
        } else {
            edits.insert(propertiesEndFrom, properties);
            edits.insert(propertiesTo, atStart);
        }
        if (!atEnd.isEmpty()) {
            int content = Math.max(startTo, propertiesTo);
            edits.insert(LastPlace.in(edits.source(), content, endFrom), atEnd);
        }
    }
}
