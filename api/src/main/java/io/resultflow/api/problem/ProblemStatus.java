package io.resultflow.api.problem;

import io.resultflow.domain.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** Which HTTP status a code is answered with. */
public final class ProblemStatus {
    private ProblemStatus() {}

    /** 422 for what is wrong with the caller's content, unless HTTP has a closer word. */
    public static HttpStatus of(ProblemCode code) {
        return switch (code) {
            case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED, WRONG_CREDENTIALS, MFA_REQUIRED, MFA_CODE_WRONG -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN, LINK_LOCKED, PASSWORD_CHANGE_REQUIRED, SECOND_PERSON_NEEDED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND, ROW_UNKNOWN -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case TEMPLATE_NAME_TAKEN,
                    USERNAME_TAKEN,
                    LAST_ADMIN,
                    MFA_ALREADY_ON,
                    NOTHING_TO_APPROVE,
                    TEMPLATE_IN_USE,
                    BATCH_NOT_PENDING,
                    BATCH_NOT_RUNNING,
                    BATCH_NOT_PAUSED,
                    BATCH_ENDED,
                    BATCH_CHECKING,
                    BATCH_REJECTED,
                    ALREADY_UPLOADED,
                    NOTHING_TO_RETRY,
                    NO_FAILED_ROWS,
                    REPORT_NOT_READY,
                    REPORT_NOT_SENT,
                    REPORT_REVOKED,
                    RENEWAL_TOO_LATE,
                    RENEWALS_USED_UP,
                    REPORT_SUPERSEDED,
                    REQUEST_IN_PROGRESS -> HttpStatus.CONFLICT;
            case LINK_EXPIRED, LINK_REVOKED, LINK_SUPERSEDED, FILE_MISSING -> HttpStatus.GONE;
            case FILE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case TOO_MANY_ATTEMPTS -> HttpStatus.TOO_MANY_REQUESTS;
            case ENGINE_UNAVAILABLE, PREVIEW_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
