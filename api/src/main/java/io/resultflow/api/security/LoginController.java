package io.resultflow.api.security;

import io.resultflow.api.ApiProperties;
import io.resultflow.api.problem.BadField;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.StaffSession;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out. An unknown name, a wrong password and a closed account are answered alike and as slowly. */
@RestController
@RequestMapping("/api/v1/auth")
final class LoginController {
    private static final int LONGEST = 1000;
    private final Users users;
    private final StaffSessions sessions;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final AuditLog audit;
    private final ApiProperties properties;
    private final Clock clock;
    private final String nobodysHash;

    LoginController(
            Users users,
            StaffSessions sessions,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            AuditLog audit,
            ApiProperties properties,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
        this.nobodysHash = hash(passwords, BearerToken.random().plain());
    }

    /** What somebody logs in with. */
    record Credentials(@Nullable String username, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** A login: the token is shown this once. */
    record Login(String token, Instant expiresAt, UserJson user) {
        @Override
        public String toString() {
            return "Login[" + expiresAt + "]";
        }
    }

    @PostMapping("/login")
    Login login(@RequestBody Credentials credentials, HttpServletRequest request) {
        String username = required("username", credentials.username());
        String password = required("password", credentials.password());
        throttle.take(username, request.getRemoteAddr());
        Optional<User> known = users.findByUsername(username).filter(User::active);
        boolean right =
                passwords.matches(password, known.map(User::hashedPassword).orElse(nobodysHash));
        User user = known.filter(any -> right).orElseThrow(() -> new Refused(ProblemCode.WRONG_CREDENTIALS));
        throttle.succeeded(username, request.getRemoteAddr());
        BearerToken token = BearerToken.random();
        Instant expiresAt = clock.instant().plus(properties.staffSession());
        sessions.open(new StaffSession(token.hash(), user.id(), expiresAt));
        users.recordLogin(user.id());
        audit.record(user.id(), AuditAction.LOGGED_IN, Subject.of(user.id()), request.getRemoteAddr(), null);
        return new Login(token.plain(), expiresAt, UserJson.of(user));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@AuthenticationPrincipal Staff staff, HttpServletRequest request) {
        sessions.close(staff.tokenHash());
        audit.record(staff.id(), AuditAction.LOGGED_OUT, Subject.of(staff.id()), request.getRemoteAddr(), null);
    }

    static String hash(PasswordEncoder passwords, String plain) {
        String hash = passwords.encode(plain);
        if (hash == null) {
            throw new IllegalStateException("an encoder answers no hash only for no password");
        }
        return hash;
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw BadField.missing(field);
        }
        if (value.length() > LONGEST) {
            throw BadField.notAllowed(field);
        }
        return value;
    }
}
