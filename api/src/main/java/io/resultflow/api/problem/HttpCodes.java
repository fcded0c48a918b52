package io.resultflow.api.problem;

import io.resultflow.domain.problem.ProblemCode;

/** The code for an HTTP status that the framework or the container chose. */
final class HttpCodes {
    private HttpCodes() {}

    static ProblemCode of(int status) {
        return switch (status) {
            case 401 -> ProblemCode.UNAUTHENTICATED;
            case 403 -> ProblemCode.FORBIDDEN;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.FILE_TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemCode.TOO_MANY_ATTEMPTS;
            case 503 -> ProblemCode.ENGINE_UNAVAILABLE;
            default -> status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL;
        };
    }
}
