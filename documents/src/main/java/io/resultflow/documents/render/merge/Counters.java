package io.resultflow.documents.render.merge;

/** Numbers that must be unique in a whole document, given in the order in which they are asked for. */
final class Counters {
    private int drawing;
    private int footnote;
    private int bookmark;

    int drawing() {
        return ++drawing;
    }

    /** The small numbers are the rows' marks'. */
    int bookmark() {
        return 1_000_000 + bookmark++;
    }

    /** The first of them are the separators'. */
    int footnote() {
        return 10 + footnote++;
    }
}
