package io.resultflow.api.staff;

import io.resultflow.api.ApiProperties;
import io.resultflow.api.problem.SecondFactorNeeded;
import io.resultflow.api.security.BearerToken;
import io.resultflow.domain.Sha256;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Events;
import io.resultflow.store.user.LoginChallenges;
import io.resultflow.store.user.StaffSession;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets staff in. An unknown name, a wrong password and a closed account are answered alike and as slowly; a right
 * password alone opens nothing for whoever has a second factor.
 */
@Component
public final class Logins {
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);
    private static final int LONGEST_AGENT = 300;
    private final Users users;
    private final StaffSessions sessions;
    private final LoginChallenges challenges;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final LoginThrottle throttle;
    private final AuditLog audit;
    private final Events events;
    private final ApiProperties properties;
    private final Clock clock;

    Logins(
            Users users,
            StaffSessions sessions,
            LoginChallenges challenges,
            Passwords passwords,
            SecondFactor secondFactor,
            LoginThrottle throttle,
            AuditLog audit,
            Events events,
            ApiProperties properties,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.challenges = challenges;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Lets in by name and password.
     *
     * @throws SecondFactorNeeded when the password is right and a code is asked for besides
     * @throws Refused {@code WRONG_CREDENTIALS}
     */
    public Login byPassword(String username, String password, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        throttle.take(username, address);
        Optional<User> known = users.findByUsername(username).filter(User::active);
        if (!passwords.isRight(known, password)) {
            known.ifPresent(
                    user -> events.record("wrong_staff_password", user.id().value(), address));
            throw new Refused(ProblemCode.WRONG_CREDENTIALS);
        }
        throttle.succeeded(username, address);
        User user = known.orElseThrow();
        if (user.secondFactor()) {
            BearerToken challenge = BearerToken.random();
            challenges.open(challenge.hash(), user.id(), clock.instant().plus(FOR_THE_CODE));
            throw new SecondFactorNeeded(challenge.plain());
        }
        return open(user, request);
    }

    /**
     * Lets in by the code that was asked for besides, of the app or of the list for a lost phone.
     *
     * @throws Refused {@code UNAUTHENTICATED} when the challenge is over, {@code MFA_CODE_WRONG} when the code is
     */
    public Login byCode(String challenge, String code, HttpServletRequest request) {
        String hash = Sha256.hex(challenge);
        User user = challenges
                .find(hash)
                .flatMap(users::find)
                .filter(User::active)
                .orElseThrow(() -> new Refused(ProblemCode.UNAUTHENTICATED));
        if (!secondFactor.accepts(user.id(), code, request.getRemoteAddr())) {
            throw new Refused(ProblemCode.MFA_CODE_WRONG);
        }
        if (!challenges.close(hash)) {
            throw new Refused(ProblemCode.UNAUTHENTICATED);
        }
        return open(user, request);
    }

    private Login open(User user, HttpServletRequest request) {
        BearerToken token = BearerToken.random();
        StaffSession session = sessions.open(
                token.hash(), user.id(), properties.staffSession(), request.getRemoteAddr(), agentOf(request));
        users.recordLogin(user.id());
        audit.record(user.id(), AuditAction.LOGGED_IN, Subject.of(user.id()), request.getRemoteAddr(), null);
        return new Login(token.plain(), session.expiresAt(), UserJson.of(user));
    }

    private static @Nullable String agentOf(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
