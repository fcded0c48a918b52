package io.resultflow.documents.template;

import java.util.Locale;

/** Why a tag cannot be used; {@code api} has a sentence of its own for each. */
public enum TagFault {
    /** Nothing between the braces. */
    EMPTY,
    EXPRESSION,
    FILTER,
    FUNCTION,
    /** A statement of no known name. */
    TAG,
    /** The end or the middle of a block that was not begun. */
    UNOPENED,
    /** A block whose ends do not stand in the same place. */
    CROSSES,
    /** Too many loops in each other. */
    DEPTH,
    /** Too many brackets in each other. */
    BRACKETS,
    /** Where nothing is filled. */
    PLACE,
    /** An end without its tag. */
    STRAY,
    /** Beside a tag that takes the whole paragraph, row or cell. */
    NOT_ALONE,
    /** A filter's argument. */
    PATTERN,
    /** Only inside a loop. */
    LOOP,
    /** Only inside a cell. */
    CELL,
    /** A whole row where one of its columns is meant. */
    ROW,
    LONG,
    MERGEFIELD_SWITCH,
    MERGEFIELD_OTHER,
    MERGEFIELD_NESTED,
    DATE_PICTURE,
    NUMBER_PICTURE,
    CONTROL_CHECKBOX,
    CONTROL_LEVEL,
    CONTROL_PICTURE,
    CONTROL_UNNAMED,
    PICTURE_PLACE,
    PICTURE_SIZE;

    /** The stable word that programs read, such as {@code not_alone}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
