package io.resultflow.api.security;

import io.resultflow.api.ApiProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The console's cookie, which holds the token of a login: sent to the console's pages only and never with what another site
 * asks for, unreadable to scripts, by TLS where the site has it. The browser forgets it when it is closed.
 */
@Component
public final class StaffCookie implements AuthenticationConverter {
    private static final String NAME = "staff";
    private static final String PATH = "/console";
    private final ApiProperties properties;

    StaffCookie(ApiProperties properties) {
        this.properties = properties;
    }

    /** Hands it out. */
    public void give(String token, HttpServletResponse response) {
        set(made(token), response);
    }

    /** Has the browser forget it. */
    public void takeBack(HttpServletResponse response) {
        set(made("").maxAge(0), response);
    }

    /** Whether the browser sent one, of whatever login. */
    public boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        Cookie sent = WebUtils.getCookie(request, NAME);
        return sent == null ? null : new PreAuthenticatedAuthenticationToken(new BearerToken(sent.getValue()), "");
    }

    private ResponseCookie.ResponseCookieBuilder made(String token) {
        return ResponseCookie.from(NAME, token)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(properties.secure());
    }

    private static void set(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
