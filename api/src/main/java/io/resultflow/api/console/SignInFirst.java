package io.resultflow.api.console;

import io.resultflow.api.security.StaffCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads whoever is not signed in to where they can, and tells that page what was asked for. */
@Component
final class SignInFirst implements AuthenticationEntryPoint {
    private final StaffCookie cookie;

    SignInFirst(StaffCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        boolean ended = cookie.isIn(request);
        if (ended) {
            cookie.takeBack(response);
        }
        String address = UriComponentsBuilder.fromPath(SignInPages.PATH)
                .queryParam("to", "{to}")
                .queryParamIfPresent("why", ended ? Optional.of(SignInPages.ENDED) : Optional.empty())
                .encode()
                .buildAndExpand(ReturnPath.of(request).path())
                .toUriString();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
    }
}
