package io.resultflow.documents.template;

import java.util.Locale;

/** What a Word file may not hold; {@code api} has a sentence of its own for each. */
public enum UnsafeContent {
    /** A file of the package whose name leads out of it. */
    NAME,
    /** Two files of the package with one name. */
    DUPLICATE,
    ZIP_BOMB,
    MACROS,
    DOCTYPE,
    IMAGE_SIZE,
    /** A picture that lies elsewhere. */
    EXTERNAL_IMAGE,
    /** A link to something else than a page, a mailbox or a telephone. */
    EXTERNAL_HYPERLINK,
    /** Anything else that lies elsewhere. */
    EXTERNAL,
    EMBEDDED,
    /** A field that fetches something. */
    FIELD;

    /** The stable word that programs read, such as {@code zip_bomb}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
