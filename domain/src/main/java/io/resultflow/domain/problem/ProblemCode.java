package io.resultflow.domain.problem;

import java.util.Locale;

/**
 * Everything that can be wrong, by the stable name that programs read. The store and Temporal's histories keep only these
 * names; {@code api} alone turns them into a sentence for people, in English and Vietnamese.
 */
public enum ProblemCode {
    // The file as a whole.
    FILE_TYPE_UNKNOWN,
    FILE_NOT_A_WORKBOOK,
    FILE_BROKEN,
    FILE_ENCRYPTED,
    FILE_TOO_LARGE,
    FILE_UNSAFE,
    SHEET_HAS_ERRORS,
    SHEET_NOT_FOUND,
    SHEET_AMBIGUOUS,
    SHEET_CHOSEN,
    SHEET_EMPTY,
    SHEET_NO_HEADER,
    HEADER_IN_TWO_ROWS,
    SHEET_NO_ROWS,
    SHEET_TOO_WIDE,
    TOO_MANY_ROWS,
    ROWS_HIDDEN,
    ROWS_LEFT_OUT,
    ROWS_NOT_GROUPED,
    ROWS_NOT_LOOPED,
    COLUMNS_HIDDEN,
    // Columns and mapping.
    COLUMN_MISSING,
    COLUMN_DUPLICATE,
    COLUMN_UNUSED,
    COLUMN_UNNAMED,
    MAPPING_COLUMN_UNKNOWN,
    MAPPING_PLACEHOLDER_UNKNOWN,
    MAPPING_AMBIGUOUS,
    MAPPING_SAVED_STALE,
    PLACEHOLDER_UNMAPPED,
    // Cells.
    NAME_EMPTY,
    PHONE_EMPTY,
    PHONE_INVALID,
    PHONE_TOO_SHORT,
    PHONE_TOO_LONG,
    PHONE_NOT_MOBILE,
    PHONE_COUNTRY_UNKNOWN,
    PHONE_ROUNDED,
    PHONE_SHARED,
    VALUE_EMPTY,
    VALUE_TOO_LONG,
    MANY_DECIMALS,
    IMAGE_INVALID,
    LINK_INVALID,
    CELL_ERROR,
    FORMULA_NOT_CALCULATED,
    DUPLICATE_ROW,
    DUPLICATE_ID,
    GROUP_KEY_EMPTY,
    GROUP_CONFLICT,
    GROUP_VALUE_DIFFERS,
    GROUP_LEFT_OUT,
    // Corrected rows.
    NO_FAILED_ROWS,
    ROWS_HAVE_ERRORS,
    ROW_NUMBER_COLUMN_MISSING,
    ROW_NUMBER_INVALID,
    ROW_NUMBER_UNKNOWN,
    ROW_NUMBER_TWICE,
    ROW_CUSTOMER_CHANGED,
    ROW_ALREADY_SENT,
    ROW_UNDER_WAY,
    GROUP_INCOMPLETE,
    GROUP_CHANGED,
    ROW_HELD_BACK,
    // Templates.
    TEMPLATE_NO_PLACEHOLDERS,
    TEMPLATE_TAG_UNCLOSED,
    TEMPLATE_SYNTAX,
    TEMPLATE_INACTIVE,
    TEMPLATE_IN_USE,
    TEMPLATE_NAME_TAKEN,
    TEMPLATE_LIMIT,
    TEMPLATE_PLACEHOLDER_ADDED,
    TEMPLATE_PLACEHOLDER_DROPPED,
    TEMPLATE_CHANGES_ACCEPTED,
    TEMPLATE_NUMBER_UNFORMATTED,
    // Rows that cannot go on (parked).
    FILL_FAILED,
    CONVERSION_FAILED,
    CONVERSION_TIMEOUT,
    FILE_MISSING,
    SMS_REJECTED,
    SMS_IN_DOUBT,
    SMS_UNAVAILABLE,
    // Commands and requests.
    NOT_FOUND,
    BAD_REQUEST,
    VALUE_NOT_ALLOWED,
    UNAUTHENTICATED,
    WRONG_CREDENTIALS,
    FORBIDDEN,
    TOO_MANY_ATTEMPTS,
    LINK_EXPIRED,
    LINK_REVOKED,
    LINK_LOCKED,
    BATCH_NOT_PENDING,
    BATCH_NOT_RUNNING,
    BATCH_NOT_PAUSED,
    BATCH_ENDED,
    BATCH_CHECKING,
    BATCH_REJECTED,
    ALREADY_UPLOADED,
    NOTHING_TO_RETRY,
    REPORT_NOT_READY,
    ROW_UNKNOWN,
    PREVIEW_UNAVAILABLE,
    REPORT_NOT_SENT,
    REPORT_REVOKED,
    IDEMPOTENCY_KEY_REUSED,
    REQUEST_IN_PROGRESS,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    UNSUPPORTED_MEDIA_TYPE,
    ENGINE_UNAVAILABLE,
    INTERNAL;

    /** The name on the wire: lower case, such as {@code phone_invalid}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static ProblemCode ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
