package io.resultflow.documents.render.merge;

/** Why documents of a template cannot stand in one document and look as they do alone. */
public enum Obstacle {
    /** XML that is not written as Word and LibreOffice write it. */
    FOREIGN_XML,
    /** A field whose value depends on the whole document, or one that is not known to stay the same. */
    FIELD,
    /** Fields that people fill in. */
    FORM,
    ENDNOTES,
    /** Footnotes that are numbered or linked in an unusual way. */
    FOOTNOTES,
    /** Numbering that hangs on the default style, or that differs between rows. */
    NUMBERING,
    /** A later section has a header or footer of a kind that the first section lacks. */
    HEADERS,
    /** Sections that cannot be told apart, line numbers, or tracked changes of sections. */
    SECTIONS,
    /** Text boxes that flow into one another. */
    LINKED_BOXES,
    /** Parts that differ between rows and are neither text nor pictures. */
    PARTS
}
