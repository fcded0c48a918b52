package io.resultflow.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The path that a problem happened at, without query and without a link's secret. */
final class Instance {
    private Instance() {}

    static String of(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original instanceof String uri ? uri : request.getRequestURI();
        return path.startsWith("/r/") ? "/r/…" : path;
    }
}
