package io.resultflow.api.customer;

import io.resultflow.api.ApiProperties;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie of a visit: sent to this one link's pages only, unreadable to scripts, by TLS where the site has it. */
@Component
final class VisitCookie {
    static final String NAME = "visit";
    private final ApiProperties properties;

    VisitCookie(ApiProperties properties) {
        this.properties = properties;
    }

    /** Hands it out; {@code token} is one that was found, so it is safe as a path. */
    void give(Visits.Visit visit, String token, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, visit.secret().plain())
                .path("/r/" + token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(properties.secure())
                .maxAge(properties.customerSession())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
