package io.resultflow.api.staff;

import io.resultflow.api.customer.LabProperties;
import io.resultflow.api.problem.BadField;
import io.resultflow.api.security.Staff;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.LoginChallenges;
import io.resultflow.store.user.SecondFactors;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets somebody who is logged in set an authenticator app up and take it away. The secret is shown to the login that gave
 * the password, for ten minutes; it is asked for from its first right code on, so that nobody is locked out before.
 */
@Component
public final class OwnSecondFactor {
    /** What a refusal calls the password. */
    public static final String PASSWORD = "password";
    /** What a refusal calls the code. */
    public static final String CODE = "code";

    private static final Duration TO_SET_IT_UP = Duration.ofMinutes(10);
    private final SecondFactors factors;
    private final SecondFactor codes;
    private final LoginChallenges challenges;
    private final Users users;
    private final OwnPassword ownPassword;
    private final AuditLog audit;
    private final LabProperties lab;
    private final Clock clock;

    OwnSecondFactor(
            SecondFactors factors,
            SecondFactor codes,
            LoginChallenges challenges,
            Users users,
            OwnPassword ownPassword,
            AuditLog audit,
            LabProperties lab,
            Clock clock) {
        this.factors = factors;
        this.codes = codes;
        this.challenges = challenges;
        this.users = users;
        this.ownPassword = ownPassword;
        this.audit = audit;
        this.lab = lab;
        this.clock = clock;
    }

    /** Whether a code is asked for when they log in. */
    public boolean isOn(Staff staff) {
        return user(staff).secondFactor();
    }

    /**
     * Offers a new secret, in the place of one that was offered before.
     *
     * @throws Refused naming {@link #PASSWORD} when that is wrong; {@code MFA_ALREADY_ON}
     */
    public SecondFactorOffer begin(Staff staff, @Nullable String password, HttpServletRequest request) {
        User user = ownPassword.confirm(staff, password, PASSWORD, request);
        String secret = OneTimeCode.newSecret();
        if (!factors.offer(user.id(), secret)) {
            throw new Refused(ProblemCode.MFA_ALREADY_ON);
        }
        challenges.open(setUpBy(staff), user.id(), clock.instant().plus(TO_SET_IT_UP));
        record(staff, AuditAction.SECOND_FACTOR_BEGUN, request);
        return offer(secret, user);
    }

    /** What this login was offered and may still confirm. */
    public Optional<SecondFactorOffer> begun(Staff staff) {
        return candidate(staff).map(secret -> offer(secret, user(staff)));
    }

    /**
     * Puts the app in place whose code it is; the answer is for the day the phone is lost, shown this once.
     *
     * @throws Refused naming {@link #CODE} when it is wrong, or this login was offered no secret
     */
    public List<String> confirm(Staff staff, @Nullable String code, HttpServletRequest request) {
        String typed = Typed.required(CODE, code);
        String secret = candidate(staff).orElseThrow(() -> BadField.notAllowed(CODE));
        long step = OneTimeCode.stepOf(secret, typed, clock.instant()).orElseThrow(() -> BadField.notAllowed(CODE));
        RecoveryCodes recovery = RecoveryCodes.random();
        if (!factors.confirm(staff.id(), secret, step, recovery.hashes())) {
            throw BadField.notAllowed(CODE);
        }
        challenges.close(setUpBy(staff));
        record(staff, AuditAction.SECOND_FACTOR_ADDED, request);
        return recovery.plain();
    }

    /**
     * Takes it away, or the offer of one. Whoever has one shows a code of it besides, as when logging in: neither a login
     * left open nor a password that somebody saw is enough.
     *
     * @throws Refused naming {@link #PASSWORD} or {@link #CODE}, whichever is wrong
     */
    public void remove(Staff staff, @Nullable String password, @Nullable String code, HttpServletRequest request) {
        User user = ownPassword.confirm(staff, password, PASSWORD, request);
        if (user.secondFactor() && !codes.accepts(user.id(), Typed.required(CODE, code), request.getRemoteAddr())) {
            throw BadField.notAllowed(CODE);
        }
        factors.remove(user.id());
        record(staff, AuditAction.SECOND_FACTOR_REMOVED, request);
    }

    private Optional<String> candidate(Staff staff) {
        return challenges.find(setUpBy(staff)).filter(staff.id()::equals).flatMap(factors::candidate);
    }

    /** No hash of a challenge that somebody shows to log in. */
    private static String setUpBy(Staff staff) {
        return "set up by " + staff.tokenHash();
    }

    private SecondFactorOffer offer(String secret, User user) {
        return SecondFactorOffer.of(secret, lab.name(), user.username());
    }

    private User user(Staff staff) {
        return users.find(staff.id()).orElseThrow(() -> new Refused(ProblemCode.UNAUTHENTICATED));
    }

    private void record(Staff staff, AuditAction action, HttpServletRequest request) {
        audit.recordAs(staff.actor(), action, Subject.of(staff.id()), request.getRemoteAddr(), null);
    }
}
