package io.resultflow.api.security;

import static io.resultflow.api.security.Permission.ADMINISTER;
import static io.resultflow.api.security.Permission.LOOK;
import static io.resultflow.api.security.Permission.OPERATE;
import static io.resultflow.api.security.Permission.OWN_ACCOUNT;
import static io.resultflow.api.security.Permission.OWN_PASSWORD;
import static io.resultflow.api.security.Permission.READ_REPORTS;
import static io.resultflow.domain.audit.AuditAction.API_KEY_CREATED;
import static io.resultflow.domain.audit.AuditAction.API_KEY_REVOKED;
import static io.resultflow.domain.audit.AuditAction.AUDIT_EXPORTED;
import static io.resultflow.domain.audit.AuditAction.BATCH_APPROVED;
import static io.resultflow.domain.audit.AuditAction.BATCH_CANCELLED;
import static io.resultflow.domain.audit.AuditAction.BATCH_CREATED;
import static io.resultflow.domain.audit.AuditAction.BATCH_DELETED;
import static io.resultflow.domain.audit.AuditAction.BATCH_FAILED_ROWS_READ;
import static io.resultflow.domain.audit.AuditAction.BATCH_PAUSED;
import static io.resultflow.domain.audit.AuditAction.BATCH_REPORTS_READ;
import static io.resultflow.domain.audit.AuditAction.BATCH_RESUMED;
import static io.resultflow.domain.audit.AuditAction.BATCH_RETRIED;
import static io.resultflow.domain.audit.AuditAction.BATCH_REVOKED;
import static io.resultflow.domain.audit.AuditAction.BATCH_ROWS_MERGED;
import static io.resultflow.domain.audit.AuditAction.BATCH_STARTED;
import static io.resultflow.domain.audit.AuditAction.LOGGED_IN;
import static io.resultflow.domain.audit.AuditAction.LOGGED_OUT;
import static io.resultflow.domain.audit.AuditAction.NUMBER_ALLOWED;
import static io.resultflow.domain.audit.AuditAction.NUMBER_CLEARED;
import static io.resultflow.domain.audit.AuditAction.NUMBER_OPTED_OUT;
import static io.resultflow.domain.audit.AuditAction.PASSWORD_CHANGED;
import static io.resultflow.domain.audit.AuditAction.PASSWORD_RESET;
import static io.resultflow.domain.audit.AuditAction.REPORT_CALLED;
import static io.resultflow.domain.audit.AuditAction.REPORT_CORRECTED;
import static io.resultflow.domain.audit.AuditAction.REPORT_PREVIEWED;
import static io.resultflow.domain.audit.AuditAction.REPORT_PROOF_READ;
import static io.resultflow.domain.audit.AuditAction.REPORT_READ;
import static io.resultflow.domain.audit.AuditAction.REPORT_RENEWED;
import static io.resultflow.domain.audit.AuditAction.REPORT_RESENT;
import static io.resultflow.domain.audit.AuditAction.REPORT_REVOKED;
import static io.resultflow.domain.audit.AuditAction.SECOND_FACTOR_ADDED;
import static io.resultflow.domain.audit.AuditAction.SECOND_FACTOR_BEGUN;
import static io.resultflow.domain.audit.AuditAction.SECOND_FACTOR_REMOVED;
import static io.resultflow.domain.audit.AuditAction.SESSION_ENDED;
import static io.resultflow.domain.audit.AuditAction.TEMPLATE_CREATED;
import static io.resultflow.domain.audit.AuditAction.TEMPLATE_DELETED;
import static io.resultflow.domain.audit.AuditAction.TEMPLATE_PREVIEWED;
import static io.resultflow.domain.audit.AuditAction.TEMPLATE_UPDATED;
import static io.resultflow.domain.audit.AuditAction.USER_CREATED;
import static io.resultflow.domain.audit.AuditAction.USER_UPDATED;
import static io.resultflow.domain.audit.AuditAction.WEBHOOK_CREATED;
import static io.resultflow.domain.audit.AuditAction.WEBHOOK_DELETED;
import static io.resultflow.domain.audit.AuditAction.WEBHOOK_SECRET_ROTATED;
import static io.resultflow.domain.audit.AuditAction.WEBHOOK_TESTED;
import static io.resultflow.domain.audit.AuditAction.WEBHOOK_UPDATED;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;

/**
 * Who may call what: the one table, which the filters follow. A call that has no row is an admin's, and a test fails until
 * it has one.
 */
public final class Calls {
    private static final String API = "/api/v1";

    /** Every call of the API. */
    public static final List<Call> TABLE = List.of(
            new Call(POST, API + "/auth/login", null, LOGGED_IN),
            new Call(POST, API + "/auth/mfa", null, LOGGED_IN),
            new Call(POST, API + "/auth/logout", OWN_PASSWORD, LOGGED_OUT),
            new Call(GET, API + "/auth/me", OWN_PASSWORD, null),
            new Call(POST, API + "/auth/password", OWN_PASSWORD, PASSWORD_CHANGED),
            new Call(GET, API + "/auth/sessions", OWN_ACCOUNT, null),
            new Call(DELETE, API + "/auth/sessions/{session}", OWN_ACCOUNT, SESSION_ENDED),
            new Call(POST, API + "/auth/mfa/enrol", OWN_ACCOUNT, SECOND_FACTOR_BEGUN),
            new Call(POST, API + "/auth/mfa/confirm", OWN_ACCOUNT, SECOND_FACTOR_ADDED),
            new Call(POST, API + "/auth/mfa/remove", OWN_ACCOUNT, SECOND_FACTOR_REMOVED),
            new Call(GET, API + "/auth/api-keys", OWN_ACCOUNT, null),
            new Call(POST, API + "/auth/api-keys", OWN_ACCOUNT, API_KEY_CREATED),
            new Call(DELETE, API + "/auth/api-keys/{key}", OWN_ACCOUNT, API_KEY_REVOKED),
            new Call(GET, API + "/users", ADMINISTER, null),
            new Call(POST, API + "/users", ADMINISTER, USER_CREATED),
            new Call(GET, API + "/users/{id}", ADMINISTER, null),
            new Call(PATCH, API + "/users/{id}", ADMINISTER, USER_UPDATED),
            new Call(POST, API + "/users/{id}/password", ADMINISTER, PASSWORD_RESET),
            new Call(DELETE, API + "/users/{id}/mfa", ADMINISTER, SECOND_FACTOR_REMOVED),
            new Call(GET, API + "/users/{id}/sessions", ADMINISTER, null),
            new Call(DELETE, API + "/users/{id}/sessions/{session}", ADMINISTER, SESSION_ENDED),
            new Call(GET, API + "/users/{id}/api-keys", ADMINISTER, null),
            new Call(DELETE, API + "/users/{id}/api-keys/{key}", ADMINISTER, API_KEY_REVOKED),
            new Call(GET, API + "/audit", ADMINISTER, null),
            new Call(GET, API + "/audit/verify", ADMINISTER, null),
            new Call(GET, API + "/audit.csv", ADMINISTER, AUDIT_EXPORTED),
            new Call(GET, API + "/audit.jsonl", ADMINISTER, AUDIT_EXPORTED),
            new Call(POST, API + "/batches", OPERATE, BATCH_CREATED),
            new Call(GET, API + "/batches", LOOK, null),
            new Call(GET, API + "/batches/{id}", LOOK, null),
            new Call(DELETE, API + "/batches/{id}", OPERATE, BATCH_DELETED),
            new Call(POST, API + "/batches/{id}/start", OPERATE, BATCH_STARTED),
            new Call(POST, API + "/batches/{id}/approve", OPERATE, BATCH_APPROVED),
            new Call(POST, API + "/batches/{id}/pause", OPERATE, BATCH_PAUSED),
            new Call(POST, API + "/batches/{id}/resume", OPERATE, BATCH_RESUMED),
            new Call(POST, API + "/batches/{id}/cancel", OPERATE, BATCH_CANCELLED),
            new Call(POST, API + "/batches/{id}/retry", OPERATE, BATCH_RETRIED),
            new Call(POST, API + "/batches/{id}/revoke", OPERATE, BATCH_REVOKED),
            new Call(POST, API + "/batches/{id}/rows", OPERATE, BATCH_ROWS_MERGED),
            new Call(GET, API + "/batches/{id}/reports", LOOK, null),
            new Call(GET, API + "/batches/{id}/preview", READ_REPORTS, REPORT_PREVIEWED),
            new Call(GET, API + "/batches/{id}/failed-rows.xlsx", READ_REPORTS, BATCH_FAILED_ROWS_READ),
            new Call(GET, API + "/batches/{id}/reports.zip", READ_REPORTS, BATCH_REPORTS_READ),
            new Call(GET, API + "/reports", LOOK, null),
            new Call(GET, API + "/reports/unopened", LOOK, null),
            new Call(GET, API + "/reports/unopened.csv", LOOK, null),
            new Call(GET, API + "/reports/{id}", LOOK, null),
            new Call(GET, API + "/reports/{id}/proof.csv", READ_REPORTS, REPORT_PROOF_READ),
            new Call(GET, API + "/reports/{id}/proof", READ_REPORTS, REPORT_PROOF_READ),
            new Call(POST, API + "/reports/{id}/called", OPERATE, REPORT_CALLED),
            new Call(GET, API + "/reports/{id}/timeline", LOOK, null),
            new Call(GET, API + "/reports/{id}/pdf", READ_REPORTS, REPORT_READ),
            new Call(GET, API + "/reports/{id}/docx", READ_REPORTS, REPORT_READ),
            new Call(POST, API + "/reports/{id}/resend", OPERATE, REPORT_RESENT),
            new Call(POST, API + "/reports/{id}/correct", OPERATE, REPORT_CORRECTED),
            new Call(POST, API + "/reports/{id}/revoke", OPERATE, REPORT_REVOKED),
            new Call(POST, API + "/reports/{id}/renew", OPERATE, REPORT_RENEWED),
            new Call(GET, API + "/alerts", LOOK, null),
            new Call(POST, API + "/alerts/{id}/undo", OPERATE, NUMBER_ALLOWED),
            new Call(GET, API + "/numbers", OPERATE, null),
            new Call(POST, API + "/numbers", OPERATE, NUMBER_OPTED_OUT),
            new Call(DELETE, API + "/numbers/{id}", OPERATE, NUMBER_CLEARED),
            new Call(POST, API + "/templates", OPERATE, TEMPLATE_CREATED),
            new Call(GET, API + "/templates", LOOK, null),
            new Call(GET, API + "/templates/{id}", LOOK, null),
            new Call(PUT, API + "/templates/{id}", OPERATE, TEMPLATE_UPDATED),
            new Call(DELETE, API + "/templates/{id}", OPERATE, TEMPLATE_DELETED),
            new Call(GET, API + "/templates/{id}/file", LOOK, null),
            new Call(GET, API + "/templates/{id}/versions", LOOK, null),
            new Call(GET, API + "/templates/{id}/versions/{version}/file", LOOK, null),
            new Call(POST, API + "/templates/{id}/preview", OPERATE, TEMPLATE_PREVIEWED),
            new Call(GET, API + "/outbox", ADMINISTER, null),
            new Call(POST, API + "/customer/authenticate", null, null),
            new Call(GET, API + "/customer/report", null, null),
            new Call(GET, API + "/customer/report/pdf", null, null),
            new Call(POST, API + "/webhooks/sms/{provider}", null, null),
            new Call(POST, API + "/webhooks", ADMINISTER, WEBHOOK_CREATED),
            new Call(GET, API + "/webhooks", ADMINISTER, null),
            new Call(GET, API + "/webhooks/{id}", ADMINISTER, null),
            new Call(PATCH, API + "/webhooks/{id}", ADMINISTER, WEBHOOK_UPDATED),
            new Call(DELETE, API + "/webhooks/{id}", ADMINISTER, WEBHOOK_DELETED),
            new Call(POST, API + "/webhooks/{id}/secret", ADMINISTER, WEBHOOK_SECRET_ROTATED),
            new Call(POST, API + "/webhooks/{id}/test", ADMINISTER, WEBHOOK_TESTED),
            new Call(GET, API + "/webhooks/{id}/deliveries", ADMINISTER, null));

    private static final String CONSOLE_PATH = "/console";

    /** Every page and form of the console. */
    public static final List<Call> CONSOLE = List.of(
            new Call(GET, CONSOLE_PATH + "/sign-in", null, null),
            new Call(POST, CONSOLE_PATH + "/sign-in", null, LOGGED_IN),
            new Call(POST, CONSOLE_PATH + "/sign-in/code", null, LOGGED_IN),
            new Call(GET, CONSOLE_PATH + "/password", OWN_PASSWORD, null),
            new Call(POST, CONSOLE_PATH + "/password", OWN_PASSWORD, PASSWORD_CHANGED),
            new Call(POST, CONSOLE_PATH + "/sign-out", OWN_PASSWORD, LOGGED_OUT),
            new Call(GET, CONSOLE_PATH, OWN_ACCOUNT, null),
            new Call(POST, CONSOLE_PATH + "/sessions/end", OWN_ACCOUNT, SESSION_ENDED),
            new Call(POST, CONSOLE_PATH + "/sessions/end-others", OWN_ACCOUNT, SESSION_ENDED),
            new Call(GET, CONSOLE_PATH + "/second-factor", OWN_ACCOUNT, null),
            new Call(POST, CONSOLE_PATH + "/second-factor/begin", OWN_ACCOUNT, SECOND_FACTOR_BEGUN),
            new Call(POST, CONSOLE_PATH + "/second-factor/confirm", OWN_ACCOUNT, SECOND_FACTOR_ADDED),
            new Call(POST, CONSOLE_PATH + "/second-factor/remove", OWN_ACCOUNT, SECOND_FACTOR_REMOVED),
            // Any other address is none; a page that was forgotten here is an admin's.
            new Call(GET, CONSOLE_PATH + "/{*rest}", ADMINISTER, null));

    private Calls() {}
}
