package io.resultflow.documents.render;

/** Why a report was converted by itself. */
public enum AloneReason {
    /** No other report of its template waited. */
    NO_COMPANY,
    /** Its template is not, or not yet, known to come out the same when merged. */
    NOT_CERTIFIED,
    /** Its template asks for a kind of PDF that cannot be split off another. */
    PDF_FORM,
    /** It is a corrected report: its first line is not the template's, which alone was certified. */
    CORRECTED,
    /** It was merged, and then it was not certain which pages are its own. */
    DOUBT,
    /** The document it was merged into could not be made or not be converted. */
    FAILURE
}
