package io.resultflow.api.staff;

import io.resultflow.api.security.Staff;
import io.resultflow.domain.audit.AuditAction;
import io.resultflow.domain.audit.Subject;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.user.PasswordOrigin;
import io.resultflow.store.audit.AuditLog;
import io.resultflow.store.user.StaffSessions;
import io.resultflow.store.user.User;
import io.resultflow.store.user.Users;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets somebody who is logged in choose a new password. */
@Component
public final class NewPassword {
    /** What a refusal calls the password that is in use. */
    public static final String CURRENT = "current_password";

    private final Users users;
    private final StaffSessions sessions;
    private final Passwords passwords;
    private final OwnPassword ownPassword;
    private final AuditLog audit;

    NewPassword(Users users, StaffSessions sessions, Passwords passwords, OwnPassword ownPassword, AuditLog audit) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ownPassword = ownPassword;
        this.audit = audit;
    }

    /**
     * Puts it in the current one's place and ends every other login: whoever knew the old one may be in one of them.
     *
     * @throws Refused naming the field {@link #CURRENT} when that is wrong; {@code PASSWORD_TOO_WEAK}
     */
    public void choose(Staff staff, @Nullable String current, @Nullable String next, HttpServletRequest request) {
        String chosen = Typed.required("new_password", next);
        User user = ownPassword.confirm(staff, current, CURRENT, request);
        Passwords.require(chosen, user.username());
        if (chosen.equals(current)) {
            throw new Refused(ProblemCode.PASSWORD_TOO_WEAK);
        }
        users.changePassword(user.id(), passwords.hash(chosen), PasswordOrigin.OWN);
        sessions.closeAll(user.id(), staff.tokenHash());
        audit.recordAs(
                staff.actor(), AuditAction.PASSWORD_CHANGED, Subject.of(staff.id()), request.getRemoteAddr(), null);
    }
}
