package io.resultflow.api.security;

import io.resultflow.store.user.ApiKeys;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 * Knows a staff member by the bearer token of a login that has not ended, or of an API key. The one
 * {@code AuthenticationManager}: without it Boot would invent a user and log the password.
 */
@Component
final class BearerAuthentication implements AuthenticationConverter, AuthenticationManager {
    private static final String SCHEME = "bearer ";
    private final StaffSessions sessions;
    private final ApiKeys keys;
    private final Users users;

    BearerAuthentication(StaffSessions sessions, ApiKeys keys, Users users) {
        this.sessions = sessions;
        this.keys = keys;
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
        BearerToken token = tokenOf(authentication);
        return known(token.isKey() ? byKey(token.hash()) : bySession(token.hash(), Permission::of));
    }

    /** The same at the console: a person, so by a login alone. */
    Authentication authenticatePerson(Authentication authentication) {
        return known(bySession(tokenOf(authentication).hash(), Permission::atTheConsole));
    }

    private static BearerToken tokenOf(Authentication authentication) {
        if (authentication.getPrincipal() instanceof BearerToken token) {
            return token;
        }
        throw new BadCredentialsException("no token");
    }

    private static Authentication known(Optional<Staff> found) {
        Staff staff = found.orElseThrow(() -> new BadCredentialsException("no such session or key"));
        return new PreAuthenticatedAuthenticationToken(
                staff,
                "",
                staff.permissions().stream()
                        .map(permission -> new SimpleGrantedAuthority(permission.name()))
                        .toList());
    }

    private Optional<Staff> bySession(String hash, Function<User, Set<Permission>> may) {
        return sessions.find(hash).flatMap(session -> {
            sessions.used(session);
            return users.find(session.userId())
                    .filter(User::active)
                    .map(user -> new Staff(user.id(), may.apply(user), hash, null));
        });
    }

    private Optional<Staff> byKey(String hash) {
        return keys.find(hash).flatMap(key -> {
            keys.used(key);
            return users.find(key.owner())
                    .filter(User::active)
                    .map(owner -> new Staff(owner.id(), Permission.of(owner, key.scope()), hash, key.id()));
        });
    }
}
