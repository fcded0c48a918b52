package io.resultflow.api.security;

import io.resultflow.store.user.StaffSession;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Knows a staff member by the bearer token of a login that has not ended. The one {@code AuthenticationManager}: without it
 * Boot would invent a user and log the password.
 */
@Component
final class BearerAuthentication implements AuthenticationConverter, AuthenticationManager {
    private static final String SCHEME = "bearer ";
    private final StaffSessions sessions;
    private final Users users;

    BearerAuthentication(StaffSessions sessions, Users users) {
        this.sessions = sessions;
        this.users = users;
    }

    /** The token of a request's {@code Authorization} header; null when it has none. */
    static @Nullable BearerToken tokenOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? new BearerToken(header.substring(SCHEME.length()).strip())
                : null;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        BearerToken token = tokenOf(request);
        return token == null ? null : new PreAuthenticatedAuthenticationToken(token, "");
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof BearerToken token)) {
            throw new BadCredentialsException("no token");
        }
        String hash = token.hash();
        Optional<User> user = sessions.find(hash)
                .map(StaffSession::userId)
                .flatMap(users::find)
                .filter(User::active);
        return user.map(known -> new PreAuthenticatedAuthenticationToken(
                        new Staff(known.id(), known.role(), hash),
                        "",
                        List.of(new SimpleGrantedAuthority(
                                "ROLE_" + known.role().name()))))
                .orElseThrow(() -> new BadCredentialsException("no such session"));
    }
}
