package io.resultflow.api.staff;

import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.user.UserId;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.audit.Events;
import io.resultflow.store.user.SecondFactors;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Looks at the codes of second factors: each is accepted once, and wrong ones are counted as wrong passwords are. */
@Component
final class SecondFactor {
    private final SecondFactors factors;
    private final LoginThrottle throttle;
    private final AuditLog audit;
    private final Events events;
    private final Clock clock;

    SecondFactor(SecondFactors factors, LoginThrottle throttle, AuditLog audit, Events events, Clock clock) {
        this.factors = factors;
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether {@code typed} is the app's code of now or an unused recovery code; it is used up then.
     *
     * @throws io.resultflow.api.problem.TooManyAttempts before it is looked at
     */
    boolean accepts(UserId user, String typed, String address) {
        String counted = "code of " + user;
        throttle.take(counted, address);
        boolean right = uses(user, typed, address);
        if (right) {
            throttle.succeeded(counted, address);
        } else {
            events.record("wrong_staff_code", user.value(), address);
        }
        return right;
    }

    private boolean uses(UserId user, String typed, String address) {
        OptionalLong step = factors.secret(user)
                .map(secret -> OneTimeCode.stepOf(secret, typed, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent()) {
            return factors.use(user, step.getAsLong());
        }
        boolean recovered = factors.useRecovery(user, RecoveryCodes.hash(typed));
        if (recovered) {
            audit.record(user, AuditAction.RECOVERY_CODE_USED, Subject.of(user), address, null);
        }
        return recovered;
    }
}
