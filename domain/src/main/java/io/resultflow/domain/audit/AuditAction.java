package io.resultflow.domain.audit;

import java.util.Locale;

/** What somebody did, as the audit log names it. */
public enum AuditAction {
    LOGGED_IN,
    LOGGED_OUT,
    PASSWORD_CHANGED,
    /** An admin handed out a new one. */
    PASSWORD_RESET,
    /** A login was ended by its owner elsewhere or by an admin. */
    SESSION_ENDED,
    SECOND_FACTOR_BEGUN,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    /** Somebody showed a code from the list for a lost phone. */
    RECOVERY_CODE_USED,
    API_KEY_CREATED,
    API_KEY_REVOKED,
    USER_CREATED,
    USER_UPDATED,
    /** The audit log itself was taken out as a file. */
    AUDIT_EXPORTED,
    TEMPLATE_CREATED,
    TEMPLATE_UPDATED,
    TEMPLATE_DELETED,
    BATCH_CREATED,
    BATCH_STARTED,
    /** A second person let its texts go out. */
    BATCH_APPROVED,
    BATCH_PAUSED,
    BATCH_RESUMED,
    BATCH_CANCELLED,
    BATCH_RETRIED,
    BATCH_REVOKED,
    BATCH_DELETED,
    /** Rows that failed were downloaded, with all that stands in them. */
    BATCH_FAILED_ROWS_READ,
    /** All PDFs of a batch, or those to be printed, were downloaded together. */
    BATCH_REPORTS_READ,
    /** Corrected rows were merged. */
    BATCH_ROWS_MERGED,
    /** A phone number is to get no texts. */
    NUMBER_OPTED_OUT,
    /** A phone number gets texts again. */
    NUMBER_CLEARED,
    REPORT_RESENT,
    REPORT_REVOKED,
    /** A new link was texted within the customer's own limits, as the customer or staff asked. */
    REPORT_RENEWED,
    /** Whoever got a text said that it is not theirs: the number gets no more, and its links ended. */
    NUMBER_REFUSED,
    /** Staff let a number that had been refused get texts again. */
    NUMBER_ALLOWED,
    /** A new version took its place. */
    REPORT_CORRECTED,
    /** Staff called its customer, who had not opened it. */
    REPORT_CALLED,
    /** What is known of who got and opened it was taken out as a file. */
    REPORT_PROOF_READ,
    REPORT_RETRIED,
    /** Staff opened a customer's PDF or Word file. */
    REPORT_READ,
    /** Staff looked at what a row prints before it was sent. */
    REPORT_PREVIEWED,
    /** Staff tried a template with values of their own. */
    TEMPLATE_PREVIEWED,
    /** Another program is told what happens from then on. */
    WEBHOOK_CREATED,
    WEBHOOK_UPDATED,
    WEBHOOK_DELETED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_TESTED;

    /** The name the store writes: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static AuditAction ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
