package io.resultflow.documents.fill;

/** One part of a compiled package. */
public sealed interface TemplatePart {
    /** A part that is the same for every row. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fixed(byte[] bytes) implements TemplatePart {}

    /**
     * A part with tags, written for {@link Expressions}.
     *
     * @param movesGrids whether filling may give its tables other columns than they were drawn with
     */
    record Tagged(String text, boolean movesGrids) implements TemplatePart {}
}
