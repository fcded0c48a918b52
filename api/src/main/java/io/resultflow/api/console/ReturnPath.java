package io.resultflow.api.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to be when signing in was asked first: a page of the console, and nowhere else. */
record ReturnPath(String path) {
    static final ReturnPath HOME = new ReturnPath("/console");
    private static final int LONGEST = 500;

    /** No dot, so that nothing climbs; no colon and no second slash, so that nothing leads to another site. */
    private static final Pattern PAGE =
            Pattern.compile("/console(/(?!sign-)[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9_.~=&%+-]*)?");

    /** What a form brought back; the home page for anything that is no page. */
    static ReturnPath of(@Nullable String path) {
        return path != null && path.length() <= LONGEST && PAGE.matcher(path).matches() ? new ReturnPath(path) : HOME;
    }

    /** The page that is asked for; a form that was sent is not sent again. */
    static ReturnPath of(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET")
                ? of(request.getRequestURI() + (query == null ? "" : "?" + query))
                : HOME;
    }
}
